"""Minimum-weight hitting sets: the cheapest groups of which every conflict has at least one.

Problem: min Σ w_j x_j subject to Σ_(j in C) x_j >= 1 for every conflict C, x_j in {0, 1}; conflicts are added as they are
found. Method: conflicts that share no group are solved apart, each bunch by branch and bound, kept while nothing joins it; else
greedily by hits for the weight (Chvátal 1979, "A greedy heuristic for the set-covering problem").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from math import lcm
from operator import itemgetter

from checker.engine.solve.branch_and_bound import HittingSet
from checker.engine.solve.disjoint_sets import DisjointSets
from checker.engine.solve.linear_program import NO_WORK, Inconclusive
from checker.engine.solve.system import Conflict
from checker.engine.solve.work import Work

__all__ = ["Conflict", "IndependentHittingSets", "chains", "greedy", "minimum_hitting_set", "whole_weights"]

TO_CLOSE = 1_000_000
"""Nodes of branch and bound: as many as it takes to close."""


def whole_weights(weights: Mapping[int, Fraction]) -> dict[int, int]:
    """The weights as whole numbers of one common part."""
    scale = lcm(*(weight.denominator for weight in weights.values()))
    return {index: int(weight * scale) for index, weight in weights.items()}


def greedy(conflicts: Sequence[Conflict], weights: Mapping[int, int]) -> frozenset[int]:
    """A hitting set by taking what hits most conflicts for its weight, then dropping what is not needed."""
    left, taken = list(conflicts), list[int]()
    while left:
        hits: dict[int, int] = {}
        for conflict in left:
            for index in conflict:
                hits[index] = hits.get(index, 0) + 1
        best = min(hits, key=lambda index: (weights[index] / hits[index], index))
        taken.append(best)
        left = [conflict for conflict in left if best not in conflict]
    for index in list(taken):
        rest = frozenset(taken) - {index}
        if all(conflict & rest for conflict in conflicts if index in conflict):
            taken.remove(index)
    return frozenset(taken)


class IndependentHittingSets:
    """Exact minimum hitting sets of conflicts that grow in number.

    Conflicts that share no group stand apart, each bunch with a cover of its own, which is kept while no other joins it.
    """

    def __init__(self, weights: Mapping[int, int], work: Work) -> None:
        self.weights, self.work = weights, work
        self.conflicts: dict[Conflict, None] = {}
        self.covers: list[HittingSet] = []

    def add(self, conflicts: Iterable[Conflict]) -> None:
        """Add conflicts; those known are left out."""
        fresh = [conflict for conflict in dict.fromkeys(conflicts) if conflict not in self.conflicts]
        self.conflicts.update(dict.fromkeys(fresh))
        for items, together in _apart(fresh):
            touched = [cover for cover in self.covers if not items.isdisjoint(cover.items)]
            if len(touched) == 1 and items.issubset(touched[0].items):
                touched[0].add(together)
            else:
                joined = HittingSet(items.union(*(cover.items for cover in touched)), self.weights, self.work)
                joined.best = frozenset[int]().union(*(cover.best for cover in touched))
                joined.add([*(conflict for cover in touched for conflict in cover.conflicts), *together])
                self.covers = [cover for cover in self.covers if not any(cover is other for other in touched)] + [joined]

    def least(self, nodes: int) -> tuple[frozenset[int], bool]:
        """The cheapest hitting set of all conflicts, or a good one, and whether it is the cheapest for certain.

        `nodes`: how long to look at each bunch. Raises Inconclusive when the work is used up.
        """
        least = [cover.least(nodes) for cover in self.covers]
        return frozenset[int]().union(*(best for best, _ in least)), all(proven for _, proven in least)

    def hits(self, index: int) -> int:
        """How many conflicts a group is in."""
        return sum(cover.hits(index) for cover in self.covers if index in cover.items)


def minimum_hitting_set(conflicts: Sequence[Conflict], weights: Mapping[int, int], work: Work) -> frozenset[int]:
    """The cheapest hitting set of some conflicts. Raises Inconclusive where none is known to be the cheapest."""
    sets = IndependentHittingSets(weights, work)
    sets.add(conflicts)
    least, proven = sets.least(TO_CLOSE)
    if not proven:
        raise Inconclusive(NO_WORK())
    return least


def chains(conflicts: Iterable[Conflict]) -> tuple[tuple[frozenset[int], tuple[Conflict, ...]], ...]:
    """The conflicts in chains that share no group with each other, each with its groups."""
    return tuple((frozenset(groups), tuple(chain)) for groups, chain in _apart(tuple(dict.fromkeys(conflicts))))


def _apart(conflicts: Sequence[Conflict]) -> list[tuple[set[int], list[Conflict]]]:
    """The conflicts in bunches that share no group with each other, each with its groups; by the last conflict of each."""
    sets: DisjointSets[int] = DisjointSets()
    bunches: dict[int | None, tuple[int, set[int], list[Conflict]]] = {}
    for number, conflict in enumerate(conflicts):
        roots = {sets.find(group) for group in conflict}
        touching = sorted((bunches.pop(root) for root in roots if root in bunches), key=itemgetter(0))
        _, groups, together = touching[0] if touching else (number, set[int](), list[Conflict]())
        for _, others, before in touching[1:]:
            groups |= others
            together += before
        groups |= conflict
        together.append(conflict)
        for one, other in pairwise(conflict):
            sets.join(one, other)
        root = next(map(sets.find, conflict), None)
        bunches[root] = number, groups, together
    return [(groups, together) for _, groups, together in bunches.values()]
