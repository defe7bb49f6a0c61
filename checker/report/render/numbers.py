"""Exact numbers as text."""

from __future__ import annotations

from fractions import Fraction

from checker.prose.numbers import with_unit

__all__ = ["exact", "with_unit"]


def exact(number: Fraction) -> str:
    """Nothing rounded: "26,689", "0.035", and "1,333 1/3" where decimals would not end."""
    sign = "-" if number < 0 else ""
    number = abs(number)
    whole, rest = divmod(number.numerator, number.denominator)
    if not rest:
        return f"{sign}{whole:,}"
    decimals = _decimals(Fraction(rest, number.denominator))
    if decimals is not None:
        return f"{sign}{whole:,}.{decimals}"
    return f"{sign}{whole:,} {rest}/{number.denominator}" if whole else f"{sign}{rest}/{number.denominator}"


def _decimals(part: Fraction) -> str | None:
    """The digits after the point of a number in (0, 1); None if they do not end or are too many to read."""
    for digits in range(1, 7):
        if (part * 10**digits).denominator == 1:
            return f"{int(part * 10**digits):0{digits}d}"
    return None
