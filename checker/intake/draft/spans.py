"""Spans of days, as periods of claims are written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from checker.intake.draft.stretches import TimeStretch
from checker.model.calendar import after, unit_of, unit_start
from checker.model.time import Period, TimeUnit

_LENGTHS = frozenset((1, *range(28, 32), *range(90, 93), *range(181, 185), 365, 366))
"""Days that a unit may last whose name a period takes; looked at first."""


@dataclass(frozen=True, slots=True)
class DaySpan:
    """Days from `first` up to but not including `end`; None is an open side. `name`: a period of the vocabulary."""

    first: int | None
    end: int | None
    name: str = ""
    fiscal: bool = False

    @property
    def is_dated(self) -> bool:
        """Whether any of its sides is known."""
        return bool(self.name) or self.first is not None or self.end is not None

    def earlier(self, unit: TimeUnit, times: int) -> DaySpan:
        """The same stretch so many units before (-1) or after."""
        first, end = (None if day is None else after(day, unit, times) for day in (self.first, self.end))
        if self.first is not None and self.end == self.first + 1 and end is not None:
            first = end - 1  # a day stays one: 31 October, a month earlier
        return DaySpan(first, end)

    def in_year(self, number: int) -> DaySpan:
        """The same stretch of another year."""
        if self.end is None:
            return self
        own = date.fromordinal(self.end - 1).year
        return self.earlier("year", number - own)

    def up_to(self, published: int | None) -> DaySpan:
        """The part of it that was over when the article appeared; all of it where it begins later."""
        if published is None or self.end is None or self.end <= published + 1 or (self.first or 0) > published:
            return self
        return DaySpan(self.first, published + 1, "", False)

    def is_later(self, published: int | None) -> bool:
        """Whether it begins after the article appeared."""
        return published is not None and self.first is not None and self.first > published

    @property
    def text(self) -> str:
        """How it is written in a claim file."""
        if self.name:
            return self.name
        if self.first is None and self.end is None:
            return ""
        if self.first is None:
            return f"../{_last(self.end)}"
        if self.end is None:
            return f"{_first(self.first)}/.."
        if self.fiscal:
            return f"FY{date.fromordinal(self.end - 1).year:04}"
        return _unit(self.first, self.end) or f"{_from(self.first, self.end)}/{_last(self.end)}"


def span_of(stretch: TimeStretch) -> DaySpan:
    """The span of a stretch."""
    return DaySpan(stretch.first, stretch.end, fiscal=stretch.fiscal)


def _unit(first: int, end: int) -> str:
    start = date.fromordinal(first)
    unit = unit_of(Period(first, end, "")) if end - first in _LENGTHS else None
    match unit:
        case "year":
            return f"{start.year:04}"
        case "half-year":
            return f"{start.year:04}-H{1 + start.month // 7}"
        case "quarter":
            return f"{start.year:04}-Q{1 + (start.month - 1) // 3}"
        case "month":
            return f"{start.year:04}-{start.month:02}"
        case "day":
            return start.isoformat()
    return ""


def _first(day: int) -> str:
    start = date.fromordinal(day)
    if start.day == 1:
        return f"{start.year:04}" if start.month == 1 else f"{start.year:04}-{start.month:02}"
    return start.isoformat()


def _from(first: int, end: int) -> str:
    """The first side of a range, as fine as its last."""
    start, last = date.fromordinal(first), date.fromordinal(end)
    if start.day == 1 and last.day == 1:
        return f"{start.year:04}" if start.month == last.month == 1 else f"{start.year:04}-{start.month:02}"
    return f"{start.year:04}-{start.month:02}" if start.day == 1 else start.isoformat()


def _last(end: int | None) -> str:
    assert end is not None
    last = date.fromordinal(end - 1)
    if unit_start(end, "month") == end:
        return f"{last.year:04}-{last.month:02}" if unit_start(end, "year") != end else f"{last.year:04}"
    return last.isoformat()
