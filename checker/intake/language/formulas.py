"""The formulas of the readings table: the interval that a row gives for a number.

Widths of numeric hedge words are by the regression of Ferson et al. 2015 (coefficients in intake/language/readings.toml).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from functools import lru_cache

from checker.intake.language.errors import WordingError
from checker.intake.language.hedges import table
from checker.model.numbers import COUNT, Interval

_FORMULA = re.compile(r"([\[(])(\S+), (\S+)([\])])")
_TERM = re.compile(r"N(?:([+-])([gdsmwpo]|\d{1,15})(?:/(\d{1,15}))?)?", re.ASCII)
_NUMBER = re.compile(r"\d{1,15}(?:\.\d{1,15})?", re.ASCII)
# 30 digits: ln, exp and log10 of Decimal are correctly rounded, so that every machine gives the same width.
_CONTEXT = Context(prec=30, rounding=ROUND_HALF_EVEN)
_SHOWN = Context(prec=3, rounding=ROUND_HALF_EVEN)


@dataclass(frozen=True, slots=True)
class HedgedNumber:
    """A number to be hedged: `word` is the hedge as written, `row` its row; `counted` ones are whole."""

    number: Fraction = Fraction(0)
    grain: Fraction = Fraction(1)
    last: Fraction = Fraction(1)
    word: str = ""
    row: str = ""
    counted: bool = False
    parts: int = 1


@dataclass(frozen=True, slots=True)
class _End:
    """An end that a formula gives: a `fixed` number, none where that is None, or, `by` a step in `steps`, beside the amount."""

    fixed: Fraction | None = None
    steps: int = 0
    by: str = ""
    parts: int = 1
    of_amount: bool = False


def interval(formula: str, amount: HedgedNumber) -> Interval:
    """The interval that a formula of the table gives for an amount; whole ends, not below 0, if it is counted.

    Raises ValueError for what is no formula, and WordingError for an amount that it says nothing of.
    """
    above, first, last, below = _read(formula)
    lo, hi = _end(first, amount), _end(last, amount)
    ends = Interval(lo, hi, above and lo is not None, below and hi is not None)
    if amount.counted:
        ends = ends.inwards()
    return ends if ends.lo is None else ends & COUNT


@lru_cache(maxsize=1024)
def _read(formula: str) -> tuple[bool, _End, _End, bool]:
    """Whether its ends are open, and its ends. Raises ValueError."""
    match = _FORMULA.fullmatch(formula)
    if match is None:
        raise ValueError(f"not a formula of the readings table: {formula}")
    return match[1] == "(", _read_end(match[2]), _read_end(match[3]), match[4] == ")"


def _read_end(term: str) -> _End:
    if term == "…":
        return _End()
    match = _TERM.fullmatch(term)
    if match is None and _NUMBER.fullmatch(term) is None:
        raise ValueError(f"no number of the readings table: {term[:60]}")
    if match is None:
        return _End(Fraction(term))
    if not match[1]:
        return _End(of_amount=True)
    return _End(None, 1 if match[1] == "+" else -1, match[2], int(match[3] or 1), of_amount=True)


def _end(end: _End, amount: HedgedNumber) -> Fraction | None:
    if not end.of_amount:
        return end.fixed
    if not end.steps:
        return amount.number
    step = Fraction(end.by) if end.by.isdigit() else _symbol(end.by, amount)
    if end.parts > 1:
        step /= end.parts
    return amount.number + step if end.steps > 0 else amount.number - step


def _symbol(symbol: str, amount: HedgedNumber) -> Fraction:
    match symbol:
        case "g":
            return amount.grain
        case "d":
            return amount.last
        case "s":
            step = amount.grain / 2 if amount.number < 10 * amount.grain else amount.grain
            return max(step, Fraction(1)) if amount.counted else step
        case "p":
            return min(Fraction(10), Fraction(100, 4 * amount.parts))
        case "o":
            half = Fraction(5 if amount.parts % 5 == 0 else 1, 2)
            return amount.number * half / (amount.parts - half) if amount.parts > half else amount.number
        case _:
            return _median(amount) if symbol == "m" else _for_most_readers(amount)


def _median(amount: HedgedNumber) -> Fraction:
    if amount.number <= 0:
        raise WordingError(f"“{amount.word}” of nothing says nothing", "write the number, such as 0, or “nearly none”")
    fitted = table().widths.coefficients
    family = "nearly" if amount.row == "nearly" else "about"
    times = _thousands(amount.number, table().widths.fitted_below)
    width = times * median_width(fitted.get(amount.word, fitted[family]), amount.number / times, amount.grain / times)
    return max(width, Fraction(2)) if amount.counted else width


def _thousands(number: Fraction, below: Fraction) -> int:
    """By which power of a thousand a number comes to where widths were fitted: five million is hedged as five thousand is."""
    times = 1
    while number >= below * times:
        times *= 1000
    return times


def _for_most_readers(amount: HedgedNumber) -> Fraction:
    widths, median = table().widths, _median(amount)
    wide = min(max(widths.readers * median, widths.least * amount.number), widths.most * amount.number)
    return max(median, wide)


@lru_cache(maxsize=1024)
def median_width(coefficients: tuple[str, ...], number: Fraction, grain: Fraction) -> Fraction:
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
