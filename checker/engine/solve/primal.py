"""The primal program over rows that can all hold, kept and asked for the most of one linear form after another.

max t·x subject to r_i·x <= b_i. Questions change the objective alone: the last basis stays primal feasible, and the primal
simplex method goes on from there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import highspy
import numpy as np
from numpy.typing import NDArray

from checker.engine.rows.row import LinearRow, Quantity, Terms
from checker.engine.solve.highs import solver
from checker.engine.solve.linear_program import NO_ANSWER, Inconclusive

_INFINITY = highspy.kHighsInf
_NOTHING = 1e-9
"""What counts as 0 of a multiplier."""


@dataclass(frozen=True, slots=True)
class Optimum:
    """What the solver found: the value, and the rows that bind there by number, each with its multiplier."""

    value: float
    binding: tuple[tuple[int, float], ...]


class Primal:
    """Rows, any claims of which can be left out for one question and are back for the next.

    `places`: by the claims left out, where the rows were seen to hold, as numbers by quantity.
    """

    def __init__(self, rows: Sequence[LinearRow], seconds: float) -> None:
        self.rows, self.seconds = rows, seconds
        self.number: dict[Quantity, int] = {}
        self.rows_of: dict[str, list[int]] = {}
        for index, row in enumerate(rows):
            if row.claim:
                self.rows_of.setdefault(row.claim, []).append(index)
            for quantity, _ in row.terms:
                self.number.setdefault(quantity, len(self.number))
        self.upper = np.array([float(row.bound) for row in rows])
        self.highs = solver(simplex_strategy=4)
        self.highs.passModel(self._model())
        self.off: frozenset[str] = frozenset()
        self.aim: list[int] = []
        self.places: dict[frozenset[str], list[NDArray[np.float64]]] = {}

    def most(self, terms: Terms, off: frozenset[str]) -> Optimum | None:
        """The most that a form of known quantities can be without the claims `off`; None without a bound. Raises Inconclusive."""
        self._switch(off)
        self._aim_at(terms)
        status = self._run()
        if status in (highspy.HighsModelStatus.kUnbounded, highspy.HighsModelStatus.kUnboundedOrInfeasible):
            return None
        if status != highspy.HighsModelStatus.kOptimal:
            raise Inconclusive(NO_ANSWER(status=self.highs.modelStatusToString(status)))
        solution = self.highs.getSolution()
        self.places.setdefault(off, []).append(np.array(solution.col_value))
        duals = np.abs(np.array(solution.row_dual))
        binding = tuple((int(row), float(duals[row])) for row in np.flatnonzero(duals > _NOTHING))
        return Optimum(-float(self.highs.getInfo().objective_function_value), binding)

    def can_hold(self, rows: Sequence[LinearRow], off: frozenset[str]) -> bool:
        """Whether further rows of known quantities can hold beside these without the claims `off`. Raises Inconclusive."""
        self._switch(off)
        self._aim_at(())
        basis = self.highs.getBasis()
        starts, indexes, values = self._entries(rows)
        upper = np.array([float(row.bound) for row in rows])
        self.highs.addRows(len(rows), np.full(len(rows), -_INFINITY), upper, len(indexes), starts[:-1], indexes, values)
        status = self._run()
        self.highs.deleteRows(len(rows), np.arange(len(self.rows), len(self.rows) + len(rows), dtype=np.int32))
        # The next question starts from where this one did.
        self.highs.setBasis(basis)
        if status not in (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kInfeasible):
            raise Inconclusive(NO_ANSWER(status=self.highs.modelStatusToString(status)))
        return bool(status == highspy.HighsModelStatus.kOptimal)

    def _model(self) -> highspy.HighsLp:
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = len(self.number), len(self.rows)
        lp.col_cost_ = np.zeros(len(self.number))
        lp.col_lower_, lp.col_upper_ = np.full(len(self.number), -_INFINITY), np.full(len(self.number), _INFINITY)
        lp.row_lower_, lp.row_upper_ = np.full(len(self.rows), -_INFINITY), self.upper
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_, lp.a_matrix_.index_, lp.a_matrix_.value_ = self._entries(self.rows)
        return lp

    def _entries(self, rows: Sequence[LinearRow]) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.float64]]:
        """Where each row starts, and the number of the quantity and the coefficient of each term."""
        starts = np.cumsum([0, *(len(row.terms) for row in rows)]).astype(np.int32)
        indexes = np.array([self.number[quantity] for row in rows for quantity, _ in row.terms], np.int32)
        # Much faster than float(), and the same.
        values = np.array([times.numerator / times.denominator for row in rows for _, times in row.terms])
        return starts, indexes, values

    def _run(self) -> highspy.HighsModelStatus:
        # The clock of one solver runs on from run to run.
        self.highs.setOptionValue("time_limit", self.highs.getRunTime() + self.seconds)
        self.highs.run()
        return self.highs.getModelStatus()

    def _switch(self, off: frozenset[str]) -> None:
        for claim in sorted(off ^ self.off):
            for row in self.rows_of.get(claim, ()):
                self.highs.changeRowBounds(row, -_INFINITY, _INFINITY if claim in off else self.upper[row])
        self.off = off

    def _aim_at(self, terms: Terms) -> None:
        for column in self.aim:
            self.highs.changeColCost(column, 0.0)
        self.aim = [self.number[quantity] for quantity, _ in terms]
        for quantity, coefficient in terms:
            self.highs.changeColCost(self.number[quantity], -float(coefficient))
