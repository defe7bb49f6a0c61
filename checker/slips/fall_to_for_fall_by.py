"""Percentage points for per cent, or the figure of what is left for that of the fall."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.model.claim import Change, Claim
from checker.model.numbers import Interval
from checker.patterns import Case
from checker.solve.oracle import WhatIf

NAME = "fall-to-for-fall-by"
SAYS = "The per cent are what is left, not by how much it fell, or the other way round."


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    reading = claim.reading
    if isinstance(claim.form, Change) and claim.form.measure == "ratio" and not claim.form.rises and reading is not None:
        meant = replace(reading, literal=_rest(reading.literal), pragmatic=_rest(reading.pragmatic))
        yield WhatIf(claim, replace(claim, reading=meant), "fits if it fell to that many per cent, not by that many")


def _rest(interval: Interval) -> Interval:
    """What is left of 1."""
    return Interval(None if interval.hi is None else 1 - interval.hi, None if interval.lo is None else 1 - interval.lo)
