"""A rate per month given as one per year, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.model.claim import Average, Claim, Each
from checker.model.time import TimeUnit
from checker.patterns import Case
from checker.solve.oracle import WhatIf

NAME = "month-for-year"
SAYS = "The rate is per month and not per year, or the other way round."


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    if isinstance(claim.form, Each | Average) and claim.form.unit in ("month", "year"):
        other: TimeUnit = "month" if claim.form.unit == "year" else "year"
        form = replace(claim.form, unit=other)
        yield WhatIf(claim, replace(claim, form=form), f"fits if it is read as a figure per {other}")
