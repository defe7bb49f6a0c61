"""A year too early or too late."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.engine.cases.periods import as_period, moved
from checker.model.claim import Claim
from checker.model.forms import Change

_YEAR = 366
NAME = "year-off"
SAYS = "The figure is that of the year before or after."
WHY = "An article of January means the year before when it says “last year”; whoever copies it in December means another."
DO = "Work out from the date of the first report which year it meant, and mend the period."

HOLDS = """
- {value: "1,397", scope: arrivals, period: 2014, source: ministry}
- {value: "1,275", scope: arrivals, period: 2015, source: ministry}
- {value: "1,275", scope: arrivals, period: 2015}
"""
BREAKS = """
- {value: "1,397", scope: arrivals, period: 2014, source: ministry}
- {value: "1,397", scope: arrivals, period: 2014, source: police}
- {value: "1,275", scope: arrivals, period: 2015, source: ministry}
- {value: "1,275", scope: arrivals, period: 2014}
"""


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """The claim a year earlier and later, if it is about a year or less; of a change, what it is compared with moves along."""
    start, end = claim.period.days
    if start is None or end is None or end - start > _YEAR:
        return
    for years in (-1, 1):
        question = as_period(claim, moved(claim.period, years))
        form = claim.form
        if isinstance(form, Change):
            form = replace(form, base=moved(form.base, years))
        yield replace(question, read_as=replace(question.read_as, form=form))
