"""Numbers that the cell of a table holds as such, not as text: their point is a decimal point, whatever the language."""

from __future__ import annotations

import re

from checker.intake.language.wording import decimal_mark

FIGURES = ("value", "change", "share")
"""The fields that hold figures."""
_POINTED = re.compile(r"(?<![\d.])(?P<whole>\d+)\.(?P<decimals>\d+)")


class TypedNumber(str):
    """The text of such a number, with what its format shows beside it: "1.609", "2.5 kg"."""

    __slots__ = ()


def in_words_of(number: TypedNumber, language: str) -> str:
    """The number as an article in a language writes it, so that nobody takes its decimals for thousands."""
    mark = decimal_mark(language)
    return _POINTED.sub(lambda each: f"{each['whole']}{mark}{decided(each['whole'], each['decimals'])}", number)


def decided(whole: str, decimals: str) -> str:
    """The decimals, with a nought behind three that may be read as thousands: 1.609 as 1.6090."""
    return f"{decimals}0" if len(decimals) == 3 and 0 < len(whole) <= 3 and whole[0] != "0" else decimals
