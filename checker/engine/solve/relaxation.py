"""The linear relaxation of a hitting set: conflicts are added as they turn up, and enter the program when it breaks them.

min Σ w_j x_j subject to Σ_(j in C) x_j >= 1, 0 <= x_j <= 1, by row generation (Dantzig, Fulkerson & Johnson 1954): only rows
that the last solution breaks are in the program. Its value bounds the cost of every hitting set from below.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import highspy
import numpy as np
from numpy.typing import NDArray

from checker.engine.solve.clique_cuts import Pairs, cliques, pairs_of
from checker.engine.solve.highs import solver
from checker.engine.solve.odd_cycle_cuts import Cut, odd_cycles
from checker.engine.solve.system import Conflict
from checker.engine.solve.work import Work

Vector = NDArray[np.float64]
_SOLUTION = 500_000
"""What one solution costs besides its iterations, in units of work."""
TOLERANCE = 1e-6
_ROUNDS, _ROWS, _SHARED = 40, 60, 3
"""How often the program is solved anew, and how many conflicts enter it each time, any group in so many of them at most."""
_MOST_PAIRED = 5_000
"""Of more groups a table of all pairs takes too much memory."""
_CUTS, _GAIN = 4, 0.02
"""Rounds of cuts, and what part of the usual weight one must gain for another."""


@dataclass(frozen=True)
class RelaxedSolution:
    """The least cost of a fractional hitting set; `values` and `reduced`: by column, its share and its reduced cost."""

    bound: float
    values: Vector
    reduced: Vector


class Relaxation:
    """min weights·x subject to Σ x >= 1 over each conflict, 0 <= x <= 1; columns are the sorted groups `items`."""

    def __init__(self, items: Sequence[int], weights: Mapping[int, int], work: Work) -> None:
        self.items, self.work = tuple(items), work
        self.place = {index: column for column, index in enumerate(items)}
        self.weights = np.array([float(weights[index]) for index in items])
        self.columns = np.arange(len(items), dtype=np.int32)
        self.rows: list[list[int]] = []
        self.inside = np.zeros(0, bool)
        self.highs = _program(self.weights)
        self._sparse: tuple[NDArray[np.int64], NDArray[np.int64]] | None = None
        self._pairs: Pairs | None = None

    def add(self, conflicts: Iterable[Conflict]) -> None:
        """Add conflicts, none of which is known; they enter the program where a solution breaks them."""
        fresh = [sorted(self.place[index] for index in conflict) for conflict in conflicts]
        self.rows += fresh
        self.inside = np.append(self.inside, np.zeros(len(fresh), bool))
        self._sparse = self._pairs = None

    def solve(self, lower: Vector, upper: Vector, enough: float, cuts: bool) -> RelaxedSolution | None:
        """The relaxation within bounds, one a column; None if it has no solution. Stops where the bound reaches `enough`.

        With `cuts` it is tightened by cliques and odd cycles. Raises Inconclusive when the work is used up.
        """
        relaxed = self._broken_none(lower, upper, enough)
        for _ in range(_CUTS if cuts else 0):
            if relaxed is None or relaxed.bound >= enough:
                break
            fresh = self._cliques(relaxed.values) or odd_cycles(self._tight(relaxed.values), relaxed.values)
            if not fresh:
                break
            self._enter([(cut.columns, cut.values, cut.least) for cut in fresh])
            before = relaxed.bound
            relaxed = self._broken_none(lower, upper, enough)
            if relaxed is None or relaxed.bound < before + _GAIN * float(np.median(self.weights)):
                break
        return relaxed

    def _cliques(self, values: Vector) -> list[Cut]:
        """Cuts by groups each two of which are a conflict."""
        if len(self.items) > _MOST_PAIRED:
            return []
        if self._pairs is None:
            self._pairs = pairs_of(self.rows, len(self.items))
        return cliques(self._pairs, values)

    def _broken_none(self, lower: Vector, upper: Vector, enough: float) -> RelaxedSolution | None:
        """As `solve`, such that no conflict is broken."""
        for _ in range(_ROUNDS):
            relaxed = self._run(lower, upper)
            if relaxed is None or relaxed.bound >= enough:
                return relaxed
            chosen = self._broken(relaxed.values)
            if not chosen:
                return relaxed
            self.inside[chosen] = True
            self._enter([(self.rows[row], [1.0] * len(self.rows[row]), 1.0) for row in chosen])
        return relaxed

    def _run(self, lower: Vector, upper: Vector) -> RelaxedSolution | None:
        self.highs.changeColsBounds(len(self.columns), self.columns, lower, upper)
        self.work.spend(_SOLUTION)
        if self.work.run(self.highs) != highspy.HighsModelStatus.kOptimal:
            return None
        solution = self.highs.getSolution()
        return RelaxedSolution(
            self.highs.getInfo().objective_function_value, np.array(solution.col_value), np.array(solution.col_dual)
        )

    def met(self, values: Vector) -> Vector:
        """How much of each conflict the shares come to."""
        if self._sparse is None:
            lengths = [len(row) for row in self.rows]
            flat = np.fromiter(chain.from_iterable(self.rows), np.int64, sum(lengths))
            self._sparse = flat, np.concatenate([[0], np.cumsum(lengths)])[:-1].astype(np.int64)
        flat, starts = self._sparse
        return np.asarray(np.add.reduceat(values[flat], starts)) if len(starts) else np.zeros(0)

    def _broken(self, values: Vector) -> list[int]:
        """The conflicts that are met least, few of them about any one group."""
        met = self.met(values)
        broken = np.flatnonzero((met < 1 - 10 * TOLERANCE) & ~self.inside)
        shared = np.zeros(len(self.items), np.int64)
        chosen: list[int] = []
        for row in broken[np.argsort(met[broken], kind="stable")]:
            if len(chosen) < _ROWS and shared[self.rows[row]].max() < _SHARED:
                shared[self.rows[row]] += 1
                chosen.append(int(row))
        return chosen

    def _tight(self, values: Vector) -> list[list[int]]:
        """Conflicts of which cuts can be made: those met by little more than 1 in all, by no group alone."""
        met = self.met(values)
        whole = self.met((values > 1 - TOLERANCE).astype(float))
        return [self.rows[row] for row in np.flatnonzero((met < 1.5) & (whole < 0.5))]

    def _enter(self, rows: Collection[tuple[Sequence[int], Sequence[float], float]]) -> None:
        starts = np.cumsum([0, *(len(columns) for columns, _, _ in rows)]).astype(np.int32)
        columns = np.array([column for row in rows for column in row[0]], np.int32)
        values = np.array([value for row in rows for value in row[1]])
        least = np.array([row[2] for row in rows])
        self.highs.addRows(len(rows), least, np.full(len(rows), highspy.kHighsInf), len(columns), starts[:-1], columns, values)


def _program(weights: Vector) -> highspy.Highs:
    """The program without any conflict."""
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(weights), 0
    lp.col_cost_ = weights
    lp.col_lower_, lp.col_upper_ = np.zeros(len(weights)), np.ones(len(weights))
    lp.row_lower_, lp.row_upper_ = np.zeros(0), np.zeros(0)
    lp.a_matrix_.start_ = np.zeros(len(weights) + 1, np.int32)
    highs = solver(presolve="off")
    highs.passModel(lp)
    return highs
