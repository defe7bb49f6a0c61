"""What is left given for the fall, or the fall for what is left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.model.claim import Claim
from checker.model.forms import Change
from checker.model.numbers import Interval
from checker.model.statement import template

NAME = "fall-to-for-fall-by"
SAYS = "The per cent are what is left, not by how much it fell, or the other way round."
WHY = "“Fell to 40 per cent” and “fell by 40 per cent” differ by one short word."
DO = "Take the two counts and work out which of the two it is."
TO_NOT_BY = template("fits if it fell to that part of what it was, not by that part, or the other way round")

HOLDS = """
- {value: "1,000", scope: arrivals, period: 2014}
- {value: "401", scope: arrivals, period: 2015}
- {change: down 60%, from: 2014, scope: arrivals, period: 2015}
"""
BREAKS = """
- {value: "1,397", scope: arrivals, period: 2014, source: ministry}
- {value: "559", scope: arrivals, period: 2015, source: ministry}
- {value: "1,397", scope: arrivals, period: 2014, source: police}
- {value: "559", scope: arrivals, period: 2015, source: police}
- {change: down 40%, from: 2014, scope: arrivals, period: 2015}
"""


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """A fall by so much as a fall to so much."""
    reading = claim.reading
    if isinstance(claim.form, Change) and claim.form.measure == "ratio" and not claim.form.rises and reading is not None:
        meant = reading.mapped(_rest)
        yield WhatIf(claim, replace(claim, reading=meant), TO_NOT_BY())


def _rest(interval: Interval) -> Interval:
    """What is left of 1."""
    return -interval + 1
