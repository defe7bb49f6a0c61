"""The frame of a timeline: years across, counts down, and where a day or a number stands in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from checker.model.numbers import Interval
from checker.prose.numbers import rounded
from checker.report.overview.model import Bar
from checker.report.render.page.readings import Tick
from checker.report.render.page.scale import Scale, percentage

HEIGHT = 200
"""Of a picture, in pixels, without the labels of its years."""

_SPANS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_MOST_YEARS = 8
_THINNEST = Fraction(2)


@dataclass(frozen=True, slots=True)
class Upright:
    """From `top` down to `foot`, `high` in all; pixels from above."""

    top: str
    foot: str
    high: str


@dataclass(frozen=True, slots=True)
class Frame:
    """Both scales of a picture."""

    across: Scale
    down: Scale

    def left(self, day: int | None) -> Fraction:
        """From 0 to 1; None is the beginning."""
        return self.across.part(None if day is None else Fraction(day), self.across.low)

    def top(self, number: Fraction | None) -> str:
        """In pixels from above; None is the upper edge."""
        return _pixels(self._down(number, self.down.high))

    def foot(self, number: Fraction | None) -> str:
        """In pixels from above; None is the lower edge."""
        return _pixels(self._down(number, self.down.low))

    def upright(self, interval: Interval) -> Upright:
        """Where an interval lies; without a bound it runs to the edge."""
        top, foot = self._down(interval.hi, self.down.high), self._down(interval.lo, self.down.low)
        # A box of no height would not be drawn.
        high = max(foot - top, _THINNEST)
        top = min(max((top + foot - high) / 2, Fraction(0)), HEIGHT - high)
        return Upright(_pixels(top), _pixels(top + high), _pixels(high))

    def _down(self, number: Fraction | None, missing: Fraction) -> Fraction:
        return (1 - self.down.part(number, missing)) * HEIGHT


def scale_of(bars: Iterable[Bar]) -> Scale | None:
    """From the first year's beginning to the last year's end, with a mark at round years; None without dates."""
    days = [day for bar in bars for day in _drawn(bar)]
    if not days:
        return None
    first, last = date.fromordinal(min(days)).year, date.fromordinal(max(days)).year + 1
    span = next((span for span in _SPANS if (last - first) <= span * _MOST_YEARS), _SPANS[-1])
    last = min(last, date.max.year)
    first = min(first, last - 1)
    return Scale(_new_year(first), _new_year(last), Fraction(span))


def _drawn(bar: Bar) -> tuple[int, ...]:
    """A total counts from long ago: only its end is drawn."""
    assert bar.end is not None
    return (bar.end - 1,) if bar.kind in ("total", "stock") or bar.start is None else (bar.start, bar.end - 1)


def years(across: Scale) -> tuple[Tick, ...]:
    """The marks of a scale of days that `scale_of` made, at the years that its step divides, a year's name at each."""
    first, last = (date.fromordinal(int(day)).year for day in (across.low, across.high))
    step = int(across.step)
    named = range(-(-first // step) * step, last + 1, step)
    return tuple(
        Tick(
            percentage(across.part(_new_year(year), across.low)),
            str(year),
            "start" if year == first else "end" if year == last else "middle",
        )
        for year in named
    )


def _new_year(year: int) -> Fraction:
    return Fraction(date(year, 1, 1).toordinal())


def _pixels(number: Fraction) -> str:
    return rounded(number, 1)
