"""The figure of a part of the period: a quarter's given for the half-year, the year's so far for the year."""

from __future__ import annotations

from collections.abc import Iterator

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.engine.cases.periods import as_period
from checker.model.calendar import units_inside
from checker.model.claim import Claim
from checker.model.forms import Value
from checker.model.time import Period, TimeUnit

NAME = "shorter-period"
SAYS = "The figure is that of a part of the period: of a quarter for the half-year, of the year so far for the year."
WHY = "The figure of the months so far goes on being quoted as the year's when the year is over."
DO = "Check up to when the source counted, and mend the period."
_UNITS: tuple[TimeUnit, ...] = ("quarter", "half-year", "year")

HOLDS = """
- {value: "1,088", scope: arrivals, period: 2015-01/2015-11}
- {value: "1,275", scope: arrivals, period: 2015}
"""
BREAKS = """
- {value: "1,088", scope: arrivals, period: 2015-01/2015-11, source: ministry}
- {value: "1,275", scope: arrivals, period: 2015, source: ministry}
- {value: "1,275", scope: arrivals, period: 2015, source: police}
- {value: "1,088", scope: arrivals, period: 2015}
"""


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """The quarters, half-years and years inside the period, and its first months, quarters or years."""
    if not isinstance(claim.form, Value) or case.vocabulary.kind(claim.scope) != "flow":
        return
    inside = [part for unit in _UNITS for part in units_inside(claim.period, unit)]
    first = [Period(claim.period.start, month.end, "") for month in units_inside(claim.period, "month")[1:]]
    for period in dict.fromkeys((*inside, *first)):
        if period.days != claim.period.days:
            yield as_period(claim, period)
