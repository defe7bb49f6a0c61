"""Whether rows of other claims could refute a claim, whatever numbers these named: a sum in which all terms cancel.

Problem: could a row r_c·x <= b_c be refuted by laws and the rows of other claims, if these kept their terms and named other
bounds? Method: some multipliers y >= 0 of laws and of other claims' rows, with y_c = 1, have to make the terms cancel,
Σ y_i r_i = 0 (Farkas 1902); then bounds can be named with which the sum is below 0. So y_c is maximised up to 1. Laws alone
cancel a row that bounds a count from above, as no count is below 0: then, with y_c = 1, the multipliers of what bounds other
counts from below are made as great as they can be; these cancel neither with laws nor with each other. Where that shows nothing,
a bound from below may still be what one from above of something else leaves of it: 1,397 in all and 300 men are 1,097 women.
Then as little as can be is taken of the law that no count is below 0, at a basic solution, every row of which is needed: one
from below among them may name so great a number that the sum is below 0.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

import highspy
import numpy as np
from numpy.typing import NDArray

from checker.engine.rows.law import RowShape
from checker.engine.rows.row import LinearRow
from checker.engine.solve.contracted_rows import ContractedRows
from checker.engine.solve.contraction import law_chains
from checker.engine.solve.highs import solver
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


class Cancelling:
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
        laws = self._rows.laws
        dear[: len(laws)] = [_days(row) if self.system.shapes.get(row.law) in _ANYWAY else _TAKEN for row in laws]
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
    def _rows(self) -> ContractedRows:
        """The rows of laws, and then those of the claims."""
        groups = tuple(Group((claim,), tuple(rows), self.system.groups[0].weight) for claim, rows in self.rows_of_claims.items())
        return law_chains(self.system).rows_around(groups)

    @cached_property
    def _program(self) -> highspy.Highs:
        matrix, places = self._rows.matrix, self._rows.of_laws
        for claim, own in self.rows_of_claims.items():
            self.places[claim] = range(places, places + len(own))
            places += len(own)
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = places, matrix.size
        lp.col_cost_, lp.col_lower_ = np.zeros(places), np.zeros(places)
        lp.col_upper_ = np.full(places, highspy.kHighsInf)
        lp.row_lower_, lp.row_upper_ = np.zeros(matrix.size), np.zeros(matrix.size)
        lp.a_matrix_.format_ = highspy.MatrixFormat.kColwise
        lp.a_matrix_.start_, lp.a_matrix_.index_, lp.a_matrix_.value_ = matrix.starts, matrix.columns, matrix.values
        # From the last basis only costs and bounds at 0 change, so that it stays feasible for the primal method.
        highs = solver(presolve="off", simplex_strategy=4)
        highs.passModel(lp)
        return highs


def _side(row: LinearRow) -> int:
    """From where a row bounds one count, of a stretch of time or on a day: 1 from above, -1 from below; 0 if it bounds none."""
    if len({time_axis(quantity) for quantity, _ in row.terms}) > 1:
        return 0
    return 1 if max(row.terms, key=lambda term: term[0].day)[1] > 0 else -1


def _days(row: LinearRow) -> int:
    """For how many days a row speaks of a count; 1 for one on a day."""
    days = [quantity.day for quantity, _ in row.terms]
    return max(1, max(days) - min(days))
