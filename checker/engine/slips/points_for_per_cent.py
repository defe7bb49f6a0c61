"""Per cent read as percentage points, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.engine.rows.measure import counted_in
from checker.model.claim import Claim
from checker.model.forms import Change
from checker.model.numbers import Interval
from checker.model.statement import Amount, template
from checker.model.units import PER_CENT, POINTS

NAME = "points-for-per-cent"
SAYS = "A rate or a share changed by so many per cent of itself, not by so many percentage points, or the other way round."
WHY = "From 4 to 5 per cent is up one point, or 25 per cent, and the two words are mixed up every day."
DO = "Take the one rate from the other: what is left is in points; write per cent only for what that is of the earlier rate."
MOST = Fraction(1, 2)
AS_PER_CENT = template("fits if it is {number:%}, not so many points", number=Fraction)
AS_POINTS = template("fits if it is {moved}, not per cent", moved=Amount)

HOLDS = """
- {value: 60.0%, scope: employment, period: 2019}
- {value: 63.0%, scope: employment, period: 2020}
- {change: up 5%, from: 2019, scope: employment, period: 2020}
"""
BREAKS = """
- {value: 60.0%, scope: employment, period: 2019, source: ministry}
- {value: 63.0%, scope: employment, period: 2020, source: ministry}
- {value: 60.0%, scope: employment, period: 2019, source: police}
- {value: 63.0%, scope: employment, period: 2020, source: police}
- {change: up 5 points, from: 2019, scope: employment, period: 2020}
"""


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """The change of a rate in the one as in the other; of a share, points as per cent of the share that it had."""
    form, reading = claim.form, claim.reading
    if not isinstance(form, Change) or form.each or reading is None or not reading.number:
        return
    unit = counted_in(claim, case.vocabulary)
    if form.measure == "points" and form.of is not None:
        old = case.simple_bounds.share(claim.scope, form.of, unit, form.base)
        if old.lo and old.hi:
            meant = reading.mapped(lambda ends: _times(ends, old))
            yield WhatIf(claim, replace(claim, reading=meant), AS_PER_CENT(number=abs(reading.number)))
    elif form.measure == "difference" and unit == PER_CENT:
        meant = replace(reading.mapped(lambda ends: ends * Fraction(1, 100) + 1), number=abs(reading.number) / 100, unit="one")
        read_as = replace(claim, form=replace(form, measure="ratio"), reading=meant, unit="one")
        yield WhatIf(claim, read_as, AS_PER_CENT(number=abs(reading.number) / 100))
    elif form.measure == "ratio" and unit == PER_CENT and reading.hedge == "per cent":
        moved = (100 if form.rises else -100) * reading.number
        meant = replace(reading.mapped(lambda ends: (ends - 1) * Fraction(100)), number=moved, unit=PER_CENT)
        read_as = replace(claim, form=replace(form, measure="difference"), reading=meant, unit=PER_CENT)
        yield WhatIf(claim, read_as, AS_POINTS(moved=Amount(Interval.exactly(abs(moved)), POINTS)))


def _times(points: Interval, share: Interval) -> Interval:
    """So many parts of a share, from the least to the most."""
    return points * (share.lo or Fraction(1)) | points * (share.hi or Fraction(1))
