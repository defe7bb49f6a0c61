"""A straight scale from numbers to the width of a picture, with round ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from checker.model.numbers import Interval
from checker.prose.numbers import rounded

_STEPS = 5
"""About so many steps around intervals."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Numbers from `low` to `high`, with a mark every `step`; all are exact."""

    low: Fraction
    high: Fraction
    step: Fraction

    def part(self, number: Fraction | None, missing: Fraction) -> Fraction:
        """Where a number lies, from 0 to 1; `missing` stands for None. What lies outside is at the end."""
        number = missing if number is None else number
        return (min(max(number, self.low), self.high) - self.low) / (self.high - self.low)

    @property
    def ticks(self) -> tuple[Fraction, ...]:
        """The marks, first and last included."""
        count = int((self.high - self.low) / self.step)
        return tuple(self.low + self.step * i for i in range(count + 1))


def percentage(part: Fraction) -> str:
    """ "12.34" for a part of 0.1234; trailing zeros are left out."""
    return rounded(part * 100, 2)


def scale(numbers: Iterable[Fraction], marks: int = 4) -> Scale:
    """The least round scale that holds the numbers in at most about `marks` steps.

    Begins at zero where the numbers are far apart. Raises ValueError without numbers.
    """
    known = sorted(numbers)
    if not known:
        raise ValueError("no numbers to scale")
    low, high = known[0], known[-1]
    if 0 <= low <= (high - low) * 2:
        low = Fraction(0)
    if low == high:
        low, high = low - max(abs(low) / 10, Fraction(1)), high + max(abs(high) / 10, Fraction(1))
    step = nice((high - low) / marks)
    return Scale(low // step * step, -(-high // step) * step, step)


def around(intervals: Sequence[Interval]) -> Scale:
    """The scale that shows all intervals; where one has no end, there is a step more on that side."""
    known = [end for interval in intervals for end in interval.ends]
    least, most = min(known, default=Fraction(0)), max(known, default=Fraction(1))
    step = nice((most - least or max(abs(most), Fraction(1))) / _STEPS)
    if all(end.denominator == 1 for end in known):
        step = max(step, Fraction(1))
    low, high = floor(least / step) * step, ceil(most / step) * step
    wide = least < most
    if not wide or any(interval.is_open_below for interval in intervals):
        # Counts are not below 0, so that an axis of counts begins there at the earliest.
        low = max(low - step, Fraction(0)) if least >= 0 else low - step
    if not wide or any(interval.is_open_above for interval in intervals):
        high += step
    return Scale(low, high, step)


def nice(least: Fraction) -> Fraction:
    """The least of 1, 2 and 5 times a power of ten that is at least this much above 0."""
    power = Fraction(1)
    while power < least:
        power *= 10
    while power / 10 >= least:
        power /= 10
    return next(step for step in (power / 5, power / 2, power) if step >= least)
