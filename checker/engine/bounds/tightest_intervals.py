"""The tightest intervals of many counts, with few programs: a bound that was seen to be reached needs none of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from checker.engine.rows.row import LinearRow, Terms, added, scaled
from checker.engine.solve.implied_bounds import ImpliedBound, ImpliedBounds
from checker.engine.solve.linear_program import Inconclusive
from checker.engine.solve.work import Work
from checker.model.numbers import Interval
from checker.model.statement import template

ENOUGH = template("enough was done")

_NEAR = 1e-7
"""How close to a bound, as part of it, a number of the solver must come to have reached it."""
_NOWHERE = frozenset[str]()


class TightestIntervals:
    """Rows that can all hold, asked for forms of which some bounds are known already.

    Where all these can be reached at once, as those of sums of stretches of time mostly can, two programs show it for all.
    After about `most` steps of the solver, which unlike time are the same on every machine, nothing more is tried.
    """

    def __init__(self, rows: Sequence[LinearRow], known: Sequence[tuple[Terms, Interval]], most: int, work: Work) -> None:
        self.program, self.left = ImpliedBounds(rows, work), most
        self._look(added(*(scaled(form, Fraction(-1)) for form, _ in known)))
        self._look(added(*(form for form, allowed in known if not allowed.is_open_above)))

    def between(self, form: Terms, known: Interval) -> Interval | None:
        """The least and the most of a form, of which `known` bounds are sure; None where the solver cannot tell."""
        values = self._values(form)
        try:
            lo = known.lo if _reached(known.lo, values) else self._bound(self.program.least, form)
            hi = known.hi if _reached(known.hi, values) else self._bound(self.program.most, form)
        except Inconclusive:
            return None
        return Interval(lo, hi) & known

    def _bound(self, ask: Callable[[Terms], ImpliedBound | None], form: Terms) -> Fraction | None:
        """The bound that a program finds. Raises Inconclusive if it finds none, or if enough were solved."""
        if self.left <= 0:
            raise Inconclusive(ENOUGH())
        implied = ask(form)
        self._worked()
        return implied.bound if implied else None

    def _worked(self) -> None:
        self.left -= self.program.primal.highs.getInfo().simplex_iteration_count

    def _look(self, form: Terms) -> None:
        """Go where a form is greatest, and remember the place."""
        if form and self.program.knows(form):
            with suppress(Inconclusive):
                self.program.primal.most(form, _NOWHERE)
            self._worked()

    def _values(self, form: Terms) -> NDArray[np.float64]:
        """The values of the form at all places where the rows were seen to hold."""
        number, places = self.program.primal.number, self.program.primal.places.get(_NOWHERE, [])
        if not places or not self.program.knows(form):
            return np.zeros(0)
        columns = [number[quantity] for quantity, _ in form]
        values: NDArray[np.float64] = np.array([place[columns] for place in places]) @ [float(times) for _, times in form]
        return values


def _reached(bound: Fraction | None, values: NDArray[np.float64]) -> bool:
    return bound is not None and bool(np.any(np.abs(values - float(bound)) <= _NEAR * max(1.0, abs(float(bound)))))
