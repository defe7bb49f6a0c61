"""Scopes in plain English, and linear forms over counts: which scopes and stretches of time they are about."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.scope import Scope
from checker.model.statement import Piece
from checker.model.vocabulary import DIMENSIONS
from checker.prose.numbers import show_number, show_unit
from checker.prose.periods import show_period

_WAYS = "over through via by across along from on in under around round without aboard inside outside past off to into between"
_PREPOSITIONS = frozenset(_WAYS.split())
_INSIDE = (
    "area basin belt borough canton capital centre center cities city counties county countries country department district "
    "empire enclave forest governorate heartland hinterland land mainland municipalities municipality oblast parish part "
    "peninsula prefecture province provinces quarter realm region republic sector state strip suburb territories territory "
    "town union valley village ward wood world zone "
)
_AREAS = frozenset(_INSIDE.split())
"""Nouns of what one is in; of a line, a bridge, a camp one is at it."""
_MOVING = frozenset(("came", "come", "comes", "went", "go", "goes", "returned", "travelled", "traveled"))
"""Verbs of moving to a place; of "moved" and "fled" the place may be the one that was left."""


def show_scope(scope: Scope) -> str:
    """ "North Koreans · arrived · South Korea"; dimensions left open are left out."""
    named = (scope.who, scope.event, scope.where, show_route(scope.route))
    return " · ".join(name for name in named if name) or "anything"


def show_route(route: str) -> str:
    """ "by China"; "over the inter-Korean border" says by itself how it was taken; "" for none."""
    words = route.split()
    if not words or words[0].casefold() in _PREPOSITIONS:
        return route
    return f"by {route}"


def show_place(name: str, event: str = "") -> str:
    """ "in Ghent", "at Norholm line", "on the border": by what kind of place its last word names, where that is a common noun.

    Whoever came, came to it; an event such as "came from" says itself how.
    """
    words = name.split()
    if not words or words[0].casefold() in _PREPOSITIONS or words[0].casefold() in ("in", "at"):
        return name
    last = event.casefold().rpartition(" ")[2]
    if last in _PREPOSITIONS or last in ("in", "at", "from", "of", "for"):
        return name
    if last in _MOVING:
        return f"to {name}"
    common = len(words) > 1 and words[-1][:1].islower()
    return f"at {name}" if common and _AREAS.isdisjoint((words[-1], words[-1].removesuffix("s"))) else f"in {name}"


def place(scope: Scope, among: Sequence[Scope]) -> str:
    """A scope that differs from others in one dimension by that: "in Ukraine", "anywhere", "by China", "arrived", "women".

    Raises ValueError where they differ in another number of dimensions.
    """
    (dimension,) = (name for name in DIMENSIONS if len({getattr(other, name) for other in (scope, *among)}) > 1)
    name: str = getattr(scope, dimension)
    if not name:
        return {"who": "all", "event": "in any way", "where": "anywhere", "route": "by any route"}[dimension]
    return {"who": name, "event": name, "where": show_place(name), "route": show_route(name)}[dimension]


def tell_apart(scope: Scope, others: Sequence[Scope]) -> str:
    """A scope by only those dimensions in which it and the others do not all agree."""
    differing = [len(set(names)) > 1 for names in zip(scope, *others, strict=True)]
    return " · ".join(name or "any" for name, differs in zip(scope, differing, strict=True) if differs) or show_scope(scope)


def show_piece(piece: Piece, among: Sequence[Scope] = ()) -> str:
    """A piece without its factor: its period, and its scope as far as that differs from the others `among` which it stands."""
    scope = tell_apart(piece.scope, among) if any(other != piece.scope for other in among) else ""
    period = show_period(piece.period) if piece.period else ""
    return ", ".join(filter(None, (scope, period))) or show_scope(piece.scope)


def in_full(piece: Piece) -> str:
    """A piece with its factor and its whole scope."""
    named = ", ".join(filter(None, (show_scope(piece.scope), show_period(piece.period) if piece.period else "")))
    return _times(piece, named)


def show_sum(pieces: Sequence[Piece], among: Sequence[Scope], units: bool) -> str:
    """Pieces with their factors, and with their `units` where not all have one; the sign is left out. No pieces are 0."""
    named = ((piece, show_piece(piece, among)) for piece in pieces)
    with_units = ((piece, f"{words} in {show_unit(piece.unit)}" if units else words) for piece, words in named)
    return " + ".join(_times(piece, words, units) for piece, words in with_units) or "0"


def _times(piece: Piece, words: str, units: bool = False) -> str:
    """So many times, or so many per cent of what the words name; between two `units` a rate of exchange or of conversion."""
    factor = abs(piece.coefficient)
    if factor.denominator == 1 or units:
        return words if factor == 1 else f"{show_number(factor)} × {words}"
    return f"{show_number(factor * 100)} per cent of {words}"
