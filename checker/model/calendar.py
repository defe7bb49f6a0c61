"""Calendar units as whole days: where each starts, and how many lie in a period."""

from __future__ import annotations

from datetime import MAXYEAR, date
from fractions import Fraction

from checker.model.time import Period, TimeUnit

_MONTHS: dict[TimeUnit, int] = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}
_BEYOND = 12 * (MAXYEAR + 1)
_FIRST = 12
"""January of the year 1, the first of the calendar."""
END = date.max.toordinal() + 1
"""The day after the last of the calendar."""
_UNITS: tuple[TimeUnit, ...] = ("day", "week", "month", "quarter", "half-year", "year")


def is_dated(period: Period) -> bool:
    """Whether the calendar has all days of a period, so that it can be named."""
    return (period.start is None or period.start >= 1) and (period.end is None or period.end <= END)


class OpenPeriodError(ValueError):
    """A period with an open side, so that nobody can say how long it lasts."""


def month_start(month: int) -> int:
    """The ordinal day on which a month starts; months count from January of the year 0."""
    if month >= _BEYOND:
        return END + 31 * (month - _BEYOND)  # past the last date, but still in order
    if month < _FIRST:
        return 1 - 31 * (_FIRST - month)  # before the first
    return date(month // 12, month % 12 + 1, 1).toordinal()


def unit_start(day: int, unit: TimeUnit, fiscal: int = 0) -> int:
    """The ordinal of the first day of the unit that a day lies in (weeks start on Monday); `fiscal` as in `Period`."""
    if unit == "day":
        return day
    if unit == "week":
        return day - (day - 1) % 7
    month, length = _month_of(day)[0], _MONTHS[unit]
    return month_start(month - (month - fiscal) % length)


def after(day: int, unit: TimeUnit, times: int = 1) -> int:
    """The ordinal of the day so many units after a day; the first of the next month where the month is too short."""
    if unit in ("day", "week"):
        return day + times * (7 if unit == "week" else 1)
    month, days = _month_of(day)
    month += times * _MONTHS[unit]
    return min(month_start(month) + days, month_start(month + 1))


def _month_of(day: int) -> tuple[int, int]:
    """The month that a day lies in, and how many days of it came before; also beyond the calendar, where all have 31."""
    if day >= END:
        return _BEYOND + (day - END) // 31, (day - END) % 31
    if day < 1:
        return _FIRST + (day - 1) // 31, (day - 1) % 31
    when = date.fromordinal(day)
    return 12 * when.year + when.month - 1, when.day - 1


def units_inside(period: Period, unit: TimeUnit) -> tuple[Period, ...]:
    """All complete units inside a period, by its own calendar, in order; none where a side is open."""
    if period.start is None or period.end is None:
        return ()
    start = unit_start(period.start, unit, period.fiscal)
    if start < period.start:
        start = after(start, unit)
    units = []
    while start < period.end and (end := after(start, unit)) <= period.end:
        units.append(Period(start, end, "", fiscal=period.fiscal))
        start = end
    return tuple(units)


def unit_of(period: Period) -> TimeUnit | None:
    """The unit that a period is exactly one of, by its own calendar, or None."""
    if period.start is None or period.end is None:
        return None
    for unit in _UNITS:
        if unit_start(period.start, unit, period.fiscal) == period.start and after(period.start, unit) == period.end:
            return unit
    return None


def count_units(period: Period, unit: TimeUnit) -> tuple[Fraction, Fraction]:
    """The least and most units that a period may be said to last: equal where it lasts a whole number of them.

    Units count from the period's first day. Of a last, unfinished unit the writer may have counted nothing or all; a
    period shorter than one unit counts at least its share in days. Raises OpenPeriodError for a period with an open side.
    """
    if period.start is None or period.end is None:
        raise OpenPeriodError(f"how many {unit}s there are in a period with an open side")
    whole = 0
    while after(period.start, unit, whole + 1) <= period.end:
        whole += 1
    if after(period.start, unit, whole) == period.end:
        return Fraction(whole), Fraction(whole)
    days = after(period.start, unit) - period.start
    return Fraction(whole) or Fraction(period.end - period.start, days), Fraction(whole + 1)


def shifted(part: Period, start: int) -> Period:
    """The stretch of as many months and days from another day on: of January to 12 October 2018 that of 2017."""
    assert part.start is not None and part.end is not None
    months = 0
    while after(part.start, "month", months + 1) <= part.end:
        months += 1
    return Period(start, after(start, "month", months) + part.end - after(part.start, "month", months), "", fiscal=part.fiscal)


def is_part(period: Period, unit: TimeUnit) -> bool:
    """Whether a period is the first part of such a unit: of one that was not over."""
    return period.start is not None and period.end is not None and period.end < after(period.start, unit)
