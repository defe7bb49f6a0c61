"""The figure of another count, that somebody gives elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.model.claim import Claim
from checker.model.forms import Value
from checker.model.scope import Scope
from checker.model.statement import template
from checker.model.time import Period

_DISTINCTIVE = 100
"""Smaller figures are met everywhere."""
NAME = "misplaced-figure"
WEAK = True
SAYS = "The very figure is given elsewhere, for another group or another time."
WHY = "Copying from a text or table full of numbers, the eye slips into the next line."
DO = "Go back to the text or table that the other claim comes from, and read the right line."
OF_PERIOD = template("fits if it is the figure for {period}", period=Period)
OF_SCOPE = template("fits if it is the figure for {meant:apart}, {period}", meant=Scope, said=Scope, period=Period)

HOLDS = """
- {value: "1,397", scope: arrivals, period: 2014}
- {value: "1,092", scope: women arrived, period: 2014}
- {value: "1,275", scope: arrivals, period: 2015}
"""
BREAKS = """
- {value: "1,092", scope: women arrived, period: 2014, source: ministry}
- {value: "1,418", scope: arrivals, period: 2016, source: ministry}
- {value: "1,418", scope: arrivals, period: 2016, source: police}
- {value: "1,092", scope: arrivals, period: 2016}
"""


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """The claim said of each other count for which the same exact number is given."""
    number = claim.reading.literal.exact if claim.reading and isinstance(claim.form, Value) else None
    if not number or number < _DISTINCTIVE:
        return
    counts = {(claim.scope, claim.period.days)}
    for other in case.exactly.get((number, claim.unit), ()):
        if (other.scope, other.period.days) not in counts:
            counts.add((other.scope, other.period.days))
            same = other.scope == claim.scope
            fits = OF_PERIOD(period=other.period) if same else OF_SCOPE(meant=other.scope, said=claim.scope, period=other.period)
            yield WhatIf(claim, replace(claim, scope=other.scope, period=other.period), fits)
