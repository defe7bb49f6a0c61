"""Both ends of a stretch of time counted, or only one: “in five years” for four or six."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.engine.cases.periods import as_period
from checker.model.calendar import after, unit_of, units_inside
from checker.model.claim import Claim
from checker.model.forms import Average, Record, Value
from checker.model.statement import template
from checker.model.time import Period, TimeUnit

NAME = "both-ends"
SAYS = "The stretch of time is a year, or a month, longer or shorter: both its ends were counted, or only one of them."
WHY = "From 2010 to 2015 it is five years or six, as one counts, and “in five years” does not say where they begin and end."
DO = "See at which year the source begins and at which it ends, and write the two in the period."
_UNITS: tuple[TimeUnit, ...] = ("year", "month")
AMONG = template("fits if it is said of {period}", period=Period)

HOLDS = """
- {value: "12,010", scope: arrivals, period: 2010/2014, source: ministry}
- {value: "1,275", scope: arrivals, period: 2015, source: ministry}
- {value: "12,010", scope: arrivals, period: 2010/2014}
"""
BREAKS = """
- {value: "10,735", scope: arrivals, period: 2010/2014, source: ministry}
- {value: "10,735", scope: arrivals, period: 2010/2014, source: police}
- {value: "1,275", scope: arrivals, period: 2015, source: ministry}
- {value: "12,010", scope: arrivals, period: 2010/2014}
"""


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """A count or mean of several years, or months, as that of one more or one fewer at either end; a record among so many."""
    form = claim.form
    if isinstance(form, Record) and form.rank is None:
        for among in _one_off(form.among):
            yield WhatIf(claim, replace(claim, form=replace(form, among=among)), AMONG(period=among))
    elif isinstance(form, Value | Average) and case.vocabulary.kind(claim.scope) == "flow":
        for period in _one_off(claim.period):
            yield as_period(claim, period)


def _one_off(period: Period) -> tuple[Period, ...]:
    """The period with one more or one fewer of the longest units that it is several of, at either end."""
    start, end = period.days
    for unit in _UNITS if start is not None and end is not None and unit_of(period) is None else ():
        several = units_inside(period, unit)
        if several and (several[0].start, several[-1].end) == (start, end):
            assert start is not None and end is not None
            before, last = after(start, unit, -1), after(end, unit)
            ends = ((start, several[-1].start), (several[0].end, end), (before, end), (start, last))
            return tuple(Period(first, until, "", fiscal=period.fiscal) for first, until in ends)
    return ()
