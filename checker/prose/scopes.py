"""Scopes in plain English."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.claim import Scope
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


def compare_scopes(part: Scope, whole: Scope) -> str:
    """That a part has no more than its whole, by the dimensions in which they differ.

    "Soldiers are no more than North Koreans", "no more in Ukraine than anywhere", "no more women arrived than …".
    """
    differing = [name for name in DIMENSIONS if getattr(part, name) != getattr(whole, name)]
    if differing == ["who"]:
        return f"{part.who or 'all'} are no more than {whole.who or 'all'}"
    if len(differing) == 1:
        name = differing[0]
        return f"no more {_placed(name, getattr(part, name))} than {_placed(name, getattr(whole, name))}"
    one, other = tell_apart([part, whole])
    return f"no more of {one} than of {other}"


def _placed(dimension: str, name: str) -> str:
    if not name:
        return {"event": "in any way", "where": "anywhere", "route": "by any route"}[dimension]
    return {"event": name, "where": f"in {name}", "route": show_route(name)}[dimension]


def tell_apart(scopes: Sequence[Scope]) -> list[str]:
    """Each scope by only those dimensions in which not all of them agree."""
    differing = [len(set(names)) > 1 for names in zip(*scopes, strict=True)]
    return [
        " · ".join(name or "any" for name, differs in zip(scope, differing, strict=True) if differs) or show_scope(scope)
        for scope in scopes
    ]
