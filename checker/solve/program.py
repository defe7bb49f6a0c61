"""Linear programs over rows, for HiGHS."""

from __future__ import annotations

from collections.abc import Sequence

import highspy
import numpy as np
from numpy.typing import NDArray

from checker.laws.row import Quantity, Row

_INFINITY = highspy.kHighsInf


class Undecided(Exception):
    """The solver gave no answer that could be checked, or none in time."""


def farkas_program(rows: Sequence[Row], costs: Sequence[float]) -> highspy.Highs:
    """min costs·y subject to Σ y·terms = 0 and Σ y·bound = -scale, y >= 0; scale keeps y near 1."""
    starts, indexes, values, size = _entries(rows)
    bounds = np.array([float(row.bound) for row in rows])
    scale = max(1.0, float(np.abs(bounds).max(initial=1.0)) / 10)
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(rows), size + 1
    lp.col_cost_ = np.array(costs)
    lp.col_lower_, lp.col_upper_ = np.zeros(len(rows)), np.full(len(rows), _INFINITY)
    right = np.append(np.zeros(size), -1.0)
    lp.row_lower_, lp.row_upper_ = right, right.copy()
    lp.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    # The bound of each row stands behind its terms.
    lp.a_matrix_.start_ = (starts + np.arange(len(starts))).astype(np.int32)
    lp.a_matrix_.index_ = np.insert(indexes, starts[1:], size).astype(np.int32)
    lp.a_matrix_.value_ = np.insert(values, starts[1:], bounds / scale).astype(np.float64)
    highs = _solver()
    highs.setOptionValue("presolve", "off")
    highs.setOptionValue("simplex_dual_edge_weight_strategy", 1)  # Devex: half the iterations of steepest edge here
    highs.passModel(lp)
    return highs


class Holding:
    """The primal program over rows, asked whether they can all hold, each time without some of them.

    Every quantity is a count or a measure, so none is below 0.
    """

    def __init__(self, rows: Sequence[Row], seconds: float) -> None:
        starts, indexes, values, size = _entries(rows)
        self.upper = np.array([float(row.bound) for row in rows])
        self.seconds, self.off = seconds, np.zeros(len(rows), bool)
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = size, len(rows)
        lp.col_cost_, lp.col_lower_, lp.col_upper_ = np.zeros(size), np.zeros(size), np.full(size, _INFINITY)
        lp.row_lower_, lp.row_upper_ = np.full(len(rows), -_INFINITY), self.upper
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_, lp.a_matrix_.index_ = starts, indexes
        lp.a_matrix_.value_ = values
        self.highs = _solver()
        self.highs.passModel(lp)

    def without(self, off: Sequence[int]) -> bool:
        """Whether all rows but those with the numbers `off` can hold. Raises Undecided."""
        wanted = np.zeros(len(self.off), bool)
        wanted[list(off)] = True
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
        raise Undecided(self.highs.modelStatusToString(status))


def feasible(rows: Sequence[Row], seconds: float = 60.0) -> bool:
    """Whether all rows can hold, by the primal program, which HiGHS presolves fast. Raises Undecided."""
    return not rows or Holding(rows, seconds).without(())


def _entries(rows: Sequence[Row]) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.float64], int]:
    """Where each row starts, the number of the quantity and the coefficient of each term, and how many quantities there are."""
    number: dict[Quantity, int] = {}
    starts, indexes, values = [0], list[int](), list[float]()
    for row in rows:
        for quantity, coefficient in row.terms:
            indexes.append(number.setdefault(quantity, len(number)))
            values.append(coefficient.numerator / coefficient.denominator)
        starts.append(len(indexes))
    return np.array(starts, np.int32), np.array(indexes, np.int32), np.array(values), len(number)


def _solver() -> highspy.Highs:
    """A silent solver of one thread, whose answers do not depend on the machine."""
    highs = highspy.Highs()  # type: ignore[no-untyped-call]
    highs.setOptionValue("output_flag", False)
    highs.setOptionValue("threads", 1)
    return highs
