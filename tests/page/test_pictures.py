from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.claim import Claim
from checker.model.finding import Part
from checker.model.proof import Addition, Proof, Step
from checker.report.overview.model import Axis, AxisBar, Band, Bar, Citation, ClaimState, Pair, Timeline
from checker.report.render.page.anchors import claim_anchor
from checker.report.render.page.clash import clash_of
from checker.report.render.page.frame import HEIGHT
from checker.report.render.page.publishers import RankedPair, flow_picture, matrix
from checker.report.render.page.readings import Stretch, readings_of
from checker.report.render.page.timeline import panels
from tests.formats.sample import (
    ARRIVALS,
    BROKEN,
    DEFECTED,
    LIVING,
    SATURATED,
    STALE,
    TO_NOVEMBER,
    TWENTY_THOUSAND,
    YEARLY,
    interval,
)


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


TOTAL = Bar(
    ClaimState(TWENTY_THOUSAND, "suspect", "", (STALE,)),
    "total",
    None,
    day("2015-06-16"),
    interval(20_001, None),
    interval(20_001, 25_000),
)
LATER = Bar(ClaimState(DEFECTED, "agrees"), "total", None, day("2020-07-02"), interval(33_001, None), interval(33_001, 33_500))
MONTHS = Bar(
    ClaimState(TO_NOVEMBER, "premise"),
    "flow",
    day("2018-01-01"),
    day("2018-12-01"),
    interval(1042, 1042),
    interval(1042, 1042),
)
RATE = Bar(
    ClaimState(YEARLY, "premise"), "rate", day("2012-01-01"), day("2018-01-01"), interval(950, 1550), interval(950, 1550), "year"
)
LINE = Timeline(
    ARRIVALS,
    "people",
    "flow",
    (TOTAL, LATER, MONTHS, RATE),
    (),
    (
        Band(None, day("2015-06-16"), interval(26_689, 29_864)),
        Band(None, day("2016-01-01"), interval(26_700, 30_000)),
    ),
    (Band(day("2015-01-01"), day("2016-01-01"), interval(950, 1550)),),
)


def test_a_timeline_is_drawn_by_totals_and_by_years() -> None:
    totals, years = panels(LINE)
    assert [(p.title, p.dated) for p in (totals, years)] == [
        ("Totals up to a date", True),
        ("Over a year or less, rates by the year", False),
    ]
    assert [tick.text for tick in totals.years] == ["2012", "2014", "2016", "2018", "2020"]
    # The picture ends where the data end, with 2020, not with the next round year.
    assert totals.years[-1].left == "88.87"
    assert [level.text for level in totals.levels] == ["0", "10,000", "20,000", "30,000", "40,000"]
    # Suspects come last, and what has no upper end runs to the top.
    assert [(m.anchor, m.state, m.outer.top, m.inner.top) for m in totals.marks] == [
        (claim_anchor(DEFECTED.id), "agrees", "0", "32.5"),
        (claim_anchor(TWENTY_THOUSAND.id), "suspect", "0", "75"),
    ]
    assert len(totals.bands) == 1 and len(years.bands) == 1


def test_longer_periods_are_drawn_in_all_and_rates_by_the_year() -> None:
    decade = replace(
        MONTHS,
        start=day("2008-01-01"),
        end=day("2018-01-01"),
        literal=interval(36_530, 36_530),
        pragmatic=interval(36_530, 36_530),
    )
    monthly = replace(RATE, literal=interval(100, 200), pragmatic=interval(100, 200), per="month")
    drawn = panels(replace(LINE, bars=(decade, monthly), cumulative=(), yearly=()))
    assert [panel.title for panel in drawn] == ["Over a year or less, rates by the year", "Over more than a year, in all"]
    for panel, middle in zip(drawn, (1_800, 36_530), strict=True):
        (mark,) = panel.marks
        foot, top = (Fraction(panel.levels[end].text.replace(",", "")) for end in (0, -1))
        drawn_at = foot + (1 - (Fraction(mark.outer.top) + Fraction(mark.outer.foot)) / 2 / HEIGHT) * (top - foot)
        assert abs(drawn_at - middle) < top / HEIGHT


