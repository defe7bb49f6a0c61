"""Conflicts and their certificates, by Farkas' lemma.

Problem: are the rows r_i·x <= b_i infeasible, and which few of them are so already? Method: they are exactly when some y >= 0
has Σ y_i r_i = 0 and Σ y_i b_i < 0 (Farkas 1902), which is a linear program over y. The rows with y_i > 0 in a basic solution
of least cost are an irreducible infeasible subset (Gleeson & Ryan 1990, "Identifying minimally infeasible subsystems of
inequalities", theorem 1). Costs that are reweighted by the last solution lead to ones of few claims (Candès, Wakin & Boyd
2008).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property

import numpy as np

from checker.engine.rows.row import LinearRow
from checker.engine.solve.contraction import LawChains
from checker.engine.solve.exact_certificate import certificate
from checker.engine.solve.linear_program import TOO_FAR_APART, Inconclusive, feasible, matrix_of
from checker.engine.solve.multipliers import Multipliers
from checker.engine.solve.system import Certificate, System, rows_of

__all__ = ["Farkas", "Inconclusive", "feasible"]

_CUTS = (1e-9, 1e-7, 1e-5)
"""What counts as 0 beside the greatest multiplier."""


class Farkas:
    """The program for one system; groups can be switched off and on between calls, each call starting from the last basis."""

    def __init__(self, system: System, seconds: float = 60.0) -> None:
        self.system, self.seconds = system, seconds
        self.rows: list[LinearRow] = [*system.hard, *rows_of(system.groups)]
        owner = [-1] * len(system.hard) + [i for i, group in enumerate(system.groups) for _ in group.rows]
        self.owner = dict(zip(map(id, self.rows), owner, strict=True))
        self.owners = np.array(owner, np.int64)
        self.known: dict[tuple[int, ...], bool] = {}

    @cached_property
    def multipliers(self) -> Multipliers:
        return Multipliers(matrix_of(self.rows), self.owners, self.seconds)

    def conflict(self, off: Collection[int] = ()) -> Certificate | None:
        """A conflict among the hard rows and the groups that are not `off`; None if they can all hold. Raises Inconclusive.

        None of its rows can be spared; of its groups one may be, where laws that it does not use refute the rest.
        """
        values = self.multipliers.values(off)
        return None if values is None else self._exact(values.tolist())

    def refuted(self, off: Collection[int] = ()) -> tuple[int, ...] | None:
        """Groups, none of them `off`, that cannot all hold; None if all can. Quicker than `conflict`: without the exact sum."""
        return self.multipliers.refuted(off)

    def can_hold(self, off: Collection[int]) -> bool:
        """Whether the hard rows and the groups that are not `off` can all hold, by the primal program. Raises Inconclusive."""
        return self.multipliers.can_hold(off)

    def cheapest(self, off: Collection[int] = (), against: int | None = None) -> Certificate | None:
        """As `shortest`, but no group of it can be spared: whichever is left out, the others can hold together.

        The group `against` which it is sought is known to be needed.
        """
        found = self.shortest(off, 3)
        return None if found is None else self._irreducible(found, against)

    def shortest(self, off: Collection[int] = (), rounds: int = 1) -> Certificate | None:
        """As `conflict`, but one that names few claims, by reweighting (Candès, Wakin & Boyd 2008, iterated l1)."""
        best = self.conflict(off)
        if best is None:
            return None
        for _ in range(rounds):
            used = {id(row): float(times) for row, times in best}
            most = max(used.values())
            self.multipliers.weigh(np.array([1 / (used.get(id(row), 0.0) / most + 0.1) for row in self.rows]))
            found = self.conflict(off)
            if found is None or _length(found) >= _length(best):
                break
            best = found
        self.multipliers.weigh(None)
        return best

    def _irreducible(self, found: Certificate, against: int | None) -> Certificate:
        """A conflict of which no group can be spared, among those of a certificate; laws that it does not use may spare one."""
        groups = needed = self.groups(found)
        for index in groups:
            fewer = tuple(other for other in needed if other != index)
            if index != against and fewer and not self._can_hold(fewer):
                needed = fewer
        if needed == groups:
            return found
        smaller = self.conflict(frozenset(range(len(self.system.groups))) - frozenset(needed))
        return found if smaller is None else smaller

    def _can_hold(self, groups: tuple[int, ...]) -> bool:
        if groups not in self.known:
            system = self.chains.around([self.system.groups[index] for index in groups])
            self.known[groups] = feasible([*system.hard, *rows_of(system.groups)], self.seconds)
        return self.known[groups]

    @cached_property
    def chains(self) -> LawChains:
        return LawChains(self.system)

    def groups(self, found: Certificate) -> tuple[int, ...]:
        """The groups whose rows are in a certificate."""
        return tuple(sorted({index for row, _ in found if (index := self.owner[id(row)]) >= 0}))

    def _exact(self, values: Sequence[float]) -> Certificate:
        """The exact certificate on the support of a numeric one."""
        most = max(values)
        for cut in _CUTS:
            support = [self.rows[i] for i, value in enumerate(values) if value > cut * most]
            found = certificate(support)
            if found is not None:
                return found
        raise Inconclusive(TOO_FAR_APART())


def _length(found: Certificate) -> tuple[int, int]:
    """How many rows of claims a sum has, and how many rows at all."""
    return sum(bool(row.claim) for row, _ in found), len(found)
