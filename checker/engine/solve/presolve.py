"""A system as numbers, with fewer quantities: a whole is told by its complete parts, and laws that others imply are left out.

A whole that laws equate with its parts on a day may be replaced by them in every row: who satisfies the one system satisfies
the other. After that a law of two nested counts often says only what "counts never fall" says of a third: Σ c_t N(t) <= 0 is a
sum of such steps where every Σ_(s >= t) c_s <= 0 (Abel's summation by parts). The groups stay the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from checker.engine.rows.law import Shapes
from checker.engine.rows.row import LinearRow, Quantity
from checker.engine.solve.linear_program import Matrix, matrix_of
from checker.engine.solve.nesting import TimeAxis, nesting_of, time_axis
from checker.engine.solve.system import System, rows_of

_Numbers = NDArray[np.int64]
_Terms = tuple[_Numbers, _Numbers, NDArray[np.float64]]
"""Row, column and coefficient of each term."""
_Step = tuple[int, int, Quantity | None, Quantity]
"""A day, the number of a row by which a quantity is no less than another, or than 0 where there is none, and the two."""
_SLACK = 1e-9


def presolved(system: System) -> tuple[Matrix, _Numbers]:
    """The rows of laws and groups that are needed, and by row the group that owns it, -1 for a law."""
    rows = [*system.hard, *rows_of(system.groups)]
    owner = np.array([-1] * len(system.hard) + [i for i, group in enumerate(system.groups) for _ in group.rows], np.int64)
    number: dict[Quantity, int] = {}
    matrix = matrix_of(rows, number)
    atoms = _atoms_of_wholes(system, number)
    if not atoms:
        return matrix, owner
    terms = _replaced(matrix, atoms)
    rising = _rising(rows, system.shapes, atoms, number)
    spare = (owner < 0) & (matrix.bounds == 0.0) & ~np.isin(np.arange(len(rows)), list(rising.values()))
    spare &= ~_says_more(terms, number, frozenset(rising), len(rows))
    return _packed(terms, matrix.bounds, ~spare), owner[~spare]


def _atoms_of_wholes(system: System, number: Mapping[Quantity, int]) -> dict[int, tuple[int, ...]]:
    """The parts, themselves told by no others, that make each whole; nothing where wholes would be told by themselves."""
    direct: dict[int, list[int]] = {}
    for total in nesting_of(system.hard, system.shapes).sums:
        if total.complete:
            for day in total.days:
                whole, *parts = (number[_at(key, day)] for key in (total.whole, *total.parts))
                direct.setdefault(whole, parts)
    atoms: dict[int, tuple[int, ...]] = {}
    left = dict(direct)
    while left:
        ready = [whole for whole, parts in left.items() if not any(part in left for part in parts)]
        if not ready:
            return {}
        for whole in ready:
            atoms[whole] = tuple(atom for part in left.pop(whole) for atom in atoms.get(part, (part,)))
    return atoms


def _at(key: TimeAxis, day: int) -> Quantity:
    return key if isinstance(key, Quantity) else Quantity(*key, "count", day)


def _replaced(matrix: Matrix, atoms: Mapping[int, Sequence[int]]) -> _Terms:
    """The terms with wholes told by their parts, sorted, like terms added, none 0."""
    parts = [atoms.get(column, (column,)) for column in range(matrix.size)]
    sizes = np.array([len(several) for several in parts])
    firsts = np.concatenate([[0], np.cumsum(sizes)])[:-1]
    flat = np.array([part for several in parts for part in several], np.int64)
    times = sizes[matrix.columns]
    within = np.arange(times.sum()) - np.repeat(np.cumsum(times) - times, times)
    columns = flat[np.repeat(firsts[matrix.columns], times) + within]
    lines = np.repeat(np.repeat(np.arange(len(matrix.bounds)), np.diff(matrix.starts)), times)
    values = np.repeat(matrix.values, times)
    order = np.lexsort((columns, lines))
    lines, columns, values = lines[order], columns[order], values[order]
    new = np.flatnonzero(np.append(True, (np.diff(lines) != 0) | (np.diff(columns) != 0)))
    values = np.add.reduceat(values, new)
    some = np.abs(values) > _SLACK
    return lines[new][some], columns[new][some], values[some]


def _rising(
    rows: Sequence[LinearRow], shapes: Shapes, atoms: Mapping[int, Sequence[int]], number: Mapping[Quantity, int]
) -> dict[int, int]:
    """Quantities that stay, with the row by which each is no less than the one before it on its axis, and the first than 0.

    Only those of axes on which no day in between lacks such a row.
    """
    steps: dict[TimeAxis, list[_Step]] = {}
    for place, row in enumerate(rows):
        monotone = shapes.get(row.law) == "monotone" and not row.claim
        if monotone and not any(number[quantity] in atoms for quantity, _ in row.terms):
            later = next(quantity for quantity, coefficient in row.terms if coefficient < 0)
            before = next((quantity for quantity, coefficient in row.terms if coefficient > 0), None)
            steps.setdefault(time_axis(later), []).append((later.day, place, before, later))
    return dict(pair for several in steps.values() for pair in _chain(sorted(several), number))


def _chain(steps: Sequence[_Step], number: Mapping[Quantity, int]) -> Iterator[tuple[int, int]]:
    """The steps that follow one another from the first day on."""
    last: Quantity | None = None
    for _, place, before, later in steps:
        if before != last:
            return
        yield number[later], place
        last = later


def _says_more(terms: _Terms, number: Mapping[Quantity, int], rising: frozenset[int], rows: int) -> NDArray[np.bool_]:
    """The rows that say more than that counts never fall.

    Σ c·N <= 0 is implied on one axis if the coefficients of each day and all later ones come to at most 0, as it is then a sum of
    steps (Abel's summation by parts).
    """
    axis_of, rank = _ranked(number)
    lines, columns, values = terms
    sort = np.lexsort((-rank[columns], axis_of[columns], lines))
    lines, columns, values = lines[sort], columns[sort], values[sort]
    begins = np.append(True, (np.diff(lines) != 0) | (np.diff(axis_of[columns]) != 0))
    sums = np.cumsum(values)
    first = np.maximum.accumulate(np.where(begins, np.arange(len(sums)), 0))
    partial = sums - (sums[first] - values[first])
    more = np.zeros(rows, bool)
    more[lines[(partial > _SLACK) | ~np.isin(columns, list(rising))]] = True
    return more


def _ranked(number: Mapping[Quantity, int]) -> tuple[_Numbers, _Numbers]:
    """For each column its axis, and its place in the order of axes and days."""
    axes: dict[TimeAxis, int] = {}
    order = sorted((axes.setdefault(time_axis(quantity), len(axes)), quantity.day, column) for quantity, column in number.items())
    axis_of, rank = np.empty(len(order), np.int64), np.empty(len(order), np.int64)
    for place, (key, _, column) in enumerate(order):
        axis_of[column], rank[column] = key, place
    return axis_of, rank


def _packed(terms: _Terms, bounds: NDArray[np.float64], needed: NDArray[np.bool_]) -> Matrix:
    """The matrix of the rows `needed`, of only the quantities that they speak of."""
    lines, columns, values = (of[needed[terms[0]]] for of in terms)
    spoken, numbered = np.unique(columns, return_inverse=True)
    lengths = np.bincount(lines.astype(np.int64), minlength=len(bounds))[needed]
    starts = np.concatenate([[0], np.cumsum(lengths)])
    return Matrix(starts.astype(np.int32), numbered.astype(np.int32), values.astype(np.float64), bounds[needed], len(spoken))
