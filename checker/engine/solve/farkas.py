"""Conflicts and their certificates, by Farkas' lemma.

Problem: are the rows r_i·x <= b_i infeasible, and which few of them are so already? Method: they are exactly when some y >= 0
has Σ y_i r_i = 0 and Σ y_i b_i < 0 (Farkas 1902), or = 0 with y_i > 0 for a strict row (Motzkin's transposition theorem,
1936), which is a linear program over y. The rows with y_i > 0 in a basic solution
of least cost are an irreducible infeasible subset (Gleeson & Ryan 1990, "Identifying minimally infeasible subsystems of
inequalities", theorem 1). Costs that are reweighted by the last solution lead to ones of few claims (Candès, Wakin & Boyd
2008).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from checker.engine.solve.contracted_rows import ContractedRows
from checker.engine.solve.contraction import law_chains
from checker.engine.solve.elastic_program import Elastic, ElasticProgram, elastic_of, is_far, refined_of
from checker.engine.solve.exact_certificate import certificate
from checker.engine.solve.exact_rows import Floats
from checker.engine.solve.linear_program import TOO_FAR_APART, Inconclusive, Inexact, Matrix, submatrix
from checker.engine.solve.multipliers import Multipliers
from checker.engine.solve.system import Certificate, Conflict, System, steps_of
from checker.engine.solve.work import Work

__all__ = ["Farkas", "Inconclusive"]

CLAIM_COST, LAW_COST = 1.0, 0.02
"""What a multiplier costs of a row of a claim, and of a law in one stretch of time."""
_TRIFLE = 1e-3
"""By what part at most one row costs more than another that is like it."""
_ROUNDS = 3
"""So often at most multipliers are weighed anew to find fewer claims."""
_LONG = 5
"""Of a conflict of more groups the program of them all is solved before each of them is left out in turn."""
_SMALL = 10_000
"""With fewer rows to find those that others imply takes longer than it saves."""
_CUTS = (1e-9, 1e-7, 1e-5)
"""What counts as 0 beside the greatest multiplier."""


def _unknown(groups: Sequence[int]) -> bool:
    """Nothing is known of any groups."""
    return False


class Farkas:
    """The program for one system; groups can be switched off and on between calls, each call starting from the last basis.

    It works on contracted rows of laws; certificates are told in the rows of the system.
    """

    def __init__(
        self, system: System, work: Work, elastic: Elastic | None = None, held: Callable[[Sequence[int]], bool] = _unknown
    ) -> None:
        """`elastic`: the program of the same rows, where there is one already. `held` knows of groups that can hold together."""
        self.system, self.work = system, work
        self.chains = law_chains(system)
        self.owner = {id(row): index for index, group in enumerate(system.groups) for row in group.rows}
        self.all = frozenset(range(len(system.groups)))
        self.held = held
        if elastic is not None:
            # A cached property may be set.
            self.elastic = elastic

    def conflicts(self, off: Collection[int] = ()) -> list[Conflict]:
        """Conflicts among the groups that are not `off`, no two of which share a group; none if all can. Raises Inconclusive.

        Quicker than `cheapest`: without the exact sums.
        """
        return self.elastic.conflicts(off)

    @property
    def seen(self) -> tuple[Conflict, ...]:
        """The conflicts that were found so far by whoever asked the same program."""
        return self.elastic.seen

    def can_hold(self, off: Collection[int]) -> bool:
        """Whether the hard rows and the groups that are not `off` can all hold. Raises Inconclusive."""
        return self.elastic.can_hold(off)

    def cheapest(self, off: Collection[int] = (), against: int | None = None) -> Certificate | None:
        """A certificate among the hard rows and the groups that are not `off` that names few claims; None if they can all hold.

        No group of it can be spared: whichever is left out, the others can hold together. The group `against` which it is sought
        is known to be needed. Raises Inconclusive.
        """
        shortest = self._shortest(off)
        return None if shortest is None else self.chains.expanded(self._irreducible(shortest, against))

    def among(self, groups: Collection[int], against: int | None = None) -> Certificate | None:
        """As `cheapest`, of some groups alone, by a program of their own; None if they can all hold. Raises Inconclusive."""
        chosen = sorted(groups)
        some = tuple(self.system.groups[index] for index in chosen)
        place = None if against is None else chosen.index(against)

        def held(few: Sequence[int]) -> bool:
            # Of a program that nobody asked yet nothing is known.
            return "elastic" in vars(self) and self.elastic.were_held([chosen[number] for number in few])

        def seek() -> Certificate | None:
            return Farkas(replace(self.system, groups=some), self.work, held=held).cheapest((), place)

        return self.chains.proofs.of(some, place, self.work, seek)

    def groups(self, conflict: Certificate) -> tuple[int, ...]:
        """The groups whose rows are in a certificate."""
        return tuple(sorted({self.owner[id(row)] for row, _ in conflict if id(row) in self.owner}))

    def _shortest(self, off: Collection[int]) -> Certificate | None:
        """A certificate that names few claims, by reweighting (Candès, Wakin & Boyd 2008, iterated l1)."""
        best = self._conflict(off)
        if best is None:
            return None
        for _ in range(_ROUNDS):
            used = np.zeros(len(self.rows))
            used[[self.rows.place(row) for row, _ in best]] = [float(times) for _, times in best]
            shorter = self._conflict(off, 1 / (used / used.max() + 0.1))
            if shorter is None or self._length(shorter) >= self._length(best):
                break
            best = shorter
        return best

    def _conflict(self, off: Collection[int], factors: Floats | None = None) -> Certificate | None:
        """A certificate in contracted rows, by multipliers that cost so many times as much as usual."""
        if self.elastic.can_hold(off):
            return None
        costs = self.costs if factors is None else self.costs * factors
        if not self.is_far:
            with suppress(Inexact):
                return self._exact(self.multipliers.values(off, costs))
        return self._refined(off, costs)

    def _refined(self, off: Collection[int], costs: Floats) -> Certificate:
        """A certificate by what is left of the bounds at the point where the rows come nearest to holding."""
        elastic = self.refined
        elastic.can_hold(off)
        near = elastic.near()
        matrix = submatrix(elastic.matrix, near, elastic.left)
        values = np.zeros(len(self.rows))
        with suppress(Inexact):
            values[near] = Multipliers(matrix, self.owners[near], self.work, elastic.worst).values((), costs[near])
            return self._exact(values)
        for rows in elastic.certificates():
            if (exact := certificate([self.rows[row] for row in rows.tolist()])) is not None:
                return exact
        raise Inexact(TOO_FAR_APART())

    @cached_property
    def elastic(self) -> Elastic:
        """Where the rows come nearest to holding."""
        if self.is_small and not self.is_far:
            return ElasticProgram(self.matrix, self.owners, self.weights, self.work)
        return elastic_of(self.system, self.work, self.rows)

    @cached_property
    def rows(self) -> ContractedRows:
        """The contracted rows of laws, and those of groups."""
        return self.chains.rows_around(self.system.groups)

    @cached_property
    def owners(self) -> NDArray[np.int64]:
        """The group of each of the rows, -1 for a law."""
        return self.rows.owners

    @cached_property
    def weights(self) -> list[float]:
        """What it costs to set each group aside."""
        return [float(group.weight) for group in self.system.groups]

    @property
    def is_small(self) -> bool:
        """Whether one program of the rows as they are will do."""
        return len(self.rows) < _SMALL

    @cached_property
    def few(self) -> Elastic:
        """The same program again, for questions about few groups: each starts from the last, and these are far from others."""
        return self.elastic if self.is_small else elastic_of(self.system, self.work, self.rows)

    @cached_property
    def matrix(self) -> Matrix:
        """The contracted rows as numbers."""
        return self.rows.matrix

    @cached_property
    def is_far(self) -> bool:
        """Whether the bounds of some rows are too great for floats."""
        return is_far(self.rows.bounded)

    @cached_property
    def costs(self) -> Floats:
        """Of a law the more the more stretches of time are one row here; a trifle more of each row, so that no two proofs tie."""
        costs = np.where(self.owners >= 0, CLAIM_COST, LAW_COST * self.rows.lengths)
        return costs * (1 + _TRIFLE * np.arange(1, len(costs) + 1) / len(costs))

    @cached_property
    def multipliers(self) -> Multipliers:
        """The program over y, one column a contracted row."""
        return Multipliers(self.matrix, self.owners, self.work)

    @cached_property
    def refined(self) -> ElasticProgram:
        """The elastic program that also keeps its point exactly."""
        return refined_of(self.rows, self.owners, self.weights, self.work)

    def _irreducible(self, conflict: Certificate, against: int | None) -> Certificate:
        """A conflict of which no group can be spared, among those of a certificate; laws that it does not use may spare one."""
        groups = needed = self.groups(conflict)
        for index in groups:
            fewer = tuple(other for other in needed if other != index)
            if index != against and fewer and not (self.held(fewer) or self._can_all_hold(fewer, needed)):
                needed = fewer
        if needed == groups:
            return conflict
        smaller = self._conflict(self.all.difference(needed))
        return conflict if smaller is None else smaller

    def _can_all_hold(self, fewer: tuple[int, ...], needed: tuple[int, ...]) -> bool:
        """Whether all but one of a conflict can hold."""
        if len(needed) > _LONG:
            # From where all of them come nearest to holding it is one step to where one of them gives way.
            self.few.can_hold(self.all.difference(needed))
        return self.few.can_hold(self.all.difference(fewer))

    def _exact(self, values: Floats) -> Certificate:
        """The exact certificate on the support of a numeric one."""
        most = values.max()
        for cut in _CUTS:
            exact = certificate([self.rows[row] for row in np.flatnonzero(values > cut * most).tolist()])
            if exact is not None:
                return exact
        raise Inexact(TOO_FAR_APART())

    def _length(self, sum_: Certificate) -> tuple[int, int]:
        """How many steps a sum is, and how many rows it has."""
        return steps_of(sum_), sum(self.chains.length(row) for row, _ in sum_)
