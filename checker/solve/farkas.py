"""Infeasibility by Farkas' lemma, as a linear program over the multipliers, solved by HiGHS.

Rows r_i·x <= b_i cannot all hold exactly when some y >= 0 has Σ y_i r_i = 0 and Σ y_i b_i < 0. The rows with y_i > 0 in a basic
solution of least cost are an irreducible infeasible subset (Gleeson & Ryan 1990, "Identifying minimally infeasible subsystems
of inequalities").
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property

import highspy
import numpy as np

from checker.laws.row import Row
from checker.solve.contract import Laws
from checker.solve.exact import certificate
from checker.solve.program import Holding, Undecided, farkas_program, feasible
from checker.solve.system import Certificate, System, rows_of

__all__ = ["Farkas", "Undecided", "feasible"]

CLAIM_COST, LAW_COST = 1.0, 0.02
_INFINITY = highspy.kHighsInf
_CUTS = (1e-9, 1e-7, 1e-5)
"""What counts as 0 beside the greatest multiplier."""


class Farkas:
    """The program for one system; groups can be switched off and on between calls, each call starting from the last basis."""

    def __init__(self, system: System, seconds: float = 60.0) -> None:
        self.system, self.seconds = system, seconds
        self.rows: list[Row] = list(system.hard)
        self.owner = [-1] * len(self.rows)
        for index, group in enumerate(system.groups):
            self.rows.extend(group.rows)
            self.owner.extend([index] * len(group.rows))
        self.columns: list[list[int]] = [[] for _ in system.groups]
        for column, index in enumerate(self.owner):
            if index >= 0:
                self.columns[index].append(column)
        self.off: frozenset[int] = frozenset()
        self.known: dict[tuple[int, ...], bool] = {}
        self.highs = farkas_program(self.rows, [LAW_COST if index < 0 else CLAIM_COST for index in self.owner])

    def conflict(self, off: Collection[int] = ()) -> Certificate | None:
        """A conflict among the hard rows and the groups that are not `off`; None if they can all hold. Raises Undecided.

        None of its rows can be spared; of its groups one may be, where laws that it does not use refute the rest.
        """
        self._switch(frozenset(off))
        values = self._values()
        return None if values is None else self._exact(values)

    def refuted(self, off: Collection[int] = ()) -> tuple[int, ...] | None:
        """Groups, none of them `off`, that cannot all hold; None if all can. Quicker than `conflict`: without the exact sum."""
        self._switch(frozenset(off))
        values = self._values()
        if values is None:
            return None
        least = _CUTS[0] * max(values)
        return tuple(i for i, columns in enumerate(self.columns) if any(values[column] > least for column in columns))

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
        columns = np.arange(len(self.rows), dtype=np.int32)
        base = np.array([LAW_COST if index < 0 else CLAIM_COST for index in self.owner])
        for _ in range(rounds):
            used = {id(row): float(times) for row, times in best}
            most = max(used.values())
            weights = np.array([1 / (used.get(id(row), 0.0) / most + 0.1) for row in self.rows])
            self.highs.changeColsCost(len(columns), columns, base * weights)
            found = self.conflict(off)
            if found is None or _length(found) >= _length(best):
                break
            best = found
        self.highs.changeColsCost(len(columns), columns, base)
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
        smaller = self.conflict(frozenset(range(len(self.columns))) - frozenset(needed))
        return found if smaller is None else smaller

    def _can_hold(self, groups: tuple[int, ...]) -> bool:
        if groups not in self.known:
            system = self.laws.around([self.system.groups[index] for index in groups])
            self.known[groups] = feasible([*system.hard, *rows_of(system.groups)], self.seconds)
        return self.known[groups]

    @cached_property
    def laws(self) -> Laws:
        return Laws(self.system.hard)

    def groups(self, found: Certificate) -> tuple[int, ...]:
        """The groups whose rows are in a certificate."""
        used = {id(row) for row, _ in found}
        return tuple(i for i, columns in enumerate(self.columns) if any(id(self.rows[c]) in used for c in columns))

    def _switch(self, off: frozenset[int]) -> None:
        changed = sorted(off ^ self.off)
        columns = [column for index in changed for column in self.columns[index]]
        if columns:
            upper = [0.0 if index in off else _INFINITY for index in changed for _ in self.columns[index]]
            self.highs.changeColsBounds(len(columns), np.array(columns, np.int32), np.zeros(len(columns)), np.array(upper))
        self.off = off

    def _values(self) -> list[float] | None:
        """The multipliers of least cost, None if there are none. Where the last basis leads nowhere, starts without one."""
        for attempt in (self._run, self._run_afresh, self._run_otherwise):
            attempt()
            status = self.highs.getModelStatus()
            if status == highspy.HighsModelStatus.kOptimal:
                return list(self.highs.getSolution().col_value)
            if status == highspy.HighsModelStatus.kTimeLimit:
                break
            # That there is no conflict is believed only if the primal program says so too.
            if self.can_hold(self.off):
                return None
        raise Undecided(self.highs.modelStatusToString(status))

    def can_hold(self, off: Collection[int]) -> bool:
        """Whether the hard rows and the groups that are not `off` can all hold, by the primal program. Raises Undecided."""
        return self._holding.without([column for index in sorted(off) for column in self.columns[index]])

    @cached_property
    def _holding(self) -> Holding:
        return Holding(self.rows, self.seconds)

    def _run(self) -> None:
        # The clock of one solver runs on from run to run.
        self.highs.setOptionValue("time_limit", self.highs.getRunTime() + self.seconds)
        self.highs.run()

    def _run_afresh(self) -> None:
        """Without a basis, and pricing by steepest edge: slower, but steadier."""
        self.highs.clearSolver()
        self._run_with("simplex_dual_edge_weight_strategy", 2)

    def _run_otherwise(self) -> None:
        """Without a basis, by the primal simplex method."""
        self.highs.clearSolver()
        self._run_with("simplex_strategy", 4)

    def _run_with(self, option: str, value: int) -> None:
        usual = self.highs.getOptionValue(option)[1]
        self.highs.setOptionValue(option, value)
        self._run()
        self.highs.setOptionValue(option, usual)

    def _exact(self, values: Sequence[float]) -> Certificate:
        """The exact certificate on the support of a numeric one."""
        most = max(values)
        for cut in _CUTS:
            support = [self.rows[i] for i, value in enumerate(values) if value > cut * most]
            found = certificate(support)
            if found is not None:
                return found
        raise Undecided("the numbers are too far apart for the solver's precision")


def _length(found: Certificate) -> tuple[int, int]:
    """How many rows of claims a sum has, and how many rows at all."""
    return sum(bool(row.claim) for row, _ in found), len(found)
