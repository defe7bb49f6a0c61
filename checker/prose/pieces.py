"""Linear forms over counts in plain English: which scopes and stretches of time they are about."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.scope import Scope
from checker.model.statement import Piece
from checker.prose.numbers import show_number, show_unit
from checker.prose.periods import show_period
from checker.prose.scopes import show_scope, tell_apart


def show_piece(piece: Piece, among: Sequence[Scope] = ()) -> str:
    """A piece without its factor: its period, and its scope as far as that differs from the others `among` which it stands."""
    scopes = [piece.scope, *among]
    scope = tell_apart(scopes)[0] if len(set(scopes)) > 1 else ""
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
    return " + ".join(_times(piece, words) for piece, words in with_units) or "0"


def _times(piece: Piece, words: str) -> str:
    factor = abs(piece.coefficient)
    return words if factor == 1 else f"{show_number(factor)} × {words}"
