from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.prose.numbers import exact


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("26689", "26,689"),
        ("-1042", "-1,042"),
        ("0", "0"),
        ("7/200", "0.035"),
        ("27/2", "13.5"),
        ("4000/3", "1,333 1/3"),
        ("-1/7", "-1/7"),
        ("1/10000000", "1/10000000"),
    ],
)
def test_exact(number: str, shown: str) -> None:
    assert exact(Fraction(number)) == shown


@given(st.fractions())
def test_nothing_is_rounded(number: Fraction) -> None:
    sign, shown = (-1, exact(number)[1:]) if number < 0 else (1, exact(number))
    assert sign * sum(Fraction(part) for part in shown.replace(",", "").split()) == number
