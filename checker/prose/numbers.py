"""Numbers and intervals as text: each style that reports use, by its name."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction

from checker.model.numbers import Interval
from checker.model.units import CALENDAR_YEAR, CURRENCIES, MEASURES, PER_CENT, POINTS
from checker.prose.phrases import plural, singular
from checker.prose.rounding import cut, cut_outward

_PLACES = 4
_CUT = 5
"""What was cut to so many decimals is shown as it is: of a bound none is rounded away."""
_BEHIND = re.compile(r" (?:per|of|in|for|from|to) ")
# Rudel, źródło, casi: a vocabulary has the nouns of other languages as they are counted.
_FOREIGN = re.compile(r"^[^\Wa-z]|[^\W\da-zA-Z]|i$")
_DIGITS, _LAST = 12, 6
"""A decimal of more places than the former is cut to the latter."""
_LARGEST = 2**53
SILENT = ("", "people", "one")
"""Units that go without saying after a number: counted people and plain ratios."""


def show_number(number: Fraction) -> str:
    """A number with commas and at most four decimals ("26,689", "0.035"); a small one that has many to two digits."""
    if number.denominator == 1:
        return f"{number.numerator:,}"
    if abs(number) < Fraction(1, 100):
        if not number * 10**_CUT % 1:
            return exact(number)
        near = Decimal(number.numerator) / Decimal(number.denominator)
        return f"{Context(prec=2, rounding=ROUND_HALF_EVEN).plus(near).normalize():f}"
    # Not by way of Decimal, which has 28 digits: a claim may have 30.
    return exact(Fraction(round(number * 10**_PLACES), 10**_PLACES))


def show_per_cent(part: Fraction) -> str:
    """A part of 1 in per cent: "4%", "0.035%"."""
    return f"{show_number(part * 100)}%"


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


def rounded(number: Fraction, places: int) -> str:
    """At most so many decimals, none of them a 0 at the end, and no commas: for places in a picture."""
    whole, rest = divmod(round(abs(number) * 10**places), 10**places)
    text = f"{whole}.{rest:0{places}d}".rstrip("0").rstrip(".")
    return f"-{text}" if number < 0 and text != "0" else text


def decimal(number: Fraction, up: bool = False) -> str:
    """No commas, for spreadsheets: "26689", "0.035"; what would not end is cut to six decimals, downward or `up`."""
    whole, digits = number.denominator, 0
    while 10**digits % whole and digits < _DIGITS:
        digits += 1
    if 10**digits % whole:
        return decimal(cut(number, _LAST, up))
    shifted = abs(number.numerator) * 10**digits // whole
    text = f"{shifted:0{digits + 1}d}"
    return f"{'-' if number < 0 else ''}{text[: len(text) - digits]}{'.' if digits else ''}{text[len(text) - digits :]}"


def json_number(number: Fraction | None) -> int | str | None:
    """For programs: a whole number as itself; any other, or one too large for a double, as an exact string such as "7/200"."""
    if number is None:
        return None
    whole = number.denominator == 1 and abs(number) <= _LARGEST
    return number.numerator if whole else str(number)


def difference_unit(unit: str) -> str:
    """The unit of what lies between two amounts: two rates in per cent lie points apart."""
    return POINTS if unit == PER_CENT else unit


def show_unit(unit: str) -> str:
    """A unit behind an amount of it: "kilometres", "won", "dollars per euro"."""
    return _inflected(unit, plural)


def with_unit(number: str, unit: str) -> str:
    """A number as shown with its unit, which goes without saying for people, ratios and years of the calendar."""
    if unit in SILENT:
        return number
    return f"{number} {_inflected(unit, singular if number.lstrip('-') == '1' else plural)}"


def _inflected(unit: str, inflect: Callable[[str], str]) -> str:
    """The unit with its noun inflected: the years of "years of age"; units of more words stay as their vocabulary has them."""
    match = _BEHIND.search(unit)
    noun, rest = (unit[: match.start()], unit[match.start() :]) if match else (unit, "")
    several = " " in noun and noun not in (*MEASURES, CALENDAR_YEAR, POINTS)
    if several or _FOREIGN.search(noun):
        return unit
    inflected, country = inflect(noun) + rest, noun.rpartition(" ")[0]
    # But for sterling a currency of several words begins with its country: Swiss francs.
    is_national = bool(country) and noun in CURRENCIES and noun != "pound sterling"
    return country.title() + inflected[len(country) :] if is_national else inflected


def show_interval(interval: Interval, unit: str = "people", beside: Collection[Fraction] = ()) -> str:
    """An interval in words ("20,001 to 25,000", "at least 5 missions"); people and ratios go without a unit.

    Long decimals are cut outward, but past none of the numbers told `beside` it.
    """
    interval = cut_outward(interval, beside)
    lo, hi = interval.lo, interval.hi
    show = _plain if unit == CALENDAR_YEAR else show_number
    noun = "" if unit == CALENDAR_YEAR else unit
    if (lo is None or (not lo and not interval.above)) and hi is None:
        return "any number"
    if hi is None and lo is not None:
        return f"{_least(interval)} {with_unit(show(lo), noun)}"
    if (lo is None or lo == 0) and hi is not None and hi != 0:
        return f"{_most(interval)} {with_unit(show(hi), noun)}"
    assert lo is not None and hi is not None
    low, high = show(lo), show(hi)
    return with_unit(high if interval.is_exact or low == high else _from_to(interval, low, high), noun)


def _least(interval: Interval) -> str:
    return "more than" if interval.above else "at least"


def _most(interval: Interval) -> str:
    return "less than" if interval.below else "at most"


def _from_to(interval: Interval, low: str, high: str) -> str:
    """Both ends, of which either may be left out."""
    return f"{'more than ' if interval.above else ''}{low} to {'less than ' if interval.below else ''}{high}"


def _plain(year: Fraction) -> str:
    return str(year)


def show_per_cents(interval: Interval) -> str:
    """An interval of parts of 1 in per cent ("3.5% to 4.5%", "at most 5%"), with no more decimals than it takes."""
    # Thirds and sevenths have no last digit; a reading is shown, not summed, so a few places do.
    near = cut_outward(interval * 100) * 10**_PLACES
    lo, hi = (None if end is None else f"{exact(Fraction(round(end), 10**_PLACES))}%" for end in (near.lo, near.hi))
    if lo is None or hi is None:
        return f"{_least(interval)} {lo}" if lo else f"{_most(interval)} {hi}" if hi else "any part"
    return lo if lo == hi else _from_to(interval, lo, hi)