def test_totals_that_run_on_from_one_day_are_drawn_at_their_ends() -> None:
    ends = [f"{year}-01-01" for year in range(2010, 2014)]
    totals = tuple(
        replace(
            MONTHS,
            start=day("2000-01-01"),
            end=day(end),
            literal=interval(number, number),
            pragmatic=interval(number, number),
        )
        for number, end in enumerate(ends, 9_001)
    )
    (drawn,) = panels(replace(LINE, bars=totals, cumulative=(), yearly=()))
    assert (drawn.title, drawn.dated) == ("Totals, counted since 2000", True)
    assert [mark.width for mark in drawn.marks] == ["0"] * 4
    # The picture goes up to where the numbers are, not down to nothing.
    assert [level.text for level in drawn.levels] == ["9,001", "9,002", "9,003", "9,004"]
    # Of few it is clearer over which time they run.
    (few,) = panels(replace(LINE, bars=totals[:3], cumulative=(), yearly=()))
    assert (few.title, few.dated) == ("Over more than a year, in all", False)


def test_what_is_drawn_alike_is_drawn_once() -> None:
    same = replace(MONTHS, shown=ClaimState(YEARLY, "premise"))
    suspect = replace(MONTHS, shown=ClaimState(TWENTY_THOUSAND, "suspect"))
    (panel,) = panels(replace(LINE, bars=(MONTHS, same, suspect), cumulative=(), yearly=()))
    assert [(mark.anchor, mark.state, len(mark.titles)) for mark in panel.marks] == [
        (claim_anchor(TO_NOVEMBER.id), "premise", 2),
        (claim_anchor(TWENTY_THOUSAND.id), "suspect", 1),
    ]


def test_what_has_no_date_is_in_no_picture() -> None:
    fact = replace(TOTAL, kind="fact", start=None, end=None)
    assert panels(replace(LINE, bars=(fact,))) == ()


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=6))
def test_every_mark_lies_in_its_picture(numbers: list[int]) -> None:
    bars = tuple(
        replace(MONTHS, literal=interval(number, None if number % 3 else number), pragmatic=interval(number, number))
        for number in numbers
    )
    (panel,) = panels(replace(LINE, bars=bars, cumulative=(), yearly=()))
    for mark in panel.marks:
        for upright in (mark.outer, mark.inner):
            assert 0 <= Fraction(upright.top) < Fraction(upright.foot) <= HEIGHT
            assert abs(Fraction(upright.foot) - Fraction(upright.top) - Fraction(upright.high)) <= Fraction(1, 10)
        assert Fraction(mark.left) >= 0
        assert Fraction(mark.left) + Fraction(mark.width) <= 100
        assert Fraction(mark.inner.high) >= 2


def test_readings_against_what_the_others_allow() -> None:
    bar = AxisBar(TWENTY_THOUSAND, "suspect", interval(20_001, None), interval(20_001, 25_000))
    drawn = clash_of(STALE, Axis(STALE, "people", (bar,), interval(26_689, 29_864)))
    assert drawn is not None
    suspect, others = drawn.rows
    assert drawn.how == "filled as readers take it, outlined by its words, which set no upper end"
    assert [tick.text for tick in drawn.ticks] == ["20,000", "24,000", "28,000", "32,000"]
    assert (suspect.number, suspect.figure, suspect.outer.open_right) == (1, "20,001 to 25,000", True)
    assert suspect.inner is not None and not suspect.inner.open_right
    assert (others.number, others.role, others.figure, others.inner) == (0, "allowed", "26,689 to 29,864", None)
    assert others.name == "allowed by AsiaNews"
    right = Fraction(suspect.inner.left) + Fraction(suspect.inner.width)
    assert right < Fraction(others.outer.left)


def test_the_picture_tells_the_number_of_the_sum() -> None:
    """Though more is known, which headline and sum do not tell."""
    bar = AxisBar(TWENTY_THOUSAND, "suspect", interval(20_001, None), interval(20_001, 25_000))
    drawn = clash_of(STALE, Axis(STALE, "people", (bar,), interval(26_700, 29_864)))
    assert drawn is not None
    assert (drawn.rows[1].figure, drawn.rows[1].outer.open_right) == ("at least 26,689", True)
    literal = replace(STALE, reading="literal")
    drawn = clash_of(literal, Axis(literal, "people", (bar,), interval(26_700, 29_864)))
    assert drawn is not None
    # Such a sum is not about what the words allow: then what all others allow is told.
    assert [(row.figure, row.name) for row in drawn.rows] == [
        ("at least 20,001", "China Topix"),
        ("26,700 to 29,864", "all others allow"),
    ]


