"""Which groups every cheapest repair sets aside, were each voice just counted: no echoes, no testimonies, no origin's own affair.

Implicit hitting sets (Moreno-Centeno & Karp 2013) with whole numbers for the sets; the checker only shows further conflicts.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from fractions import Fraction

import highspy
import numpy as np

from checker.engine.rows.measure import Book
from checker.engine.rules import laws
from checker.engine.solve.groups import literal_system
from checker.engine.solve.highs import solver
from checker.engine.solve.prover import Prover
from checker.engine.solve.system import Conflict, System, components
from checker.engine.solve.work import Work
from checker.model.claim import Claim
from checker.model.vocabulary import Vocabulary

_WORK = 600


class Repairs:
    """The cheapest ways to set groups of a system aside so that the others can hold together."""

    def __init__(self, system: System) -> None:
        self.weights = [group.weight for group in system.groups]
        self.prover = Prover(system, Work(_WORK))
        self.known: dict[Conflict, None] = {}

    def in_every(self, index: int) -> bool:
        """Whether every cheapest repair sets a group aside. May raise Inconclusive."""
        least, kept = self._least(()), self._least((index,))
        return least is not None and (kept is None or kept > least)

    def _least(self, kept: Collection[int]) -> Fraction | None:
        """The cost of the cheapest repair that keeps some groups; None where there is none."""
        while (off := self._hitting(kept)) is not None:
            fresh = self.prover.conflicts(off)
            if not fresh:
                return sum((self.weights[index] for index in off), Fraction(0))
            self.known.update(dict.fromkeys(fresh))
        return None

    def _hitting(self, kept: Collection[int]) -> frozenset[int] | None:
        """The cheapest set that meets all conflicts known, none of `kept` in it; None where there is none."""
        size = len(self.weights)
        every, sets = np.arange(size, dtype=np.int32), solver(mip_rel_gap=0.0, mip_abs_gap=0.0)
        sets.addVars(size, np.zeros(size), np.array([float(index not in kept) for index in range(size)]))
        sets.changeColsCost(size, every, np.array(list(map(float, self.weights))))
        sets.changeColsIntegrality(size, every, np.full(size, highspy.HighsVarType.kInteger))
        for conflict in self.known:
            sets.addRow(1.0, highspy.kHighsInf, len(conflict), np.array(sorted(conflict), np.int32), np.ones(len(conflict)))
        sets.run()
        if sets.getModelStatus() == highspy.HighsModelStatus.kInfeasible:
            return None
        return frozenset(np.flatnonzero(np.array(sets.getSolution().col_value) > 0.5).tolist())


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
