"""The units of time with which a superlative is compared."""

from __future__ import annotations

from checker.engine.rows.measure import Book
from checker.model.calendar import after, is_part, shifted, unit_start, units_inside
from checker.model.claim import Claim
from checker.model.finding import ReadingName
from checker.model.forms import Record
from checker.model.time import Period, TimeUnit

MOST = 1000
"""More units than this, such as the days of decades, are too many quantities to solve for."""


def compared_units(range_: Period, unit: TimeUnit, book: Book) -> tuple[Period, ...]:
    """All complete units inside a range.

    Where they are too many, or the range has no beginning, only those within which a claim on file speaks of a count.
    """
    units = units_inside(range_, unit)
    if len(units) <= MOST and range_.start is not None:
        return units
    spoken = {_unit_of(claim.period, unit, range_.fiscal) for claim in book.claims.values() if claim.asserts}
    if range_.start is None:
        starts = sorted(start for start in spoken if start is not None)
        units = tuple(Period(start, after(start, unit), "", fiscal=range_.fiscal) for start in starts)
        return tuple(each for each in units if range_.end is None or (each.end is not None and each.end <= range_.end))
    return tuple(each for each in units if each.start in spoken)


def units_of_rate(period: Period, unit: TimeUnit, book: Book) -> tuple[Period, ...]:
    """The units in which a rate holds: where nobody told since when, the last complete one alone."""
    if period.start is not None or period.end is None:
        return compared_units(period, unit, book)
    end = unit_start(period.end, unit, period.fiscal)
    return (Period(after(end, unit, -1), end, "", fiscal=period.fiscal),)


def rival(unit: Period, claim: Claim, reading: ReadingName) -> Period:
    """What of another unit a superlative is compared with: of one that is not over, in the way that commits its writer to less.

    A record of the year so far exceeds what others had by then, and is taken to exceed all that they had; a low undercuts what
    others had in all, and is taken to undercut what they had by then.
    """
    form = claim.form
    assert isinstance(form, Record) and unit.start is not None
    if not is_part(claim.period, form.unit):
        return unit
    return shifted(claim.period, unit.start) if (form.extreme == "highest") == (reading == "literal") else unit


def _unit_of(period: Period, unit: TimeUnit, fiscal: int) -> int | None:
    """The first day of the unit that a period lies within, or None."""
    if period.start is None or period.end is None:
        return None
    start = unit_start(period.start, unit, fiscal)
    return start if period.end <= after(start, unit) else None
