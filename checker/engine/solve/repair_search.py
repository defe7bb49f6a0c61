"""The search for the minimum repair, as far as it is the same in small and in large systems.

It keeps the best repair found and a bound that no repair is below; both meet where the repair is proven. Until then every set
that hits the known conflicts is completed to a repair by setting aside, of each conflict still found, the group in most
conflicts for its weight.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol

from checker.engine.solve.branch_and_bound import HittingSet
from checker.engine.solve.contraction import law_chains
from checker.engine.solve.hitting_sets import IndependentHittingSets, greedy, whole_weights
from checker.engine.solve.linear_program import Inconclusive
from checker.engine.solve.quick_conflicts import QuickConflicts
from checker.engine.solve.system import Conflict, System, cost_of
from checker.engine.solve.work import Work
from checker.model.statement import Statement, template

BAD_LAWS = template("the laws contradict each other")

_LOOK = 1000
"""What the quick conflicts of one group cost to see, in units of work."""
_FOR_ANY, _FOR_PROOFS = 0.1, 0.4
"""What part of the work is kept for any repair, should the cheapest not be found, and for the proofs."""
_FEW = 30
"""Nodes of branch and bound while new conflicts still turn up."""


@dataclass(frozen=True)
class Repair:
    """`aside`: the groups set aside. `proven`: no cheaper repair exists. `bound`: no repair is cheaper than this."""

    aside: frozenset[int]
    conflicts: tuple[Conflict, ...]
    proven: bool
    bound: Fraction


class Unrepaired(Inconclusive):
    """The work was used up before any repair was found. `conflicts`: those known by then."""

    def __init__(self, why: Statement, conflicts: tuple[Conflict, ...]) -> None:
        super().__init__(why)
        self.conflicts = conflicts


class ConflictSource(Protocol):
    """What finds conflicts."""

    def conflicts(self, off: Collection[int]) -> list[Conflict]:
        """Some conflicts among the groups that are not `off`; none only if these can hold together. Raises Inconclusive."""
        ...


class RepairSearch:
    """What the search in small and in large systems has in common. `best` is the cheapest repair found."""

    known: HittingSet | IndependentHittingSets

    def __init__(self, source: ConflictSource, system: System, work: Work, tick: Callable[[], None]) -> None:
        self.source, self.system, self.work, self.tick = source, system, work, tick
        self.weights = whole_weights({index: group.weight for index, group in enumerate(system.groups)})
        self.scale = self.weights[0] / system.groups[0].weight
        self.quick_conflicts = QuickConflicts(system.groups, law_chains(system).nesting)
        self.best: frozenset[int] | None = None
        self.bound = Fraction(0)

    def run(self) -> Repair:
        """The cheapest repair, or the best found. Raises Unrepaired."""
        with suppress(Inconclusive), self.work.reserving(_FOR_ANY + _FOR_PROOFS):
            self._first()
            self._close()
        try:
            with self.work.reserving(_FOR_PROOFS):
                while self.best is None:
                    self._complete(greedy(tuple(self.known.conflicts), self.weights))
                    self._tick()
        except Inconclusive as reason:
            if self.best is None:
                raise Unrepaired(reason.why, tuple(self.known.conflicts)) from reason
        return Repair(self.best, tuple(self.known.conflicts), cost_of(self.system, self.best) == self.bound, self.bound)

    def _first(self) -> None:
        """Find a repair, from the conflicts on that need no linear program."""
        while self._add_quick_conflicts(self._least(_FEW)):
            pass
        self._complete(self._least(_FEW))

    def _close(self) -> None:
        """Find the cheapest repair, from a repair on."""
        raise NotImplementedError

    def _quick_conflicts(self, off: frozenset[int]) -> list[Conflict]:
        """Conflicts among the groups that are not `off`, as far as they show without a linear program."""
        raise NotImplementedError

    def _least(self, nodes: int) -> frozenset[int]:
        """A cheap set that meets all known conflicts."""
        least, proven = self.known.least(nodes)
        if proven:
            self.bound = max(self.bound, cost_of(self.system, least))
        return least

    def _complete(self, off: frozenset[int]) -> None:
        """Make `off` a repair: of every conflict still found set one group aside."""
        while fresh := self._conflicts(off):
            off = self._with_guilty(off, fresh)
        if self.best is None or cost_of(self.system, off) < cost_of(self.system, self.best):
            self.best = off

    def _add_quick_conflicts(self, off: frozenset[int]) -> bool:
        """Add disjoint conflicts that need no linear program; whether there are any."""
        some = False
        while fresh := self._quick_conflicts(off):
            self.known.add(fresh)
            off = off.union(*_disjoint(fresh))
            self._tick()
            some = True
        return some

    def _conflicts(self, off: frozenset[int]) -> list[Conflict]:
        """Conflicts among the groups that are not `off`, now known; none only if these can hold together."""
        fresh = self.source.conflicts(off)
        if not all(fresh):
            raise Inconclusive(BAD_LAWS())
        self.known.add(fresh)
        self._tick()
        return fresh

    def _with_guilty(self, off: frozenset[int], fresh: Iterable[Conflict]) -> frozenset[int]:
        """Besides `off`, of each conflict the group that is in most conflicts for its weight."""
        return off.union(
            min(sorted(conflict), key=lambda index: Fraction(self.weights[index], self.known.hits(index)))
            for conflict in _disjoint(fresh)
        )

    def _tick(self) -> None:
        self.tick()
        self.work.spend(_LOOK * len(self.system.groups))


def _disjoint(conflicts: Iterable[Conflict]) -> list[Conflict]:
    """Those that share no group with one before them."""
    taken: set[int] = set()
    apart = []
    for conflict in conflicts:
        if not conflict & taken:
            taken |= conflict
            apart.append(conflict)
    return apart
