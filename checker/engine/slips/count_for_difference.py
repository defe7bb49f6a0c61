"""A count given for a difference, or a difference for a count: 134 people became “134 more”."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.engine.cases.periods import just_before, moved
from checker.model.claim import Claim
from checker.model.forms import Change, Value
from checker.model.statement import template
from checker.model.time import Period

NAME = "count-for-difference"
SAYS = "The figure is the count itself and not the difference to another period, or the other way round."
WHY = "“134 this month” and “134 more this month”, “fell to” and “fell by” differ by a word that is easily lost or added."
DO = "See whether the source gives the count or the rise, and record it in that form."
AS_COUNT = template("fits if it is read as the count, not the difference")
MORE = template("fits if it is read as so many more than in {base}", base=Period)
FEWER = template("fits if it is read as so many fewer than in {base}", base=Period)

HOLDS = """
- {value: "116", scope: arrivals, period: 2012-03}
- {value: "90", scope: arrivals, period: 2012-02}
- {change: 26 more, from: 2012-02, scope: arrivals, period: 2012-03}
"""
BREAKS = """
- {value: "116", scope: arrivals, period: 2012-03, source: ministry}
- {value: "90", scope: arrivals, period: 2012-02, source: ministry}
- {value: "116", scope: arrivals, period: 2012-03, source: police}
- {value: "90", scope: arrivals, period: 2012-02, source: police}
- {change: 116 more, from: 2012-02, scope: arrivals, period: 2012-03}
"""


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """A difference as the count of its period; a count as the rise or fall since the time just before, or a year before."""
    form, reading, before = claim.form, claim.reading, just_before(claim.period)
    if reading is None or not reading.number:
        return
    if isinstance(form, Change) and form.measure == "difference" and form.each is None:
        signed = reading if form.rises else -reading
        yield WhatIf(claim, replace(claim, form=Value(), reading=signed), AS_COUNT())
    elif isinstance(form, Change) and form.measure == "level" and form.before is None:
        yield _as_difference(claim, form.base, form.rises)
    elif isinstance(form, Value) and before is not None:
        for base in dict.fromkeys((before, moved(claim.period, -1))):
            yield _as_difference(claim, base, True)
            yield _as_difference(claim, base, False)


def _as_difference(claim: Claim, base: Period, rises: bool) -> WhatIf:
    assert claim.reading is not None
    meant = replace(claim, form=Change(base, "difference", rises), reading=claim.reading if rises else -claim.reading)
    return WhatIf(claim, meant, (MORE if rises else FEWER)(base=base))
