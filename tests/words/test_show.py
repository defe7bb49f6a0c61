"""Numbers and intervals as reports show them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.model.numbers import Interval
from checker.prose.numbers import show_interval, show_number


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (Fraction(26689), "26,689"),
        (Fraction(0), "0"),
        (Fraction(-120), "-120"),
        (Fraction(35, 1000), "0.035"),
        (Fraction(1, 3), "0.3333"),
        (Fraction(-1, 3), "-0.3333"),
        (Fraction(12345, 10), "1,234.5"),
        (Fraction(1, 100000), "0.00001"),
        (Fraction(1, 3000), "0.00033"),
        (Fraction(99999, 100000), "1"),
        (Fraction(2 * 10**29 + 1, 2), f"100{',000' * 9}.5"),
    ],
)
def test_numbers(number: Fraction, text: str) -> None:
    assert show_number(number) == text


@pytest.mark.parametrize(
    ("lo", "hi", "unit", "text"),
    [
        (20001, 25000, "people", "20,001 to 25,000"),
        (20001, None, "people", "at least 20,001"),
        (0, 999, "people", "at most 999"),
        (None, 999, "people", "at most 999"),
        (None, -5, "people", "at most -5"),
        (1042, 1042, "people", "1,042"),
        (0, 0, "people", "0"),
        (None, None, "people", "any number"),
        (0, None, "people", "any number"),
        (14, 14, "missions", "14 missions"),
        (100, None, "kilometre", "at least 100 kilometres"),
        (5, 6, "won", "5 to 6 won"),
        (1950, 1950, "calendar year", "1950"),
        (30, 39, "year", "30 to 39 years"),
    ],
)
def test_intervals(lo: int | None, hi: int | None, unit: str, text: str) -> None:
    ends = Interval(None if lo is None else Fraction(lo), None if hi is None else Fraction(hi))
    assert show_interval(ends, unit) == text
