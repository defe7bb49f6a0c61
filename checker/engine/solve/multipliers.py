"""The multipliers of Farkas' lemma as a linear program, with groups of rows that are switched off and on between calls.

min Σ c_i y_i subject to Σ y_i r_i = 0, Σ y_i b_i = -1, y >= 0, and y_i = 0 for the rows of groups that are off. Laws cost less
than claims, so that certificates name few claims. Switching a group changes bounds alone: the last basis stays dual feasible,
and the dual simplex method goes on from there.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property

import highspy
import numpy as np
from numpy.typing import NDArray

from checker.engine.solve.linear_program import NO_ANSWER, FeasibilityProgram, Inconclusive, Matrix, farkas_program

CLAIM_COST, LAW_COST = 1.0, 0.02
_INFINITY = highspy.kHighsInf
_LEAST = 1e-9
"""What counts as 0 beside the greatest multiplier."""


class Multipliers:
    """The program over the rows of a matrix, each call starting from the last basis. `owner[row]`: its group, -1 for a law."""

    def __init__(self, matrix: Matrix, owner: NDArray[np.int64], seconds: float) -> None:
        self.matrix, self.owner, self.seconds = matrix, owner, seconds
        self.base = np.where(owner < 0, LAW_COST, CLAIM_COST)
        self.said = np.flatnonzero(owner >= 0).astype(np.int32)
        self.off: frozenset[int] = frozenset()

    def values(self, off: Collection[int]) -> NDArray[np.float64] | None:
        """The multipliers of least cost without the groups `off`, None if there are none. Raises Inconclusive.

        Where the last basis leads nowhere, starts without one.
        """
        self._switch(frozenset(off))
        for attempt in (self._run, self._run_afresh, self._run_otherwise):
            attempt()
            status = self.highs.getModelStatus()
            if status == highspy.HighsModelStatus.kOptimal:
                return np.array(self.highs.getSolution().col_value)
            if status == highspy.HighsModelStatus.kTimeLimit:
                break
            # That there is no conflict is believed only if the primal program says so too.
            if self.can_hold(self.off):
                return None
        raise Inconclusive(NO_ANSWER(status=self.highs.modelStatusToString(status)))

    def refuted(self, off: Collection[int] = ()) -> tuple[int, ...] | None:
        """Groups, none of them `off`, that cannot all hold; None if all can. Raises Inconclusive."""
        values = self.values(off)
        if values is None:
            return None
        return tuple(np.unique(self.owner[self.said][values[self.said] > _LEAST * values.max()]).tolist())

    def can_hold(self, off: Collection[int]) -> bool:
        """Whether the laws and the groups that are not `off` can all hold, by the primal program. Raises Inconclusive."""
        return self._holding.without(self._rows(off))

    def weigh(self, weights: NDArray[np.float64] | None) -> None:
        """Let the rows cost so many times their usual price, or that price again."""
        cost = self.base if weights is None else self.base * weights
        self.highs.changeColsCost(len(cost), np.arange(len(cost), dtype=np.int32), cost)

    @cached_property
    def highs(self) -> highspy.Highs:
        return farkas_program(self.matrix, self.base)

    @cached_property
    def _holding(self) -> FeasibilityProgram:
        return FeasibilityProgram(self.matrix, self.seconds)

    def _rows(self, groups: Collection[int]) -> NDArray[np.int32]:
        return self.said[np.isin(self.owner[self.said], np.fromiter(groups, np.int64, len(groups)))]

    def _switch(self, off: frozenset[int]) -> None:
        rows = self._rows(off ^ self.off)
        if len(rows):
            upper = np.where(np.isin(self.owner[rows], np.fromiter(off, np.int64, len(off))), 0.0, _INFINITY)
            self.highs.changeColsBounds(len(rows), rows, np.zeros(len(rows)), upper)
        self.off = off

    def _run(self) -> None:
        # The clock of one solver runs on from run to run.
        self.highs.setOptionValue("time_limit", self.highs.getRunTime() + self.seconds)
        self.highs.run()

    def _run_afresh(self) -> None:
        """Without a basis, and pricing by steepest edge: slower, but steadier."""
        self.highs.clearSolver()
        self._run_with("simplex_dual_edge_weight_strategy", 2)

    def _run_otherwise(self) -> None:
        """Without a basis, by the primal simplex method."""
        self.highs.clearSolver()
        self._run_with("simplex_strategy", 4)

    def _run_with(self, option: str, value: int) -> None:
        usual = self.highs.getOptionValue(option)[1]
        self.highs.setOptionValue(option, value)
        self._run()
        self.highs.setOptionValue(option, usual)
