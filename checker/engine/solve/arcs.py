"""Rows that bound the flow of one scope between two days, as arcs of a graph of days.

An arc from u to v with bound c says N(v) - N(u) <= c. As counts never fall it says so of every u' >= u and v' <= v too. What
bounds a scope from above bounds all that lies within it, what bounds it from below all that it lies within. Nothing here is
needed for an answer to be right: conflicts that these arcs show are only found sooner.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from checker.engine.rows.row import MINUS, ONE, LinearRow
from checker.engine.solve.nesting import Nesting, TimeAxis, time_axis
from checker.engine.solve.system import Group

BEFORE = -1


@dataclass(frozen=True)
class Arcs:
    """The arcs on one axis of days. `start` and `end` are places in `days`; the first is before all, where counts are 0.

    `bound` is `exact` as floats; `owner` is the group that asserts the arc. All but `days` have one entry an arc.
    """

    owner: NDArray[np.int64]
    start: NDArray[np.int64]
    end: NDArray[np.int64]
    bound: NDArray[np.float64]
    exact: tuple[Fraction, ...]
    days: NDArray[np.int64]

    @property
    def nodes(self) -> int:
        """How many days there are, the one before all included."""
        return len(self.days)


@dataclass(frozen=True, slots=True)
class _Bound:
    """N(end) - N(start) <= bound; None is before all days."""

    owner: int
    start: int | None
    end: int | None
    bound: Fraction

    @property
    def from_above(self) -> bool:
        return self.start is None or (self.end is not None and self.end > self.start)


def arcs_of(groups: Sequence[Group], nesting: Nesting) -> dict[TimeAxis, Arcs]:
    """The arcs of all axes that groups speak of; rows that are no such bounds are left out, and axes on which counts may fall."""
    axes: dict[TimeAxis, list[_Bound]] = {}
    for owner, group in enumerate(groups):
        for row in group.rows:
            for key, bound in _read(row, owner, nesting):
                for other in nesting.reach(key, narrower=bound.from_above):
                    if other in nesting.rising:
                        axes.setdefault(other, []).append(bound)
    return {key: _numbered(bounds, nesting.begins.get(key, BEFORE)) for key, bounds in axes.items()}


def _read(row: LinearRow, owner: int, nesting: Nesting) -> Iterator[tuple[TimeAxis, _Bound]]:
    """The row as a bound, on the axis it speaks of and on those of earlier stations; none if it is no such bound."""
    if len(row.terms) == 1:
        (quantity, coefficient) = row.terms[0]
        bound = _for_one(row.bound, coefficient)
        if coefficient > 0:
            yield time_axis(quantity), _Bound(owner, None, quantity.day, bound)
        else:
            yield time_axis(quantity), _Bound(owner, quantity.day, None, bound)
            for earlier in nesting.earlier.get(quantity, ()):
                yield time_axis(earlier), _Bound(owner, earlier.day, None, bound)
    elif len(row.terms) == 2:
        (one, first), (other, second) = row.terms
        if first + second == 0 and one.kind == other.kind == "count" and time_axis(one) == time_axis(other):
            end, start = (one, other) if first > 0 else (other, one)
            yield time_axis(one), _Bound(owner, start.day, end.day, _for_one(row.bound, first))


def _for_one(bound: Fraction, coefficient: Fraction) -> Fraction:
    """What is left of a bound for the quantity itself; most have the coefficient 1 or -1."""
    return bound if coefficient is ONE or coefficient is MINUS else bound / abs(coefficient)


def _numbered(bounds: list[_Bound], begins: int) -> Arcs:
    """The bounds with days as numbers; all days on which counting had not begun are before all."""
    days = sorted({day for b in bounds for day in (b.start, b.end) if day is not None and day > begins})
    number = {day: place for place, day in enumerate(days, 1)}

    def place(day: int | None) -> int:
        return 0 if day is None else number.get(day, 0)

    return Arcs(
        np.array([b.owner for b in bounds], np.int64),
        np.array([place(b.start) for b in bounds], np.int64),
        np.array([place(b.end) for b in bounds], np.int64),
        np.array([float(b.bound) for b in bounds]),
        tuple(b.bound for b in bounds),
        np.array([BEFORE, *days], np.int64),
    )
