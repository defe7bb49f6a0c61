"""Widths of numeric hedge words, by the regression of Ferson et al. 2015 (coefficients in intake/language/readings.toml)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction

# 30 digits: ln, exp and log10 of Decimal are correctly rounded, so that every machine gives the same width.
_CONTEXT = Context(prec=30, rounding=ROUND_HALF_EVEN)
_SHOWN = Context(prec=3, rounding=ROUND_HALF_EVEN)


def median_width(coefficients: Sequence[str], number: Fraction, grain: Fraction) -> Fraction:
    """The median full width that readers give a hedged number, to three significant digits.

    `coefficients` are A to H of log10(width) = A + B z + C r + D f + E zr + F zf + G rf + H zrf, where
    z = log10(number), r = log10(grain) and f = 1 if the last significant digit is 5. Number and grain must be positive.
    """
    z, r = _log10(number), _log10(grain)
    five = Decimal(1 if number / grain % 10 == 5 else 0)
    terms = (Decimal(1), z, r, five, _times(z, r), _times(z, five), _times(r, five), _times(z, r, five))
    exponent = Decimal(0)
    for coefficient, term in zip(coefficients, terms, strict=True):
        exponent = _CONTEXT.add(exponent, _times(Decimal(coefficient), term))
    return Fraction(_SHOWN.plus(_CONTEXT.power(Decimal(10), exponent)))


def _log10(number: Fraction) -> Decimal:
    return _CONTEXT.log10(_CONTEXT.divide(Decimal(number.numerator), Decimal(number.denominator)))


def _times(*factors: Decimal) -> Decimal:
    product = Decimal(1)
    for factor in factors:
        product = _CONTEXT.multiply(product, factor)
    return product