@pytest.mark.parametrize(
    ("what", "figure", "left"),
    [
        ("at most: North Koreans, 2015", "at most 1,276", "0"),
        ("at least: North Koreans, 2015", "at least 1,276", "63.8"),
        ("North Koreans, 2015", "1,276", "85.07"),
    ],
)
def test_a_remark_is_drawn_against_its_evidence(what: str, figure: str, left: str) -> None:
    note = replace(SATURATED, proof=None, evidence=Addition((), Fraction(1_276), what))
    suspect, premise = (part.claim for part in note.parts[:2])
    bar = AxisBar(suspect, "suspect", interval(0, 1_400), interval(1_300, 1_400))
    drawn = clash_of(note, Axis(note, premise.unit, (bar,), None))
    assert drawn is not None
    assert [row.figure for row in drawn.rows] == ["at most 1,400", figure]
    assert drawn.rows[1].name == f"allowed by {premise.article.publisher}: North Koreans, 2015"
    assert drawn.rows[1].outer.left == left


def test_there_are_two_rows_or_no_picture() -> None:
    one = AxisBar(LIVING, "either", interval(5, 5), interval(5, 5))
    alone = Axis(replace(STALE, proof=None), "people", (one,), None)
    assert clash_of(replace(STALE, proof=None), alone) is None
    beside = replace(alone, bars=(one, replace(one, claim=TO_NOVEMBER, role="premise")))
    assert readings_of(replace(beside, finding=replace(STALE, proof=None, parts=_parts(LIVING, TO_NOVEMBER)))) is not None
    assert readings_of(replace(beside, bars=(one, one))) is None
    assert clash_of(replace(STALE, proof=None), None) is None


def _parts(*claims: Claim) -> tuple[Part, ...]:
    return tuple(Part(claim, "suspect") for claim in claims)


def _proof(*amounts: int, allowed: int, side: Literal["least", "most"] = "least") -> Proof:
    steps = tuple(Step(Fraction(1 if amount > 0 else -1), Fraction(abs(amount)), "part") for amount in amounts)
    return Proof(steps, "all", Fraction(sum(amounts)), Fraction(allowed), "by its words", side, "people")


def test_a_sum_overshoots_in_its_parts() -> None:
    drawn = clash_of(replace(STALE, proof=_proof(60, 90, 50, allowed=150)), None)
    assert drawn is not None
    made, told = drawn.rows
    assert [tick.text for tick in drawn.ticks] == ["0", "50", "100", "150", "200"]
    assert (made.figure, made.cuts, made.outer.width, made.outer.open_right) == ("200 at least", ("30", "75"), "100", True)
    assert (told.figure, told.cuts, told.outer.width, told.outer.open_right) == ("150", (), "75", False)
    assert made.over == Stretch("75", "25", False, False) and told.over is None


def test_where_it_is_open_which_is_off_the_parts_stand_beside_the_whole() -> None:
    """Though the sum takes the other parts away from the whole, headlines add them up."""
    proof = _proof(536, -14, -25, allowed=471)
    claims = (LIVING, TO_NOVEMBER, DEFECTED)
    steps = tuple(replace(step, claim=claim.id) for step, claim in zip(proof.steps, claims, strict=True))
    parts = tuple(Part(claim, "either") for claim in (*claims, TWENTY_THOUSAND))
    drawn = clash_of(replace(STALE, parts=parts, proof=replace(proof, steps=steps)), None)
    assert drawn is not None
    assert [(row.figure, row.name + row.what, row.role) for row in drawn.rows] == [
        ("510 at most", "AsiaNews, IANS and China Topix: 471 + 14 + 25", "premise"),
        ("536 at least", "AsiaNews: part", "premise"),
    ]
    assert [row.over is not None for row in drawn.rows] == [False, True]


