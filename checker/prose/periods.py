"""Periods in plain English for reports."""

from __future__ import annotations

from datetime import date

from checker.model.time import Period

_NAMES = "January February March April May June July August September October November December"
MONTHS = tuple(_NAMES.split())
ORDINALS = ("first", "second", "third", "fourth")


def show_period(period: Period) -> str:
    """A period in words: "2014", "second quarter of 2020", "January to November 2018", "all to 15 June 2015"."""
    first = None if period.start is None else _date(period.start)
    last = None if period.end is None else _date(period.end - 1)
    if first and last:
        return _closed(first, last)
    if first:
        return f"since {_from(first)}"
    return f"all to {_until(last)}" if last else "all time"


def show_when(period: Period) -> str:
    """A period as the time of something: "in 2014", "on 15 June 2015", "from 2009 to 2011", "by the end of 2015"."""
    first = None if period.start is None else _date(period.start)
    last = None if period.end is None else _date(period.end - 1)
    if first and last:
        words = _closed(first, last)
        lead = "on" if first == last else "from" if " to " in words else "in"
        return f"{lead} {show_named(period) if lead == 'in' else words}"
    return f"by {_until(last)}" if last else show_period(period)


def show_named(period: Period) -> str:
    """A period in words that can stand in a sentence: "2014", "the first half of 2012"."""
    words = show_period(period)
    return f"the {words}" if words.startswith(ORDINALS) else words


def _date(day: int) -> date:
    """The date of a day; of one beyond the calendar, its nearest."""
    return date.fromordinal(min(max(day, 1), date.max.toordinal()))


def show_until(period: Period) -> str:
    """The end of a period in words: "15 June 2015", "the end of November 2017"; "today" where it is open."""
    return "today" if period.end is None else _until(_date(period.end - 1))


def _closed(first: date, last: date) -> str:
    if first == last:
        return _day(first)
    if not (first.day == 1 and _ends_month(last)):
        return _days(first, last)
    if first.month == 1 and last.month == 12:
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if first.year != last.year:
        return f"{_month(first)} to {_month(last)}"
    if first.month == last.month:
        return _month(first)
    return _part(first, last) or f"{MONTHS[first.month - 1]} to {_month(last)}"


def _part(first: date, last: date) -> str:
    """A quarter or half of one year, or ""."""
    for months, name in ((3, "quarter"), (6, "half")):
        if last.month - first.month == months - 1 and (first.month - 1) % months == 0:
            return f"{ORDINALS[first.month // months]} {name} of {first.year}"
    return ""


def _days(first: date, last: date) -> str:
    if first.year != last.year:
        return f"{_day(first)} to {_day(last)}"
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month - 1]} to {_day(last)}"
    return f"{first.day} to {_day(last)}"


def _from(first: date) -> str:
    if first.day != 1:
        return _day(first)
    return str(first.year) if first.month == 1 else _month(first)


def _until(last: date) -> str:
    if not _ends_month(last):
        return _day(last)
    return f"the end of {last.year if last.month == 12 else _month(last)}"


def _ends_month(day: date) -> bool:
    return day == date.max or date.fromordinal(day.toordinal() + 1).day == 1


def _day(day: date) -> str:
    return f"{day.day} {_month(day)}"


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"
