"""Figures in the cells of a series: digits as one country writes them, and marks of footnotes beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_MINUS = "-−–"
_BLANKS = " \u00a0\u2009\u202f'’"


@dataclass(frozen=True, slots=True)
class MarkedFigure:
    """A number as it is written in claims, "1397.5" or "12%", with the marks beside it and how many decimals it has.

    A `doubtful` one has three decimals that may be thousands.
    """

    number: str
    marks: tuple[str, ...]
    decimals: int = 0
    doubtful: bool = False


def figure_in(text: str, decimal: str) -> MarkedFigure | None:
    """The figure in a cell; None where there are no digits, or two numbers, or thousands that are no groups of three."""
    match = _number(decimal).search(text)
    if match is None:
        return None
    before, after = text[: match.start()].strip(), text[match.end() :].strip()
    per_cent = after.startswith("%")
    after = after.removeprefix("%").strip()
    marks = tuple(mark for mark in (before, after) if mark)
    if any(char.isdecimal() for mark in marks for char in mark if not _is_note(mark)):
        return None
    whole = re.sub(rf"[^\d{re.escape(decimal)}]", "", match["digits"]).replace(decimal, ".")
    sign = "-" if match["sign"] else ""
    decimals = len(whole.partition(".")[2])
    doubtful = re.fullmatch(rf"[1-9]\d{{0,2}}{re.escape(decimal)}\d{{3}}", match["digits"]) is not None
    return MarkedFigure(f"{sign}{whole}{'%' if per_cent else ''}", marks, decimals, doubtful)


def _is_note(mark: str) -> bool:
    """Whether a mark with digits is that of a footnote: 1), (2), [3]."""
    return re.fullmatch(r"\(?\d{1,2}\)|\[\d{1,2}\]", mark) is not None


@lru_cache
def _number(decimal: str) -> re.Pattern[str]:
    thousands = f"[{',' if decimal == '.' else '.'}{_BLANKS}]"
    fraction = rf"(?:{re.escape(decimal)}\d+)?"
    # Marks such as 1) stand behind a blank, and are no group of thousands: those have three digits.
    return re.compile(
        rf"(?<![\d.,])(?P<sign>[{_MINUS}](?=\d))?(?P<digits>[1-9]\d{{0,2}}(?:{thousands}\d{{3}})+(?!\d){fraction}|\d+{fraction})"
    )
