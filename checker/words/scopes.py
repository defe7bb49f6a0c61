"""Scopes in plain English."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.claim import Scope


def show_scope(scope: Scope) -> str:
    """ "North Koreans · arrived · South Korea"; dimensions left open are left out."""
    named = (scope.who, scope.event, scope.where, f"by {scope.route}" if scope.route else "")
    return " · ".join(name for name in named if name) or "anything"


def tell_apart(scopes: Sequence[Scope]) -> list[str]:
    """Each scope by only those dimensions in which not all of them agree."""
    differing = [len(set(names)) > 1 for names in zip(*scopes, strict=True)]
    return [
        " · ".join(name or "any" for name, differs in zip(scope, differing, strict=True) if differs) or show_scope(scope)
        for scope in scopes
    ]
