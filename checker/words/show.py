"""Numbers and intervals in plain English for reports."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction

from checker.model.numbers import Interval

_PLACES = 4
_SINGULAR = ("kilometre", "hectare", "kilogram", "day", "year", "dollar", "euro", "calendar year")


def show_number(number: Fraction) -> str:
    """A number with commas and at most four decimals ("26,689", "0.035"); a small one to two significant digits."""
    exact = Decimal(number.numerator) / Decimal(number.denominator) if number.denominator != 1 else Decimal(0)
    if number.denominator == 1:
        return f"{number.numerator:,}"
    if abs(number) < Fraction(1, 100):
        return f"{Context(prec=2, rounding=ROUND_HALF_EVEN).plus(exact).normalize():f}"
    return f"{round(exact, _PLACES):,f}".rstrip("0").rstrip(".")


def show_unit(unit: str) -> str:
    """A unit behind an amount of it: "kilometres", "won", "dollars per euro"."""
    counted, per, base = unit.partition(" per ")
    return f"{counted}{'s' if counted in _SINGULAR else ''}{per}{base}"


def show_interval(interval: Interval, unit: str = "people") -> str:
    """An interval in words ("20,001 to 25,000", "at least 5 missions"); people and ratios go without a unit."""
    lo, hi = interval.lo, interval.hi
    if unit == "calendar year" and lo is not None and lo == hi:
        return str(lo)
    behind = "" if unit in ("people", "one", "") else f" {show_unit(unit)}"
    if not lo and hi is None:
        return "any number"
    if hi is None and lo is not None:
        return f"at least {show_number(lo)}{behind}"
    if (lo is None or lo == 0) and hi is not None and hi != 0:
        return f"at most {show_number(hi)}{behind}"
    assert lo is not None and hi is not None
    low, high = show_number(lo), show_number(hi)
    return f"{low}{behind}" if low == high else f"{low} to {high}{behind}"
