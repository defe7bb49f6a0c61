"""The primal program over rows that can all hold, kept and asked for the most of one linear form after another.

max t·x subject to r_i·x <= b_i. Questions change the objective alone: the last basis stays primal feasible, and the primal
simplex method goes on from there. Where numbers are too far apart for floats the program is solved for what is left of the
bounds at a point that keeps all rows, finer each time; whether there is a bound at all hangs on no bound of a row, and is asked
with all of them 0.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import highspy
import numpy as np
from numpy.typing import NDArray

from checker.engine.rows.row import LinearRow, Quantity, Terms
from checker.engine.solve.elastic_program import ElasticProgram, feasible, is_far, refined_of
from checker.engine.solve.exact_rows import FAR, Floats
from checker.engine.solve.highs import solver
from checker.engine.solve.linear_program import NO_ANSWER, TOO_FAR_APART, Inconclusive
from checker.engine.solve.work import Work
from checker.model.statement import template

CANNOT_HOLD = template("what it is asked of cannot hold together")
_INFINITY = highspy.kHighsInf
_ANSWERS = frozenset(
    highspy.HighsModelStatus.__members__[name] for name in ("kOptimal", "kUnbounded", "kInfeasible", "kUnboundedOrInfeasible")
)
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

    def __init__(self, rows: Sequence[LinearRow], work: Work) -> None:
        self.rows, self.work = rows, work
        self.number: dict[Quantity, int] = {}
        self.rows_of: dict[str, list[int]] = {}
        for index, row in enumerate(rows):
            if row.claim:
                self.rows_of.setdefault(row.claim, []).append(index)
            for quantity, _ in row.terms:
                self.number.setdefault(quantity, len(self.number))
        self.upper = np.array([float(row.bound) for row in rows])
        self.far = self._far() if is_far(rows) else None
        self.highs = solver(simplex_strategy=4)
        self.highs.passModel(self._model())
        self.fresh = True
        self.off: frozenset[str] = frozenset()
        self.aim: list[int] = []
        self.places: dict[frozenset[str], list[NDArray[np.float64]]] = {}

    def most(self, terms: Terms, off: frozenset[str]) -> Optimum | None:
        """The most that a form of known quantities can be without the claims `off`; None without a bound. Raises Inconclusive."""
        self._switch(off)
        self._aim_at(terms)
        place = self._place() if self.far is None else self._refined(self.far, off)
        if place is None:
            return None
        self.places.setdefault(off, []).append(place)
        duals = np.abs(np.array(self.highs.getSolution().row_dual))
        binding = tuple((int(row), float(duals[row])) for row in np.flatnonzero(duals > _NOTHING))
        value = sum(float(times) * float(place[self.number[quantity]]) for quantity, times in terms)
        return Optimum(value, binding)

    def _place(self) -> Floats | None:
        """Where the program as it stands has its optimum; None if it has none. Raises Inconclusive."""
        status, self.fresh = self.work.run(self.highs, self.fresh), False
        if status not in _ANSWERS:
            # What the interior-point method cannot tell, as that there is no bound, the simplex method can.
            self.highs.clearSolver()
            status = self.work.run(self.highs)
        if status == highspy.HighsModelStatus.kUnboundedOrInfeasible:
            # What the solver sees before it begins does not tell which.
            self.highs.setOptionValue("presolve", "off")
            status = self.work.run(self.highs)
        if status == highspy.HighsModelStatus.kUnbounded:
            return None
        if status == highspy.HighsModelStatus.kInfeasible:
            raise Inconclusive(CANNOT_HOLD())
        if status != highspy.HighsModelStatus.kOptimal:
            raise Inconclusive(NO_ANSWER(status=self.highs.modelStatusToString(status)))
        return np.array(self.highs.getSolution().col_value)

    def _refined(self, far: ElasticProgram, off: frozenset[str]) -> Floats | None:
        """The same, from a point that keeps all rows on in steps of a finer scale each."""
        named = {name: index for index, name in enumerate(self.rows_of)}
        if not far.can_hold([named[claim] for claim in off if claim in named]) or far.exact is None:
            raise Inconclusive(TOO_FAR_APART())
        on = np.array([not row.claim or row.claim not in off for row in self.rows])
        self._bound(np.where(on, 0.0, _INFINITY))
        self.highs.clearSolver()
        if self._place() is None:
            return None
        for scale, left in far.exact.refined():
            self._bound(np.where(on, np.clip(left / scale, 0.0, FAR), _INFINITY))
            if (step := self._place()) is None:
                raise Inconclusive(TOO_FAR_APART())
            far.exact.move(step, scale)
        far.forget()
        return far.exact.place

    def can_hold(self, rows: Sequence[LinearRow], off: frozenset[str]) -> bool:
        """Whether further rows of known quantities can hold beside these without the claims `off`. Raises Inconclusive."""
        if self.far is not None:
            return feasible([*(row for row in self.rows if row.claim not in off), *rows], self.work)
        self._switch(off)
        self._aim_at(())
        basis = self.highs.getBasis()
        starts, indexes, values = self._entries(rows)
        upper = np.array([float(row.bound) for row in rows])
        self.highs.addRows(len(rows), np.full(len(rows), -_INFINITY), upper, len(indexes), starts[:-1], indexes, values)
        status = self.work.run(self.highs)
        self.highs.deleteRows(len(rows), np.arange(len(self.rows), len(self.rows) + len(rows), dtype=np.int32))
        # The next question starts from where this one did.
        self.highs.setBasis(basis)
        if status not in (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kInfeasible):
            raise Inconclusive(NO_ANSWER(status=self.highs.modelStatusToString(status)))
        return bool(status == highspy.HighsModelStatus.kOptimal)

    def _far(self) -> ElasticProgram:
        named = {name: index for index, name in enumerate(self.rows_of)}
        owner = np.array([named.get(row.claim, -1) for row in self.rows], np.int64)
        return refined_of(self.rows, owner, [1.0] * len(named), self.work)

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

    def _bound(self, upper: Floats) -> None:
        rows = np.arange(len(upper), dtype=np.int32)
        self.highs.changeRowsBounds(len(rows), rows, np.full(len(rows), -_INFINITY), upper)  # type: ignore[attr-defined]

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
