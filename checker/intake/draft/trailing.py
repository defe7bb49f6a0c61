"""Stretches told by their length and their end: the 12 months to June 2023, the year ended 31 March, five years to 2023."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.intake.draft.time_words import TimeStretch
from checker.intake.language.tokens import Token
from checker.model.calendar import after
from checker.model.time import TimeUnit

Read = Callable[[int], tuple[TimeStretch, int] | None]
Many = Callable[[int], tuple[int | None, int]]
_LENGTHS: dict[str, tuple[TimeUnit, int]] = {
    "year": ("month", 12),
    "half-year": ("month", 6),
    "half": ("month", 6),
    "quarter": ("month", 3),
    "month": ("month", 1),
    "decade": ("month", 120),
    "week": ("day", 7),
    "fortnight": ("day", 14),
}
_KINDS = ("financial", "fiscal", "full", "calendar", "business", "trading", "school", "academic", "-")
_ENDS = ("to", "until", "till", "through", "ended", "ending", "up")
_ON = ("on", "in", "to", "with")
_UNITS = frozenset(form for unit in _LENGTHS for form in (unit, f"{unit}s"))
_MOST = 500
_LONGEST = 12
"""Words of such a number at most, with its unit and of which kind that is."""


def trailing(words: Sequence[Token], at: int, many: Many, stretch: Read) -> tuple[TimeStretch, int] | None:
    """The stretch of such a length that begins at a word, and the index behind it; None where none does."""

    def text(place: int) -> str:
        return words[place].text if 0 <= place < len(words) else ""

    if _UNITS.isdisjoint([word.text for word in words[at : at + _LONGEST]]):
        return None
    number, unit = (1, at) if _singular(text(at)) in _LENGTHS or text(at) in _KINDS else many(at)
    unit += text(unit) in _KINDS
    length = _LENGTHS.get(_singular(text(unit)))
    if number is None or not 0 < number <= _MOST or length is None or text(unit + 1) not in _ENDS:
        return None
    end = unit + 2 + (text(unit + 2) in _ON)
    hit = stretch(end) if end < len(words) else None
    if hit is None or hit[1] <= end or hit[0].end is None or hit[0].grain not in ("day", "month", "quarter", "year"):
        return None
    if hit[0].grain == "year" and _singular(text(unit)) not in ("year", "decade"):
        return None
    if hit[0].grain == "year" and number == 1 and _singular(text(unit)) == "year":
        return None
    first = after(hit[0].end, length[0], -length[1] * number)
    return TimeStretch(first, hit[0].end, "span", hit[0].explicit), hit[1]


def begins_length(word: str) -> bool:
    """Whether such a length may begin with a word without a number: year, financial."""
    return word in _UNITS or word in _KINDS


def months_of(unit: str) -> int | None:
    """How many months a unit of time has; None for weeks and days."""
    step, many = _LENGTHS.get(unit, ("day", 0))
    return many if step == "month" else None


def _singular(word: str) -> str:
    return word.removesuffix("s")
