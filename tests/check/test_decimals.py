"""Numbers of headlines and sums with the same decimals, and as many as the clash hangs on."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.prose.rounding import cut_apart, cut_terms


@pytest.mark.parametrize(
    ("total", "limit", "is_exact", "shown"),
    [
        ("1.15", "0.125", False, ("1.15", "0.125")),
        ("3600/3015", "0.125", True, ("1.19", "0.125")),
        ("17800/52341", "0.0345", True, ("0.34", "0.0345")),
        ("1549/520", "5/2", False, ("2.97", "2.5")),
        ("3000/385", "0.45", False, ("7.79", "0.45")),
        # 46.5318 by 0.0318 above: no more decimals than tell that.
        ("16100/346", "46.5", True, ("46.53", "46.5")),
        ("6150/2706", "2.25", False, ("2.27", "2.25")),
    ],
)
def test_as_many_decimals_as_tell_both(total: str, limit: str, is_exact: bool, shown: tuple[str, str]) -> None:
    assert cut_apart(Fraction(total), Fraction(limit), True, is_exact) == tuple(map(Fraction, shown))


def test_a_fall_that_is_exact_is_rounded() -> None:
    fall = (Fraction(812, 1215) - 1) * 100
    assert cut_apart(fall, Fraction("-20.5"), False, True) == (Fraction("-33.2"), Fraction("-20.5"))


def test_a_sum_loses_no_half_that_the_clash_hangs_on() -> None:
    terms = (Fraction("52.5"), Fraction("-50.5"))
    assert cut_terms(terms, Fraction("3.5"), False) == (terms, Fraction("3.5"))
    assert cut_terms((Fraction("1.15"),), Fraction("0.125"), True) == ((Fraction("1.15"),), Fraction("0.125"))


def test_a_bound_by_two_figures_is_what_they_come_to_and_a_bound() -> None:
    """880 of 1,330 is 66.165: 66.2 is no bound, nor is 66.17, and 66.1 is not what one gets."""
    assert cut_apart(Fraction(88000, 1330), Fraction("60.5"), True, is_divided=True) == (Fraction("66.165"), Fraction("60.5"))
    assert cut_apart(Fraction(-130000, 2800), Fraction("-47.5"), True, is_divided=True) == (Fraction("-46.43"), Fraction("-47.5"))
