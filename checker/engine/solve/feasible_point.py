"""Systems of few rows seen to hold without a program: by a point that keeps every row, found by trying a few.

A point x with r_i·x <= b_i for all i, in rational numbers, is proof enough. Most claims stand alone, and for few rows a point
is found sooner than a program is made.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from checker.engine.rows.row import ZERO, LinearRow, Quantity
from checker.engine.solve.system import System, rows_of

_ROWS = 60
"""Beyond so many rows a program is as quick."""

Point = Mapping[Quantity, Fraction]


def has_feasible_point(system: System) -> bool:
    """Whether one of a few points keeps all rows, exactly; that none does says nothing."""
    rows = [*system.hard, *rows_of(system.groups)]
    return len(rows) <= _ROWS and any(_keeps(rows, point) for point in _points(rows))


def _keeps(rows: Sequence[LinearRow], point: Point) -> bool:
    for row in rows:
        value = sum((times * point[quantity] for quantity, times in row.terms), ZERO)
        if value > row.bound or (row.strict and value == row.bound):
            return False
    return True


def _points(rows: Sequence[LinearRow]) -> Iterator[Point]:
    """Nothing at all; the most that any row asks for, all of it between two days; as much again from each day to the next."""
    quantities = dict.fromkeys(quantity for row in rows for quantity, _ in row.terms)
    most = max((-row.bound + row.strict for row in rows), default=ZERO)
    if most <= 0:
        yield dict.fromkeys(quantities, ZERO)
        return
    days = sorted({quantity.day for quantity in quantities if quantity.kind == "count"})
    for first in reversed(days or [0]):
        yield {q: most if q.kind != "count" or q.day >= first else ZERO for q in quantities}
    yield {q: most * days.index(q.day) if q.kind == "count" else most for q in quantities}
