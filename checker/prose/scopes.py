"""Scopes in plain English."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.scope import Scope
from checker.model.vocabulary import DIMENSIONS

_WAYS = "over through via by across along from on in under around round without aboard inside outside past off to into between"
_PREPOSITIONS = frozenset(_WAYS.split())


def show_scope(scope: Scope) -> str:
    """ "North Koreans · arrived · South Korea"; dimensions left open are left out."""
    named = (scope.who, scope.event, scope.where, show_route(scope.route))
    return " · ".join(name for name in named if name) or "anything"


def show_route(route: str) -> str:
    """ "by China"; "over the inter-Korean border" says by itself how it was taken; "" for none."""
    if not route or route.split()[0].casefold() in _PREPOSITIONS:
        return route
    return f"by {route}"


def place(scope: Scope, among: Sequence[Scope]) -> str:
    """A scope that differs from others in one dimension by that: "in Ukraine", "anywhere", "by China", "arrived", "women".

    Raises ValueError where they differ in another number of dimensions.
    """
    (dimension,) = (name for name in DIMENSIONS if len({getattr(other, name) for other in (scope, *among)}) > 1)
    name: str = getattr(scope, dimension)
    if not name:
        return {"who": "all", "event": "in any way", "where": "anywhere", "route": "by any route"}[dimension]
    return {"who": name, "event": name, "where": f"in {name}", "route": show_route(name)}[dimension]


def tell_apart(scopes: Sequence[Scope]) -> list[str]:
    """Each scope by only those dimensions in which not all of them agree."""
    differing = [len(set(names)) > 1 for names in zip(*scopes, strict=True)]
    return [
        " · ".join(name or "any" for name, differs in zip(scope, differing, strict=True) if differs) or show_scope(scope)
        for scope in scopes
    ]
