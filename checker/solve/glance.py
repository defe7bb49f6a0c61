"""Conflicts that need no linear program to be seen."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from checker.solve.arcs import arcs_of
from checker.solve.cycles import Conflict, longer, pairs, triples
from checker.solve.nesting import Nesting
from checker.solve.system import Group
from checker.solve.totals import sums


class Glance:
    """What the arcs of groups show; that they show nothing proves nothing."""

    def __init__(self, groups: Sequence[Group], nesting: Nesting) -> None:
        self.nesting = nesting
        self.axes = arcs_of(groups, nesting)

    def conflicts(self, off: Collection[int]) -> list[Conflict]:
        """Many conflicts among the groups that are not `off`, of the simplest kind there is; none if none is seen."""
        for kind in range(4):
            if found := set(self._of_kind(kind, off)):
                return sorted(found, key=lambda conflict: (len(conflict), sorted(conflict)))
        return []

    def _of_kind(self, kind: int, off: Collection[int]) -> Iterator[Conflict]:
        if kind == 1:
            yield from sums(self.axes, self.nesting, off)
        elif kind == 3:
            yield from (conflict for axis in self.axes.values() if (conflict := longer(axis, off)) is not None)
        else:
            for axis in self.axes.values():
                yield from (triples if kind else pairs)(axis, off)
