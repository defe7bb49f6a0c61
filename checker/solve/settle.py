"""One component settled: what to set aside, why, and by which proofs."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from checker.solve.farkas import Farkas, Undecided
from checker.solve.repair import Repair, repair
from checker.solve.system import Certificate, Group, System, weigh

MOST_WITNESSES = 2
_FEW = 1000


@dataclass(frozen=True)
class Refutation:
    """A group set aside, and the proofs against it.

    `either`: the groups of the first proof that could be set aside in its stead at the same price. `certificates`: the
    cheapest proof first, then further ones that share no claim with the earlier but the suspect.
    """

    suspect: Group
    either: tuple[Group, ...]
    certificates: tuple[Certificate, ...]


@dataclass(frozen=True)
class Settled:
    """The outcome for one component: its refutations; or why it stayed `undecided`. `unproven`: a cheaper repair may exist."""

    refutations: tuple[Refutation, ...]
    undecided: str = ""
    unproven: str = ""


def settle(system: System, seconds: float, tick: Callable[[], None] = lambda: None) -> Settled:
    """Find the minimum repair of one component and prove every group in it wrong beside the rest."""
    try:
        farkas = Farkas(system, seconds)
        if farkas.can_hold(()):
            return Settled(())
        found = _single(system, farkas)
        if found is None:
            found = repair(system, seconds, tick)
            if not farkas.can_hold(found.aside):
                return Settled((), undecided="what the repair leaves cannot hold together")
        refutations = tuple(_refuted(farkas, index, found.aside) for index in sorted(found.aside))
    except Undecided as reason:
        return Settled((), undecided=str(reason))
    return Settled(refutations, unproven="" if found.proven else _gap(system, found.aside, found.bound))


def _witness(farkas: Farkas, off: frozenset[int]) -> Certificate | None:
    """A further proof, if one is found without trouble: the first one stands without it."""
    try:
        return farkas.shortest(off)
    except Undecided:
        return None


def _single(system: System, farkas: Farkas) -> Repair | None:
    """The repair, where to set one group aside is enough: the cheapest of any one conflict, which every repair must hit."""
    if len(system.groups) > _FEW:
        return None
    certificate = farkas.conflict()
    conflict = frozenset(farkas.groups(certificate)) if certificate else frozenset[int]()
    least = min((system.groups[index].weight for index in conflict), default=None)
    for index in sorted(conflict):
        if system.groups[index].weight == least and farkas.can_hold((index,)):
            return Repair(frozenset({index}), (conflict,), True, least)
    return None


def _gap(system: System, aside: Collection[int], bound: object) -> str:
    return f"the claims set aside cost {weigh(system, aside)}; it is only known that no choice costs less than {bound}"


def _refuted(farkas: Farkas, index: int, aside: frozenset[int]) -> Refutation:
    groups = farkas.system.groups
    others = aside - {index}
    certificates: list[Certificate] = []
    off = others
    while len(certificates) <= MOST_WITNESSES:
        certificate = _witness(farkas, off) if certificates else farkas.cheapest(off, against=index)
        if certificate is None:
            break
        certificates.append(certificate)
        premises = frozenset(farkas.groups(certificate)) - {index}
        if not premises:
            break
        off |= premises
    if not certificates:
        raise Undecided("the solver found a conflict that it could not prove")
    rivals = sorted(frozenset(farkas.groups(certificates[0])) - {index})
    either = tuple(
        groups[rival] for rival in rivals if groups[rival].weight == groups[index].weight and farkas.can_hold(others | {rival})
    )
    return Refutation(groups[index], either, tuple(certificates))
