"""Which groups every cheapest repair sets aside, were each voice just counted: no echoes, no testimonies, no origin's own affair.

Implicit hitting sets (Moreno-Centeno & Karp 2013), asked twice: for the cheapest repair, and for the cheapest that keeps a group.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property

from checker.engine.rows.measure import Book
from checker.engine.rules import laws
from checker.engine.solve.components import components
from checker.engine.solve.groups import literal_system
from checker.engine.solve.hitting_sets import minimum_hitting_set, whole_weights
from checker.engine.solve.prover import Prover
from checker.engine.solve.system import Conflict, System
from checker.engine.solve.work import Work
from checker.model.claim import Claim
from checker.model.vocabulary import Vocabulary

_WORK = 600


class Repairs:
    """The cheapest ways to set groups of a system aside so that the others can hold together."""

    def __init__(self, system: System) -> None:
        self.weights = whole_weights({index: group.weight for index, group in enumerate(system.groups)})
        self.prover = Prover(system, Work(_WORK))
        self.known: dict[Conflict, None] = {}

    def in_every(self, index: int) -> bool:
        """Whether every cheapest repair sets a group aside. May raise Inconclusive."""
        return not self._keep(frozenset({index}), self.least)

    @cached_property
    def least(self) -> int:
        """The cost of the cheapest repair."""
        most = 0
        while not self._keep(frozenset(), most):
            most = self._cost(self._hitting(frozenset()) or frozenset())
        return most

    def _keep(self, kept: frozenset[int], most: int) -> bool:
        """Whether a repair that costs no more than `most` keeps some groups."""
        while (off := self._hitting(kept)) is not None and self._cost(off) <= most:
            fresh = self.prover.conflicts(off)
            if not fresh:
                return True
            self.known.update(dict.fromkeys(fresh))
        return False

    def _cost(self, groups: frozenset[int]) -> int:
        return sum(self.weights[index] for index in groups)

    def _hitting(self, kept: frozenset[int]) -> frozenset[int] | None:
        """The cheapest set that meets all conflicts known, none of `kept` in it; None where there is none."""
        left = [conflict - kept for conflict in self.known]
        return minimum_hitting_set(left, self.weights, self.prover.work) if all(left) else None


def surely_aside(claims: Sequence[Claim], vocabulary: Vocabulary, among: Collection[str]) -> frozenset[str]:
    """Of some claims, by id, those that every cheapest repair of all literal readings sets aside."""
    aside = set[str]()
    for system in components(literal_system(claims, Book(vocabulary, {claim.id: claim for claim in claims}), laws())):
        repairs = Repairs(system)
        for index, group in enumerate(system.groups):
            own = {*group.claims}.intersection(among)
            if own and repairs.in_every(index):
                aside |= own
    return frozenset(aside)
