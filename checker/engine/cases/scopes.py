"""Scopes that a writer may have had in mind instead of another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.model.claim import Claim
from checker.model.forms import Value
from checker.model.scope import Scope
from checker.model.statement import template
from checker.model.time import Period
from checker.model.vocabulary import Vocabulary

AS_OTHER = template("fits if {said:apart} is read as {meant:apart}", said=Scope, meant=Scope)
AS_ALL = template("fits if {said:apart} is read as all {meant:apart}", said=Scope, meant=Scope)
AS_EVENT = template("fits if {said:event} is read as {meant:event}", said=Scope, meant=Scope)


def as_scope(claim: Claim, scope: Scope) -> WhatIf:
    """The claim said of another scope."""
    return WhatIf(claim, replace(claim, scope=scope), AS_OTHER(said=claim.scope, meant=scope))


def as_whole(claim: Claim, whole: Scope) -> WhatIf:
    """The claim said of a scope that is broader in one dimension."""
    named = any(broad for narrow, broad in zip(claim.scope, whole, strict=True) if narrow != broad)
    return WhatIf(claim, replace(claim, scope=whole), (AS_ALL if named else AS_OTHER)(said=claim.scope, meant=whole))


def as_other_events(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """A single count read as each confusable event that others speak of."""
    concept = case.vocabulary.concept("event", claim.scope.event)
    if isinstance(claim.form, Value) and claim.reading and claim.reading.number:
        for event in concept.confusable if concept else ():
            for scope in _same_but(claim.scope, event, case):
                period = _period(case, claim, scope)
                if period is not None:
                    yield WhatIf(claim, replace(claim, scope=scope, period=period), AS_EVENT(said=claim.scope, meant=scope))


def comes_after(event: str, earlier: str, vocabulary: Vocabulary) -> bool:
    """Whether whoever is counted in `event` went through `earlier` before."""
    return earlier in vocabulary.stations(event)


def on_one_way(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """Whether two events are stations of one way, the one before the other."""
    return comes_after(one, other, vocabulary) or comes_after(other, one, vocabulary)


def are_related(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """Whether two events are easily confused, or stations of one way."""
    pairs = ((one, other), (other, one))
    confused = any(b in concept.confusable for a, b in pairs if (concept := vocabulary.concept("event", a)) is not None)
    return confused or on_one_way(one, other, vocabulary)


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
