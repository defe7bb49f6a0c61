"""Conflicts that need no linear program to be seen: cycles on one axis of days, and parts against their whole.

Problem: most rows are differences N(v) - N(u) <= c, and most conflicts are of two or three of them. Method: a system of
difference constraints is infeasible exactly when its graph has a cycle of negative length (Bellman 1958; Cormen et al.,
"Introduction to Algorithms", ch. 24.4); `negative_cycles` finds such, `part_sums` adds bounds of parts up against those of
their whole. What is seen here is a conflict for certain, summed exactly; that nothing is seen proves nothing.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

from checker.engine.solve.arcs import Arcs, arcs_of
from checker.engine.solve.negative_cycles import active, all_triples, longer, pairs, through, triples
from checker.engine.solve.nesting import Nesting, TimeAxis
from checker.engine.solve.part_sums import part_sum_conflicts
from checker.engine.solve.system import Conflict, Group

_REMEMBERED = 20
_PAIRS, _SUMS, _TRIPLES, _LONGER = range(4)
"""The kinds of conflicts, the simplest first."""


class QuickConflicts:
    """What the arcs of groups show; that they show nothing proves nothing."""

    def __init__(self, groups: Sequence[Group], nesting: Nesting) -> None:
        self.nesting = nesting
        self.axes = arcs_of(groups, nesting)
        self.every = frozenset(range(len(groups)))
        self.owners: dict[TimeAxis, frozenset[int]] = {}
        self.nothing: dict[TimeAxis, deque[frozenset[int]]] = {}

    def all_small(self) -> list[Conflict]:
        """All conflicts of up to three groups on one axis, and many of parts with their whole; none contains another."""
        conflicts = {conflict for axis in self.axes.values() for few in (pairs(axis, ()), all_triples(axis)) for conflict in few}
        conflicts.update(part_sum_conflicts(self.axes, self.nesting.sums, ()))
        minimal = [conflict for conflict in conflicts if not any(frozenset(some) in conflicts for some in _within(conflict))]
        return sorted(minimal, key=lambda conflict: (len(conflict), sorted(conflict)))

    def are_any(self) -> bool:
        """Whether two groups, or parts and their whole, are seen that cannot hold: then no program need tell that all cannot."""
        return any(True for kind in (_PAIRS, _SUMS) for _ in self._of_kind(kind, ()))

    def through(self, index: int, groups: Collection[int]) -> Conflict | None:
        """A smallest conflict among some groups with one of them in it, on an axis or of parts and whole, if one is seen."""
        own = [key for key, axis in self.axes.items() if index in axis.owner]
        off = self.every.difference(groups)
        cycles = [cycle for key in own if (cycle := through(self.axes[key], active(self.axes[key], off), index)) is not None]
        if not cycles:
            sums = tuple(sum_ for sum_ in self.nesting.sums if not {sum_.whole, *sum_.parts}.isdisjoint(own))
            cycles = [cycle for cycle in part_sum_conflicts(self.axes, sums, off) if index in cycle]
        return min(cycles, key=lambda conflict: (len(conflict), sorted(conflict)), default=None)

    def longer(self, off: Collection[int]) -> list[Conflict]:
        """On each axis one conflict of more groups that are not `off`, where one is seen."""
        return [conflict for key, axis in self.axes.items() if (conflict := self._longer(key, axis, off)) is not None]

    def _longer(self, key: TimeAxis, axis: Arcs, off: Collection[int]) -> Conflict | None:
        """As `longer`; where nothing was seen with fewer groups off, nothing is looked for again."""
        here = self.owners.setdefault(key, frozenset(axis.owner.tolist())).intersection(off)
        nothing = self.nothing.setdefault(key, deque(maxlen=_REMEMBERED))
        if any(known <= here for known in nothing):
            return None
        cycle = longer(axis, here)
        if cycle is None:
            nothing.append(here)
        return cycle

    def conflicts(self, off: Collection[int]) -> list[Conflict]:
        """Many conflicts among the groups that are not `off`, of the simplest kind there is; none if none is seen."""
        for kind in (_PAIRS, _SUMS, _TRIPLES, _LONGER):
            if simplest := set(self._of_kind(kind, off)):
                return sorted(simplest, key=lambda conflict: (len(conflict), sorted(conflict)))
        return []

    def _of_kind(self, kind: int, off: Collection[int]) -> Iterator[Conflict]:
        if kind == _SUMS:
            yield from part_sum_conflicts(self.axes, self.nesting.sums, off)
        elif kind == _LONGER:
            yield from self.longer(off)
        else:
            for axis in self.axes.values():
                yield from (pairs if kind == _PAIRS else triples)(axis, off)


def _within(conflict: Conflict) -> Iterator[tuple[int, ...]]:
    """All smaller sets of up to three groups of a conflict."""
    for size in range(1, min(len(conflict), 4)):
        yield from combinations(sorted(conflict), size)
