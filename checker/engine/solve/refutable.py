"""Which claims something could refute, whatever numbers it named.

Problem: could a row r_c·x <= b_c be refuted by laws and the rows of other claims, if these kept their terms and named other
bounds? Method: some multipliers y >= 0 of laws and of other claims' rows, with y_c = 1, have to make the terms cancel,
Σ y_i r_i = 0 (Farkas 1902); then bounds can be named with which the sum is below 0. So y_c is maximised up to 1. Laws alone
cancel a row that bounds a count from above, as no count is below 0: then, with y_c = 1, the multipliers of what bounds other
counts from below are made as great as they can be; these cancel neither with laws nor with each other. Where that shows nothing,
a bound from below may still be what one from above of something else leaves of it: 1,397 in all and 300 men are 1,097 women.
Then as little as can be is taken of the law that no count is below 0, at a basic solution, every row of which is needed: one
from below among them may name so great a number that the sum is below 0. Where another claim
bounds the very same form from the other side, or one is from above and the other, from below, lies within it, no program is
needed. The number that a ratio names is a coefficient, not a
bound: of other ratios, rows with a very small and a very great number stand for all that they might have named, as each other
number is a weighted mean of the two.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property

import highspy
import numpy as np
from numpy.typing import NDArray

from checker.engine.rows.law import RowShape
from checker.engine.rows.row import MINUS, ONE, LinearRow, Terms, scaled
from checker.engine.solve.arcs import arcs_of
from checker.engine.solve.contraction import contracted, law_chains
from checker.engine.solve.highs import solver
from checker.engine.solve.linear_program import matrix_of
from checker.engine.solve.neighbours import Neighbours
from checker.engine.solve.nesting import time_axis
from checker.engine.solve.system import Group, System

_HALF = 0.5
"""The greatest y_c is 0 or 1, but for what floats make of it."""
_TAKEN = 1e-4
"""What a row costs where as little as can be is taken of the law that no count is below 0: next to nothing."""
_ANYWAY: tuple[RowShape, ...] = ("monotone", "nested")
"""The laws by which no count is below 0."""
_LEAST = 1e-6
"""What counts as 0 of the multipliers of others."""


Ratios = Mapping[str, tuple[Sequence[LinearRow], Sequence[LinearRow]]]
"""For each claim of a ratio the rows that it might have said: with upper bounds, and with lower ones."""


def refutable(system: System, rows_of_claims: Mapping[str, Sequence[LinearRow]], ratios: Ratios | None = None) -> frozenset[str]:
    """The claims, by id, that laws and the rows of other claims could refute. `rows_of_claims`: those of each claim."""
    sides: dict[Terms, set[str]] = {}
    for claim, rows in rows_of_claims.items():
        for row in rows:
            sides.setdefault(_ordered(row.terms), set()).add(claim)
    claims = {claim for claim, rows in rows_of_claims.items() if any(sides.get(_opposite(row), set()) - {claim} for row in rows)}
    single = replace(system, groups=tuple(Group((claim,), tuple(rows), ONE) for claim, rows in rows_of_claims.items()))
    claims |= _within(single)
    cancelling, near = _Cancelling(system, rows_of_claims), _Near(single, rows_of_claims)
    for claim in cancelling.rows_of_claims:
        if claim not in claims:
            claims |= _Cancelling(system, near.of(claim)).with_others(claim) or cancelling.with_others(claim)
    for side in (0, 1) if ratios else ():
        # One side at a time: that of both together would be none that any claim has said.
        might = {claim: sides[side] for claim, sides in (ratios or {}).items()}
        for claim in might:
            if claim not in claims:
                for among in (near.of(claim), rows_of_claims):
                    others = {other: might.get(other, rows) for other, rows in among.items() if other != claim}
                    one_side = _Cancelling(system, {claim: rows_of_claims[claim], **others})
                    if cancelled := one_side.with_others(claim, frozenset(might) - {claim}):
                        claims |= cancelled
                        break
    return frozenset(claims)


class _Near:
    """The claims that stand nearest to one: most that can be refuted are by these."""

    def __init__(self, system: System, rows_of_claims: Mapping[str, Sequence[LinearRow]]) -> None:
        """`system`: one group for each of the claims, in their order."""
        self.rows_of_claims, self.claims = rows_of_claims, list(rows_of_claims)
        self.neighbours = Neighbours(system)
        self.number = {claim: number for number, claim in enumerate(self.claims)}

    def of(self, claim: str) -> Mapping[str, Sequence[LinearRow]]:
        """The rows of a claim and of the nearest others."""
        index = self.number[claim]
        chosen = (self.claims[other] for other in sorted(self.neighbours.around(index, (index,))))
        return {other: self.rows_of_claims[other] for other in chosen}


def _within(system: System) -> set[str]:
    """The claims that bound a count from above, and others from below that count less of it, in time or in scope.

    Each is a group of the system.
    """
    claims = [group.claims[0] for group in system.groups]
    comparable: set[str] = set()
    for arcs in arcs_of(system.groups, law_chains(system).nesting).values():
        below = np.flatnonzero(arcs.start > arcs.end)
        for above in np.flatnonzero(arcs.start < arcs.end).tolist():
            inside = (arcs.start[above] <= arcs.end[below]) & (arcs.end[above] >= arcs.start[below])
            owners = set(arcs.owner[below[inside]].tolist()) - {int(arcs.owner[above])}
            if owners:
                comparable.update(claims[owner] for owner in (int(arcs.owner[above]), *owners))
    return comparable


def _side(row: LinearRow) -> int:
    """From where a row bounds one count, of a stretch of time or on a day: 1 from above, -1 from below; 0 if it bounds none."""
    if len({time_axis(quantity) for quantity, _ in row.terms}) > 1:
        return 0
    return 1 if max(row.terms, key=lambda term: term[0].day)[1] > 0 else -1


def _days(row: LinearRow) -> int:
    """For how many days a row speaks of a count; 1 for one on a day."""
    days = [quantity.day for quantity, _ in row.terms]
    return max(1, max(days) - min(days))


def _ordered(terms: Terms) -> Terms:
    return tuple(sorted(terms))


def _opposite(row: LinearRow) -> Terms:
    return _ordered(scaled(row.terms, MINUS))


class _Cancelling:
    """The program over all rows, asked about one claim after the other; each call starts from the last basis."""

    def __init__(self, system: System, rows_of_claims: Mapping[str, Sequence[LinearRow]]) -> None:
        self.system, self.rows_of_claims = system, {claim: rows for claim, rows in rows_of_claims.items() if rows}
        self.places: dict[str, range] = {}

    def with_others(self, claim: str, ratios: frozenset[str] = frozenset()) -> frozenset[str]:
        """The claim and others with one row each that cancel with each other and laws; nothing if no row of the claim does.

        All rows of a claim of `ratios` are one that it might have said.
        """
        for row in range(len(self.rows_of_claims[claim])):
            values = self._greatest(claim, row)
            if values[self.places[claim][row]] > _HALF:
                if not self._names_others(values, claim):
                    values = self._from_below(claim, row)
                if not self._names_others(values, claim):
                    values = self._left_by_others(claim, row)
                    if not (values[self._lower(claim)] > _LEAST).any():
                        continue
                used = {other: int((values[place] > _LEAST).sum()) for other, place in self.places.items()}
                return frozenset(other for other, rows in used.items() if rows == 1 or (rows and other in ratios))
        return frozenset()

    def _names_others(self, values: NDArray[np.float64], claim: str) -> bool:
        """Whether multipliers are any of another claim's rows."""
        own, first = self.places[claim], min(place.start for place in self.places.values())
        return bool((values[first : own.start] > _LEAST).any() or (values[own.stop :] > _LEAST).any())

    def _lower(self, claim: str) -> NDArray[np.int64]:
        """Which multipliers are of rows of other claims that bound a count from below."""
        lower = np.flatnonzero(self._sides == -1)
        own, first = self.places[claim], min(place.start for place in self.places.values())
        return lower[(lower >= first) & ((lower < own.start) | (lower >= own.stop))]

    def _left_by_others(self, claim: str, row: int) -> NDArray[np.float64]:
        """Multipliers with that of one row at 1 that take as little as can be of the law that no count is below 0."""
        highs, place = self._sparing, self.places[claim]
        own = np.arange(place.start, place.stop, dtype=np.int32)
        highs.changeColsBounds(len(own), own, *(np.array(own == place[row], float),) * 2)
        highs.run()
        multipliers = np.array(highs.getSolution().col_value)
        highs.changeColsBounds(len(own), own, np.zeros(len(own)), np.full(len(own), highspy.kHighsInf))
        return multipliers

    def _from_below(self, claim: str, row: int) -> NDArray[np.float64]:
        """Multipliers with that of one row at 1, and those of rows that bound others from below as great as they can be."""
        highs, place = self._below, self.places[claim]
        own = np.arange(place.start, place.stop, dtype=np.int32)
        highs.changeColsBounds(len(own), own, *(np.array(own == place[row], float),) * 2)
        highs.changeColsCost(len(own), own, np.zeros(len(own)))
        highs.run()
        multipliers = np.array(highs.getSolution().col_value)
        highs.changeColsBounds(len(own), own, np.zeros(len(own)), self._most[own])
        highs.changeColsCost(len(own), own, self._gains[own])
        return multipliers

    def _greatest(self, claim: str, row: int) -> NDArray[np.float64]:
        """The multipliers that make that of one row of the claim as great as 1, its other rows aside."""
        highs, place = self._program, self.places[claim]
        own, none = np.array(place, np.int32), np.zeros(len(place))
        highs.changeColsBounds(len(own), own, none, (np.arange(len(own)) == row).astype(float))
        highs.changeColCost(place[row], -1.0)
        highs.run()
        multipliers = np.array(highs.getSolution().col_value)
        highs.changeColCost(place[row], 0.0)
        highs.changeColsBounds(len(own), own, none, np.full(len(own), highspy.kHighsInf))
        return multipliers

    @cached_property
    def _sides(self) -> NDArray[np.int64]:
        """From where the row of each multiplier bounds a count; 0 for those of laws."""
        sides = np.zeros(self._program.getNumCol(), np.int64)
        for claim, place in self.places.items():
            sides[place.start : place.stop] = [_side(row) for row in self.rows_of_claims[claim]]
        return sides

    @cached_property
    def _below(self) -> highspy.Highs:
        """The program in which no row bounds from above, and each that bounds from below counts up to 1."""
        every = np.arange(len(self._sides), dtype=np.int32)
        highs = solver()
        highs.passModel(self._program.getLp())
        highs.changeColsBounds(len(every), every, np.zeros(len(every)), self._most)
        highs.changeColsCost(len(every), every, self._gains)
        return highs

    @cached_property
    def _sparing(self) -> highspy.Highs:
        """The program in which it is the dearer the longer the time that no count is below 0; all else costs next to nothing."""
        every = np.arange(len(self._sides), dtype=np.int32)
        dear = np.full(len(every), _TAKEN)
        dear[: len(self._laws)] = [_days(row) if self.system.shapes.get(row.law) in _ANYWAY else _TAKEN for row in self._laws]
        highs = solver()
        highs.passModel(self._program.getLp())
        highs.changeColsBounds(len(every), every, np.zeros(len(every)), np.full(len(every), highspy.kHighsInf))
        highs.changeColsCost(len(every), every, dear)
        return highs

    @cached_property
    def _most(self) -> NDArray[np.float64]:
        """The greatest multiplier of each row in the program from below."""
        return np.select([self._sides == 1, self._sides == -1], [0.0, 1.0], highspy.kHighsInf)

    @cached_property
    def _gains(self) -> NDArray[np.float64]:
        """The cost of each multiplier there."""
        return np.where(self._sides == -1, -1.0, 0.0)

    @cached_property
    def _laws(self) -> Sequence[LinearRow]:
        groups = tuple(Group((claim,), tuple(rows), self.system.groups[0].weight) for claim, rows in self.rows_of_claims.items())
        return contracted(System(self.system.hard, groups, self.system.shapes)).hard

    @cached_property
    def _program(self) -> highspy.Highs:
        rows = list(self._laws)
        for claim, own in self.rows_of_claims.items():
            self.places[claim] = range(len(rows), len(rows) + len(own))
            rows += own
        matrix = matrix_of(rows)
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = len(rows), matrix.size
        lp.col_cost_, lp.col_lower_ = np.zeros(len(rows)), np.zeros(len(rows))
        lp.col_upper_ = np.full(len(rows), highspy.kHighsInf)
        lp.row_lower_, lp.row_upper_ = np.zeros(matrix.size), np.zeros(matrix.size)
        lp.a_matrix_.format_ = highspy.MatrixFormat.kColwise
        lp.a_matrix_.start_, lp.a_matrix_.index_, lp.a_matrix_.value_ = matrix.starts, matrix.columns, matrix.values
        # From the last basis only costs and bounds at 0 change, so that it stays feasible for the primal method.
        highs = solver(presolve="off", simplex_strategy=4)
        highs.passModel(lp)
        return highs
