"""Rows told: which scopes and stretches of time a linear form is about, and how two sides of a row compare."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import lcm

from checker.engine.rows.row import LinearRow, Terms
from checker.model.scope import Scope
from checker.model.statement import FieldValue, Piece, Statement, Template, template
from checker.model.time import Period


def pieces(terms: Terms) -> tuple[Piece, ...]:
    """A linear form over counts as one over flows and states, the latest first within a scope.

    The coefficient of the flow between two neighbouring days is the sum of the coefficients of all later counts.
    """
    counts: dict[tuple[Scope, str], dict[int, Fraction]] = {}
    parts: list[Piece] = []
    for quantity, coefficient in terms:
        if quantity.kind == "count":
            counts.setdefault((quantity.scope, quantity.unit), {})[quantity.day] = coefficient
        else:
            parts.append(Piece(quantity.scope, quantity.unit, quantity.when, coefficient))
    for (scope, unit), days in counts.items():
        parts += _flows(scope, unit, days)
    return tuple(parts)


def _flows(scope: Scope, unit: str, days: dict[int, Fraction]) -> list[Piece]:
    later = Fraction(0)
    flows: list[Piece] = []
    end = 0
    for day in sorted(days, reverse=True):
        if later:
            flows.append(Piece(scope, unit, Period(day, end, ""), later))
        later, end = later + days[day], day
    if later:
        flows.append(Piece(scope, unit, Period(None, end, ""), later))
    return flows


def unit_of_pieces(parts: Sequence[Piece]) -> str:
    """The unit in which a linear form comes out: where it converts, that of the piece which it takes as it is."""
    plain = [piece.unit for piece in parts if abs(piece.coefficient) == 1]
    return (plain or [piece.unit for piece in parts] or [""])[0]


def compare(row: LinearRow, among: Sequence[Scope] = ()) -> Statement:
    """A row between quantities: "2009 is at most 2010", "second quarter of 2020 is at most 0.045 × second quarter of 2019".

    `among` are scopes that the sum speaks of beside those of the row.
    """
    parts = pieces(row.terms)
    left = tuple(piece for piece in parts if piece.coefficient > 0)
    right = tuple(piece for piece in parts if piece.coefficient < 0)
    fields: dict[str, FieldValue] = {"left": left, "among": tuple(among)}
    if not right:
        return (UNDER if row.strict else BOUNDED)(**fields, bound=row.bound)
    if not left:
        return SOME(left=right, among=tuple(among))
    if row.bound == Fraction(-1, lcm(*(times.denominator for _, times in row.terms))) or (row.strict and not row.bound):
        return LESS(**fields, right=right)
    if row.bound < 0:
        return BELOW(**fields, right=right, gap=-row.bound)
    return ABOVE(**fields, right=right, more=row.bound) if row.bound else AT_MOST(**fields, right=right)


def when(row: LinearRow) -> Period:
    """The stretch of time that a row about two or more scopes speaks of."""
    days = sorted({quantity.day for quantity, _ in row.terms})
    if (state := row.terms[0][0].when) is not None:
        return state
    return Period(days[0] if len(days) > 1 else None, days[-1], "")


def _template(text: str, **kinds: type) -> Template:
    return template(text, left=tuple[Piece, ...], among=tuple[Scope, ...], **kinds)


BOUNDED = _template("{left:sum} is at most {bound}", bound=Fraction)
UNDER = _template("{left:sum} is less than {bound}", bound=Fraction)
SOME = _template("there is something of {left:sum}")
LESS = _template("{left:sum} is less than {right:sum}", right=tuple[Piece, ...])
BELOW = _template("{left:sum} is below {right:sum} by {gap}", right=tuple[Piece, ...], gap=Fraction)
AT_MOST = _template("{left:sum} is at most {right:sum}", right=tuple[Piece, ...])
ABOVE = _template("{left:sum} is at most {right:sum} + {more}", right=tuple[Piece, ...], more=Fraction)
