"""The minimum repair: the cheapest groups to set aside so that all others can hold together.

Implicit hitting sets (Moreno-Centeno & Karp 2013): hit the conflicts known so far at the least price, search what is left
for more. Conflicts that can be seen at a glance come first; linear programs are solved only where none is seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from time import monotonic

from checker.solve.contract import contracted
from checker.solve.farkas import Farkas, Undecided
from checker.solve.glance import Glance
from checker.solve.hitting import Conflict, HittingSets, greedy, whole_weights
from checker.solve.large import Tree
from checker.solve.nesting import read_off
from checker.solve.system import System, weigh

_LARGE = 600
_FEW, _MANY = 30, 1_000_000
"""Nodes of branch and bound: few while new conflicts still turn up, as many as it takes to close."""


@dataclass(frozen=True)
class Repair:
    """`aside`: the groups set aside. `proven`: no cheaper repair exists. `bound`: no repair is cheaper than this."""

    aside: frozenset[int]
    conflicts: tuple[Conflict, ...]
    proven: bool
    bound: Fraction


def repair(system: System, farkas: Farkas, seconds: float, tick: Callable[[], None] = lambda: None) -> Repair:
    """The minimum repair of one component; the best found, with `proven` false, when the time runs out.

    Raises Undecided when time runs out before any repair is found.
    """
    return _Search(system, farkas, seconds, tick).run()


class _Search:
    def __init__(self, system: System, farkas: Farkas, seconds: float, tick: Callable[[], None]) -> None:
        self.system, self.tick = system, tick
        large = len(system.groups) > _LARGE
        self.tree = Tree(system, seconds) if large else None
        self.farkas = farkas if large else Farkas(contracted(system), seconds)
        # The last fifth is for a repair that is not proven the cheapest, should it come to that.
        self.soon, self.until = monotonic() + 0.8 * seconds, monotonic() + seconds
        self.weights = whole_weights({index: group.weight for index, group in enumerate(system.groups)})
        self.exact = HittingSets(self.weights)
        self.glance = Glance(system.groups, read_off(system.hard))
        self.conflicts: dict[Conflict, None] = {}
        self.best: frozenset[int] | None = None

    def run(self) -> Repair:
        bound = Fraction(0)
        while monotonic() < self.soon:
            try:
                nodes = _FEW if self.best is None else _MANY
                least, proven = self.exact.least(tuple(self.conflicts), self.soon - monotonic(), nodes)
                if proven:
                    bound = max(bound, weigh(self.system, least))
                if self.best is None or weigh(self.system, self.best) > bound:
                    self._complete(least)
            except Undecided:
                break
            if self.best is not None and weigh(self.system, self.best) == bound:
                return Repair(self.best, tuple(self.conflicts), True, bound)
        while self.best is None:
            self._complete(greedy(tuple(self.conflicts), self.weights))
            self._tell()
        return Repair(self.best, tuple(self.conflicts), False, bound)

    def _complete(self, off: frozenset[int]) -> None:
        """Make `off` a repair: of every further conflict set aside what is in most conflicts for its price."""
        if self._seen(off) != off:
            return
        while fresh := self._found(off):
            self.conflicts.update(dict.fromkeys(fresh))
            off = off.union(self._guilty(conflict) for conflict in _disjoint(fresh))
            self._tell()
        if self.best is None or weigh(self.system, off) < weigh(self.system, self.best):
            self.best = off

    def _guilty(self, conflict: Conflict) -> int:
        hits = {index: sum(index in other for other in self.conflicts) for index in conflict}
        return min(sorted(conflict), key=lambda index: Fraction(self.weights[index], hits[index]))

    def _found(self, off: frozenset[int]) -> list[Conflict]:
        fresh = self.glance.conflicts(off) or (self.tree.conflicts(off) if self.tree else self._cheapest(off))
        if not all(fresh):
            raise Undecided("the laws contradict each other")
        return fresh

    def _seen(self, off: frozenset[int]) -> frozenset[int]:
        """Add disjoint conflicts that need no linear program; `off` and all their groups."""
        while fresh := self.glance.conflicts(off):
            self.conflicts.update(dict.fromkeys(fresh))
            off = off.union(*_disjoint(fresh))
            self._tell()
        return off

    def _tell(self) -> None:
        self.tick()
        if monotonic() > self.until:
            raise Undecided("no time left to find all conflicts")

    def _cheapest(self, off: frozenset[int]) -> list[Conflict]:
        """The conflict of least cost."""
        refuted = self.farkas.refuted(off)
        return [] if refuted is None else [frozenset(refuted)]


def _disjoint(conflicts: Iterable[Conflict]) -> list[Conflict]:
    """Those that share no group with one before them."""
    taken: set[int] = set()
    apart = []
    for conflict in conflicts:
        if not conflict & taken:
            taken |= conflict
            apart.append(conflict)
    return apart
