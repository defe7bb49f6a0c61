"""One component settled: what to set aside, why, and by which proofs."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from checker.solve.farkas import Farkas, Undecided, feasible
from checker.solve.repair import repair
from checker.solve.system import Certificate, Group, System, rows_of, weigh

MOST_WITNESSES = 3


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
        if feasible([*system.hard, *rows_of(system.groups)], seconds):
            return Settled(())
        farkas = Farkas(system, seconds)
        found = repair(system, farkas, seconds, tick)
        kept = (group for index, group in enumerate(system.groups) if index not in found.aside)
        if not feasible([*system.hard, *rows_of(kept)], seconds):
            return Settled((), undecided="what the repair leaves cannot hold together")
        refutations = tuple(_refuted(farkas, index, found.aside) for index in sorted(found.aside))
    except Undecided as reason:
        return Settled((), undecided=str(reason))
    return Settled(refutations, unproven="" if found.proven else _gap(system, found.aside, found.bound))


def _gap(system: System, aside: Collection[int], bound: object) -> str:
    return f"the claims set aside cost {weigh(system, aside)}; it is only known that no choice costs less than {bound}"


def _refuted(farkas: Farkas, index: int, aside: frozenset[int]) -> Refutation:
    groups = farkas.system.groups
    others = aside - {index}
    certificates: list[Certificate] = []
    off = others
    while len(certificates) <= MOST_WITNESSES:
        certificate = farkas.cheapest(off, rounds=1 if certificates else 3)
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
        groups[rival]
        for rival in rivals
        if groups[rival].weight == groups[index].weight and farkas.conflict(others | {rival}) is None
    )
    return Refutation(groups[index], either, tuple(certificates))
