"""The budget of a component: how much work its solution may take, counted and never timed.

What is counted: for linear programs each iteration by the rows and columns it looks at, for branch and bound each node likewise.
So the same input gives the same answer on a slow or a busy machine; only versions of HiGHS may differ in what they need.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import highspy

from checker.engine.solve.bases import Bases
from checker.engine.solve.linear_program import NO_WORK, Inconclusive

_A_SECOND = 250_000_000
"""About the rows and columns that HiGHS looks at in a second on a desktop computer of 2024."""
_LARGE = 10_000
"""From so many rows and quantities on, the interior-point method finds the first solution faster."""
_INTERIOR = 400
"""What one step of the interior-point method costs, in iterations of the simplex method."""


class Work:
    """What is left of a budget of so many seconds of work, and of one apart for what no finding hangs on."""

    def __init__(self, seconds: float, further: float | None = None, bases: Bases | None = None) -> None:
        """`further`: seconds for further proofs, as many again unless it says otherwise. `bases`: what programs start from."""
        self.bases = Bases() if bases is None else bases
        self.left = round(seconds * _A_SECOND)
        self.for_further = self.left if further is None else round(further * _A_SECOND)

    @contextmanager
    def reserving(self, part: float) -> Iterator[None]:
        """Keep a part of what is left for what comes after."""
        reserve = round(part * max(self.left, 0))
        self.left -= reserve
        try:
            yield
        finally:
            self.left += reserve

    @contextmanager
    def on_further(self) -> Iterator[None]:
        """What is done meanwhile takes nothing of what the findings need."""
        left, self.left = self.left, self.for_further
        try:
            yield
        finally:
            self.for_further, self.left = self.left, left

    @contextmanager
    def needing_further(self) -> Iterator[None]:
        """What is done on further proofs meanwhile takes of what the findings need: one hangs on them."""
        apart, self.for_further = self.for_further, self.left
        try:
            yield
        finally:
            self.left, self.for_further = self.for_further, apart

    def spend(self, amount: int) -> None:
        """Count so much work. Raises Inconclusive where no more is left."""
        self.left -= amount
        if self.left < 0:
            raise Inconclusive(NO_WORK())

    def run(self, highs: highspy.Highs, cold: bool = False) -> highspy.HighsModelStatus:
        """Let a solver go on from its last basis, or `cold` from none, while there is work left.

        Raises Inconclusive where that ends it.
        """
        size = highs.getNumCol() + highs.getNumRow() + 1
        interior = cold and size > _LARGE
        self.spend(size)
        left = min(max(self.left // size, 1), 2_000_000_000)
        highs.setOptionValue("simplex_iteration_limit", left)
        highs.setOptionValue("ipm_iteration_limit", max(left // _INTERIOR, 1))
        highs.setOptionValue("solver", "ipm" if interior else "simplex")
        highs.run()
        done = highs.getInfo()
        inner, outer = max(done.ipm_iteration_count, 0) if interior else 0, max(done.simplex_iteration_count, 0)
        crossed = max(done.crossover_iteration_count, 0) if interior else 0
        self.spend(size * (outer + crossed + _INTERIOR * inner))
        if highs.getModelStatus() == highspy.HighsModelStatus.kIterationLimit:
            raise Inconclusive(NO_WORK())
        return highs.getModelStatus()
