from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from checker.model.numbers import Interval
from checker.report.overview.model import Axis, AxisBar, Band, Bar, Citation, ClaimState, Pair, Timeline
from checker.report.render.page.anchors import claim_anchor
from checker.report.render.page.frame import HEIGHT
from checker.report.render.page.publishers import flow_picture, matrix
from checker.report.render.page.readings import readings_of
from checker.report.render.page.timeline import panels
from tests.formats.sample import ARRIVALS, BROKEN, DEFECTED, LIVING, STALE, TO_NOVEMBER, TWENTY_THOUSAND, YEARLY, interval


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
        ("Over a period, as a count a year", False),
    ]
    assert [tick.text for tick in totals.years] == ["2012", "2014", "2016", "2018", "2020", "2022"]
    assert [level.text for level in totals.levels] == ["0", "10,000", "20,000", "30,000", "40,000"]
    # Suspects come last, and what has no upper end runs to the top.
    assert [(m.anchor, m.state, m.outer.top, m.inner.top) for m in totals.marks] == [
        (claim_anchor(DEFECTED.id), "agrees", "0", "32.5"),
        (claim_anchor(TWENTY_THOUSAND.id), "suspect", "0", "75"),
    ]
    assert len(totals.bands) == 1 and len(years.bands) == 1


def test_longer_periods_are_drawn_by_their_yearly_mean_and_rates_by_the_year() -> None:
    decade = replace(
        MONTHS,
        start=day("2008-01-01"),
        end=day("2018-01-01"),
        literal=interval(36_530, 36_530),
        pragmatic=interval(36_530, 36_530),
    )
    monthly = replace(RATE, literal=interval(100, 200), pragmatic=interval(100, 200), per="month")
    (panel,) = panels(replace(LINE, bars=(decade, monthly), cumulative=(), yearly=()))
    top = Fraction(panel.levels[-1].text.replace(",", ""))
    drawn = sorted((1 - (Fraction(m.outer.top) + Fraction(m.outer.foot)) / 2 / HEIGHT) * top for m in panel.marks)
    expected = [Fraction(1800), Fraction(36_530 * 146_097, 400 * 3653)]
    assert all(abs(one - other) < 10 for one, other in zip(drawn, expected, strict=True))


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


def test_readings_on_one_axis() -> None:
    bar = AxisBar(TWENTY_THOUSAND, "suspect", interval(20_001, None), interval(20_001, 25_000))
    ticks = tuple(map(Fraction, range(20_000, 32_001, 2_000)))
    axis = Axis(STALE, "people", ticks[0], ticks[-1], ticks, (bar,), interval(26_000, 29_000))
    drawn = readings_of(axis, {TWENTY_THOUSAND.id: 1})
    suspect, others = drawn.rows
    assert drawn.label == "The readings on one axis, from 20,000 to 32,000"
    assert [tick.text for tick in drawn.ticks] == ["20,000", "24,000", "28,000", "32,000"]
    assert (suspect.number, suspect.outer.open_right, suspect.outer.left, suspect.inner and suspect.inner.width) == (
        1,
        True,
        "0.01",
        "41.66",
    )
    assert (others.role, others.outer.left, others.outer.width, others.inner) == ("allowed", "50", "25", None)


def test_an_exact_number_is_one_bar() -> None:
    bar = AxisBar(LIVING, "suspect", interval(5, 5), interval(5, 5))
    axis = Axis(BROKEN, "missions", Fraction(0), Fraction(10), (Fraction(0), Fraction(10)), (bar,), None)
    (row,) = readings_of(axis, {}).rows
    assert (row.outer.left, row.outer.width, row.inner) == ("50", "0", None)


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
    assert (drawn.names, drawn.left_out, drawn.too_many) == (("A", "B"), ("C",), 0)
    cells = [[(cell.relation, cell.conflicts) for cell in row] for _, row in drawn.rows]
    assert cells == [[("agree", ()), ("conflict", ("there",))], [("conflict", ("there",)), ("not comparable", ())]]
    assert all(cells[i][j] == cells[j][i] for i in range(2) for j in range(2))


def test_an_interval_without_ends_fills_the_axis() -> None:
    bar = AxisBar(LIVING, "either", Interval(None, None), Interval(None, None))
    axis = Axis(BROKEN, "people", Fraction(0), Fraction(10), (Fraction(0), Fraction(10)), (bar,), None)
    (row,) = readings_of(axis, {LIVING.id: 2}).rows
    assert (row.outer.left, row.outer.width, row.outer.open_left, row.outer.open_right) == ("0", "100", True, True)
