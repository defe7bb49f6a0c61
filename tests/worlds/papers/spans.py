"""Periods as articles speak of them on a date."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from checker.intake.language.periods import read_period
from checker.model.calendar import after, count_units, unit_of, units_inside
from checker.model.time import Period, TimeUnit
from tests.worlds.country import FIRST_YEAR

ALL_TIME = Period(date(FIRST_YEAR, 1, 1).toordinal(), None, "since the treaty")


@dataclass(frozen=True)
class Span:
    """A period as an editor writes it, and its days from `start` up to but not including `end`; `start` None is open."""

    text: str
    start: int | None
    end: int

    @property
    def days(self) -> tuple[int | None, int]:
        return self.start, self.end


def span(text: str, published: date = date.max) -> Span:
    """The span of a text; an open end lasts until publication."""
    period = read_period(text, {ALL_TIME.text: ALL_TIME})
    return Span(text, period.start, published.toordinal() + 1 if period.end is None else period.end)


def year(number: int) -> str:
    return str(number)


def month(number: int) -> str:
    """The month so many months after January of the year 0."""
    return f"{number // 12}-{number % 12 + 1:02d}"


def last_month(published: date) -> int:
    """The last month whose figures are out on a date: a week after its end."""
    known = published - timedelta(days=7)
    return 12 * known.year + known.month - 2


def until(number: int) -> str:
    """The last day of a month."""
    return f"{month(number)}-{monthrange(number // 12, number % 12 + 1)[1]}"


def flows(published: date, rng: Random) -> Iterator[str]:
    """Periods that a report of this date might give figures for, endlessly."""
    last = last_month(published)
    this, done = last // 12, (last + 1) // 12 - 1
    ways = {
        "year": 30, "old year": 18, "so far": 14, "so far then": 5, "quarter": 7, "half": 5, "month": 5, "years": 5,
        "decade": 1, "fiscal": 2, "total": 14, "since": 7,
    }  # fmt: skip
    while True:
        way = rng.choices(list(ways), list(ways.values()))[0]
        if way == "year":
            yield year(done)
        elif way == "old year":
            yield year(rng.randint(max(FIRST_YEAR, done - 12), done))
        elif way in ("so far", "so far then") and last % 12 not in (0, 11):
            back = 12 if way == "so far then" else 0
            yield f"{month(12 * this - back)}/{month(last - back)}"
        elif way == "quarter":
            ends = (last + 1) // 3 - rng.randint(1, 5)
            yield f"{ends // 4}-Q{ends % 4 + 1}"
        elif way == "half":
            ends = (last + 1) // 6 - rng.randint(1, 3)
            yield f"{ends // 2}-H{ends % 2 + 1}"
        elif way == "month":
            yield month(last - rng.randint(0, 13))
        elif way == "years":
            ends, length = done - rng.randint(0, 3), rng.randint(2, 4)
            yield f"{ends - length + 1}/{ends}"
        elif way == "decade" and done >= 2009:
            yield "2000/2009"
        elif way == "fiscal":
            yield f"FY{(last + 4) // 12 - 1}"
        elif way == "total":
            yield f"../{until(last - rng.choice((0, 0, last % 12 + 1)))}"
        elif way == "since":
            yield rng.choice((ALL_TIME.text, f"{FIRST_YEAR}/{until(last)}"))


def earlier(period: Span, published: date) -> Span | None:
    """The same stretch a year before, or as many years before as it is long; None before the first year."""
    assert period.start is not None
    years = max(whole(period, "year"), 1)
    start, end = (after(day, "year", -years) for day in (period.start, period.end))
    if date.fromordinal(start).year < FIRST_YEAR:
        return None
    return span(named(Period(start, end, "")), published)


def named(period: Period) -> str:
    """A closed period of whole months as an editor writes it."""
    assert period.start is not None and period.end is not None
    first, last = date.fromordinal(period.start), date.fromordinal(period.end - 1)
    match unit_of(period):
        case "year":
            return f"{first.year}"
        case "quarter":
            return f"{first.year}-Q{first.month // 3 + 1}"
        case "half-year":
            return f"{first.year}-H{first.month // 6 + 1}"
        case "month":
            return f"{first.year}-{first.month:02d}"
        case _:
            return f"{first.year}-{first.month:02d}/{last.year}-{last.month:02d}"


def units(period: Span, unit: TimeUnit) -> tuple[Period, ...]:
    """All complete calendar units inside a span."""
    return units_inside(Period(period.start, period.end, ""), unit)


def whole(period: Span, unit: TimeUnit) -> int:
    """How many whole units a period lasts; 0 if it does not last a whole number of them."""
    least, most = count_units(Period(period.start, period.end, ""), unit)
    return int(least) if least == most else 0
