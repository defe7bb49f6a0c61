"""A total that was right some years before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from checker.model.claim import Claim, Value
from checker.model.time import Period
from checker.patterns import Case
from checker.solve.oracle import WhatIf

NAME = "out-of-date"
SAYS = "The figure is that of an earlier date."
_YEARS = 8


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """A total, or a number at a date, as of the ends of the years before, the latest first."""
    if not isinstance(claim.form, Value) or claim.period.end is None:
        return
    year = date.fromordinal(claim.period.end - 1).year
    state = case.vocabulary.kind(claim.scope) == "state"
    begins = _begins(claim, case)
    for earlier in range(year - 1, year - 1 - _YEARS, -1):
        end = date(earlier + 1, 1, 1).toordinal()
        if state:
            yield _as_of(claim, Period(end - 1, end, ""), earlier)
        elif claim.period.start is None or claim.period.start <= begins:
            yield _as_of(claim, Period(claim.period.start, end, ""), earlier)


def _begins(claim: Claim, case: Case) -> int:
    concept = case.vocabulary.concept("event", claim.scope.event)
    return (concept.begins if concept else None) or 0


def _as_of(claim: Claim, period: Period, year: int) -> WhatIf:
    return WhatIf(claim, replace(claim, period=period), f"fits if it is the figure as of the end of {year}")
