"""Intervals of exact numbers, and the two readings of a wording."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `lo` to `hi`, both included; None is an end without a bound."""

    lo: Fraction | None
    hi: Fraction | None

    def __contains__(self, number: Fraction | int) -> bool:
        return (self.lo is None or self.lo <= number) and (self.hi is None or number <= self.hi)

    @property
    def is_empty(self) -> bool:
        return self.lo is not None and self.hi is not None and self.lo > self.hi


@dataclass(frozen=True, slots=True)
class Reading:
    """What a wording allows: `literal` is what it commits its writer to, `pragmatic` what readers take from it.

    `hedge` names the row of the readings table ("exact", "rounded", "over", "up to", …), `number` is the figure
    named (None for words such as "dozens"; the lower one of a range), `grain` the step to which it is given: the largest
    power of ten that divides it. All numbers are in `unit`: a counted noun ("people", "missions"), a measure
    ("kilometre", "won"), or "one" for plain ratios (5 per cent is 1/20).
    """

    literal: Interval
    pragmatic: Interval
    hedge: str
    number: Fraction | None
    grain: Fraction | None
    unit: str
