"""The algebra of intervals: what holds of the numbers in them holds of the intervals."""

from fractions import Fraction
from itertools import product

from hypothesis import assume, given
from hypothesis import strategies as st

from checker.model.numbers import ANY, COUNT, Interval, Reading

NUMBERS = st.fractions(-6, 6, max_denominator=4)
ENDS = st.none() | NUMBERS
CLOSED = st.builds(Interval, ENDS, ENDS)
INTERVALS = st.builds(
    lambda ends, above, below: Interval(ends.lo, ends.hi, above and ends.lo is not None, below and ends.hi is not None),
    CLOSED,
    st.booleans(),
    st.booleans(),
)
FULL = INTERVALS.filter(lambda interval: not interval.is_empty)
COUNTS = FULL.map(lambda interval: interval & COUNT).filter(lambda interval: not interval.is_empty)
GRID = tuple(Fraction(number, 4) for number in range(-28, 29))
"""Beyond all ends, and with every end that has quarters."""


def inside(interval: Interval) -> tuple[Fraction, ...]:
    """The ends, what lies between and, where there is no bound, something beyond."""
    lo = interval.lo if interval.lo is not None else min(Fraction(-7), (interval.hi or Fraction(0)) - 1)
    hi = interval.hi if interval.hi is not None else max(Fraction(7), (interval.lo or Fraction(0)) + 1)
    if interval.is_empty:
        return ()
    near = (hi - lo) / 8
    return (lo + near if interval.above else lo), (lo + hi) / 2, (hi - near if interval.below else hi)


@given(INTERVALS, NUMBERS)
def test_an_interval_holds_what_lies_between_its_ends(interval: Interval, number: Fraction) -> None:
    lo, hi = interval.lo, interval.hi
    above = lo is None or lo < number or (lo == number and not interval.above)
    assert (number in interval) == (above and (hi is None or number < hi or (number == hi and not interval.below)))
    assert all(number in interval for number in inside(interval))
    assert interval.is_empty == (not inside(interval))


@given(INTERVALS)
def test_what_is_said_of_one_interval(interval: Interval) -> None:
    held = set(inside(interval))
    assert interval.is_exact == (len(held) == 1) == (interval.exact is not None)
    assert interval.exact is None or held == {interval.exact}
    assert (
        interval.is_bounded
        == (not interval.is_open_below and not interval.is_open_above)
        == (len(interval.ends) == 2)
        == (interval.width is not None)
    )
    ends = held | set(interval.ends)
    assert interval.width is None or interval.width == (max(ends) - min(ends) if held else 0)
    assert all(end in (interval.lo, interval.hi) for end in interval.ends)
    assert interval.within(ANY)


@given(INTERVALS, INTERVALS)
def test_two_intervals_share_what_lies_in_both(one: Interval, other: Interval) -> None:
    both = one & other
    assert all((number in both) == (number in one and number in other) for number in (*GRID, *inside(one), *inside(other)))
    assert both == other & one
    assert one.meets(other) == other.meets(one) == (not both.is_empty)
    assert both.within(one) and both.within(other)


@given(INTERVALS, INTERVALS)
def test_one_interval_lies_within_another_if_all_its_numbers_do(one: Interval, other: Interval) -> None:
    assert one.within(other) == (one.is_empty or one & other == one)
    assert not one.within(other) or all(number in other for number in inside(one))


@given(FULL, FULL)
def test_the_hull_is_the_smallest_interval_around_two(one: Interval, other: Interval) -> None:
    hull = one | other
    assert hull == other | one
    assert one.within(hull) and other.within(hull)
    assert all(end in (*one.ends, *other.ends) for end in hull.ends)


@given(FULL, FULL)
def test_sums_and_differences_are_those_of_the_numbers(one: Interval, other: Interval) -> None:
    for ours, theirs in product(inside(one), inside(other)):
        assert ours + theirs in one + other
        assert ours - theirs in one - other
    assert one + other == other + one
    assert one - other == -(other - one) == one + -other
    if one.width is not None and other.width is not None:
        assert (one + other).width == (one - other).width == one.width + other.width
    assert sum([one, other], Interval.exactly(Fraction(0))) == one + other


@given(INTERVALS, NUMBERS)
def test_a_number_moves_scales_and_turns_an_interval(interval: Interval, number: Fraction) -> None:
    turned = -interval
    assert interval + number - number == -turned == interval
    assert all((held in interval) == (held + number in interval + number) == (-held in turned) for held in GRID)
    assume(number)
    assert interval * number * (1 / number) == interval
    assert all((held in interval) == (held * number in interval * number) for held in GRID)
    assert interval * -1 == turned


@given(COUNTS, COUNTS)
def test_products_of_counts_are_those_of_the_numbers(one: Interval, other: Interval) -> None:
    found = one * other
    assert all(ours * theirs in found for ours, theirs in product(inside(one), inside(other)))
    assert found == other * one
    assert one * Interval.exactly(Fraction(3)) == one * 3
    if one.is_bounded and other.is_bounded and not (one.is_empty or other.is_empty):
        assert found.ends == (one.lo * other.lo, one.hi * other.hi)  # type: ignore[operator]
        reached = (one.lo in one and other.lo in other) or (one.lo == 0 in one) or (other.lo == 0 in other)  # type: ignore[operator]
        assert (found.lo in found) == (reached and not found.is_empty)  # type: ignore[operator]


@given(COUNTS, COUNTS)
def test_ratios_of_counts_lie_in_the_ratio_of_their_intervals(part: Interval, whole: Interval) -> None:
    ratios = [ours / theirs for ours, theirs in product(inside(part), inside(whole)) if theirs]
    assert all(ratio in part / whole for ratio in ratios)
    if part.is_bounded and whole.is_bounded and whole.lo:
        found = part / whole
        assert found.ends == (part.lo / whole.hi, part.hi / whole.lo)  # type: ignore[operator]
        assert found.above or found.lo == min(ratios)
        assert found.below or found.hi == max(ratios)


@given(INTERVALS)
def test_whole_ends_hold_the_same_whole_numbers(interval: Interval) -> None:
    whole = interval.inwards()
    assert all(end.denominator == 1 for end in whole.ends) and not (whole.above or whole.below)
    for number in map(Fraction, range(-7, 8)):
        assert (number in whole) == (number in interval)


@given(INTERVALS, INTERVALS)
def test_a_reading_gives_its_intervals_by_name(literal: Interval, pragmatic: Interval) -> None:
    reading = Reading(literal, pragmatic, "over", Fraction(3), Fraction(1), "people")
    assert (reading.by("literal"), reading.by("pragmatic")) == (literal, pragmatic)
    turned = reading.mapped(lambda interval: -interval)
    assert turned == Reading(-literal, -pragmatic, "over", Fraction(3), Fraction(1), "people")
