"""Rows in words: which scopes and stretches of time a linear form is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from checker.engine.rows.row import Quantity, Row, Terms
from checker.model.claim import Scope
from checker.model.time import Period
from checker.prose.numbers import show_number, show_unit
from checker.prose.periods import show_period
from checker.prose.scopes import show_scope, tell_apart


@dataclass(frozen=True, slots=True)
class Piece:
    """`coefficient` times what `scope` has over (flow), at (state) or without (fact: `period` None) a period."""

    scope: Scope
    unit: str
    period: Period | None
    coefficient: Fraction


def pieces(terms: Terms) -> tuple[Piece, ...]:
    """A linear form over counts as one over flows and states, the latest first within a scope.

    The coefficient of the flow between two neighbouring days is the sum of the coefficients of all later counts.
    """
    counts: dict[tuple[Scope, str], dict[int, Fraction]] = {}
    found: list[Piece] = []
    for quantity, coefficient in terms:
        if quantity.kind == "count":
            counts.setdefault((quantity.scope, quantity.unit), {})[quantity.day] = coefficient
        else:
            found.append(Piece(quantity.scope, quantity.unit, _day_of(quantity), coefficient))
    for (scope, unit), days in counts.items():
        found += _flows(scope, unit, days)
    return tuple(found)


def _day_of(quantity: Quantity) -> Period | None:
    return Period(quantity.day, quantity.day + 1, "") if quantity.kind == "state" else None


def _flows(scope: Scope, unit: str, days: dict[int, Fraction]) -> list[Piece]:
    later = Fraction(0)
    found: list[Piece] = []
    end = 0
    for day in sorted(days, reverse=True):
        if later:
            found.append(Piece(scope, unit, Period(day, end, ""), later))
        later, end = later + days[day], day
    if later:
        found.append(Piece(scope, unit, Period(None, end, ""), later))
    return found


def name(piece: Piece, among: Sequence[Scope] = ()) -> str:
    """A piece in words: its period, and its scope as far as that differs from the others `among` which it stands."""
    scopes = [piece.scope, *among]
    scope = tell_apart(scopes)[0] if len(set(scopes)) > 1 else ""
    period = show_period(piece.period) if piece.period else ""
    return ", ".join(filter(None, (scope, period))) or show_scope(piece.scope)


def named_apart(parts: Sequence[Piece]) -> tuple[str, ...]:
    """Each piece of one linear form, by what tells it apart from the others, with its factor."""
    scopes = [piece.scope for piece in parts]
    units = len({piece.unit for piece in parts}) > 1
    return tuple(_times(piece, scopes, units) for piece in parts)


def unit_of(parts: Sequence[Piece]) -> str:
    """The unit in which a linear form comes out: where it converts, that of the piece which it takes as it is."""
    plain = [piece.unit for piece in parts if abs(piece.coefficient) == 1]
    return (plain or [piece.unit for piece in parts] or [""])[0]


def in_full(piece: Piece) -> str:
    """A piece with its whole scope."""
    return ", ".join(filter(None, (show_scope(piece.scope), show_period(piece.period) if piece.period else "")))


def compare(row: Row, among: Sequence[Scope] = ()) -> str:
    """A row between quantities as "2009 is at most 2010", "second quarter of 2020 is at most 0.045 × second quarter of 2019"."""
    parts = pieces(row.terms)
    scopes = [*among, *(piece.scope for piece in parts)]
    units = len({piece.unit for piece in parts}) > 1
    left = " + ".join(_times(piece, scopes, units) for piece in parts if piece.coefficient > 0)
    right = " + ".join(_times(piece, scopes, units) for piece in parts if piece.coefficient < 0)
    if row.bound < 0 and right:
        return f"{left or 0} is less than {right}" if row.bound == -1 else f"{left} is below {right} by {show_number(-row.bound)}"
    more = f" + {show_number(row.bound)}" if row.bound else ""
    return f"{left or 0} is at most {right}{more}" if right else f"{left} is at most {show_number(row.bound)}"


def _times(piece: Piece, scopes: Sequence[Scope], with_unit: bool) -> str:
    factor, named = abs(piece.coefficient), name(piece, scopes)
    if with_unit:
        named = f"{named} in {show_unit(piece.unit)}"
    return named if factor == 1 else f"{show_number(factor)} × {named}"


def when(row: Row) -> str:
    """The stretch of time that a row about two or more scopes speaks of."""
    days = sorted({quantity.day for quantity, _ in row.terms})
    if row.terms[0][0].kind == "state":
        return show_period(Period(days[0], days[0] + 1, ""))
    return show_period(Period(days[0] if len(days) > 1 else None, days[-1], ""))
