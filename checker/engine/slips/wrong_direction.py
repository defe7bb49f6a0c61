"""A rise given for a fall, or a fall for a rise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.model.claim import Claim
from checker.model.forms import Change
from checker.model.numbers import Interval
from checker.model.statement import template

MOST = Fraction(1, 2)
NAME = "wrong-direction"
SAYS = "The figure rose where it is said to have fallen, or the other way round."
WHY = "The size of a change is copied with care, its direction often is not."
DO = "Put the two counts side by side and mend the verb."
FELL, ROSE = template("fits if it fell"), template("fits if it rose")
SWAPPED = template("fits if the two figures are swapped")
FELL_BY, ROSE_BY = template("fits if it fell by as much"), template("fits if it rose by as much")

HOLDS = """
- {value: "1,000", scope: arrivals, period: 2014}
- {value: "800", scope: arrivals, period: 2015}
- {change: down 20%, from: 2014, scope: arrivals, period: 2015}
"""
BREAKS = """
- {value: "1,397", scope: arrivals, period: 2014, source: ministry}
- {value: "1,275", scope: arrivals, period: 2015, source: ministry}
- {value: "1,397", scope: arrivals, period: 2014, source: police}
- {value: "1,275", scope: arrivals, period: 2015, source: police}
- {change: up 9%, from: 2014, scope: arrivals, period: 2015}
"""


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """The change the other way: of a count that it rose or fell to the word alone, of two counts each in the other's place."""
    form, reading = claim.form, claim.reading
    if not isinstance(form, Change) or form.of is not None:
        return
    other = replace(form, rises=not form.rises)
    if form.measure == "level" and form.before is not None:
        yield WhatIf(claim, replace(claim, form=replace(other, before=reading), reading=form.before), SWAPPED())
    elif reading is None or form.measure == "level":
        yield WhatIf(claim, replace(claim, form=other), (FELL if form.rises else ROSE)())
    else:
        meant = reading.mapped(_mirrored) if form.measure == "ratio" else -reading
        # Nothing falls by as much as all of it or more: twice as many is no rise that may be meant as a fall.
        if form.measure == "difference" or (meant.literal.lo is not None and meant.literal.lo > 0):
            yield WhatIf(claim, replace(claim, form=other, reading=meant), (FELL_BY if form.rises else ROSE_BY)())


def _mirrored(interval: Interval) -> Interval:
    """As much below 1 as it was above, or above as it was below."""
    return -interval + 2
