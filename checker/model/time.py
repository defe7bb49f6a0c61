"""Periods, as whole days, and the calendar units that divide them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

TimeUnit = Literal["day", "week", "month", "quarter", "half-year", "year"]


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `start` up to but not including `end`, as proleptic Gregorian ordinals; None is an open side.

    `text` is what the editor wrote and plays no part in comparisons. `uncertain` is EDTF's "?" or "~".
    """

    start: int | None
    end: int | None
    text: str = field(compare=False)
    uncertain: bool = field(default=False, compare=False)

    @property
    def days(self) -> tuple[int | None, int | None]:
        return self.start, self.end