def test_bars_say_whose_they_are() -> None:
    proof = replace(_proof(60, 90, allowed=140), allowed_text="at most, by the words “140”")
    steps = tuple(replace(step, claim=claim.id) for step, claim in zip(proof.steps, (LIVING, DEFECTED), strict=True))
    parts = tuple(Part(claim, "either") for claim in (LIVING, DEFECTED, TWENTY_THOUSAND))
    drawn = clash_of(replace(STALE, parts=parts, proof=replace(proof, steps=steps)), None)
    assert drawn is not None
    assert [(row.figure, row.name + row.what) for row in drawn.rows] == [
        ("150 at least", "AsiaNews and IANS: all"),
        ("140 at most", "China Topix, by the words “140”"),
    ]


@given(st.lists(st.integers(-1000, 1000).filter(bool), min_size=1, max_size=4), st.integers(-5000, 5000))
def test_the_longer_bar_overshoots_and_all_stay_on_the_axis(amounts: list[int], allowed: int) -> None:
    side: Literal["least", "most"] = "least" if sum(amounts) > allowed else "most"
    drawn = clash_of(replace(STALE, proof=_proof(*amounts, allowed=allowed, side=side)), None)
    total = sum(amounts)
    if total * allowed < 0 or total == allowed:
        assert drawn is None
        return
    assert drawn is not None
    widths = [Fraction(row.outer.width) for row in drawn.rows]
    assert all(0 <= width <= 100 for width in widths) and (widths[0] > widths[1]) == (abs(total) > abs(allowed))
    assert [row.over is not None for row in drawn.rows] == [abs(total) > abs(allowed), abs(total) < abs(allowed)]


def test_where_it_is_open_which_is_off_none_is_marked() -> None:
    parts = tuple(replace(part, role="either") for part in STALE.parts)
    drawn = clash_of(replace(STALE, parts=parts, proof=_proof(5, 4, allowed=3)), None)
    assert drawn is not None and [row.role for row in drawn.rows] == ["premise", "premise"]


def test_who_quotes_whom() -> None:
    quotes = (
        Citation("Ministry", "Ministry dataset", "", "AsiaNews", (TO_NOVEMBER, LIVING)),
        Citation("Ministry", "Ministry", "Yonhap", "IANS", (DEFECTED,)),
        Citation("AsiaNews", "", "", "AsiaNews", (YEARLY,)),
    )
    drawn = flow_picture(quotes)
    assert [(node.name, node.claims) for node in drawn.origins] == [("Ministry", 3), ("AsiaNews", 1)]
    assert [(node.name, node.claims) for node in drawn.publishers] == [("AsiaNews", 3), ("IANS", 1)]
    assert [(ribbon.title, ribbon.leads) for ribbon in drawn.ribbons] == [
        ("Ministry to AsiaNews: 2 claims", claim_anchor(TO_NOVEMBER.id)),
        ("Ministry to IANS: 1 claim", claim_anchor(DEFECTED.id)),
        ("AsiaNews to AsiaNews: 1 claim", claim_anchor(YEARLY.id)),
    ]


def test_publishers_against_each_other() -> None:
    pairs = (
        Pair("A", "A", "agree", 3, ()),
        Pair("A", "B", "conflict", 1, (STALE, BROKEN)),
        Pair("A", "C", "not comparable", 0, ()),
        Pair("B", "B", "not comparable", 0, ()),
        Pair("B", "C", "not comparable", 0, ()),
        Pair("C", "C", "not comparable", 0, ()),
    )
    drawn = matrix(pairs, {STALE.fingerprint: "there"})
    assert (drawn.names, drawn.left_out) == (("A", "B"), ("C",))
    assert drawn.ranked == (
        RankedPair("A", "B", ((STALE.kind, "there"), (BROKEN.kind, "")), 1),
        RankedPair("A", "itself", (), 3),
    )
    cells = [[(cell.relation, cell.conflicts) for cell in row] for _, row in drawn.rows]
    assert cells == [[("agree", ()), ("conflict", ("there",))], [("conflict", ("there",)), ("not comparable", ())]]
    assert all(cells[i][j] == cells[j][i] for i in range(2) for j in range(2))


def test_many_publishers_are_ranked_in_pairs_only() -> None:
    names = [f"P{number:02}" for number in range(15)]
    pairs = tuple(Pair(one, one, "agree", number, ()) for number, one in enumerate(names, 1))
    assert matrix(pairs[:14], {}).names == tuple(names[:14])
    drawn = matrix(pairs, {})
    assert (drawn.names, drawn.rows) == ((), ())
    assert [pair.one for pair in drawn.ranked] == names[::-1]
