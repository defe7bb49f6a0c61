"""Each style of numbers at the same numbers."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.numbers import ANY, Interval
from checker.prose.numbers import decimal, exact, json_number, rounded, show_number, show_per_cent, show_per_cents


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("26689", ["26,689", "2,668,900%", "26,689", "26689", "26689", 26689]),
        ("0", ["0", "0%", "0", "0", "0", 0]),
        ("-27/2", ["-13.5", "-1,350%", "-13.5", "-13.5", "-13.5", "-27/2"]),
        ("4000/3", ["1,333.3333", "133,333.3333%", "1,333 1/3", "1333.333333", "1333.33", "4000/3"]),
        ("7/2000", ["0.0035", "0.35%", "0.0035", "0.0035", "0", "7/2000"]),
        ("-1/900", ["-0.0011", "-0.1111%", "-1/900", "-0.001112", "0", "-1/900"]),
        (
            str(2**53 + 1),
            ["9,007,199,254,740,993", "900,719,925,474,099,300%", "9,007,199,254,740,993", *[f"{2**53 + 1}"] * 3],
        ),
    ],
)
def test_one_number_in_every_style(number: str, shown: list[object]) -> None:
    value = Fraction(number)
    styles = [show_number(value), show_per_cent(value), exact(value), decimal(value), rounded(value, 2), json_number(value)]
    assert styles == shown


@pytest.mark.parametrize(
    ("interval", "shown"),
    [
        (Interval(Fraction("0.035"), Fraction("0.045")), "3.5% to 4.5%"),
        (Interval(Fraction(1, 3), Fraction(1, 3)), "33.3333%"),
        (Interval(Fraction(1, 2), None), "at least 50%"),
        (Interval(None, Fraction(21, 20)), "at most 105%"),
        (ANY, "any part"),
    ],
)
def test_intervals_in_per_cent(interval: Interval, shown: str) -> None:
    assert show_per_cents(interval) == shown


@given(st.fractions(max_denominator=10**6), st.integers(0, 6))
def test_a_rounded_number_is_as_near_as_its_places_allow(number: Fraction, places: int) -> None:
    shown = rounded(number, places)
    assert abs(Fraction(shown) - number) <= Fraction(1, 2 * 10**places)
    assert shown == "0" or (not ("." in shown and shown.endswith("0")) and not shown.endswith("."))


def test_no_number_is_none_for_programs() -> None:
    assert json_number(None) is None
