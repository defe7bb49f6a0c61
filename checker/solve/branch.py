"""Branch and bound for one set of conflicts, over linear programs that each start from the last one's basis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil
from time import monotonic

import highspy
import numpy as np
from numpy.typing import NDArray

from checker.solve.farkas import Undecided

_TOLERANCE = 1e-6
Vector = NDArray[np.float64]


def least_cover(
    conflicts: Sequence[frozenset[int]], weights: Mapping[int, int], start: frozenset[int], seconds: float, nodes: int
) -> tuple[frozenset[int], bool]:
    """The cheapest set that meets every conflict, beginning with the cover `start`, and whether none is cheaper for certain.

    So many `nodes` are looked at; more than that leaves the best found. Raises Undecided when time runs out.
    """
    if len(conflicts) == 1:
        return frozenset({min(conflicts[0], key=lambda index: (weights[index], index))}), True
    return _Branching(conflicts, weights, start).run(monotonic() + seconds, nodes)


class _Branching:
    def __init__(self, conflicts: Sequence[frozenset[int]], weights: Mapping[int, int], start: frozenset[int]) -> None:
        self.items = sorted(frozenset().union(*conflicts))
        self.conflicts, self.weights = conflicts, weights
        self.best, self.cost = start, sum(weights[index] for index in start)
        self.highs = _relaxation(conflicts, self.items, weights)
        self.columns = np.arange(len(self.items), dtype=np.int32)

    def run(self, until: float, nodes: int) -> tuple[frozenset[int], bool]:
        size = len(self.items)
        stack = [(np.zeros(size), np.ones(size))]
        while stack and nodes > 0:
            nodes -= 1
            if monotonic() > until:
                raise Undecided("no time left for the minimum repair")
            lower, upper = stack.pop()
            divided = self._bound(lower, upper)
            if divided is not None:
                without, with_it = upper.copy(), lower.copy()
                without[divided], with_it[divided] = 0.0, 1.0
                stack += [(lower, without), (with_it, upper)]
        return self.best, not stack

    def _bound(self, lower: Vector, upper: Vector) -> int | None:
        """The column to branch on; None if nothing below this node is cheaper than the best. Fixes columns by reduced cost."""
        self.highs.changeColsBounds(len(self.items), self.columns, lower, upper)
        self.highs.run()
        if self.highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        bound = self.highs.getInfo().objective_function_value
        if ceil(bound - _TOLERANCE) >= self.cost:
            return None
        solution = self.highs.getSolution()
        values, reduced = np.array(solution.col_value), np.array(solution.col_dual)
        self._round_up(values)
        room = self.cost - 1 - bound + _TOLERANCE
        if room < 0:
            return None
        upper[(values < _TOLERANCE) & (reduced > room)] = 0.0
        lower[(values > 1 - _TOLERANCE) & (-reduced > room)] = 1.0
        distance = np.minimum(values, 1 - values)
        divided = int(np.argmax(distance))
        return divided if distance[divided] > _TOLERANCE else None

    def _round_up(self, values: Vector) -> None:
        """Take the groups in the order of their share in the relaxation until every conflict is met, and drop the needless."""
        order = sorted(range(len(self.items)), key=lambda column: (-values[column], column))
        taken: list[int] = []
        left = list(self.conflicts)
        for column in order:
            index = self.items[column]
            rest = [conflict for conflict in left if index not in conflict]
            if len(rest) < len(left):
                taken.append(index)
                left = rest
        cover = frozenset(taken)
        for index in reversed(taken):
            fewer = cover - {index}
            if all(conflict & fewer for conflict in self.conflicts if index in conflict):
                cover = fewer
        cost = sum(self.weights[index] for index in cover)
        if cost < self.cost:
            self.best, self.cost = cover, cost


def _relaxation(conflicts: Sequence[frozenset[int]], items: Sequence[int], weights: Mapping[int, int]) -> highspy.Highs:
    """min weights·x subject to Σ x >= 1 over each conflict, 0 <= x <= 1."""
    place = {index: column for column, index in enumerate(items)}
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(items), len(conflicts)
    lp.col_cost_ = np.array([float(weights[index]) for index in items])
    lp.col_lower_, lp.col_upper_ = np.zeros(len(items)), np.ones(len(items))
    lp.row_lower_, lp.row_upper_ = np.ones(len(conflicts)), np.full(len(conflicts), highspy.kHighsInf)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.cumsum([0, *(len(conflict) for conflict in conflicts)]).astype(np.int32)
    lp.a_matrix_.index_ = np.array([place[index] for conflict in conflicts for index in sorted(conflict)], np.int32)
    lp.a_matrix_.value_ = np.ones(sum(len(conflict) for conflict in conflicts))
    highs = highspy.Highs()  # type: ignore[no-untyped-call]
    highs.setOptionValue("output_flag", False)
    highs.setOptionValue("threads", 1)
    highs.passModel(lp)
    return highs
