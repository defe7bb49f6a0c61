"""Sums of numbers that would not end are cut so that they still show what they showed: less of a bound, and still beyond."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from checker.prose.rounding import cut_ratio, cut_terms

numbers = st.fractions(min_value=Fraction(1, 10), max_value=10**6, max_denominator=10**4)
terms = st.lists(numbers, min_size=1, max_size=4)


@given(terms, terms, numbers)
def test_a_ratio_is_cut_towards_the_limit_that_it_misses(above: list[Fraction], below: list[Fraction], limit: Fraction) -> None:
    ratio = sum(above) / sum(below)
    assume(ratio != limit)
    over, under = cut_ratio(above, below, limit, ratio > limit)
    shown = sum(over) / sum(under)
    assert (limit < shown <= ratio) if ratio > limit else (ratio <= shown < limit)
    assert abs(shown - limit) * 5 >= abs(ratio - limit) * 4
    assert all(10**12 % number.denominator == 0 for number in (*over, *under))


@given(terms, numbers)
def test_a_sum_of_people_is_cut_towards_what_is_allowed(amounts: list[Fraction], limit: Fraction) -> None:
    total = sum(amounts)
    assume(total != limit)
    least = total > limit
    shown, end = cut_terms(amounts, limit, least, counted=True)
    assert (limit <= end < sum(shown) <= total) if least else (total <= sum(shown) < end <= limit)
    # Whole numbers do, where they tell as much of what lies between.
    if abs(total - limit) >= 5 * (len(amounts) + 1):
        assert all(number.denominator == 1 for number in (*shown, end))
