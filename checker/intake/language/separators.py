"""Rows of digits as a language writes them: what stands between thousands, and what before decimals."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from checker.intake.language.tokens import MOST_DIGITS

_EIGHTHS = (2, 4, 8)
"""What ends as a decimal within three places: ½, ¼, ⅛."""


class Digits(NamedTuple):
    """A number in digits: its value, how many decimals it has, and where it ends in the text."""

    value: Fraction
    decimals: int
    end: int


@lru_cache
def _patterns(decimal: str, groups: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A whole number of a language, and any row of digits and separators.

    Thousands begin with no nought, and between them the same separator stands throughout; no digit follows a number but behind a
    space.
    """
    point = f"[{re.escape(decimal)}]"
    thousands = rf"[1-9]\d{{0,2}}(?:(?P<mark>[{re.escape(groups)}])\d{{3}}(?!\d)(?:(?P=mark)\d{{3}}(?!\d))*+)"
    whole = rf"(?P<whole>{thousands}|\d++)(?:{point}(?P<decimals>\d++))?(?![.,'’]?\d)"
    parted = r"(?:(?P<added>\d++)\n)?(?P<over>\d++)\u2044(?P<under>[1-9]\d*+)"
    return re.compile(rf"{parted}|{whole}"), re.compile(r"\d++(?:[.,']\d++)*+")


def digits_at(text: str, at: int, decimal: str, groups: str) -> Digits | None:
    """The number that begins with a digit of a plain text; None where the language writes none so (20.00.00)."""
    match = _patterns(decimal, groups)[0].match(text, at)
    if match is None or match.end() - at > 2 * MOST_DIGITS:
        return None
    if match["under"]:
        return _with_fraction(match)
    whole, decimals = re.sub(r"\D", "", match["whole"]), match["decimals"] or ""
    if len(whole) + len(decimals) > MOST_DIGITS:
        return None
    return Digits(Fraction(int(whole + decimals), 10 ** len(decimals)), len(decimals), match.end())


def row_end(text: str, at: int) -> int:
    """Where the row of digits and separators ends that begins here."""
    match = _patterns(".", ",")[1].match(text, at)
    return match.end() if match else at + 1


def _with_fraction(match: re.Match[str]) -> Digits | None:
    """2½ as 2.5; None for a fraction that is no decimal."""
    over, under = int(match["over"]), int(match["under"])
    if under not in _EIGHTHS or over >= under:
        return None
    return Digits(int(match["added"] or 0) + Fraction(over, under), _EIGHTHS.index(under) + 1, match.end())
