"""What simple sums leave of a count: never less than what happened, and all there is to know of one series."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from checker.engine.cases.simple_bounds import SimpleBounds
from checker.engine.cases.temporal_network import TemporalNetwork
from checker.model.calendar import month_start
from checker.model.claim import Claim
from checker.model.forms import Value
from checker.model.numbers import Interval
from checker.model.scope import Scope
from checker.model.time import Period
from tests.tries import tries
from tests.worlds.claims import exactly, made
from tests.worlds.country import MEN, WOMEN
from tests.worlds.strategy import true_worlds
from tests.worlds.towns import ALL, LAND, towns
from tests.worlds.truth import FIRST_MONTH, Truth

MONTHS = st.integers(0, 24)


def months(first: int, last: int) -> Period:
    """From the start of one month of a world to the start of another."""
    return Period(month_start(FIRST_MONTH + first), month_start(FIRST_MONTH + last), "")


@tries(30)
@given(true_worlds(), MONTHS, MONTHS)
def test_what_happened_is_always_allowed(world: tuple[Truth, tuple[Claim, ...]], one: int, other: int) -> None:
    happened, claims = world
    known = SimpleBounds(claims, happened.vocabulary)
    period = months(min(one, other), max(one, other) + 1)
    for scope in happened.scopes:
        assert Fraction(happened.during(scope, period)) in known.allowed(scope, "people", period)


@given(st.lists(st.integers(0, 50), min_size=2, max_size=12), st.data())
def test_totals_settle_every_stretch_between_them(counts: list[int], data: st.DataObject) -> None:
    totals = [(0, day + 1, Interval(*(2 * [Fraction(sum(counts[: day + 1]))]))) for day in range(len(counts))]
    start = data.draw(st.integers(1, len(counts) - 1))
    end = data.draw(st.integers(start + 1, len(counts)))
    exact = Fraction(sum(counts[start:end]))
    assert TemporalNetwork(totals).between(start, end) == Interval(exact, exact)


def test_counts_never_fall_between_known_days() -> None:
    known = TemporalNetwork([(1, 10, Interval(Fraction(40), Fraction(50))), (1, 20, Interval(Fraction(60), Fraction(60)))])
    assert [known.between(*days) for days in ((10, 20), (12, 18), (1, 15), (5, 30))] == [
        Interval(Fraction(10), Fraction(20)),
        Interval(Fraction(0), Fraction(20)),
        Interval(Fraction(40), Fraction(60)),
        Interval(Fraction(10), None),
    ]


def test_nothing_follows_from_a_contradiction() -> None:
    clash = [(1, 2, Interval(Fraction(5), Fraction(5))), (1, 2, Interval(Fraction(6), Fraction(6)))]
    assert TemporalNetwork(clash).between(1, 2) == Interval(Fraction(0), None)


def test_a_part_is_what_the_other_leaves_of_the_whole() -> None:
    vocabulary = towns(0).vocabulary
    people, men, women = (Scope(who, "arrived", LAND) for who in (ALL, MEN, WOMEN))
    told = [made("a/1", Value(), people, months(0, 12), exactly(229)), made("a/2", Value(), men, months(0, 12), exactly(72))]
    known = SimpleBounds(told, vocabulary)
    assert known.count(women, "people", months(0, 12)) == 157
    assert known.allowed(women, "people", months(0, 6)) == Interval(Fraction(0), Fraction(229))
