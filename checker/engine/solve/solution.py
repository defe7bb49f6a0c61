"""The solution of one component: what to set aside, why, and by which proofs.

Of a minimum repair A no group g can be spared: g and the groups outside A cannot all hold, or else A without g would be a
cheaper repair. A rival of g is a group of the same weight that could stand in A in its stead.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property, partial

from checker.engine.rows.row import ZERO, Quantity
from checker.engine.solve.breach import Breach, Grounds
from checker.engine.solve.clear_blame import with_doubts
from checker.engine.solve.contraction import law_chains
from checker.engine.solve.echoes import NO_ECHOES, Echoes
from checker.engine.solve.farkas import Inconclusive
from checker.engine.solve.minimum_repairs import Exchange, MinimumRepairs, minimum_repairs
from checker.engine.solve.prover import Prover
from checker.engine.solve.quick_conflicts import QuickConflicts
from checker.engine.solve.repair import Repair, Unrepaired, repair
from checker.engine.solve.system import Certificate, Conflict, Group, System, claims_of, cost_of, steps_of
from checker.engine.solve.work import Work
from checker.model.statement import Statement, template

CANNOT_HOLD = template("what the repair leaves cannot hold together")
GAP = template(
    "what is set aside costs {cost:plain}, and it is only known that no choice costs less than {bound:plain}",
    cost=Fraction,
    bound=Fraction,
)

_SHORT = 3
"""Of so many groups a proof is short enough."""
MOST_GROUPS = 1000
"""In larger components no single group is tried before a repair is looked for."""


Told = tuple[Grounds, Callable[[], tuple[Grounds, ...]]]
"""A proof, and what seeks further ones."""


@dataclass(frozen=True)
class Refutation:
    """A group set aside, and the proofs against it.

    `either`: where not every minimum repair sets it aside, the groups of the first proof that some do. `open`: why nobody knows
    whom to blame, if so; then all other groups of the proof are in `either`. `grounds`: the cheapest proof; `further` seeks
    others that share no claim with it or with each other but the suspect. `instead`: what else would have to be set aside, were
    the suspect right; nothing where that is not known, or there is an `either`. `falling`: the echoes that are set aside with
    those accused, as nothing else implies them. `plainly` gives a proof that is easier to redo, for who only tells it: blame
    hangs on `grounds`.
    """

    suspect: Group
    either: tuple[Group, ...]
    grounds: Grounds
    open: Statement | None = None
    instead: tuple[Group, ...] = ()
    falling: tuple[Group, ...] = ()
    further: Callable[[], tuple[Grounds, ...]] = tuple
    plainly: Callable[[], Told] | None = None

    @property
    def plain(self) -> Refutation:
        """The refutation by the proof that is the easiest to redo, where whom it accuses does not hang on the proof."""
        if self.plainly is None or self.either or self.open:
            return self
        grounds, further = self.plainly()
        return self if grounds is self.grounds else replace(self, grounds=grounds, further=further, plainly=None)

    @cached_property
    def all_grounds(self) -> tuple[Grounds, ...]:
        """All proofs; to seek the further ones takes as long as to find the first."""
        return (self.grounds, *self.further())

    @property
    def out(self) -> tuple[Group, ...]:
        """The groups that nothing can be built on: all that are accused where the blame is open, else the suspect."""
        return (self.suspect, *self.either) if self.open else (self.suspect,)


@dataclass(frozen=True)
class Solution:
    """The outcome for one component: what is refuted, and the groups that stayed undecided, in order, and why.

    `suspected`: the groups that every minimum repair sets aside. `doubted`: all groups that some minimum repair sets aside, or
    that are accused where the blame is open. `fallen`: those that are set aside though nobody accuses them.
    """

    refutations: tuple[Refutation, ...]
    suspected: frozenset[Group] = frozenset()
    doubted: frozenset[Group] = frozenset()
    undecided: tuple[Group, ...] = ()
    why: Statement | None = None
    fallen: frozenset[Group] = frozenset()


def solution_of(system: System, work: Work, tick: Callable[[], None] = lambda: None, whole: Prover | None = None) -> Solution:
    """Find the minimum repair of one component and prove every group in it wrong beside the rest.

    Whatever ends for want of work, what has been proven by then is in the outcome, and only the rest is undecided.
    """
    return Blame(system, work, tick, whole=whole).solution


class Blame:
    """Whom the minimum repairs of one component set aside; what proves it is sought when somebody asks for the solution.

    Groups of the weight 0 are `echoes`: they are no part of the problem, and fall with what implies them.
    """

    def __init__(
        self,
        system: System,
        work: Work,
        tick: Callable[[], None] = lambda: None,
        echoes: Echoes = NO_ECHOES,
        whole: Prover | None = None,
    ) -> None:
        """`whole`: what proves conflicts of a system of which this one may be a part."""
        self.system, self.echoes = system, echoes
        self.places = tuple(index for index, group in enumerate(system.groups) if group.weight)
        weighed = tuple(system.groups[index] for index in self.places)
        self.prover, conflicts = whole.of(system) if whole else Prover(system, work), list[Conflict]()
        searched = self.prover if len(weighed) == len(system.groups) else self.prover.of(replace(system, groups=weighed))
        self.repair: Repair | None = None
        self.least = MinimumRepairs(frozenset(), frozenset(), frozenset())
        try:
            cheapest = _repaired(searched, conflicts, work, tick)
        except Inconclusive as reason:
            # A cached property may be set.
            self.solution = _in_part(searched, conflicts, reason.why)
            return
        if cheapest is not None:
            unsure = MinimumRepairs(frozenset(), cheapest.aside, cheapest.aside, conflicts=cheapest.conflicts, known=False)
            least = minimum_repairs(searched, cheapest, work) if cheapest.proven else unsure
            placed = tuple(map(self._placed, least.conflicts))
            self.repair = replace(cheapest, aside=self._placed(least.aside), conflicts=placed)
            exchanges = {
                self.places[index]: Exchange(self._placed(each.spared), self._placed(each.instead))
                for index, each in least.exchanges.items()
            }
            every, some = self._placed(least.every), self._placed(least.some)
            exact = replace(least, every=every, some=some, aside=self._placed(least.aside), exchanges=exchanges)
            self.least = with_doubts(exact, system, echoes)

    def _placed(self, groups: Iterable[int]) -> frozenset[int]:
        """Groups of what is searched as groups of the system."""
        return frozenset(self.places[index] for index in groups)

    @cached_property
    def fallen(self) -> frozenset[int]:
        """The echoes that nothing implies any more beside the repair; all of them where the rest could not hold with them."""
        aside = self.repair.aside if self.repair else frozenset[int]()
        fallen = self._lost(aside)
        every = frozenset(range(len(self.system.groups))).difference(self.places)
        return fallen if fallen == every or self.prover.may_hold(aside | fallen) else every

    @cached_property
    def unsure(self) -> frozenset[int]:
        """The echoes that some minimum repair leaves without what implies them."""
        return self._lost(self.least.some) | self.fallen

    def _lost(self, off: Collection[int]) -> frozenset[int]:
        claims = claims_of(self.system.groups[index] for index in off)
        echoes = (index for index, group in enumerate(self.system.groups) if not group.weight)
        return frozenset(index for index in echoes if self.echoes.lost(self.system.groups[index].claims, claims))

    def falling(self, accused: Sequence[int]) -> tuple[Group, ...]:
        """The echoes that fall with some groups, of which it may be open which is off."""
        groups = self.system.groups
        off = claims_of(groups[index] for index in accused)
        falling = self.fallen if len(accused) == 1 else self.unsure & self._lost({*accused, *self.least.every})
        return tuple(
            groups[index]
            for index in sorted(falling.difference(accused))
            if any(not off.isdisjoint(support) for claim in groups[index].claims for support in self.echoes.supports[claim])
        )

    @property
    def suspected(self) -> frozenset[Group]:
        """The groups that every minimum repair sets aside."""
        return frozenset(self.system.groups[index] for index in self.least.every)

    @property
    def doubted(self) -> frozenset[Group]:
        """The groups that some minimum repair sets aside, or that are accused where the blame is open."""
        if self.repair is None or not self.repair.proven:
            return self.solution.doubted
        return frozenset(self.system.groups[index] for index in self.least.some | self.unsure)

    @cached_property
    def solution(self) -> Solution:
        """Each group of the repair proven wrong beside the rest."""
        if (cheapest := self.repair) is None:
            return Solution(())
        groups = self.system.groups
        blame = None if cheapest.proven else _gap(self.system, cheapest.aside, cheapest.bound)
        refutations, left = list[Refutation](), list[Group]()
        why: Statement | None = None
        for index in sorted(cheapest.aside):
            try:
                refutations.append(self._refuted(index, cheapest, blame))
            except Inconclusive as reason:
                left.append(groups[index])
                why = why or reason.why
        refutations += self._unnamed(refutations, left, cheapest)
        doubted = {groups[index] for index in self.least.some | self.unsure}.union(*(each.out for each in refutations))
        fallen = frozenset(groups[index] for index in self.fallen)
        return Solution(tuple(refutations), self.suspected, frozenset(doubted), tuple(left), why, fallen)

    def _refuted(self, index: int, cheapest: Repair, blame: Statement | None) -> Refutation:
        """The refutation of one group of a repair. Raises Inconclusive if nothing proves it.

        What is not sure to stand proves nothing, but for another figure for the same count: that is told beside it.
        """
        groups = self.system.groups
        beside = (echo for echo in self.unsure if _forms(groups[echo]).isdisjoint(_forms(groups[index])))
        others = (cheapest.aside - {index}) | self.fallen | frozenset(beside)
        grounds = self.prover.against(index, others, cheapest.conflicts)
        if index not in self.least.every:
            grounds = self._plainest(index, others & (self.least.every | self.unsure), grounds, cheapest.conflicts)
        rivals = [rival for rival in self.prover.groups(grounds) if rival != index]
        doubted = self.least.some | self.unsure
        either = [rival for rival in rivals if blame or (index not in self.least.every and rival in doubted)]
        exchange = None if either else self.least.exchanges.get(index)
        instead = tuple(groups[other] for other in sorted(exchange.instead)) if exchange else ()
        return Refutation(
            groups[index],
            tuple(groups[rival] for rival in either),
            grounds,
            blame if either else None,
            instead,
            self.falling((index, *either)),
            partial(self.prover.witnesses, index, others, grounds),
            partial(self._plainly, index, others, grounds),
        )

    def _unnamed(self, refutations: Sequence[Refutation], left: Collection[Group], cheapest: Repair) -> Iterator[Refutation]:
        """Why some minimum repairs set aside what no refutation accuses, and is not `left` open: a conflict that none tells."""
        groups, named = self.system.groups, {group for each in refutations for group in (each.suspect, *each.either)}
        for index in sorted(self.least.some - self.least.every) if cheapest.proven else ():
            known = (each for each in cheapest.conflicts if index in each and self.least.every.isdisjoint(each))
            conflict = min(known, key=lambda each: (len(each), sorted(each)), default=None)
            if groups[index] in named or conflict is None:
                continue
            with suppress(Inconclusive):
                if (grounds := self.prover.only(conflict, against=index)) is None:
                    continue
                accused = [place for place in self.prover.groups(grounds) if place in self.least.some]
                if any(groups[place] in left for place in accused):
                    continue
                either = tuple(groups[place] for place in accused if place != index)
                named.update(groups[place] for place in accused)
                yield Refutation(groups[index], either, grounds, falling=self.falling(accused))

    def _plainly(self, index: int, others: frozenset[int], grounds: Grounds) -> Told:
        """The proof that is the easiest to redo, and what seeks further ones beside it."""
        plain = self.prover.plainest(index, others, grounds)
        return plain, partial(self.prover.witnesses, index, others, plain)

    def _plainest(self, index: int, others: frozenset[int], grounds: Grounds, conflicts: Sequence[Conflict]) -> Grounds:
        """The shortest proof that something else beside is off as well, where it is open whether the group is off at all.

        `others`: what is sure to be off. In place of a long proof shorter ones of the `conflicts` known are tried, and each of
        its groups is left out in turn.
        """
        members = self.prover.groups(grounds)
        if isinstance(grounds, Breach) or len(members) <= _SHORT:
            return grounds
        proofs: list[Grounds | None] = [grounds]
        for conflict in conflicts:
            if index in conflict and len(conflict) < len(members) and conflict.isdisjoint(others):
                with suppress(Inconclusive):
                    proofs.append(self.prover.only(conflict, index))
        for member in members:
            if member != index:
                with suppress(Inconclusive):
                    # Where the rest can hold, there is no proof to be sought.
                    if self.prover.can_hold(others | {member}):
                        continue
                    proofs.append(self.prover.against(index, others | {member}, ()))
        return min((proof for proof in proofs if proof is not None and not isinstance(proof, Breach)), key=self._effort)

    def _effort(self, proof: Certificate) -> tuple[int, Fraction]:
        """The steps of a proof, and how much its figures leave open."""
        return steps_of(proof), sum((_room(self.system.groups[index]) for index in self.prover.groups(proof)), ZERO)


def _room(group: Group) -> Fraction:
    """What a figure leaves open between its two ends, as a part of it."""
    ends = [abs(row.bound) for row in group.rows]
    return (max(ends) - min(ends)) / max(ends) if len(ends) > 1 and max(ends) else ZERO


def _forms(group: Group) -> frozenset[frozenset[Quantity]]:
    """What the rows of a group bound, from above or below."""
    return frozenset(frozenset(quantity for quantity, _ in row.terms) for row in group.rows)


def _repaired(prover: Prover, conflicts: list[Conflict], work: Work, tick: Callable[[], None]) -> Repair | None:
    """The repair; None if nothing needs one. Raises Inconclusive; the conflicts seen by then are in `conflicts`."""
    if prover.can_hold(()):
        return None
    with suppress(Inconclusive):
        if (single := _single(prover, conflicts)) is not None:
            return single
    try:
        cheapest = repair(prover.system, work, tick, prover, prover.farkas.seen)
    except Unrepaired as reason:
        conflicts += reason.conflicts
        raise
    conflicts += cheapest.conflicts
    if not prover.can_hold(cheapest.aside):
        raise Inconclusive(CANNOT_HOLD())
    return cheapest


def _single(prover: Prover, conflicts: list[Conflict]) -> Repair | None:
    """The repair, where to set one group aside is enough: the cheapest of any one conflict, which every repair must hit."""
    groups = prover.system.groups
    if len(groups) > MOST_GROUPS:
        return None
    conflict = prover.conflict()
    conflicts.append(conflict)
    least = min((groups[index].weight for index in conflict), default=None)
    for index in sorted(conflict):
        if groups[index].weight == least and prover.can_hold((index,)):
            return Repair(frozenset({index}), (conflict,), True, least)
    return None


def _gap(system: System, aside: Collection[int], bound: Fraction) -> Statement:
    return GAP(cost=cost_of(system, aside), bound=bound)


def _in_part(prover: Prover, conflicts: list[Conflict], why: Statement) -> Solution:
    """What is proven where no repair was found: conflicts that share no group, each of which blames all its members."""
    groups = prover.system.groups
    known = conflicts or QuickConflicts(groups, law_chains(prover.system).nesting).conflicts(())
    taken, refutations = set[int](), list[Refutation]()
    for members, grounds in prover.of_conflicts(known):
        taken.update(members)
        first, *rivals = sorted(members, key=lambda index: (groups[index].weight, index))
        either = tuple(groups[rival] for rival in sorted(rivals))
        refutations.append(Refutation(groups[first], either, grounds, why if either else None))
    left = tuple(group for index, group in enumerate(groups) if index not in taken)
    doubted = frozenset(group for refutation in refutations for group in refutation.out)
    return Solution(tuple(refutations), frozenset(), doubted, left, why if left else None)
