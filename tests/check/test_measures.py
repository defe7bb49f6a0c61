"""What is measured, not counted: a wage, a rate, a pay gap has one value for each scope and period, and is never added up."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.intake.files.load import load
from checker.report.formats import Context
from checker.report.formats.text import render
from tests.check.small import checked, told

pytestmark = pytest.mark.own

VOCABULARY = """\
who: {workers: {parts: [{complete: [women, men]}]}, women: {}, men: {}}
event:
  jobless rate: {measure: rate}
  wage: {measure: mean}
  pay gap: {measure: other}
where: {Korea: {parts: [{complete: [north, south]}]}, north: {}, south: {}}
"""
ARTICLE = """\
article: {{title: Labour, publisher: City Times, published: 2021-03-02}}
defaults: {{source: Bureau of Statistics}}
claims:
{claims}"""


def _article(*claims: str) -> str:
    return ARTICLE.format(claims="".join(f"  - {claim}\n" for claim in claims))


AGREEING = {
    "a month is no less than its year, and a year no sum of its months": (
        '{id: year, quote: 4.0%, value: 4.0%, scope: {event: jobless rate}, period: 2020}',
        '{id: first, quote: 5.1%, value: 5.1%, scope: {event: jobless rate}, period: 2020-01}',
        '{id: second, quote: 3.2%, value: 3.2%, scope: {event: jobless rate}, period: 2020-02}',
    ),
    "a rate is between those of its parts": (
        '{id: all, quote: 4.2%, value: 4.2%, scope: {where: Korea, event: jobless rate}, period: 2019}',
        '{id: north, quote: 4.1%, value: 4.1%, scope: {where: north, event: jobless rate}, period: 2019}',
        '{id: south, quote: 4.1%, value: 4.1%, scope: {where: south, event: jobless rate}, period: 2019}',
    ),
    "of other periods, or of one part only": (
        '{id: all, quote: 4.2%, value: 4.2%, scope: {where: Korea, event: jobless rate}, period: 2019}',
        '{id: north, quote: 5.1%, value: 5.1%, scope: {where: north, event: jobless rate}, period: 2019}',
        '{id: south, quote: 5.1%, value: 5.1%, scope: {where: south, event: jobless rate}, period: 2018}',
    ),
    "a part may have more than its whole, and parts do not add up to it": (
        '{id: all, quote: "3,120 dollars", value: "3,120 dollars", scope: {who: workers, event: wage}, period: 2019}',
        '{id: women, quote: "2,890 dollars", value: "2,890 dollars", scope: {who: women, event: wage}, period: 2019}',
        '{id: men, quote: "3,310 dollars", value: "3,310 dollars", scope: {who: men, event: wage}, period: 2019}',
    ),
    "a gap may lie above that of every part": (
        '{id: all, quote: 37%, value: 37%, scope: {where: Korea, event: pay gap}, period: 2019}',
        '{id: north, quote: 5%, value: 5%, scope: {where: north, event: pay gap}, period: 2019}',
        '{id: south, quote: 5%, value: 5%, scope: {where: south, event: pay gap}, period: 2019}',
    ),
    "points and levels of a rate": (
        '{id: rate, quote: 4.2 per cent, value: 4.2 per cent, scope: {event: jobless rate}, period: 2020-03}',
        '{id: points, quote: 0.4 points up, change: 0.4 points up, from: 2019-03, scope: {event: jobless rate}, period: 2020-03}',
        '{id: before, quote: 3.8%, value: 3.8%, scope: {event: jobless rate}, period: 2019-03}',
        '{id: both, quote: fell from 4.2% to 3.9%, change: fell from 4.2% to 3.9%, from: 2020-03, scope: {event: jobless rate}, '
        'period: 2021-01}',
        '{id: level, quote: fell to 3.9%, change: fell to 3.9%, from: 2020-03, scope: {event: jobless rate}, period: 2021-01}',
        '{id: permille, quote: 39 in 1000, value: 39 in 1000, scope: {event: jobless rate}, period: 2021-01}',
        '{id: top, quote: highest since 2018, record: highest, since: 2018-03, scope: {event: jobless rate}, period: 2020-03}',
    ),
}  # fmt: skip


@pytest.mark.parametrize("claims", AGREEING.values(), ids=AGREEING)
def test_no_law_of_counts_touches_what_is_measured(claims: tuple[str, ...], tmp_path: Path) -> None:
    report = checked(tmp_path, VOCABULARY, a=_article(*claims))
    assert (told(report), report.undecided) == ([], ())


CLASHING = {
    "one value for a period": (
        ("count-clash", ["either a/one", "either a/other"]),
        '{id: one, quote: 4.2%, value: 4.2%, scope: {event: jobless rate}, period: 2020-03}',
        '{id: other, quote: 4.7%, value: 4.7%, scope: {event: jobless rate}, period: 2020-03}',
    ),
    "points of a rate": (
        ("change-does-not-fit", ["either a/before", "either a/points", "either a/rate"]),
        '{id: rate, quote: 4.2%, value: 4.2%, scope: {event: jobless rate}, period: 2020-03}',
        '{id: points, quote: up 0.4 points, change: up 0.4 points, from: 2019-03, scope: {event: jobless rate}, period: 2020-03}',
        '{id: before, quote: 3.2%, value: 3.2%, scope: {event: jobless rate}, period: 2019-03}',
    ),
    "a multiple of a wage": (
        ("change-does-not-fit", ["either a/before", "either a/twice", "either a/wage"]),
        '{id: wage, quote: "3,120 dollars", value: "3,120 dollars", scope: {who: women, event: wage}, period: 2019}',
        '{id: twice, quote: more than twice, change: more than twice, from: 2009, scope: {who: women, event: wage}, '
        'period: 2019}',
        '{id: before, quote: "1,980 dollars", value: "1,980 dollars", scope: {who: women, event: wage}, period: 2009}',
    ),
    "ratios that only nothing at all would satisfy": (
        ("change-does-not-fit", ["either a/down", "either a/up"]),
        '{id: up, quote: up 30%, change: up 30%, from: 2009, scope: {who: women, event: wage}, period: 2019}',
        '{id: down, quote: down 20%, change: down 20%, from: 2009, scope: {who: women, event: wage}, period: 2019}',
    ),
    "a whole above all its parts": (
        ("measure-beyond-parts", ["either a/all", "either a/north", "either a/south"]),
        '{id: all, quote: 4.7%, value: 4.7%, scope: {where: Korea, event: jobless rate}, period: 2019}',
        '{id: north, quote: 4.1%, value: 4.1%, scope: {where: north, event: jobless rate}, period: 2019}',
        '{id: south, quote: 4.3%, value: 4.3%, scope: {where: south, event: jobless rate}, period: 2019}',
    ),
    "a whole below all its parts, one of which is told by its change": (
        ("measure-beyond-parts", ["either a/all", "either a/before", "either a/north", "either a/points"]),
        '{id: all, quote: 3.7%, value: 3.7%, scope: {where: Korea, event: jobless rate}, period: 2019}',
        '{id: north, quote: 4.1%, value: 4.1%, scope: {where: north, event: jobless rate}, period: 2019}',
        '{id: points, quote: up 0.4 points, change: up 0.4 points, from: 2018, scope: {where: south, event: jobless rate}, '
        'period: 2019}',
        '{id: before, quote: 4.1%, value: 4.1%, scope: {where: south, event: jobless rate}, period: 2018}',
    ),
    "a superlative among months": (
        ("record-broken", ["either a/march", "either a/may", "either a/top"]),
        '{id: top, quote: highest, record: highest, among: 2020, scope: {event: jobless rate}, period: 2020-03}',
        '{id: march, quote: 4.2%, value: 4.2%, scope: {event: jobless rate}, period: 2020-03}',
        '{id: may, quote: 4.5%, value: 4.5%, scope: {event: jobless rate}, period: 2020-05}',
    ),
}  # fmt: skip


@pytest.mark.parametrize(("expected", "claims"), [(case[0], case[1:]) for case in CLASHING.values()], ids=CLASHING)
def test_what_is_measured_clashes(expected: tuple[str, list[str]], claims: tuple[str, ...], tmp_path: Path) -> None:
    assert told(checked(tmp_path, VOCABULARY, a=_article(*claims))) == [("contradiction", *expected)]


def test_rates_lie_points_apart(tmp_path: Path) -> None:
    _, *claims = CLASHING["points of a rate"]
    text = render(checked(tmp_path, VOCABULARY, a=_article(*map(str, claims))), Context())
    assert "0.35 to 0.45 percentage points more than in March 2019" in text
    assert "too many by at least 0.45 percentage points" in " ".join(text.split())


PROBLEMS = {
    '{id: a, quote: 200 dollars, value: 200 dollars, average: month, scope: {who: men, event: wage}, period: 2014}': (
        "average: what is measured is never added up; write the value alone, for the whole period"
    ),
    '{id: a, quote: 200 dollars, value: 200 dollars, scope: {who: men, event: wage}, period: ../2014}': (
        "period: what is measured has one value for a period, and “../2014” has no first day; write the period that it was "
        "measured for, such as 2014 or 2014-03"
    ),
    '{id: a, quote: 4 km, value: 4 km, scope: {event: jobless rate}, period: 2014}': (
        "value: “4 km” is no rate; write it as 4.2%, or give its event another `measure` than rate"
    ),
    '{id: a, quote: up 4 points, change: up 4 points, from: 2013, scope: {event: arrived}, period: 2014}': (
        "change: points are the difference of two rates or two shares, not of two counts; of a share write, as `of`, what it is "
        "a share of; for a rate give its event `measure: rate` in vocabulary.yaml"
    ),
}  # fmt: skip


@pytest.mark.parametrize(("claim", "problem"), PROBLEMS.items())
def test_what_is_measured_is_not_written_as_a_count(claim: str, problem: str, tmp_path: Path) -> None:
    tmp_path.joinpath("vocabulary.yaml").write_text(VOCABULARY.replace("event:\n", "event:\n  arrived: {}\n"))
    tmp_path.joinpath("a.yaml").write_text(_article(claim))
    (told_of,) = load([tmp_path]).problems
    assert str(told_of).partition(": ")[2] == problem


def test_a_measure_is_of_no_other_kind(tmp_path: Path) -> None:
    tmp_path.joinpath("vocabulary.yaml").write_text("event: {wage: {kind: state, measure: mean}}\n")
    tmp_path.joinpath("a.yaml").write_text(_article("{id: a, quote: 4, value: 4, scope: {event: wage}, period: 2014}"))
    (told_of,) = load([tmp_path]).problems
    assert str(told_of).partition(": ")[2] == "measure: a state is counted, and a measure is not; leave out kind, or measure"


def test_a_whole_beyond_its_parts_as_a_sum(tmp_path: Path) -> None:
    _, *claims = CLASHING["a whole below all its parts, one of which is told by its change"]
    (finding,) = checked(tmp_path, VOCABULARY, a=_article(*map(str, claims))).findings
    assert finding.proof is not None
    assert [(step.factor, step.amount, step.text) for step in finding.proof.steps] == [
        (1, Fraction("4.05"), "at least: north, 2019"),
        (1, None, "south, 2018 is at least 4.05"),
        (1, None, "south, 2018 is below south, 2019 by 0.35"),
        (1, None, "so south, 2019 is at least 4.4"),
        (1, None, "no whole lies below all of its parts: north, 2019 and south, 2019"),
    ]
    assert (finding.proof.side, finding.proof.total, finding.proof.allowed) == ("least", Fraction("4.05"), Fraction("3.75"))
    assert finding.proof.allowed_text == "at most, by “3.7%”"
    assert [line.text for line in finding.proof.declared] == ["north and south are complete parts of Korea"]


@given(
    rates=st.lists(st.integers(100, 900), min_size=2, max_size=2),
    share=st.integers(0, 100),
    kind=st.sampled_from(("mean", "median", "rate")),
)
def test_true_means_of_a_whole_are_never_refuted(rates: list[int], share: int, kind: str) -> None:
    """Of two parts and the share that the first makes of the whole."""
    whole = Fraction(rates[0] * share + rates[1] * (100 - share), 100)
    claims = (
        f'{{id: n{number}, quote: "{said}%", value: "{said}%", scope: {{where: {place}, event: rate}}, period: 2019}}'
        for number, (place, rate) in enumerate((("north", rates[0]), ("south", rates[1]), ("Korea", whole)))
        for tenths in [round(Fraction(rate, 10))]
        for said in [f"{tenths // 10}.{tenths % 10}"]
    )
    with TemporaryDirectory() as folder:
        vocabulary = VOCABULARY.replace("event:\n", f"event:\n  rate: {{measure: {kind}}}\n")
        report = checked(Path(folder), vocabulary, a=_article(*claims))
    assert (told(report), report.undecided) == ([], ())
