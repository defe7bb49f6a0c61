"""Events that writers confuse with one another, such as arriving and residing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.engine.cases.scopes import as_event
from checker.model.claim import Claim, Scope, Value
from checker.model.time import Period


def elsewhere(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """A single count read as each confusable event that others speak of."""
    concept = case.vocabulary.concept("event", claim.scope.event)
    if isinstance(claim.form, Value) and claim.reading and claim.reading.number:
        for event in concept.confusable if concept else ():
            for scope in _same_but(claim.scope, event, case):
                period = _period(case, claim, scope)
                if period is not None:
                    yield WhatIf(claim, replace(claim, scope=scope, period=period), as_event(claim, scope))


def _same_but(scope: Scope, event: str, case: Case) -> Iterator[Scope]:
    """The scopes that are spoken of and differ from this one by the event, perhaps by a place that this one leaves open."""
    for other in sorted(case.by_scope):
        same = other.event == event and other.who == scope.who and other.route == scope.route
        if same and (other.where == scope.where or not scope.where or not other.where):
            yield other


def _period(case: Case, claim: Claim, scope: Scope) -> Period | None:
    """The period to which the claim would refer as a flow or a state; None where it cannot."""
    kind, other = case.vocabulary.kind(claim.scope), case.vocabulary.kind(scope)
    end = claim.period.end
    if kind == other:
        return claim.period
    if end is None or "fact" in (kind, other):
        return None
    if kind == "state":
        return Period(None, end, f"../{claim.period.text}")
    return Period(end - 1, end, claim.period.text) if claim.period.start is None else None
