"""Who is in every minimum repair of a component, and who in some.

Problem: of all sets of groups of least weight without which the others can hold, the intersection and the union. Method: with a
small discount on groups that no repair found yet has, the cheapest hitting set of the conflicts known is a minimum repair with
such groups if there is one; with a small surcharge on those that all repairs found have, one without some of them. A set that is
no repair shows a conflict that was not known, and is sought again (implicit hitting sets: Moreno-Centeno & Karp 2013). That takes
a few programs for each chain of conflicts, where there may be exponentially many repairs (backbones of propositional formulae:
Janota, Lynce & Marques-Silva 2015, "Algorithms for computing backbones of propositional formulae").

In chains of many groups only repairs are looked at that differ from the one given by one group for another: each takes one
program at most, where a hitting set of hundreds of conflicts takes seconds.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from checker.engine.solve.hitting_sets import chains, minimum_hitting_set, whole_weights
from checker.engine.solve.linear_program import Inconclusive
from checker.engine.solve.repair import Repair
from checker.engine.solve.system import Conflict, Group, System
from checker.engine.solve.work import Work

_DIFFERENCE = 2
"""Quantities of one count: before the start and the end of its time."""
_FEW = 40
"""Groups in a chain of which all minimum repairs are looked at."""
_SEVERAL = 5
"""With more that may stand in for a group the program of them all is solved before each is left out in turn."""
_SOUGHT = 4
"""Conflicts that were not known and turn up on the way to what else would be set aside; with more it is left open."""


@dataclass(frozen=True)
class Exchange:
    """What the cheapest repair that keeps a group keeps of the minimum repair, the group among it, and sets aside `instead`."""

    spared: frozenset[int]
    instead: frozenset[int]


@dataclass(frozen=True)
class MinimumRepairs:
    """`every`: the groups that all minimum repairs set aside; `some`: those that one or more of them set aside.

    `aside`: one of them, of several the first by the order of its groups where all were looked at. `exchanges`: for each group of
    `every` how the cheapest repair without it differs; it is not there where there is no such repair, or none is known.
    `conflicts`: all that are known by now. `known`: whether these are all, as far as was looked.
    """

    every: frozenset[int]
    some: frozenset[int]
    aside: frozenset[int]
    exchanges: Mapping[int, Exchange] = field(default_factory=dict)
    conflicts: tuple[Conflict, ...] = ()
    known: bool = True


class Conflicts(Protocol):
    """Finds out which groups of a system cannot all hold; the `refuted` may be Inconclusive."""

    @property
    def system(self) -> System:
        """The system in question."""

    def may_hold(self, off: Collection[int]) -> bool:
        """Whether nothing shows that the groups cannot all hold without those `off`."""

    def refuted(self, off: Collection[int]) -> Conflict | None:
        """Groups, none of them `off`, that cannot all hold; None if all others can. Raises Inconclusive."""


def minimum_repairs(prover: Conflicts, repair: Repair, work: Work) -> MinimumRepairs:
    """All minimum repairs of a component, of which one is given.

    Where the solver cannot tell, the groups concerned are in some repair, and not known to be in every one.
    """
    weights = whole_weights({index: group.weight for index, group in enumerate(prover.system.groups)})
    sought: dict[frozenset[int], _Chain] = {}
    known = dict.fromkeys(repair.conflicts)
    # Conflicts that turn up may join chains, whose repairs are then sought together.
    while fresh := [chain for chain in chains(known) if chain[0] not in sought]:
        for groups, conflicts in fresh:
            sought[groups] = _Chain(prover, repair.aside, weights, groups, conflicts, work)
            known.update(dict.fromkeys(sought[groups].conflicts))
        apart = [groups for groups, _ in chains(known)]
        if sought.keys() >= set(apart):
            last = [sought[groups] for groups in apart]
            aside = _union(chain.aside for chain in last)
            try:
                if aside == repair.aside or (left := prover.refuted(aside)) is None:
                    return _together(last)
            except Inconclusive:
                break
            known[left] = None
    return replace(_together(list(sought.values())), every=frozenset(), aside=repair.aside, known=False)


def _together(chains: Sequence[_Chain]) -> MinimumRepairs:
    exchanges = {index: exchange for chain in chains for index, exchange in chain.exchanges().items()}
    return MinimumRepairs(
        _union(chain.every for chain in chains),
        _union(chain.some for chain in chains),
        _union(chain.aside for chain in chains),
        exchanges,
        tuple(dict.fromkeys(conflict for chain in chains for conflict in chain.conflicts)),
        all(chain.known for chain in chains),
    )


def _union(several: Iterable[frozenset[int]]) -> frozenset[int]:
    return frozenset[int]().union(*several)


def _compares(group: Group) -> bool:
    """Whether a group only ties counts to one another: a count over time is the difference of two quantities at most."""
    return all(len(row.terms) > _DIFFERENCE for row in group.rows)


class _Chain:
    """Conflicts that share groups with one another; the repair of all other chains stays as it is.

    `every`, `some`, `aside` and `known` are of its own minimum repairs what they are in MinimumRepairs.
    """

    def __init__(
        self,
        prover: Conflicts,
        aside: frozenset[int],
        weights: Mapping[int, int],
        groups: frozenset[int],
        conflicts: tuple[Conflict, ...],
        work: Work,
    ) -> None:
        self.prover, self.work, self.conflicts = prover, work, dict.fromkeys(conflicts)
        self.aside, self.others = aside & groups, aside - groups
        self.least = sum(weights[index] for index in self.aside)
        # All surcharges together weigh less than the least of weights: a repair has no more groups than that.
        self.scale = 1 + self.least // min(weight for weight in weights.values() if weight) if self.least else 1
        self.weights = {index: weight * self.scale for index, weight in weights.items()}
        self.every = self.some = self.aside
        self.known, self.is_small = True, len(groups) <= _FEW
        if self.is_small:
            self._look_at_all()
        else:
            self._look_at_neighbours()

    def exchanges(self) -> dict[int, Exchange]:
        """For each group that all its repairs set aside how the cheapest without it differs, if it is known."""
        without = {index: self._without(index) for index in sorted(self.every)} if self.is_small else {}
        return {
            index: Exchange(self.aside - hitting, hitting - self.aside)
            for index, hitting in without.items()
            if hitting is not None
        }

    def _look_at_all(self) -> None:
        every = some = self.aside
        try:
            while not (other := self._least({index: -1 for index in self.weights if index not in some}, some.issuperset)) <= some:
                every, some = every & other, some | other
            while not (other := self._least(dict.fromkeys(every, 1), every.issubset)) >= every:
                every, some = every & other, some | other
            self.every, self.some, self.aside = every, some, self._first(every, some)
        except Inconclusive:
            self.every, self.some, self.known = frozenset(), some.union(*self.conflicts), False

    def _look_at_neighbours(self) -> None:
        """The groups of the repair that no other of the same weight can stand in for, and those that can."""
        stand_ins = {index: frozenset(self._stand_ins(index)) for index in sorted(self.aside)}
        self.every = frozenset(index for index, others in stand_ins.items() if not others)
        self.some = self.aside.union(*stand_ins.values())

    def _first(self, every: frozenset[int], some: frozenset[int]) -> frozenset[int]:
        """Of all minimum repairs the one whose groups come first, so that it does not hang on how they are sought.

        What compares counts, such as a record, comes before the counts: so each record that is broken is told.
        """
        chosen, first, groups = every, self.aside, self.prover.system.groups
        for index in sorted(some - every, key=lambda index: (not _compares(groups[index]), index)):
            wanted = chosen | {index}
            other = first if wanted <= first else self._with(wanted)
            if wanted <= other:
                chosen, first = wanted, other
        return first

    def _with(self, wanted: frozenset[int]) -> frozenset[int]:
        """A minimum repair that sets all of some groups aside, if there is one."""
        return self._least(dict.fromkeys(wanted, -1), lambda hitting: not wanted <= hitting)

    def _stand_ins(self, index: int) -> Iterator[int]:
        rest = self.aside - {index}
        left = [conflict for conflict in self.conflicts if conflict.isdisjoint(rest)]
        common = frozenset.intersection(*left) - {index} if left else frozenset()
        for other in sorted(common):
            if self.weights[other] == self.weights[index]:
                if len(common) > _SEVERAL:
                    # From where all of them come nearest to holding it is one step to where one of them gives way.
                    self.prover.may_hold(rest | self.others)
                if self.prover.may_hold(rest | self.others | {other}):
                    yield other

    def _without(self, index: int) -> frozenset[int] | None:
        """What the cheapest repair that keeps a group sets aside; None if none is known."""
        try:
            for _ in range(_SOUGHT):
                if frozenset({index}) in self.conflicts:
                    return None
                hitting = minimum_hitting_set([conflict - {index} for conflict in self.conflicts], self.weights, self.work)
                fresh = self.prover.refuted(hitting | self.others)
                if fresh is None:
                    return hitting
                self.conflicts[fresh] = None
        except Inconclusive:
            pass
        return None

    def _least(self, surcharge: Mapping[int, int], is_known: Callable[[frozenset[int]], bool]) -> frozenset[int]:
        """A minimum repair of the least surcharge; a known one where no other is cheaper. Raises Inconclusive."""
        weights = {index: max(weight + surcharge.get(index, 0), 0) for index, weight in self.weights.items()}
        while True:
            hitting = minimum_hitting_set(tuple(self.conflicts), weights, self.work)
            # With more conflicts, hitting sets only get dearer.
            if sum(self.weights[index] for index in hitting) > self.least * self.scale or is_known(hitting):
                return self.aside
            fresh = self.prover.refuted(hitting | self.others)
            if fresh is None:
                return hitting
            self.conflicts[fresh] = None
