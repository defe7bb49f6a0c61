"""Periods, as whole days, and the calendar units that divide them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

TimeUnit = Literal["day", "week", "month", "quarter", "half-year", "year"]


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `start` up to but not including `end`, as proleptic Gregorian ordinals; None is an open side.

    `text` is what the editor wrote and plays no part in comparisons. `fiscal` says in which
    month the years, quarters and half-years begin by which it is divided, counted from January: 0 for those of the calendar,
    -3 for the FY2008 of the United States.
    """

    start: int | None
    end: int | None
    text: str = field(compare=False)
    fiscal: int = field(default=0, compare=False)

    @property
    def days(self) -> tuple[int | None, int | None]:
        """The first day and the day after the last, as ordinals; None for an open end."""
        return self.start, self.end

    def meets(self, other: Period) -> bool:
        """Whether some day lies in both."""
        starts = [period.start for period in (self, other) if period.start is not None]
        ends = [period.end for period in (self, other) if period.end is not None]
        return not starts or not ends or max(starts) < min(ends)
