"""Claims that no law allows, whatever others say: found with nothing beside them, and told as what they are."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checker.cli import main
from checker.examples import check_example
from checker.model.finding import CheckReport

BEGINS = "nothing was counted before 27 July 1953"
LAW = f"(suspect: Example News), but at most 0: {BEGINS}."
REFUTED = {
    "value: '512', period: 1950": ("total-falls", f"512 North Koreans arrived in South Korea in 1950 {LAW}"),
    "value: '512', period: ../1950": ("total-falls", f"512 North Koreans arrived in South Korea by the end of 1950 {LAW}"),
    "value: passed 20000, period: ../1950": (
        "total-falls",
        f"at least 20,001 North Koreans arrived in South Korea by the end of 1950 {LAW}",
    ),
    "value: over 500, since: 1945, period: 1950": (
        "total-falls",
        f"at least 501 North Koreans arrived in South Korea in 1950 {LAW}",
    ),
    "value: '303', each: year, period: 1950/1951": ("rate-does-not-fit", f"“303” (suspect: Example News) cannot be: {BEGINS}."),
    "value: '303', average: year, period: 1949/1950": (
        "rate-does-not-fit",
        f"606 North Koreans arrived from 1949 to 1950, 2 years at 303 a year {LAW}",
    ),
    "change: fell, from: 1950, period: 1951": ("change-does-not-fit", f"“fell” (suspect: Example News) cannot be: {BEGINS}."),
    "change: fell, from: 2017-H1, period: 2017": (
        "change-does-not-fit",
        "“fell” (suspect: Example News) cannot be: counts never fall: second half of 2017 had 0 or more.",
    ),
    "change: rose to 229, from: 2019, period: 1950": (
        "total-falls",
        f"229 North Koreans arrived in South Korea in 1950 {LAW}",
    ),
}
HOLDING = (
    "value: '512', period: 1953",
    "value: up to 512, period: 1952-01/1953-12",
    "value: '303', each: year, period: 1954/1960",
    "value: '303', average: month, period: 1954/1960",
    "value: over 500, since: 1960, period: 2018",
    "change: fell, from: 2018, period: 2019",
    "change: doubled, from: 2018, period: 2019",
    "change: rose to 229, from: 2018, period: 2019",
    "share: 70%, of: North Koreans, scope: women arrived, period: 2014",
    "record: highest, among: 2000/2019, period: 2010",
)


def alone(claim: str) -> CheckReport:
    scope = "" if "scope:" in claim else ", scope: arrivals"
    return check_example(f"- {{{claim}{scope}}}\n")


@pytest.mark.parametrize("claim", REFUTED)
def test_it_is_found_with_nothing_beside_it(claim: str) -> None:
    report = alone(claim)
    (finding,) = report.findings
    assert (finding.severity, finding.kind, finding.message) == ("contradiction", *REFUTED[claim])
    assert [part.role for part in finding.parts] == ["suspect"]
    # What others allow is no news where nobody else is heard.
    assert (finding.allowed, finding.witnesses) == (None, ())
    assert (report.coverage.compared, report.coverage.uncompared, report.undecided) == (1, (), ())


@pytest.mark.parametrize("claim", HOLDING)
def test_what_no_law_refutes_is_compared_with_nothing(claim: str) -> None:
    report = alone(claim)
    assert (report.findings, report.undecided, report.coverage.compared) == ((), (), 0)
    assert [left.why for left in report.coverage.uncompared] == ["no other claim counts the same or what it is part of"]


def test_what_only_readers_take_from_it_is_a_tension() -> None:
    (finding,) = alone("value: up to 512, period: 1950").findings
    assert (finding.severity, finding.kind, finding.message) == (
        "tension",
        "total-falls",
        f"511 to 512 North Koreans arrived in South Korea in 1950 as readers take it {LAW}",
    )


def test_beside_a_claim_that_agrees_it_stays_the_same() -> None:
    one = "- {value: '512', scope: arrivals, period: 1950}\n"
    (finding,) = check_example(one).findings
    (beside,) = check_example(f"{one}- {{value: '1,047', scope: arrivals, period: 2019}}\n").findings
    assert (beside.message, beside.kind, beside.fingerprint) == (finding.message, finding.kind, finding.fingerprint)


FOLDER = {
    "vocabulary.yaml": "who: {people: {}}\nevent: {arrived: {kind: flow, begins: 1953-07-27}}\nwhere: {South Korea: {}}\n",
    "herald.yaml": """\
article: {title: Long ago, publisher: Herald, published: 2020-01-01}
claims:
  - {id: early, quote: "512 in 1950", value: "512", period: 1950, source: unnamed,
     scope: {who: people, event: arrived, where: South Korea}}
""",
}
SUM = """\
CONTRADICTION  total-falls  people · arrived · South Korea, 1950
  512 people arrived in South Korea in 1950 (suspect: Herald), but at most 0:
  nothing was counted before 27 July 1953.

  1 suspect  “512 in 1950”
             Herald, 2020-01-01; source: unnamed
             people · arrived · South Korea, 1950
             512
             claims/herald.yaml:3
  2 premise  arrived: begins on 27 July 1953
             claims/vocabulary.yaml:2

         nothing was counted before 27 July 1953 [2]
         counts never fall: 1 January 1951 to 26 July 1953 had 0 or more
         no count is below 0
    ───
      0  at most: people · arrived · South Korea, 1950
    512  at least, by the words “512 in 1950”: too many by 512
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    claims = tmp_path / "claims"
    claims.mkdir()
    for name, text in FOLDER.items():
        (claims / name).write_text(text, encoding="utf-8")
    return claims


def test_every_command_tells_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = []
    # The second run reads what the first one kept.
    for _ in range(2):
        assert main(["claims"]) == 1
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]
    assert told[0].startswith(SUM)
    assert "COVERAGE  1 claim in 1 article: 1 compared with others, 0 not\n" in told[0]
    assert main(["history", "claims"]) == 0
    assert "1 contradiction; 1 article would have been stopped" in capsys.readouterr().out
    # It is set aside, so that the bounds are those of the laws.
    assert main(["bounds", "claims", "--who", "people", "--event", "arrived", "--period", "1950"]) == 0
    assert "0" in capsys.readouterr().out
    assert main(["judge", "early", "--verdict", "wrong", "--because", "Nobody counted.", "--by", "A"]) == 0
    assert main(["claims"]) == 0


YEARS = st.integers(1949, 1957)


@given(first=YEARS, last=YEARS, number=st.integers(11, 99), form=st.sampled_from(("value", "each", "average", "fell", "rose")))
def test_it_is_refuted_just_where_it_needs_somebody_before_counting_began(first: int, last: int, number: int, form: str) -> None:
    assume(first < last or (first != last and form in ("fell", "rose")))
    claim, needed = {
        "value": (f"value: '{number}', period: {first}/{last}", last),
        "each": (f"value: '{number}', each: year, period: {first}/{last}", first),
        "average": (f"value: '{number}', average: year, period: {first}/{last}", last),
        "fell": (f"change: fell, from: {first}, period: {last}", first),
        "rose": (f"change: rose, from: {first}, period: {last}", last),
    }[form]
    report = alone(claim)
    assert [finding.severity for finding in report.findings] == ["contradiction"] * (needed < 1953)
    assert report.undecided == ()
