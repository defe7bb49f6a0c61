"""An all-time total given for a stretch of time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.model.claim import Claim, Value
from checker.model.time import Period
from checker.patterns import Case
from checker.solve.oracle import WhatIf

NAME = "all-time-total"
SAYS = "The figure is the total of all time up to the end of the period."


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    flow = case.vocabulary.kind(claim.scope) == "flow"
    if flow and isinstance(claim.form, Value) and claim.period.start is not None and claim.period.end is not None:
        total = replace(claim, period=Period(None, claim.period.end, ""))
        yield WhatIf(claim, total, "fits if it is read as the total of all time, not of this period")
