"""Branch and bound for one set of conflicts, over linear programs that each start from the last one's basis.

Problem: min Σ w_j x_j subject to Σ_(j in C) x_j >= 1 for every conflict C, x_j in {0, 1}. Method: best-first branch and bound
on the relaxation with cuts of cliques and odd cycles, columns fixed by reduced cost, bounds rounded up to the next sum that
weights can have; where a set meets all conflicts known, more may be asked for on the spot (lazy constraints, as in branch and
cut). Our own, as plain hitting sets on the solver's own MIP took 0.57, 1.93, 3.29 and 10.4 s on four systems where this takes
0.56, 1.10, 0.83 and 1.02 s.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from heapq import heappop, heappush

import numpy as np

from checker.engine.solve.incidence import Incidence
from checker.engine.solve.relaxation import TOLERANCE, Relaxation, RelaxedSolution, Vector
from checker.engine.solve.subset_sums import SubsetSums
from checker.engine.solve.system import Conflict
from checker.engine.solve.work import Work

_NODES_WITH_CUTS = 8
Check = Callable[[frozenset[int]], bool]
"""Whether a set meets all conflicts there are; if not, ones that it does not meet are added before the answer."""
_Node = tuple[int, int, int, Vector, Vector]
"""The least cost in a part of the search, minus how deep it lies, its number, and the bounds of the columns."""


class HittingSet:
    """The cheapest set that meets every conflict; conflicts among the groups `items` may be added between calls.

    `best` is the cheapest set found, of cost `cost`; no set is cheaper than `bound`; `proven`: both are the same.
    """

    def __init__(self, items: Iterable[int], weights: Mapping[int, int], work: Work) -> None:
        self.items, self.weights = tuple(sorted(items)), weights
        self.incidence = Incidence(self.items, weights)
        self.relaxation = Relaxation(self.items, weights, work)
        self.costs = SubsetSums(weights[index] for index in self.items)
        self.best, self.cost, self.bound, self.proven = frozenset[int](), 0, 0, True

    @property
    def conflicts(self) -> Iterable[Conflict]:
        """The conflicts added so far, each once."""
        return self.incidence.conflicts

    def add(self, conflicts: Iterable[Conflict]) -> None:
        """Add conflicts; those known are left out."""
        fresh = self.incidence.add(conflicts)
        self.relaxation.add(fresh)
        self.proven &= all(conflict & self.best for conflict in fresh)

    def hits(self, index: int) -> int:
        """How many conflicts a group is in."""
        return len(self.incidence.of[index])

    def least(self, nodes: int) -> tuple[frozenset[int], bool]:
        """The cheapest such set, and whether none is cheaper for certain.

        So many `nodes` are looked at; more than that leaves the best found. Raises Inconclusive when the work is used up.
        """
        if not self.proven:
            self.keep(self.incidence.cover(sorted(self.best)))
            self._search(nodes, None)
        return self.best, self.proven

    def close(self, best: frozenset[int], check: Check) -> frozenset[int]:
        """The cheapest set that meets every conflict there is, those that only `check` finds too; `best` is one that does.

        `check` may call `keep` with a cheaper one. Raises Inconclusive when the work is used up.
        """
        self.keep(best)
        self._search(None, check)
        return self.best

    def keep(self, cover: frozenset[int]) -> None:
        """Take this set as the best known."""
        self.best, self.cost = cover, self.cost_of(cover)

    def cost_of(self, cover: Iterable[int]) -> int:
        """The sum of the weights of some groups."""
        return sum(self.weights[index] for index in cover)

    def _search(self, nodes: int | None, check: Check | None) -> None:
        """Look at the part of the search with the least bound first: what is found there tells most of the cheapest sets."""
        size = len(self.items)
        parts: list[_Node] = [(0, 0, 0, np.zeros(size), np.ones(size))]
        looked = 0
        while parts and parts[0][0] < self.cost and looked != nodes:
            looked += 1
            node = heappop(parts)
            self.bound = max(self.bound, node[0])
            for part in self._divided(node, looked, check):
                heappush(parts, part)
        self.proven = not parts or parts[0][0] >= self.cost
        if self.proven:
            self.bound = self.cost

    def _divided(self, node: _Node, looked: int, check: Check | None) -> Sequence[_Node]:
        """The parts of a node, with and without one column; none if nothing below it is cheaper than the best."""
        _, depth, _, lower, upper = node
        relaxed = self._bounded(lower, upper, looked <= _NODES_WITH_CUTS, check)
        if relaxed is None:
            return ()
        bound = self.costs.least_from(relaxed.bound)
        column = int(np.argmax(_distance(relaxed.values)))
        without, with_it = upper.copy(), lower.copy()
        without[column], with_it[column] = 0.0, 1.0
        return (bound, depth - 1, 2 * looked, with_it, upper), (bound, depth - 1, 2 * looked + 1, lower, without)

    def _bounded(self, lower: Vector, upper: Vector, cuts: bool, check: Check | None) -> RelaxedSolution | None:
        """The relaxation with divided columns; None if nothing here is cheaper than the best. Fixes columns by reduced cost."""
        while True:
            below = self.costs.most_below(self.cost)
            relaxed = self.relaxation.solve(lower, upper, below + 2 * TOLERANCE * max(1, below), cuts)
            if relaxed is None or self.costs.least_from(relaxed.bound) >= self.cost:
                return None
            if check is None:
                self._round_up(relaxed.values)
            self._fix(lower, upper, relaxed)
            if _distance(relaxed.values).max() > TOLERANCE:
                return relaxed
            if check is None or self._is_best(relaxed.values, check):
                return None

    def _is_best(self, values: Vector, check: Check) -> bool:
        """Whether a whole solution meets all conflicts there are, and so becomes the best."""
        cover = frozenset(index for index, value in zip(self.items, values.tolist(), strict=True) if value > 0.5)
        if met := check(cover):
            self.keep(cover)
        return met

    def _fix(self, lower: Vector, upper: Vector, relaxed: RelaxedSolution) -> None:
        room = self.costs.most_below(self.cost) - relaxed.bound + TOLERANCE * max(1.0, relaxed.bound)
        upper[(relaxed.values < TOLERANCE) & (relaxed.reduced > room)] = 0.0
        lower[(relaxed.values > 1 - TOLERANCE) & (-relaxed.reduced > room)] = 1.0

    def _round_up(self, values: Vector) -> None:
        """Take the groups in the order of their share in the relaxation until every conflict is met."""
        order = np.lexsort((np.arange(len(values)), -values))
        cover = self.incidence.cover(self.items[column] for column in order if values[column] > TOLERANCE)
        if self.cost_of(cover) < self.cost:
            self.keep(cover)


def _distance(values: Vector) -> Vector:
    """How far each share is from being whole."""
    return np.minimum(values, 1 - values)
