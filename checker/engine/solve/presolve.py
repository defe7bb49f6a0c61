"""A system as numbers, with fewer quantities: a whole is told by its complete parts, and laws that others imply are left out.

A whole that laws equate with its parts on a day may be replaced by them in every row: who satisfies the one system satisfies
the other. After that a law of two nested counts often says only what "counts never fall" says of a third: Σ c_t N(t) <= 0 is a
sum of such steps where every Σ_(s >= t) c_s <= 0 (Abel's summation by parts). The groups stay the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from checker.engine.rows.law import Shapes
from checker.engine.rows.row import Quantity
from checker.engine.solve.contracted_rows import ContractedRows
from checker.engine.solve.linear_program import Matrix
from checker.engine.solve.nesting import Nesting, TimeAxis

_Numbers = NDArray[np.int64]
_Terms = tuple[_Numbers, _Numbers, NDArray[np.float64]]
"""Row, column and coefficient of each term."""
_SLACK = 1e-9


def presolved(rows: ContractedRows, nesting: Nesting, shapes: Shapes) -> tuple[Matrix, _Numbers]:
    """The rows of laws and groups that are needed, and by row the group that owns it, -1 for a law.

    `nesting`: what the rows of laws say of each other's axes, these rows or those that they are contracted from.
    """
    matrix, owner = rows.matrix, rows.owners
    atoms = _atoms_of_wholes(rows, nesting)
    if not atoms:
        return matrix, owner
    terms = _replaced(matrix, atoms)
    rising = _rising(rows, shapes, atoms)
    spare = (owner < 0) & (matrix.bounds == 0.0) & ~np.isin(np.arange(len(rows)), list(rising.values()))
    spare &= ~_says_more(terms, rows, frozenset(rising))
    return _packed(terms, matrix, ~spare), owner[~spare]


def _atoms_of_wholes(rows: ContractedRows, nesting: Nesting) -> dict[int, tuple[int, ...]]:
    """The parts, themselves told by no others, that make each whole; nothing where wholes would be told by themselves."""
    direct: dict[int, list[int]] = {}
    for total in nesting.sums:
        for day in total.days if total.complete else ():
            columns = [rows.column(_at(key, day)) for key in (total.whole, *total.parts)]
            whole, *parts = known = [column for column in columns if column is not None] or [-1]
            if len(known) == len(columns):
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


def _rising(rows: ContractedRows, shapes: Shapes, atoms: Mapping[int, Sequence[int]]) -> dict[int, int]:
    """Quantities that stay, with the row by which each is no less than the one before it on its axis, and the first than 0.

    Only those of axes on which no day in between lacks such a row.
    """
    rising: dict[int, int] = {}
    last: dict[int, int | None] = {}
    for axis, place, before, after in rows.rising(shapes):
        if before in atoms or after in atoms or before != last.get(axis):
            # What follows on this axis follows nothing.
            last[axis] = -1
        else:
            rising[after], last[axis] = place, after
    return rising


def _says_more(terms: _Terms, rows: ContractedRows, rising: frozenset[int]) -> NDArray[np.bool_]:
    """The rows that say more than that counts never fall.

    Σ c·N <= 0 is implied on one axis if the coefficients of each day and all later ones come to at most 0, as it is then a sum of
    steps (Abel's summation by parts).
    """
    axis_of, day_of = rows.axes_and_days
    lines, columns, values = terms
    sort = np.lexsort((-day_of[columns], axis_of[columns], lines))
    lines, columns, values = lines[sort], columns[sort], values[sort]
    begins = np.append(True, (np.diff(lines) != 0) | (np.diff(axis_of[columns]) != 0))
    sums = np.cumsum(values)
    first = np.maximum.accumulate(np.where(begins, np.arange(len(sums)), 0))
    partial = sums - (sums[first] - values[first])
    more = np.zeros(len(rows), bool)
    more[lines[(partial > _SLACK) | ~np.isin(columns, list(rising))]] = True
    return more


def _packed(terms: _Terms, matrix: Matrix, needed: NDArray[np.bool_]) -> Matrix:
    """The matrix of the rows `needed`, of only the quantities that they speak of."""
    bounds, quantities = matrix.bounds, matrix.quantities
    lines, columns, values = (of[needed[terms[0]]] for of in terms)
    spoken, numbered = np.unique(columns, return_inverse=True)
    lengths = np.bincount(lines.astype(np.int64), minlength=len(bounds))[needed]
    starts = np.concatenate([[0], np.cumsum(lengths)])
    return Matrix(
        starts.astype(np.int32),
        numbered.astype(np.int32),
        values.astype(np.float64),
        bounds[needed],
        len(spoken),
        quantities[spoken],
        matrix.numbering,
    )
