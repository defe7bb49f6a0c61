"""Ranks: the second highest, the third lowest of a range, held against what each period can have."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.examples import check_example
from checker.intake.files.load import load
from checker.memory.history.trace import trace
from checker.model.finding import CheckReport, Finding
from checker.report.render.sums import sum_in_one_line
from tests.check.small import checked, parts, told
from tests.tries import tries

pytestmark = pytest.mark.own

VOCABULARY = """\
who: {}
event: {arrived: {}, jobless rate: {measure: rate}}
sources: {ministry: {trust: 4}}
"""
SERIES = """\
article: {{title: Series, publisher: Ministry, published: 2020-02-02}}
defaults: {{source: ministry, scope: {{event: {event}}}}}
claims:
{claims}"""
STORY = """\
article: {{title: Story, publisher: Herald, published: 2020-03-03}}
defaults: {{source: unnamed, scope: {{event: {event}}}}}
claims:
{claims}"""


def _check(folder: Path, figures: dict[int, str], *claims: str, event: str = "arrived") -> CheckReport:
    series = "".join(f'  - {{id: y{year}, quote: "{said}", value: "{said}", period: {year}}}\n' for year, said in figures.items())
    told_of = "".join(f"  - {claim}\n" for claim in claims)
    return checked(
        folder, VOCABULARY, series=SERIES.format(claims=series, event=event), story=STORY.format(claims=told_of, event=event)
    )


def _ranked(wording: str, period: int, among: str = "2001/2005") -> str:
    return f"{{id: rank, quote: {wording}, record: {wording}, among: {among}, period: {period}}}"


FIGURES = {2001: "1,041", 2002: "1,142", 2003: "1,285", 2004: "1,898", 2005: "1,384"}


@pytest.mark.parametrize(("wording", "period"), [("second highest", 2005), ("third-highest", 2003), ("second lowest", 2002)])
def test_a_true_rank(wording: str, period: int, tmp_path: Path) -> None:
    report = _check(tmp_path, FIGURES, _ranked(wording, period))
    assert (told(report), report.undecided, report.coverage.compared) == ([], (), 6)


def _steps(finding: Finding) -> list[tuple[Fraction | None, str]]:
    assert finding.proof is not None
    return [(None if step.amount is None else step.factor * step.amount, step.text) for step in finding.proof.steps]


def test_too_many_lie_beyond(tmp_path: Path) -> None:
    (finding,) = _check(tmp_path, FIGURES, _ranked("second highest", 2003)).findings
    assert (finding.severity, finding.kind, finding.message) == (
        "contradiction",
        "record-broken",
        "1,384 in 2005 and 1,898 in 2004 lie above 1,285 arrived in 2003 (Ministry), but “second highest” (suspect: Herald).",
    )
    assert parts(finding) == ["suspect story/rank", "premise series/y2003", "premise series/y2004", "premise series/y2005"]
    assert finding.proof is not None
    assert sum_in_one_line(finding.proof) == "2 periods that lie above 2003, against 1 at most, by the words “second highest”"
    assert _steps(finding) == [
        (1, "2005 lies above 2003"),
        (None, "2003 is at most 1,285"),
        (None, "2005 is at least 1,384"),
        (None, "2005 is at most 1,384"),
        (1, "2004 lies above 2003"),
        (None, "2004 is at least 1,898"),
    ]
    assert finding.proof is not None
    assert (finding.proof.total, finding.proof.allowed, finding.proof.quantity) == (2, 1, "periods that lie above 2003")


def test_too_few_lie_beyond(tmp_path: Path) -> None:
    (finding,) = _check(tmp_path, FIGURES, _ranked("second lowest", 2001)).findings
    assert finding.message == (
        "4 of 4 other years do not lie below 1,041 arrived in 2001 (Ministry), but “second lowest” (suspect: Herald)."
    )
    assert parts(finding) == ["suspect story/rank", *(f"premise series/y{year}" for year in FIGURES)]
    assert _steps(finding)[:4] == [
        (4, "years that are compared beside 2001"),
        (-1, "2002 does not lie below 2001"),
        (None, "2001 is at most 1,041"),
        (None, "2002 is at least 1,142"),
    ]


def test_who_is_not_known_may_lie_beyond(tmp_path: Path) -> None:
    known = {year: said for year, said in FIGURES.items() if year != 2003}
    assert told(_check(tmp_path, known, _ranked("second lowest", 2001))) == []


def test_periods_that_are_equal_are_one_rank(tmp_path: Path) -> None:
    rates = {2001: "4.1%", 2002: "3.9%", 2003: "3.9%", 2004: "5.0%", 2005: "6.1%"}
    assert told(_check(tmp_path, rates, _ranked("second lowest", 2001), event="jobless rate")) == []
    assert told(_check(tmp_path, {**rates, 2003: "3.5%"}, _ranked("second lowest", 2001), event="jobless rate")) == [
        ("contradiction", "record-broken", ["suspect story/rank", *(f"premise series/y{year}" for year in (2001, 2002, 2003))])
    ]


def test_a_figure_may_be_the_one_that_is_off(tmp_path: Path) -> None:
    figures = {year: said for year, said in FIGURES.items() if year != 2005}
    off = '{id: y2005, quote: "1,184", value: "1,184", period: 2005}'
    ranks = (
        _ranked("second highest", 2005),
        "{id: again, quote: second most, record: second most, among: 2001/2005, period: 2005, source: police}",
    )
    report = _check(tmp_path, figures, off, *ranks)
    assert told(report) == [
        (
            "contradiction",
            "record-broken",
            ["suspect story/y2005", "premise series/y2003", "premise series/y2004", "premise story/rank"],
        )
    ]
    assert report.findings[0].message == (
        "1,285 in 2003 and 1,898 in 2004 (Ministry) lie above 1,184 arrived in 2005 (suspect: Herald), "
        "but “second highest” (Herald)."
    )


def test_figures_that_sums_settle_count_too(tmp_path: Path) -> None:
    figures = {2001: "1,041", 2002: "1,142", 2003: "1,285", 2005: "1,384"}
    total = '{id: total, quote: "6,750", value: "6,750", period: 2001/2005, source: ministry}'
    (finding,) = _check(tmp_path, figures, total, _ranked("second highest", 2003)).findings
    assert (parts(finding)[0], parts(finding)[-1]) == ("suspect story/rank", "premise story/total")
    assert (None, "so 2004 is at least 1,898") in _steps(finding)


def test_what_is_immaterial_is_a_tension(tmp_path: Path) -> None:
    figures = {**FIGURES, 2003: "1,383"}
    (finding,) = _check(tmp_path, figures, _ranked("second highest", 2003)).findings
    assert (finding.severity, finding.reading, finding.why_tension[:30]) == (
        "tension",
        "literal",
        "Give or take 0.5 per cent of e",
    )


def test_history_tells_when_a_rank_was_refuted(tmp_path: Path) -> None:
    _check(tmp_path, FIGURES, _ranked("second highest", 2003))
    read = load([tmp_path])
    (course,) = trace(read.claims, read.vocabulary, read.settings).courses
    assert (course.latest.kind, parts(course.latest)[0]) == ("record-broken", "suspect story/rank")
    assert course.first.day == date(2020, 3, 3).toordinal()


def test_a_rank_names_its_range(tmp_path: Path) -> None:
    tmp_path.joinpath("vocabulary.yaml").write_text(VOCABULARY)
    claim = "{id: rank, quote: second lowest, record: second lowest, since: 2001, period: 2005}"
    tmp_path.joinpath("a.yaml").write_text(STORY.format(claims=f"  - {claim}\n", event="arrived"))
    (problem,) = load([tmp_path]).problems
    assert str(problem).partition(": ")[2] == (
        "since: nobody knows whether that period is one of those beyond; "
        "leave since out, and write all that it is ranked among, such as among: 2001/2005"
    )


@tries(30)
@given(
    counts=st.lists(st.integers(1, 400).map(lambda n: 5 * n + 1), min_size=5, max_size=5, unique=True),
    rank=st.integers(2, 4),
    place=st.integers(0, 4),
    highest=st.booleans(),
)
def test_just_those_ranks_are_refuted_that_are_wrong(counts: list[int], rank: int, place: int, highest: bool) -> None:
    figures = {2001 + at: f"{count:,}" for at, count in enumerate(counts)}
    beyond = sum(other > counts[place] if highest else other < counts[place] for other in counts)
    wording = f"{('second', 'third', 'fourth')[rank - 2]} {'highest' if highest else 'lowest'}"
    with TemporaryDirectory() as folder:
        report = _check(Path(folder), figures, _ranked(wording, 2001 + place))
    refuted = [(finding.kind, parts(finding)[0]) for finding in report.findings if finding.proof]
    close = any(abs(one - other) <= 0.011 * max(one, other) for one in counts for other in counts if one != other)
    if beyond == rank - 1:
        assert refuted == []
    elif not close:
        assert refuted == [("record-broken", "suspect story/rank")]


def test_where_no_row_bounds_the_suspect_nothing_is_said_of_what_others_allow() -> None:
    report = check_example("""
    - {value: "951", scope: arrivals, period: 2012}
    - {value: "962", scope: arrivals, period: 2013}
    - {value: "903", scope: arrivals, period: 2011}
    - {record: second highest, among: 2003/2020, scope: arrivals, period: 2011}
    """)
    assert [(finding.kind, finding.allowed) for finding in report.findings] == [("record-broken", None)]
