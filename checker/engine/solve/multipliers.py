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

from checker.engine.solve.linear_program import NO_ANSWER, Inexact, Matrix, farkas_program
from checker.engine.solve.row_owners import RowOwners
from checker.engine.solve.work import Work

_INFINITY = highspy.kHighsInf


class Multipliers:
    """The program over the rows of a matrix, each call starting from the last basis.

    `owner[row]`: its group, -1 for a law. `scale`: about the gap that is sought, where it is known.
    """

    def __init__(
        self,
        matrix: Matrix,
        owner: NDArray[np.int64],
        work: Work,
        scale: float | None = None,
    ) -> None:
        self.matrix, self.owner, self.work, self.scale = matrix, owner, work, scale
        self.owners = RowOwners(owner)
        self.off: frozenset[int] = frozenset()

    def values(self, off: Collection[int], costs: NDArray[np.float64]) -> NDArray[np.float64]:
        """The multipliers of least cost, one a row, without the groups `off`. Raises Inexact, also where there are none.

        Where the last basis leads nowhere, starts without one.
        """
        self._switch(frozenset(off))
        self.highs.changeColsCost(len(costs), np.arange(len(costs), dtype=np.int32), costs)
        for attempt in (self._run, self._run_afresh, self._run_otherwise):
            status = attempt()
            if status == highspy.HighsModelStatus.kOptimal:
                return np.array(self.highs.getSolution().col_value)
        raise Inexact(NO_ANSWER(status=self.highs.modelStatusToString(status)))

    @cached_property
    def highs(self) -> highspy.Highs:
        """The program in the solver, which keeps its last basis."""
        return farkas_program(self.matrix, np.zeros(len(self.owner)), self.scale)

    def _switch(self, off: frozenset[int]) -> None:
        rows = self.owners.among(off ^ self.off)
        if len(rows):
            upper = np.where(self.owners.owned(off)[rows], 0.0, _INFINITY)
            self.highs.changeColsBounds(len(rows), rows, np.zeros(len(rows)), upper)
        self.off = off

    def _run(self) -> highspy.HighsModelStatus:
        return self.work.run(self.highs)

    def _run_afresh(self) -> highspy.HighsModelStatus:
        """Without a basis, and pricing by steepest edge: slower, but steadier."""
        self.highs.clearSolver()
        return self._run_with("simplex_dual_edge_weight_strategy", 2)

    def _run_otherwise(self) -> highspy.HighsModelStatus:
        """Without a basis, by the primal simplex method."""
        self.highs.clearSolver()
        return self._run_with("simplex_strategy", 4)

    def _run_with(self, option: str, value: int) -> highspy.HighsModelStatus:
        usual = self.highs.getOptionValue(option)[1]
        self.highs.setOptionValue(option, value)
        try:
            return self._run()
        finally:
            self.highs.setOptionValue(option, usual)
