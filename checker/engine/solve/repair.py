"""The minimum repair: the cheapest groups to set aside so that all others can hold together.

Problem: min Σ_(j in A) w_j over the repairs A (see `system`). Method: implicit hitting sets (Moreno-Centeno & Karp 2013, "The
implicit hitting set approach to solve combinatorial optimization problems"; Davies & Bacchus 2011 for MaxSAT): hit the
conflicts known so far at the least cost, search what is left for more. A set that hits some conflicts is no dearer than one
that hits all, so the first that leaves none is a minimum. Small conflicts are all seen before the first linear program; in the
end one tree of branch and bound over all conflicts asks for further ones wherever it comes to a set that meets those known
(branch and cut; Pfetsch 2008, "Branch-and-cut for the maximum feasible subsystem problem").
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from fractions import Fraction

from checker.engine.solve.branch_and_bound import HittingSet
from checker.engine.solve.elastic_program import elastic_of
from checker.engine.solve.hitting_sets import TO_CLOSE, IndependentHittingSets
from checker.engine.solve.repair_search import ConflictSource, Repair, RepairSearch, Unrepaired
from checker.engine.solve.system import Conflict, System, cost_of
from checker.engine.solve.work import Work

__all__ = ["Repair", "Unrepaired", "repair"]

_LARGE = 600


def repair(
    system: System,
    work: Work,
    tick: Callable[[], None] = lambda: None,
    source: ConflictSource | None = None,
    seen: Collection[Conflict] = (),
) -> Repair:
    """The minimum repair of one component; the best found, with `proven` false, when the work is used up.

    `source` finds the conflicts: the program of the rows, unless another is given; those `seen` before are not sought again.
    Raises Unrepaired when no repair is found by then.
    """
    kind = _Large if len(system.groups) > _LARGE else _Small
    search = kind(source or elastic_of(system, work), system, work, tick)
    search.known.add(seen)
    return search.run()


class _Small(RepairSearch):
    """One cover of all conflicts."""

    def __init__(self, source: ConflictSource, system: System, work: Work, tick: Callable[[], None]) -> None:
        super().__init__(source, system, work, tick)
        self.known: HittingSet = HittingSet(range(len(system.groups)), self.weights, work)
        self.known.add(self.quick_conflicts.all_small())

    def _close(self) -> None:
        assert self.best is not None
        try:
            if cost_of(self.system, self.best) > self.bound:
                self.known.close(self.best, self._check)
        finally:
            self.bound = max(self.bound, Fraction(self.known.bound) / self.scale)

    def _check(self, off: frozenset[int]) -> bool:
        """Whether a set is a repair; if not, more conflicts are known, and perhaps a cheaper repair."""
        if not (fresh := self._conflicts(off)):
            self.best = off
            return True
        while self.known.cost_of(off := self._with_guilty(off, fresh)) < self.known.cost:
            if not (fresh := self._conflicts(off)):
                self.best = off
                self.known.keep(off)
        return False

    def _quick_conflicts(self, off: frozenset[int]) -> list[Conflict]:
        return self.quick_conflicts.longer(off)


class _Large(RepairSearch):
    """Bunches of conflicts by themselves."""

    def __init__(self, source: ConflictSource, system: System, work: Work, tick: Callable[[], None]) -> None:
        super().__init__(source, system, work, tick)
        self.known: IndependentHittingSets = IndependentHittingSets(self.weights, work)

    def _close(self) -> None:
        while self.best is None or cost_of(self.system, self.best) > self.bound:
            self._complete(self._least(TO_CLOSE))

    def _quick_conflicts(self, off: frozenset[int]) -> list[Conflict]:
        return self.quick_conflicts.conflicts(off)
