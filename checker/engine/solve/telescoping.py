"""Law rows that follow one another in time, told as one: (N(a) <= N(b)) + (N(b) <= N(c)) is N(a) <= N(c)."""

from __future__ import annotations

from fractions import Fraction

from checker.engine.rows.law import Shapes
from checker.engine.rows.row import LinearRow, added
from checker.engine.solve.system import Certificate

_FOLLOWING = ("monotone", "nested", "partition", "crossed")
"""Shapes of laws whose rows follow one another in time."""


def telescoped(certificate: Certificate | list[tuple[LinearRow, Fraction]], shapes: Shapes) -> Certificate:
    """The same sum with fewer rows.

    Where two rows of one law join without growing ("from a to b", "from b to c"), they are told together ("from a to c"). Rows
    of laws whose shape does not say how they follow one another stay as they are.
    """
    claims = [(row, times) for row, times in certificate if row.claim]
    laws = sorted(((row, times) for row, times in certificate if not row.claim), key=_day)
    joined = True
    while joined:
        joined = False
        for i, (one, times) in enumerate(laws):
            for j in range(i + 1, len(laws)):
                other, often = laws[j]
                row = _joined(one, other, shapes)
                if row is not None:
                    both = min(times, often)
                    left = [(one, times - both), (other, often - both)]
                    laws = [pair for k, pair in enumerate(laws) if k not in (i, j)]
                    laws = sorted([*laws, (row, both), *(pair for pair in left if pair[1])], key=_day)
                    joined = True
                    break
            if joined:
                break
    return (*claims, *laws)


def _day(pair: tuple[LinearRow, Fraction]) -> tuple[str, int, int]:
    days = [quantity.day for quantity, _ in pair[0].terms]
    return pair[0].law, min(days, default=0), max(days, default=0)


def _joined(one: LinearRow, other: LinearRow, shapes: Shapes) -> LinearRow | None:
    """The sum of two rows, if it is a row of the same law with no more terms; None if it is not."""
    shape, beside = shapes.get(one.law), shapes.get(other.law)
    mixed = {shape, beside} == {"monotone", "nested"}
    if not mixed and (shape not in _FOLLOWING or one.law != other.law):
        return None
    shared = {quantity for quantity, _ in one.terms}.intersection(quantity for quantity, _ in other.terms)
    if not shared or not (mixed or {q.scope for q, _ in one.terms} == {q.scope for q, _ in other.terms}):
        return None
    terms = added(one.terms, other.terms)
    if mixed:
        # What a part did not lose, and the rest of its whole did not: so the whole did not.
        whole = len(terms) == 2 and len({quantity.scope for quantity, _ in terms}) == 1
        return LinearRow(terms, one.bound + other.bound, one.law if shape == "monotone" else other.law) if whole else None
    if not terms or len(terms) > max(len(one.terms), len(other.terms)):
        return None
    return LinearRow(terms, one.bound + other.bound, one.law)
