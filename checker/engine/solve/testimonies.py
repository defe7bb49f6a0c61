"""Whom the minimum repairs set aside, where echoes cost nothing, disputes are left open and testimonies break ties.

A dispute is a count for which several origins give figures that cannot all hold, where each is set aside in some minimum repair
and none in all. Elsewhere it acts as the hull of its figures, so that nobody is accused who is refuted by one of them only.
Among minimum repairs those are taken that set the fewest figures of testimonies aside, and of what an origin printed itself: the
weights are raised by a trifle.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from checker.engine.rows.measure import Book
from checker.engine.rows.origins import counted_days, origin
from checker.engine.rows.row import LinearRow, Terms
from checker.engine.solve.echoes import echoes_of, evident_echoes, reweighted
from checker.engine.solve.first_hand import first_hand
from checker.engine.solve.hitting_sets import chains
from checker.engine.solve.linear_program import Inconclusive
from checker.engine.solve.prover import Prover
from checker.engine.solve.repair import Repair
from checker.engine.solve.solution import Blame, Refutation, Solution
from checker.engine.solve.system import Group, System, claims_of, cost_of
from checker.model.forms import Value
from checker.model.vocabulary import Settings

_ROUNDS = 3
"""So often at most echoes are looked for in the conflicts that turn up once those known cost nothing."""
_TRIFLE = Fraction(1, 10**9)
"""What such a figure costs more: all of them together less than any two weights differ."""


@dataclass(frozen=True)
class Dispute:
    """The groups that give figures for one count, by index, and for each but the first why it cannot hold beside one of them."""

    groups: tuple[int, ...]
    refutations: tuple[Refutation, ...]


@dataclass(frozen=True)
class Attribution:
    """Whom the minimum repairs of a system set aside; `rest` is the blame beside the disputes."""

    whole: Blame
    rest: Blame
    disputes: tuple[Dispute, ...] = ()

    @property
    def suspected(self) -> frozenset[Group]:
        """The groups that every minimum repair sets aside."""
        return self.rest.suspected

    @property
    def doubted(self) -> frozenset[Group]:
        """The groups that some minimum repair sets aside, or that are accused where the blame is open."""
        return self.rest.doubted | self._disputed

    @cached_property
    def solution(self) -> Solution:
        """Each group of the repair proven wrong beside the rest, and each figure in dispute beside another."""
        solution = self.rest.solution
        refutations = tuple(refutation for dispute in self.disputes for refutation in dispute.refutations)
        return replace(
            solution,
            refutations=(*refutations, *solution.refutations),
            doubted=solution.doubted | self._disputed,
            fallen=solution.fallen | self._fallen(solution),
        )

    @property
    def _disputed(self) -> frozenset[Group]:
        return frozenset(self.whole.system.groups[index] for dispute in self.disputes for index in dispute.groups)

    def _fallen(self, solution: Solution) -> frozenset[Group]:
        """The groups in dispute, where the rest cannot hold beside the first of each."""
        out = {claim for group in solution.fallen for claim in group.claims}
        out |= {claim for each in solution.refutations for group in each.out for claim in group.claims}
        groups = self.whole.system.groups
        aside = {index for dispute in self.disputes for index in dispute.groups[1:]}
        aside |= {index for index, group in enumerate(groups) if not out.isdisjoint(group.claims)}
        return frozenset() if not self.disputes or self.whole.prover.may_hold(aside) else self._disputed


def attribution(system: System, literal: System, book: Book, settings: Settings, prover: Prover) -> Attribution:
    """Whom the minimum repairs of a system set aside.

    `literal`: the same claims by their literal readings. `prover`: of the system, or of one of which it may be a part.
    """
    whole = _without_echoes(system, literal, book, settings, prover)
    if not whole.least.known or whole.least.every == whole.least.some:
        return Attribution(whole, whole)
    disputes = tuple(_disputes(whole, book))
    for open_disputes in (disputes, ()) if disputes else ((),):
        raised = _raised(_as_hulls(whole.system, open_disputes), whole.echoes.testimonies | first_hand(whole, book))
        rest = whole if raised == whole.system else Blame(raised, prover.work, echoes=whole.echoes, whole=whole.prover)
        # Where figures in dispute are refuted by others, it is not between them that nothing decides.
        hulls = {claim for dispute in open_disputes for index in dispute.groups for claim in whole.system.groups[index].claims}
        if (rest.repair is None or rest.repair.proven) and not any(hulls & {*group.claims} for group in rest.doubted):
            return Attribution(whole, rest, open_disputes)
    return Attribution(whole, whole)


def _without_echoes(system: System, literal: System, book: Book, settings: Settings, prover: Prover) -> Blame:
    """Whom the minimum repairs set aside once echoes cost nothing."""
    work, echoes = prover.work, evident_echoes(literal, book)
    blame = Blame(reweighted(system, echoes, book, settings.revised), work, echoes=echoes, whole=prover)
    for _ in range(_ROUNDS):
        if blame.repair is None or not blame.repair.proven:
            break
        seen = (system.groups[index] for index in _in_question(blame.system, blame.repair))
        more = echoes_of(literal, echoes, claims_of(seen), book, work)
        if more == echoes:
            break
        echoes = more
        cheaper = Blame(reweighted(system, echoes, book, settings.revised), work, echoes=echoes, whole=prover)
        if cheaper.repair is None or not cheaper.repair.proven:
            break
        blame = cheaper
    return blame


def _in_question(system: System, repair: Repair) -> Iterator[int]:
    """The groups in chains of conflicts in which one that is kept costs no more than all that are set aside."""
    for groups, _ in chains(repair.conflicts):
        aside = groups & repair.aside
        weights = [system.groups[index].weight for index in groups - aside]
        if weights and min(weights) <= cost_of(system, aside):
            yield from groups


def _disputes(blame: Blame, book: Book) -> Iterator[Dispute]:
    groups = blame.system.groups
    counts: dict[object, list[int]] = {}
    for index in sorted((blame.least.some | blame.unsure) - blame.least.every):
        claim = book.claims[groups[index].claims[0]]
        if isinstance(claim.form, Value) and not claim.restates:
            counts.setdefault((claim.scope, claim.unit, counted_days(claim, book.vocabulary)), []).append(index)
    for alike in counts.values():
        # Beside the figure that it repeats an echo is nothing of its own.
        off = claims_of(groups[index] for index in alike if groups[index].weight)
        several = [n for n in alike if groups[n].weight or not blame.echoes.lost(groups[n].claims, off)]
        origins = {index: {origin(book.claims[claim], book.vocabulary) for claim in groups[index].claims} for index in several}
        refutations = [
            refutation
            for number, index in enumerate(several)
            if (refutation := _refuted(blame, index, [one for one in several[:number] if origins[one] != origins[index]]))
        ]
        named = {group for refutation in refutations for group in (refutation.suspect, *refutation.either)}
        if refutations:
            yield Dispute(tuple(index for index in several if groups[index] in named), tuple(refutations))


def _refuted(blame: Blame, index: int, others: Sequence[int]) -> Refutation | None:
    """Why a group cannot hold beside the first of some others beside which it cannot; None where it can beside all."""
    prover, groups = blame.prover, blame.prover.system.groups
    for other in others:
        try:
            grounds = prover.only(frozenset({index, other}), against=index)
        except Inconclusive:
            continue
        if grounds is not None:
            return Refutation(groups[index], (groups[other],), grounds, falling=blame.falling((index, other)))
    return None


def _as_hulls(system: System, disputes: Sequence[Dispute]) -> System:
    """The system in which the figures in dispute are one claim, that the count lies somewhere around them."""
    groups = list(system.groups)
    for dispute in disputes:
        first, *others = (system.groups[index] for index in dispute.groups)
        hull = replace(
            first,
            claims=tuple(sorted(claim for group in (first, *others) for claim in group.claims)),
            rows=tuple(_loosest((first, *others))),
            weight=sum((group.weight for group in others), first.weight),
        )
        groups = [group for group in groups if group not in others and group != first] + [hull]
    asserting = (group for group in groups if group.rows or group.conditions)
    return replace(system, groups=tuple(sorted(asserting, key=lambda group: group.key)))


def _loosest(groups: Sequence[Group]) -> Iterator[LinearRow]:
    """Of rows that bound the same in each of some groups the one that allows most."""
    bounds: dict[Terms, list[LinearRow]] = {}
    for group in groups:
        for row in group.rows:
            bounds.setdefault(row.terms, []).append(row)
    for rows in bounds.values():
        if len(rows) == len(groups):
            yield max(rows, key=lambda row: (row.bound, not row.strict))


def _raised(system: System, dearer: frozenset[str]) -> System:
    """The system in which some figures cost a trifle more, where they cost anything."""
    groups = (
        replace(group, weight=group.weight + _TRIFLE) if group.weight and not dearer.isdisjoint(group.claims) else group
        for group in system.groups
    )
    return replace(system, groups=tuple(groups))
