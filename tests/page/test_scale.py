from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.report.render.page.scale import percentage, scale

numbers = st.fractions(min_value=-(10**12), max_value=10**12, max_denominator=1000)


@given(st.lists(numbers, min_size=1, max_size=8))
def test_it_holds_all_numbers_between_round_ends(given_numbers: list[Fraction]) -> None:
    found = scale(given_numbers)
    assert found.low <= min(given_numbers) and max(given_numbers) <= found.high
    assert found.ticks[0] == found.low and found.ticks[-1] == found.high
    assert 2 <= len(found.ticks) <= 7
    assert found.low % found.step == 0
    parts = [found.part(number, found.low) for number in sorted(given_numbers)]
    assert parts == sorted(parts) and all(0 <= part <= 1 for part in parts)


@pytest.mark.parametrize(
    ("known", "ends"),
    [
        ([20_001, 25_000, 28_770], (20_000, 30_000, 5_000)),
        ([12], (10, 14, 1)),
        ([1_042, 32_381], (0, 40_000, 10_000)),
        ([0, 0], (-1, 1, Fraction(1, 2))),
    ],
)
def test_ends(known: list[int], ends: tuple[int, int, Fraction]) -> None:
    found = scale(map(Fraction, known))
    assert (found.low, found.high, found.step) == ends


def test_what_is_missing_or_outside_is_at_the_end() -> None:
    found = scale([Fraction(0), Fraction(100)])
    assert [found.part(n, found.high) for n in (None, Fraction(-5), Fraction(25), Fraction(500))] == [1, 0, Fraction(1, 4), 1]


@given(st.fractions(min_value=0, max_value=1))
def test_percentages_are_short_and_near(part: Fraction) -> None:
    text = percentage(part)
    assert abs(Fraction(text) - part * 100) <= Fraction(1, 200)
    assert len(text) <= 5 and not text.endswith(".") and "e" not in text
