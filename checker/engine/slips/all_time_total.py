"""The total of all time given for a stretch of time, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.engine.cases.periods import as_period
from checker.model.calendar import unit_start
from checker.model.claim import Claim
from checker.model.forms import Value
from checker.model.statement import template
from checker.model.time import Period

NAME = "all-time-total"
SAYS = "The figure is the total of all time up to the end of the period, or the other way round."
WHY = "Reports give this year's figure and the running total side by side, and the one easily takes the other's place."
DO = "See whether the source speaks of one year or of all since the count began, and mend the period."
OF_ONE_YEAR = template("fits if it is read as the figure of one year: {period}", period=Period)
OF_ALL_TIME = template("fits if it is read as the total of all time, not of this period")

HOLDS = """
- {value: "27,519", scope: arrivals, period: ../2014}
- {value: "1,397", scope: arrivals, period: 2014}
- {value: "1,397", scope: arrivals, period: 2014, source: ministry}
"""
BREAKS = """
- {value: "27,519", scope: arrivals, period: ../2014}
- {value: "1,397", scope: arrivals, period: 2014, source: ministry}
- {value: "1,397", scope: arrivals, period: 2014, source: police}
- {value: "27,519", scope: arrivals, period: 2014, source: herald}
"""


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """A total of all time as that of its last year, and the count of a period as a total of all time."""
    start, end = claim.period.days
    if case.vocabulary.kind(claim.scope) != "flow" or not isinstance(claim.form, Value) or end is None:
        return
    if start is None:
        yield as_period(claim, Period(unit_start(end - 1, "year"), end, ""), OF_ONE_YEAR)
    else:
        total = as_period(claim, Period(None, end, ""))
        yield WhatIf(claim, total.read_as, OF_ALL_TIME())
