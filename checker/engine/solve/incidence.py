"""Which group is in which conflict, and covers made of that by simple rules.

A cover meets every conflict. Rounding takes groups in a given order while they meet a conflict not met before, and then drops,
last first, those of which every conflict is met by another: what is left is minimal, not minimum.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from checker.engine.solve.system import Conflict


class Incidence:
    """Conflicts among the groups `items`; `of[group]` are the numbers of those that it is in."""

    def __init__(self, items: Sequence[int], weights: Mapping[int, int]) -> None:
        self.items, self.weights = items, weights
        self.conflicts: dict[Conflict, None] = {}
        self.of: dict[int, list[int]] = {index: [] for index in items}
        self._members: list[Conflict] = []

    def add(self, conflicts: Iterable[Conflict]) -> list[Conflict]:
        """Add conflicts; those that were not known."""
        fresh = [conflict for conflict in dict.fromkeys(conflicts) if conflict not in self.conflicts]
        for conflict in fresh:
            for index in conflict:
                self.of[index].append(len(self.conflicts))
            self.conflicts[conflict] = None
            self._members.append(conflict)
        return fresh

    def cover(self, order: Iterable[int]) -> frozenset[int]:
        """Groups that meet every conflict: those taken in this order, and the needless among them dropped."""
        return self._pruned(self._taken(order))

    def _taken(self, order: Iterable[int]) -> list[int]:
        """The groups, in order, that meet a conflict not met before; then those that meet most of the rest for their weight."""
        met = np.zeros(len(self.conflicts), bool)
        taken: list[int] = []
        for index in order:
            if not met[self.of[index]].all():
                met[self.of[index]] = True
                taken.append(index)
        left = np.flatnonzero(~met).tolist()
        hits = Counter(index for number in left for index in self._members[number])
        while hits.total():
            index = min(self.items, key=lambda i: (-hits[i] / self.weights[i], i))
            for number in self.of[index]:
                if not met[number]:
                    met[number] = True
                    hits.subtract(self._members[number])
            taken.append(index)
        return taken

    def _pruned(self, taken: Sequence[int]) -> frozenset[int]:
        """The groups without those, last first, of which every conflict is met by another."""
        times = np.zeros(len(self.conflicts), np.int64)
        for index in taken:
            times[self.of[index]] += 1
        cover = set(taken)
        for index in reversed(taken):
            if (times[self.of[index]] > 1).all():
                times[self.of[index]] -= 1
                cover.remove(index)
        return frozenset(cover)
