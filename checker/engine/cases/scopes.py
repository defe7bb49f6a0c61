"""Scopes that a writer may have had in mind instead of another."""

from __future__ import annotations

from dataclasses import replace

from checker.engine.cases.oracle import WhatIf
from checker.model.claim import Claim, Scope
from checker.model.statement import Statement, template

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


def as_event(claim: Claim, scope: Scope) -> Statement:
    """How the claim fits if it is said of another event."""
    return AS_EVENT(said=claim.scope, meant=scope)
