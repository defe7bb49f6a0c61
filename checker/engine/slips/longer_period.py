"""The figure of a longer stretch of time: a half-year's given for a quarter, several years' for one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.engine.cases.periods import as_period
from checker.model.calendar import after, unit_start
from checker.model.claim import Claim
from checker.model.forms import Value
from checker.model.time import Period, TimeUnit

NAME = "longer-period"
SAYS = "The figure is that of a longer stretch of time: of the half-year for the quarter, of the year for its first months."
WHY = "A source gives the quarter, the half-year and the year so far in one breath."
DO = "Check which stretch of time the source gave the figure for, and mend the period."
_UNITS: tuple[TimeUnit, ...] = ("quarter", "half-year", "year")

HOLDS = """
- {value: "12", scope: arrivals, period: 2020-Q2}
- {value: "147", scope: arrivals, period: 2020-H1}
"""
BREAKS = """
- {value: "12", scope: arrivals, period: 2020-Q2, source: ministry}
- {value: "12", scope: arrivals, period: 2020-Q2, source: police}
- {value: "147", scope: arrivals, period: 2020-H1, source: ministry}
- {value: "147", scope: arrivals, period: 2020-Q2}
"""


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """The quarter, half-year and year that hold the period, and the year up to its end."""
    start, end = claim.period.days
    if not isinstance(claim.form, Value) or start is None or end is None or case.vocabulary.kind(claim.scope) != "flow":
        return
    whole = (Period(unit_start(start, unit), after(unit_start(start, unit), unit), "") for unit in _UNITS)
    for period in dict.fromkeys((*whole, Period(date.fromordinal(end - 1).replace(month=1, day=1).toordinal(), end, ""))):
        assert period.start is not None and period.end is not None
        if period.start <= start and end <= period.end and period.days != claim.period.days:
            yield as_period(claim, period)
