"""Minimum-weight hitting sets: the cheapest groups of which every conflict has at least one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import lcm

from checker.solve.branch import least_cover

Conflict = frozenset[int]


def whole_weights(weights: Mapping[int, Fraction]) -> dict[int, int]:
    """The weights as whole numbers of one common part."""
    scale = lcm(*(weight.denominator for weight in weights.values()))
    return {index: int(weight * scale) for index, weight in weights.items()}


def greedy(conflicts: Sequence[Conflict], weights: Mapping[int, int]) -> frozenset[int]:
    """A hitting set by taking what hits most conflicts for its price, then dropping what is not needed."""
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


def apart(conflicts: Sequence[Conflict]) -> list[list[Conflict]]:
    """The conflicts in bunches that share no group with each other."""
    bunches: list[tuple[set[int], list[Conflict]]] = []
    for conflict in conflicts:
        touching = [bunch for bunch in bunches if bunch[0] & conflict]
        members = set(conflict).union(*(bunch[0] for bunch in touching))
        together = [c for bunch in touching for c in bunch[1]] + [conflict]
        bunches = [bunch for bunch in bunches if not any(bunch is t for t in touching)] + [(members, together)]
    return [sorted(together, key=sorted) for _, together in bunches]


class HittingSets:
    """Exact minimum hitting sets; bunches of conflicts that did not change since the last call are not solved again."""

    def __init__(self, weights: Mapping[int, int]) -> None:
        self.weights = weights
        self.known: dict[tuple[Conflict, ...], frozenset[int]] = {}

    def least(self, conflicts: Sequence[Conflict], seconds: float, nodes: int) -> tuple[frozenset[int], bool]:
        """The cheapest hitting set of all conflicts, or a good one, and whether it is the cheapest for certain.

        `nodes`: how long to look at each bunch. Raises Undecided when time runs out.
        """
        total, all_proven = frozenset[int](), True
        for bunch in apart(_minimal(conflicts)):
            key = tuple(bunch)
            if key in self.known:
                total |= self.known[key]
                continue
            best, proven = least_cover(bunch, self.weights, greedy(bunch, self.weights), seconds, nodes)
            if proven:
                self.known[key] = best
            total |= best
            all_proven &= proven
        return total, all_proven


def _minimal(conflicts: Sequence[Conflict]) -> list[Conflict]:
    """The conflicts that contain no other; hitting these hits all."""
    kept: list[Conflict] = []
    for conflict in sorted(set(conflicts), key=lambda c: (len(c), sorted(c))):
        if not any(other <= conflict for other in kept):
            kept.append(conflict)
    return kept
