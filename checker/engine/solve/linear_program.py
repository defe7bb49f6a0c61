"""Linear programs over rows, as matrices for HiGHS: that of Farkas' lemma, and whether rows can all hold.

The one minimises c·y over y >= 0 with Σ y_i r_i = 0 and Σ y_i b_i = -1; the other asks for any x >= 0 with r_i·x <= b_i. Where
the first has a solution the second has none (Farkas 1902).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import highspy
import numpy as np
from numpy.typing import NDArray

from checker.engine.rows.row import LinearRow, Quantity
from checker.engine.solve.highs import solver
from checker.model.statement import Statement, template

_INFINITY = highspy.kHighsInf


NO_ANSWER = template("{status}", status=str)
NO_TIME = template("no time left to find all conflicts")
TOO_FAR_APART = template("the numbers are too far apart for the solver's precision")


class Inconclusive(Exception):
    """The solver gave no answer that could be checked, or none in time; `why` says which."""

    def __init__(self, why: Statement) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class Matrix:
    """Rows as numbers: the terms of row i are those from `starts[i]` to `starts[i + 1]`, and come to at most `bounds[i]`.

    `columns`: the number of the quantity of each term; `size`: how many quantities there are.
    """

    starts: NDArray[np.int32]
    columns: NDArray[np.int32]
    values: NDArray[np.float64]
    bounds: NDArray[np.float64]
    size: int


def matrix_of(rows: Sequence[LinearRow], number: dict[Quantity, int] | None = None) -> Matrix:
    """The rows as numbers, quantities in the order in which they occur, which is written to `number`."""
    number = {} if number is None else number
    starts, columns, values = [0], list[int](), list[float]()
    for row in rows:
        for quantity, coefficient in row.terms:
            columns.append(number.setdefault(quantity, len(number)))
            values.append(coefficient.numerator / coefficient.denominator)
        starts.append(len(columns))
    bounds = np.array([row.bound.numerator / row.bound.denominator for row in rows])
    return Matrix(np.array(starts, np.int32), np.array(columns, np.int32), np.array(values), bounds, len(number))


def farkas_program(matrix: Matrix, costs: NDArray[np.float64]) -> highspy.Highs:
    """min costs·y subject to Σ y·terms = 0 and Σ y·bound = -scale, y >= 0; scale keeps y near 1."""
    starts, size, rows = matrix.starts, matrix.size, len(matrix.bounds)
    scale = max(1.0, float(np.abs(matrix.bounds).max(initial=1.0)) / 10)
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = rows, size + 1
    lp.col_cost_ = costs
    lp.col_lower_, lp.col_upper_ = np.zeros(rows), np.full(rows, _INFINITY)
    right = np.append(np.zeros(size), -1.0)
    lp.row_lower_, lp.row_upper_ = right, right.copy()
    lp.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    # The bound of each row stands behind its terms.
    lp.a_matrix_.start_ = (starts + np.arange(len(starts))).astype(np.int32)
    lp.a_matrix_.index_ = np.insert(matrix.columns, starts[1:], size).astype(np.int32)
    lp.a_matrix_.value_ = np.insert(matrix.values, starts[1:], matrix.bounds / scale).astype(np.float64)
    # Devex: half the iterations of steepest edge here.
    highs = solver(presolve="off", simplex_dual_edge_weight_strategy=1)
    highs.passModel(lp)
    return highs


class FeasibilityProgram:
    """The primal program over rows, asked whether they can all hold, each time without some of them.

    Every quantity is a count or a measure, so none is below 0.
    """

    def __init__(self, matrix: Matrix, seconds: float) -> None:
        size, rows = matrix.size, len(matrix.bounds)
        self.upper = matrix.bounds
        self.seconds, self.off = seconds, np.zeros(rows, bool)
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = size, rows
        lp.col_cost_, lp.col_lower_, lp.col_upper_ = np.zeros(size), np.zeros(size), np.full(size, _INFINITY)
        lp.row_lower_, lp.row_upper_ = np.full(rows, -_INFINITY), self.upper
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_, lp.a_matrix_.index_ = matrix.starts, matrix.columns
        lp.a_matrix_.value_ = matrix.values
        self.highs = solver()
        self.highs.passModel(lp)

    def without(self, off: Sequence[int] | NDArray[np.int32]) -> bool:
        """Whether all rows but those with the numbers `off` can hold. Raises Inconclusive."""
        wanted = np.zeros(len(self.off), bool)
        wanted[np.asarray(off, np.int64)] = True
        changed = np.flatnonzero(wanted != self.off).astype(np.int32)
        if len(changed):
            upper = np.where(wanted[changed], _INFINITY, self.upper[changed])
            self.highs.changeRowsBounds(len(changed), changed, np.full(len(changed), -_INFINITY), upper)  # type: ignore[attr-defined]
            self.off = wanted
        # The clock of one solver runs on from run to run.
        self.highs.setOptionValue("time_limit", self.highs.getRunTime() + self.seconds)
        self.highs.run()
        status = self.highs.getModelStatus()
        if status in (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kUnbounded):
            return True
        if status in (highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnboundedOrInfeasible):
            return False
        raise Inconclusive(NO_ANSWER(status=self.highs.modelStatusToString(status)))


def feasible(rows: Sequence[LinearRow], seconds: float = 60.0) -> bool:
    """Whether all rows can hold, by the primal program, which HiGHS presolves fast. Raises Inconclusive."""
    return not rows or FeasibilityProgram(matrix_of(rows), seconds).without(())
