"""What rows together allow for a linear form: the least and the most, each with the sum that shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction

import highspy
import numpy as np

from checker.laws.row import Quantity, Row, Terms, scaled
from checker.solve.exact import combination
from checker.solve.farkas import Undecided
from checker.solve.system import Certificate

_INFINITY = highspy.kHighsInf


@dataclass(frozen=True, slots=True)
class Extreme:
    """The bound of a linear form, and the rows whose weighted sum is "form <= bound" (for the least: "-form <= -bound")."""

    bound: Fraction
    rows: Certificate


class Implied:
    """The primal program over rows that can all hold; asked for one linear form after another."""

    def __init__(self, rows: Sequence[Row], seconds: float = 60.0) -> None:
        self.rows, self.seconds = rows, seconds
        self.number: dict[Quantity, int] = {}
        starts, indexes, values = [0], [], []
        for row in rows:
            for quantity, coefficient in row.terms:
                indexes.append(self.number.setdefault(quantity, len(self.number)))
                values.append(coefficient.numerator / coefficient.denominator)
            starts.append(len(indexes))
        self.plain = {(frozenset(row.terms), row.bound): row for row in reversed(rows) if row.claim}
        self.bounds = np.array([float(row.bound) for row in rows])
        self.columns_of: dict[str, list[int]] = {}
        for index, row in enumerate(rows):
            if row.claim:
                self.columns_of.setdefault(row.claim, []).append(index)
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = len(self.number), len(rows)
        lp.col_cost_ = np.zeros(len(self.number))
        lp.col_lower_, lp.col_upper_ = np.full(len(self.number), -_INFINITY), np.full(len(self.number), _INFINITY)
        lp.row_lower_, lp.row_upper_ = np.full(len(rows), -_INFINITY), self.bounds
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_, lp.a_matrix_.index_ = np.array(starts, np.int32), np.array(indexes, np.int32)
        lp.a_matrix_.value_ = np.array(values)
        self.highs = highspy.Highs()  # type: ignore[no-untyped-call]
        for option, value in (("output_flag", False), ("threads", 1), ("simplex_strategy", 4)):
            self.highs.setOptionValue(option, value)
        self.highs.passModel(lp)
        self.off: frozenset[str] = frozenset()
        self.twins = Counter((frozenset(row.terms), row.bound) for row in rows if row.claim)
        self.known: dict[tuple[frozenset[tuple[Quantity, Fraction]], frozenset[str]], Extreme | None] = {}
        self.cost: list[int] = []

    def least(self, terms: Terms, off: Collection[str] = ()) -> Extreme | None:
        """The least that the form can be; None if there is no bound."""
        found = self.most(scaled(terms, Fraction(-1)), off)
        return None if found is None else Extreme(-found.bound, found.rows)

    def most(self, terms: Terms, off: Collection[str] = ()) -> Extreme | None:
        """The most that the form can be; None if there is no bound. Raises Undecided."""
        if not terms:
            return Extreme(Fraction(0), ())
        if any(quantity not in self.number for quantity, _ in terms):
            return None
        key = frozenset(terms), frozenset(claim for claim in off if not self._repeated(claim))
        if key not in self.known:
            self.known[key] = self._solved(terms, key[1])
        return self.known[key]

    def can_hold(self, rows: Sequence[Row], off: Collection[str] = ()) -> bool:
        """Whether further rows, all of known quantities, can hold beside these without the claims `off`. Raises Undecided."""
        self._switch(frozenset(off))
        self._aim(())
        starts = np.cumsum([0, *(len(row.terms) for row in rows)]).astype(np.int32)
        indexes = np.array([self.number[quantity] for row in rows for quantity, _ in row.terms], np.int32)
        values = np.array([float(coefficient) for row in rows for _, coefficient in row.terms])
        upper = np.array([float(row.bound) for row in rows])
        lower = np.full(len(rows), -_INFINITY)
        self.highs.addRows(len(rows), lower, upper, len(indexes), starts[:-1], indexes, values)
        self._run()
        status = self.highs.getModelStatus()
        added = np.arange(len(self.rows), len(self.rows) + len(rows), dtype=np.int32)
        self.highs.deleteRows(len(rows), added)
        if status not in (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kInfeasible):
            raise Undecided(self.highs.modelStatusToString(status))
        return bool(status == highspy.HighsModelStatus.kOptimal)

    def _run(self) -> None:
        # The clock of one solver runs on from run to run.
        self.highs.setOptionValue("time_limit", self.highs.getRunTime() + self.seconds)
        self.highs.run()

    def _repeated(self, claim: str) -> bool:
        """Whether others say all that a claim says, so that nothing changes without it."""
        rows = (self.rows[index] for index in self.columns_of.get(claim, ()))
        return all(self.twins[frozenset(row.terms), row.bound] > 1 for row in rows)

    def _solved(self, terms: Terms, off: frozenset[str]) -> Extreme | None:
        self._switch(off)
        self._aim(terms)
        self._run()
        status = self.highs.getModelStatus()
        if status in (highspy.HighsModelStatus.kUnbounded, highspy.HighsModelStatus.kUnboundedOrInfeasible):
            return None
        if status != highspy.HighsModelStatus.kOptimal:
            raise Undecided(self.highs.modelStatusToString(status))
        duals = np.abs(np.array(self.highs.getSolution().row_dual))
        for cut in (1e-9, 1e-7, 1e-5):
            rows = combination([self.rows[int(i)] for i in np.flatnonzero(duals > cut)], terms)
            if rows is not None:
                return self._plainly(terms, sum((row.bound * times for row, times in rows), Fraction(0)), rows)
        raise Undecided("the numbers are too far apart for the solver's precision")

    def _plainly(self, terms: Terms, bound: Fraction, rows: Certificate) -> Extreme:
        """The bound by the one claim that says just that, where there is one, and not by a longer sum."""
        row = self.plain.get((frozenset(terms), bound))
        return Extreme(bound, rows if row is None or row.claim in self.off else ((row, Fraction(1)),))

    def _switch(self, off: frozenset[str]) -> None:
        for claim in sorted(off ^ self.off):
            for row in self.columns_of.get(claim, ()):
                self.highs.changeRowBounds(row, -_INFINITY, _INFINITY if claim in off else self.bounds[row])
        self.off = off

    def _aim(self, terms: Terms) -> None:
        for column in self.cost:
            self.highs.changeColCost(column, 0.0)
        self.cost = [self.number[quantity] for quantity, _ in terms]
        for quantity, coefficient in terms:
            self.highs.changeColCost(self.number[quantity], -float(coefficient))
