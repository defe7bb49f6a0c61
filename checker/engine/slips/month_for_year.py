"""A month's figure given for the year, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.engine.cases.periods import as_period
from checker.model.calendar import after, unit_of, unit_start, units_inside
from checker.model.claim import Claim
from checker.model.forms import Average, Each, Value
from checker.model.statement import template
from checker.model.time import Period, TimeUnit

MOST = Fraction(1, 3)
NAME = "month-for-year"
SAYS = "The figure is per month and not per year, or the other way round."
WHY = "“Per year” and “per month” differ by one word and a factor of twelve."
DO = "Divide the year's figure by twelve and see which of the two it can be, then mend the unit or the period."
PER = template("fits if it is read as a figure per {unit}", unit=str)

HOLDS = """
- {value: about 94, average: month, scope: arrivals, period: 2017}
- {value: "1,127", scope: arrivals, period: 2017}
"""
BREAKS = """
- {value: about 94, average: year, scope: arrivals, period: 2017}
- {value: "1,127", scope: arrivals, period: 2017, source: ministry}
- {value: "1,127", scope: arrivals, period: 2017, source: police}
"""


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """A rate per month as one per year and the reverse; a year's count as that of a month of it and the reverse."""
    form, unit = claim.form, unit_of(claim.period)
    if isinstance(form, Each | Average) and form.unit in ("month", "year"):
        other: TimeUnit = "month" if form.unit == "year" else "year"
        yield WhatIf(claim, replace(claim, form=replace(form, unit=other)), PER(unit=other))
    elif isinstance(form, Value) and unit == "year":
        for month in units_inside(claim.period, "month"):
            yield as_period(claim, month)
    elif isinstance(form, Value) and unit == "month" and claim.period.start is not None:
        start = unit_start(claim.period.start, "year")
        yield as_period(claim, Period(start, after(start, "year"), ""))
