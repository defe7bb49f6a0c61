"""Rows as a matrix for HiGHS, and the program of Farkas' lemma over them.

It minimises c·y over y >= 0 with Σ y_i r_i = 0 and Σ y_i b_i = -1. Where it has a solution no x has r_i·x <= b_i for all i
(Farkas 1902). Of strict rows the b_i are less a margin; where Σ y_i b_i = 0 without it, they touch (Motzkin 1936).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count

import highspy
import numpy as np
from numpy.typing import NDArray

from checker.engine.rows.row import LinearRow, Quantity
from checker.engine.solve.highs import solver
from checker.model.statement import Statement, template

_INFINITY = highspy.kHighsInf


NO_ANSWER = template("{status}", status=str)
NO_WORK = template("the budget of work ended before all conflicts were found")
TOO_FAR_APART = template("the numbers are too far apart for the solver's precision")


class Inconclusive(Exception):
    """The solver gave no answer that could be checked, or none within its budget of work; `why` says which."""

    def __init__(self, why: Statement) -> None:
        super().__init__(why)
        self.why = why


class Inexact(Inconclusive):
    """An answer in floats that no exact sum bears out, or none in floats at all; other ways may lead to one."""


@dataclass(frozen=True)
class Matrix:
    """Rows as numbers: the terms of row i are those from `starts[i]` to `starts[i + 1]`, and come to at most `bounds[i]`.

    `columns`: the place of the quantity of each term; `size`: how many quantities there are. `quantities`: the number of each by
    the `numbering` of several programs, where there is one.
    """

    starts: NDArray[np.int32]
    columns: NDArray[np.int32]
    values: NDArray[np.float64]
    bounds: NDArray[np.float64]
    size: int
    quantities: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, np.int64))
    numbering: object = None


def matrix_of(rows: Sequence[LinearRow], number: dict[Quantity, int] | None = None) -> Matrix:
    """The rows as numbers, quantities in the order in which they occur, which is written to `number`."""
    places = defaultdict[Quantity, int](count().__next__)
    starts, columns, values, bounds = [0], list[int](), list[float](), list[float]()
    for row in rows:
        *coefficients, bound = row.floats
        columns.extend(map(places.__getitem__, row.quantities))
        values.extend(coefficients)
        bounds.append(bound)
        starts.append(len(columns))
    if number is not None:
        number.update(places)
    return Matrix(np.array(starts, np.int32), np.array(columns, np.int32), np.array(values), np.array(bounds), len(places))


def submatrix(matrix: Matrix, rows: NDArray[np.int64], bounds: NDArray[np.float64]) -> Matrix:
    """Some rows, of only the quantities that they speak of, with the `bounds` that all rows have now."""
    lengths = matrix.starts[rows + 1] - matrix.starts[rows]
    starts = np.concatenate([[0], np.cumsum(lengths)])
    places = np.repeat(matrix.starts[rows] - starts[:-1], lengths) + np.arange(starts[-1])
    spoken, columns = np.unique(matrix.columns[places], return_inverse=True)
    return Matrix(starts.astype(np.int32), columns.astype(np.int32), matrix.values[places], bounds[rows], len(spoken))


FARKAS_OPTIONS: dict[str, bool | int | str] = {"presolve": "off", "simplex_dual_edge_weight_strategy": 1}
"""Devex: half the iterations of steepest edge here."""


def farkas_program(
    matrix: Matrix, costs: NDArray[np.float64], scale: float | None = None, highs: highspy.Highs | None = None
) -> highspy.Highs:
    """min costs·y subject to Σ y·terms = 0 and Σ y·bound = -scale, y >= 0; scale keeps y near 1.

    `highs`: a solver with these options that is to be used for it.
    """
    starts, size, rows = matrix.starts, matrix.size, len(matrix.bounds)
    scale = scale or max(1.0, float(np.abs(matrix.bounds).max(initial=1.0)) / 10)
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = rows, size + 1
    lp.col_cost_ = costs
    lp.col_lower_, lp.col_upper_ = np.zeros(rows), np.full(rows, _INFINITY)
    right = np.append(np.zeros(size), -1.0)
    lp.row_lower_, lp.row_upper_ = right, right.copy()
    lp.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    # The bound of each row stands behind its terms.
    ends = np.add(starts, np.arange(len(starts)), dtype=np.int32)
    is_term = np.ones(ends[-1], np.bool_)
    is_term[ends[1:] - 1] = False
    columns = np.full(len(is_term), size, np.int32)
    values = np.empty(len(is_term))
    columns[is_term], values[is_term], values[~is_term] = matrix.columns, matrix.values, matrix.bounds / scale
    lp.a_matrix_.start_, lp.a_matrix_.index_ = ends, columns
    lp.a_matrix_.value_ = values
    highs = highs or solver(**FARKAS_OPTIONS)
    highs.passModel(lp)
    return highs
