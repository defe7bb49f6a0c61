"""The figure of several years given for one."""

from __future__ import annotations

from collections.abc import Iterator

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.engine.cases.periods import as_period
from checker.model.calendar import after, unit_of
from checker.model.claim import Claim
from checker.model.forms import Value
from checker.model.time import Period

NAME = "bucket"
SAYS = "The figure is that of several years taken together, of which the period is the last or the first."
WHY = "Tables put early years together in one line; read in haste, the line of 1990 to 1994 becomes the figure of 1994."
DO = "Look at the line of the table: write the whole stretch of years as the period."
_YEARS = 4

HOLDS = """
- {value: "306", scope: arrivals, period: 1995/1998}
- {value: "71", scope: arrivals, period: 1998}
"""
BREAKS = """
- {value: "306", scope: arrivals, period: 1995/1998, source: ministry}
- {value: "71", scope: arrivals, period: 1998, source: ministry}
- {value: "71", scope: arrivals, period: 1998, source: police}
- {value: "306", scope: arrivals, period: 1998}
"""


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """The claim of some years more at either end."""
    start, end = claim.period.days
    if not isinstance(claim.form, Value) or start is None or end is None or unit_of(claim.period) != "year":
        return
    for years in range(1, _YEARS + 1):
        for period in (Period(after(start, "year", -years), end, ""), Period(start, after(end, "year", years), "")):
            yield as_period(claim, period)
