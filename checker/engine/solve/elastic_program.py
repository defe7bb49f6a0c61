"""Whether rows can all hold, where they come nearest to it, and the conflicts that keep them from it.

min Σ u_i s_i subject to r_i·x - s_i <= b_i, s >= 0: the rows of laws cannot give way, those of claims at a cost u_i. Its dual,
which is what is solved here, is Farkas' program with y held down: min Σ y_i b_i subject to Σ y_i r_i = 0, 0 <= y_i <= u_i. It
has a solution whatever is switched off (y_i <= 0), and a value below 0 exactly where the rows cannot all hold; then its y is a
sum of certificates of conflicts, which are taken out one by one. Numbers too far apart for floats are solved for what is left
of them at the last solution, finer each time (`exact_rows`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Protocol

import highspy
import numpy as np
from numpy.typing import NDArray

from checker.engine.rows.row import ZERO, LinearRow, Quantity
from checker.engine.solve.contracted_rows import ContractedRows
from checker.engine.solve.contraction import law_chains
from checker.engine.solve.disjoint_sets import DisjointSets
from checker.engine.solve.exact_rows import FAR, ExactRows, Floats
from checker.engine.solve.highs import inverse_of, lent, solver
from checker.engine.solve.linear_program import (
    FARKAS_OPTIONS,
    NO_ANSWER,
    Inconclusive,
    Matrix,
    farkas_program,
    matrix_of,
    submatrix,
)
from checker.engine.solve.presolve import presolved
from checker.engine.solve.row_owners import RowOwners
from checker.engine.solve.system import Conflict, System
from checker.engine.solve.work import Work

_INFINITY = highspy.kHighsInf
_TOLERANCE = 1e-6
"""By how much a row may be broken and still count as kept."""
_LEAST, _MOST = 0.1, 10.0
"""Between these a row gives way at the weight of its group."""
_NOTHING = 1e-7
_TOUCHING = 1e-9
"""Rows broken by less than this in a weighted mean only touch: what is left of their bounds is as inexact as that."""
_SMALL = 2_000


class Elastic(Protocol):
    """What tells whether groups can hold, and which conflicts keep them from it."""

    def can_hold(self, off: Collection[int]) -> bool:
        """Whether the laws and the groups that are not `off` can all hold. Raises Inconclusive."""
        ...

    def conflicts(self, off: Collection[int]) -> list[Conflict]:
        """Conflicts among the groups that are not `off`, no two of which share a group. Raises Inconclusive."""
        ...

    @property
    def seen(self) -> tuple[Conflict, ...]:
        """The conflicts of groups that were found so far."""
        ...

    def were_held(self, groups: Collection[int]) -> bool:
        """Whether some groups were found to hold together, beside others or not."""
        ...


class ElasticProgram:
    """The program over rows, `owner[row]` the group of each, -1 for a law; `exact` are the rows themselves where they are far.

    `weights`: one a group. After a call `values` are the multipliers and `left` what each bound leaves, one a row.
    """

    def __init__(
        self, matrix: Matrix, owner: NDArray[np.int64], weights: Sequence[float], work: Work, exact: ExactRows | None = None
    ) -> None:
        self.matrix, self.owner, self.work, self.exact = matrix, owner, work, exact
        self.owners = RowOwners(owner)
        claim_rows = self.owners.claim_rows
        self.limits = np.full(len(owner), _INFINITY)
        self.limits[claim_rows] = np.clip(np.array(weights)[owner[claim_rows]], _LEAST, _MOST)
        self.on: NDArray[np.bool_] = np.ones(len(owner), np.bool_)
        self.off: frozenset[int] = frozenset()
        self.solved: frozenset[int] | None = None
        self.highs = _program(matrix, self.limits)
        # What is refined starts from its own last solution.
        self.is_begun = exact is None and work.bases.lend(matrix, self.highs)
        self.fresh = True
        self.values, self.left = np.zeros(len(owner)), matrix.bounds
        self._seen: dict[Conflict, None] = {}
        self._held: dict[frozenset[int], None] = {}

    def can_hold(self, off: Collection[int]) -> bool:
        """Whether the laws and the groups that are not `off` can all hold. Raises Inconclusive."""
        if not len(self.owner):
            # Where only conditions are asserted there are no rows, and so no program.
            return True
        off = frozenset(off)
        if off in self._held:
            return True
        if self._gives_way(off):
            self._held[off] = None
            return True
        self._solve(off)
        # Of the rows that are on one is broken at the last solution.
        if (self.left[self.on] < -_TOLERANCE).any():
            return False
        self._held[off] = None
        return True

    def were_held(self, groups: Collection[int]) -> bool:
        """Whether some groups were found to hold together, beside others or not."""
        return any(off.isdisjoint(groups) for off in self._held)

    def conflicts(self, off: Collection[int]) -> list[Conflict]:
        """Conflicts among the groups that are not `off`, no two of which share a group; none if all can hold.

        One of no group is one of laws alone. Raises Inconclusive.
        """
        if self.can_hold(off):
            return []
        conflicts = [frozenset(self.owner[rows[self.owner[rows] >= 0]].tolist()) for rows in self.certificates()]
        self._seen.update(dict.fromkeys(filter(None, conflicts)))
        return conflicts or [frozenset()]

    @property
    def seen(self) -> tuple[Conflict, ...]:
        """The conflicts of groups that were found so far."""
        return tuple(self._seen)

    def certificates(self) -> Iterator[NDArray[np.int64]]:
        """The rows of conflicts at the last solution that cannot all hold, of each conflict those of a basic solution."""
        support = np.flatnonzero(self.values > _NOTHING)
        for rows in _apart(self.matrix, support):
            yield from self._taken_out(rows)

    @property
    def worst(self) -> float:
        """By how much the worst row that is on is broken at the last solution."""
        return -float(self.left[self.on].min(initial=0.0))

    def near(self) -> NDArray[np.int64]:
        """The rows that are on and not so far from binding at the last solution that they could hardly be in a conflict."""
        return np.flatnonzero(self.on & (self.left < FAR * self.worst))

    def _taken_out(self, rows: NDArray[np.int64]) -> Iterator[NDArray[np.int64]]:
        """Conflicts among these rows, one after the other, each without the groups of those before."""
        while len(rows) and (worst := -float(self.left[rows].min())) > _TOLERANCE:
            part = submatrix(self.matrix, rows, self.left)
            with lent(**FARKAS_OPTIONS) as highs:
                farkas_program(part, np.where(self.owner[rows] < 0, 0.02, 1.0), worst, highs)
                if self.work.run(highs) != highspy.HighsModelStatus.kOptimal:
                    return
                values = np.array(highs.getSolution().col_value)
            if worst < _TOUCHING * values.sum():
                return
            conflict = rows[values > 1e-9 * values.max()]
            yield conflict
            groups = self.owner[conflict]
            if not (groups >= 0).any():
                return
            rows = rows[~self.owners.owned(groups[groups >= 0].tolist())[rows]]

    def _gives_way(self, off: frozenset[int]) -> bool:
        """Whether all but `off` are seen to hold at a vertex next to the last solution, where one more group gives way.

        To one of these the dual simplex would go first: of the rows of the basis only one of that group moves.
        """
        before = self.solved
        if self.exact is not None or before is None or len(off) != len(before) + 1 or not before < off:
            return False
        rows = self.owners.among(off - before)
        if not (self.values[rows] > _NOTHING).any():
            return False
        on = self.on.copy()
        on[rows] = False
        broken = on & (self.left < -_TOLERANCE)
        return not broken.any() or any(self._is_mended(int(row), on, broken) for row in rows)

    def _is_mended(self, row: int, on: NDArray[np.bool_], broken: NDArray[np.bool_]) -> bool:
        """Whether the rows that are `on` all hold as soon as those `broken` do, no row of the basis moving but one."""
        inverse = inverse_of(self.highs, row)
        if inverse is None:
            return False
        moved = _times(self.matrix, inverse)
        with np.errstate(divide="ignore", invalid="ignore"):
            steps = self.left[broken] / moved[broken]
        if not (np.isfinite(steps).all() and ((steps > 0).all() or (steps < 0).all())):
            return False
        left = self.left - steps[np.abs(steps).argmax()] * moved
        return not (left[on] < -_TOLERANCE).any()

    def _solve(self, off: frozenset[int]) -> None:
        if off == self.solved:
            return
        self.solved = None
        self._switch(off)
        if self.exact is None:
            self.left = self.matrix.bounds - _times(self.matrix, self._step())
        else:
            self._refine(self.exact)
        self.solved = off

    def _refine(self, exact: ExactRows) -> None:
        """Solve for what is left at the point, on a scale that is finer each time, until no step leads far."""
        for scale, left in exact.refined():
            costs = np.clip(left / scale, -FAR, FAR)
            self.highs.changeColsCost(len(costs), np.arange(len(costs), dtype=np.int32), costs)
            exact.move(self._step(), scale)
        self.left = exact.left()

    def forget(self) -> None:
        """Solve anew when asked next: the point has been moved by others."""
        self.solved = None

    def _step(self) -> Floats:
        """The solution of the program as it stands: the multipliers are kept, the point is what comes back."""
        status = self.work.run(self.highs, self.fresh and not self.is_begun)
        if status != highspy.HighsModelStatus.kOptimal:
            self.highs.clearSolver()
            status = self.work.run(self.highs)
        if status != highspy.HighsModelStatus.kOptimal:
            raise Inconclusive(NO_ANSWER(status=self.highs.modelStatusToString(status)))
        if self.fresh and self.exact is None:
            self.work.bases.keep(self.matrix, self.highs)
        self.fresh = False
        solution = self.highs.getSolution()
        self.values = np.array(solution.col_value)
        return np.array(solution.row_dual)

    def _switch(self, off: frozenset[int]) -> None:
        rows = self.owners.among(off ^ self.off)
        if len(rows):
            self.on = ~self.owners.owned(off)
            self.highs.changeColsBounds(len(rows), rows, np.zeros(len(rows)), np.where(self.on[rows], self.limits[rows], 0.0))
        self.off = off


class Restriction:
    """The program of a system for some of its groups, which are numbered anew; all others are switched off."""

    def __init__(self, whole: Elastic, groups: Sequence[int], every: int) -> None:
        self.whole, self.groups = whole, groups
        self.number = {index: number for number, index in enumerate(groups)}
        self.others = frozenset(range(every)).difference(groups)

    def can_hold(self, off: Collection[int]) -> bool:
        """Whether the laws and the groups that are not `off` can all hold. Raises Inconclusive."""
        return self.whole.can_hold(self._off(off))

    def conflicts(self, off: Collection[int]) -> list[Conflict]:
        """Conflicts among the groups that are not `off`, no two of which share a group; none if all can. Raises Inconclusive."""
        return [frozenset(self.number[index] for index in conflict) for conflict in self.whole.conflicts(self._off(off))]

    @property
    def seen(self) -> tuple[Conflict, ...]:
        """The conflicts among these groups that were found so far, also when others were asked about."""
        among = (conflict for conflict in self.whole.seen if conflict.isdisjoint(self.others))
        return tuple(frozenset(self.number[index] for index in conflict) for conflict in among)

    def were_held(self, groups: Collection[int]) -> bool:
        """Whether some groups were found to hold together, beside others or not."""
        return self.whole.were_held([self.groups[number] for number in groups])

    def _off(self, off: Collection[int]) -> frozenset[int]:
        return self.others.union(self.groups[number] for number in off)


def elastic_of(system: System, work: Work, rows: ContractedRows | None = None) -> ElasticProgram:
    """The program for a system, on as few rows as will do; `rows` are those that it is contracted to, where they are known."""
    chains = law_chains(system)
    rows = rows or chains.rows_around(system.groups)
    weights = [float(group.weight) for group in system.groups]
    if is_far(rows.bounded):
        return refined_of(rows, rows.owners, weights, work)
    return ElasticProgram(*presolved(rows, chains.nesting, system.shapes), weights, work)


def refined_of(rows: Sequence[LinearRow], owner: NDArray[np.int64], weights: Sequence[float], work: Work) -> ElasticProgram:
    """The program over rows as they are, which refines its solutions until their numbers are exact."""
    number: dict[Quantity, int] = {}
    matrix = matrix_of(rows, number)
    return ElasticProgram(matrix, owner, weights, work, ExactRows(rows, number))


def feasible(rows: Sequence[LinearRow], work: Work | None = None) -> bool:
    """Whether all rows can hold; the work that it takes is only counted where a budget is given. Raises Inconclusive."""
    work = work or Work(60)
    if not rows:
        return True
    number: dict[Quantity, int] = {}
    matrix = matrix_of(rows, number)
    exact = ExactRows(rows, number) if is_far(rows) else None
    return ElasticProgram(matrix, np.arange(len(rows)), [1.0] * len(rows), work, exact).can_hold(())


def is_far(rows: Sequence[LinearRow]) -> bool:
    """Whether the bounds of some rows are too great for floats."""
    # In whole numbers: a hundred times faster than to compare fractions with a float. The bounds of most laws are the same 0.
    return any(row.bound is not ZERO and abs(row.bound.numerator) > FAR * row.bound.denominator for row in rows)


def _program(matrix: Matrix, limits: Floats) -> highspy.Highs:
    rows = len(matrix.bounds)
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = rows, matrix.size
    lp.col_cost_, lp.col_lower_, lp.col_upper_ = matrix.bounds, np.zeros(rows), limits
    lp.row_lower_, lp.row_upper_ = np.zeros(matrix.size), np.zeros(matrix.size)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    lp.a_matrix_.start_, lp.a_matrix_.index_ = matrix.starts, matrix.columns
    lp.a_matrix_.value_ = matrix.values
    # To look for what can be left out of a small program takes longer than to solve it.
    highs = solver(presolve="off" if rows < _SMALL else "choose")
    highs.passModel(lp)
    return highs


def _times(matrix: Matrix, point: Floats) -> Floats:
    """What each row comes to at a point."""
    return np.asarray(np.add.reduceat(matrix.values * point[matrix.columns], matrix.starts[:-1]))


def _apart(matrix: Matrix, rows: NDArray[np.int64]) -> Iterator[NDArray[np.int64]]:
    """The rows in bunches that share no quantity, in order."""
    sets: DisjointSets[int] = DisjointSets()
    firsts = matrix.columns[matrix.starts[rows]]
    for row, first in zip(rows.tolist(), firsts.tolist(), strict=True):
        for column in matrix.columns[matrix.starts[row] + 1 : matrix.starts[row + 1]].tolist():
            sets.join(first, column)
    bunches: dict[int, list[int]] = {}
    for row, first in zip(rows.tolist(), firsts.tolist(), strict=True):
        bunches.setdefault(sets.find(first), []).append(row)
    yield from (np.array(bunch, np.int64) for bunch in bunches.values())
