"""A total that was right some time before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.model.claim import Claim
from checker.model.forms import Value
from checker.model.numbers import COUNT, Interval, Reading
from checker.model.statement import template
from checker.model.time import Period

NAME = "out-of-date"
SAYS = "The figure is that of an earlier date."
WHY = "Running totals are copied from older articles long after they have grown."
DO = "Look up the total for the date of the article, or say as of when the figure was right."
AS_OF = template("fits if it is the figure as of {period:until}", period=Period)

HOLDS = """
- {value: "26,122", scope: arrivals, period: ../2013}
- {value: "27,519", scope: arrivals, period: ../2014}
- {value: "over 27,000", scope: arrivals, period: ../2015-06-15}
"""
BREAKS = """
- {value: "26,122", scope: arrivals, period: ../2013}
- {value: "27,519", scope: arrivals, period: ../2014, source: ministry}
- {value: "27,519", scope: arrivals, period: ../2014, source: police}
- {value: "26,122", scope: arrivals, period: ../2014, source: herald}
"""


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """A total as of the day before on which the known total comes nearest to it."""
    reading, end = claim.reading, claim.period.end
    if not isinstance(claim.form, Value) or reading is None or not reading.number or end is None:
        return
    kind = case.vocabulary.kind(claim.scope)
    if kind == "measure" or (kind == "flow" and not _counts_all(claim, case)):
        return
    best: tuple[bool, Fraction, int] | None = None
    for day in _days(claim, case):
        away = (
            _away(reading, case.simple_bounds.allowed(claim.scope, claim.unit, _as_of(claim, day, case))) if day < end else None
        )
        if away is not None:
            best = min(best or (*away, -day), (*away, -day))
    if best is not None:
        fits = AS_OF(period=Period(None, -best[2], ""))
        yield WhatIf(claim, replace(claim, period=_as_of(claim, -best[2], case)), fits)


def _away(reading: Reading, allowed: Interval) -> tuple[bool, Fraction] | None:
    """Whether some of what is allowed is not as said, and how far it may be from the figure; None if none of it is as said."""
    stated, number = reading.pragmatic, reading.number
    if not number or not allowed.is_bounded or not allowed.meets(stated & COUNT):
        return None
    return not allowed.within(stated), max(abs(end - number) for end in allowed.ends)


def _counts_all(claim: Claim, case: Case) -> bool:
    start, begins = claim.period.start, case.vocabulary.begins(claim.scope.event)
    return start is None or (begins is not None and start <= begins)


def _days(claim: Claim, case: Case) -> tuple[int, ...]:
    """The days up to which, or the ends of the days on which, the count is known."""
    if case.vocabulary.kind(claim.scope) == "flow":
        return case.simple_bounds.days(claim.scope, claim.unit)
    others = case.by_scope.get(claim.scope, ())
    return tuple(sorted({other.period.end for other in others if other.period.end is not None and other.unit == claim.unit}))


def _as_of(claim: Claim, day: int, case: Case) -> Period:
    return Period(claim.period.start if case.vocabulary.kind(claim.scope) == "flow" else day - 1, day, "")
