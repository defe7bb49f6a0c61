"""What a cell of a workbook shows, by its number format: its words beside the number, per cent, and how much of a date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

_DIGITS_KEPT = 15
"""Spreadsheets show and keep so many digits; what is beyond comes of binary fractions, as in 0.1 + 0.2."""
_PART = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[\$(?P<currency>[^\]-]*)[^\]]*\]|(?P<condition>\[[<>=][^\]]*\])|\[[^\]]*\]'
    r"|[_*].|(?P<per_cent>%)|(?P<digits>[#0?][#0?.,/ ]*(?:E[+-]?[0?#]+)?)|(?P<general>General)|(?P<own>.)",
    re.IGNORECASE | re.DOTALL,
)
_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|\[(?:\$|[^\]hms])[^\]]*\]|[_*].')


@dataclass(frozen=True, slots=True)
class Misleading(Exception):
    """The cell shows other figures than it holds, in words that the format adds."""

    shows: str


@dataclass(frozen=True, slots=True)
class _Words:
    before: str
    after: str
    per_cent: bool
    scaled: bool


def decimal_of(value: int | float) -> Decimal:
    """The number that was meant: the shortest decimal that reads back to it, of 15 digits at most."""
    exact = Decimal(str(value))
    if isinstance(value, int) or len(exact.as_tuple().digits) <= _DIGITS_KEPT:
        return exact
    return Decimal(f"{value:.{_DIGITS_KEPT}g}")


def number_text(value: int | float, number_format: str) -> str:
    """The number, all its digits, with what its format says beside it: 0.12 as "12%", 5 as "€5", 2.5 as "2.5 kg".

    Raises Misleading where the format divides the number, and says by what in words.
    """
    words, number = _words(number_format), decimal_of(value)
    if words.scaled and (words.before or words.after):
        raise Misleading(f"{words.before}…{words.after}")
    text = plain(number * 100 if words.per_cent else number)
    sign, text = ("-", text[1:]) if text.startswith("-") else ("", text)
    return f"{sign}{words.before}{text}{'%' if words.per_cent else ''}{words.after}".strip()


def plain(number: Decimal) -> str:
    """All digits of the number, without an exponent and without zeros at the end of a fraction."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def date_text(value: date, number_format: str) -> str:
    """The date as far as its format shows it: a day, with its hour if it has one, a month, or a year."""
    shown = _NOT_SHOWN.sub("", number_format).lower()
    hours = isinstance(value, datetime) and (value.hour or value.minute or value.second)
    if any(letter in shown for letter in "dhs") or not ("y" in shown or "m" in shown):
        return value.isoformat()[:16] if hours else value.isoformat()[:10]
    return value.isoformat()[:7] if "m" in shown else value.isoformat()[:4]


@lru_cache(maxsize=1_000)
def _words(number_format: str) -> _Words:
    """Of the first section, which is that of numbers above 0; a number below has its own sign."""
    before, after, per_cent, scaled, behind = "", "", False, False, False
    for part in _PART.finditer(_first_section(number_format)):
        kind, text = part.lastgroup, part[part.lastgroup] if part.lastgroup else ""
        if kind in ("digits", "general"):
            scaled, behind = scaled or text.rstrip().endswith(","), True
        elif kind == "condition":
            scaled = True
        elif kind == "per_cent":
            per_cent, behind = True, True
        elif kind and (kind != "own" or text not in "@+-()"):
            before, after = (before, after + text) if behind else (before + text, after)
    return _Words(before if before.strip() else "", after if after.strip() else "", per_cent, scaled)


def _first_section(number_format: str) -> str:
    return re.split(r';(?=(?:[^"]*"[^"]*")*[^"]*$)', number_format, maxsplit=1)[0]
