"""A number that was copied from a quote with a slip of the pen: what it is in the quote."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction

from checker.intake.language.cursor import CURRENCIES
from checker.intake.language.numbers import PlacedNumber
from checker.intake.language.tokens import Token, tokens
from checker.intake.language.wording import written_numbers

_LEAST = 3
"""Digits of a number in which one may be wrong, lost or one too many; of fewer, it may be another number of the article."""
_PER_CENT = ("%", "per", "percent", "percentage", "point", "points")
_YEARS = range(1800, 2101)


def as_quoted(wording: str, quote: str, absent: Collection[Fraction], language: str = "") -> str | None:
    """The wording with its one number that is not in the quote as the quote has it; None where anything is left to doubt.

    Both are in the language of a code, "" for English.

    The quote must have one number of its kind (a count, a share in per cent, money, a length) that the wording does not have
    already, and the two may differ by one digit, by two digits that changed places, or by the marks between digits.
    """
    own, quoted = written_numbers(wording, language), written_numbers(quote, language)
    wrong = [number for number in own if number.value in absent]
    if len(wrong) != 1:
        return None
    right = {number.value for number in own if number is not wrong[0]}
    possible = [
        number
        for number in quoted
        if number.value not in right and not _is_year(number, quote) and _same_kind(wrong[0], wording, number, quote)
    ]
    if len(possible) != 1:
        return None
    before, after = (wording[wrong[0].start : wrong[0].end], quote[possible[0].start : possible[0].end])
    if not _is_slip(_digits(before), _digits(after)):
        return None
    return wording[: wrong[0].start] + after + wording[wrong[0].end :]


def _is_year(number: PlacedNumber, text: str) -> bool:
    return text[number.start : number.end].isdigit() and number.end - number.start == 4 and number.value in _YEARS


def _same_kind(one: PlacedNumber, wording: str, other: PlacedNumber, quote: str) -> bool:
    """Whether what stands before and behind both numbers is the same, as far as the wording tells it."""
    (sign, unit), (other_sign, other_unit) = _beside(one, wording), _beside(other, quote)
    return sign == other_sign and (unit == other_unit or (not unit and other_unit != _PER_CENT[0]))


def _beside(number: PlacedNumber, text: str) -> tuple[str, str]:
    """The sign of a currency before the number, and the word behind it; "%" for per cent in all its spellings."""
    before: Token | None = None
    behind: Token | None = None
    for token in tokens(text):
        if token.end <= number.start:
            before = token
        elif token.start >= number.end:
            behind = token
            break
    sign = before.text if before and before.text in CURRENCIES else ""
    unit = behind.text if behind and (behind.kind == "word" or behind.text == "%") else ""
    return sign, _PER_CENT[0] if unit in _PER_CENT else unit


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def _is_slip(one: str, other: str) -> bool:
    from rapidfuzz.distance import OSA

    if not one or not other:
        return False
    if one == other:
        return True
    swapped = len(one) == len(other) and sorted(one) == sorted(other)
    return OSA.distance(one, other) == 1 and (swapped or min(len(one), len(other)) >= _LEAST)
