"""Rows in whole numbers, to see exactly by how much a point keeps them.

b_i - r_i·x is computed over the integers: each row times the common denominator of its numbers, points in parts of 2^-40. Of
numbers up to 10^18 a float keeps 16 digits, which is too few to tell a gap of one; of what is left of them at a point near by
it keeps enough (iterative refinement: Wilkinson 1963; for linear programs Gleixner, Steffy & Wolter 2016).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import lcm

import numpy as np
from numpy.typing import NDArray

from checker.engine.rows.row import LinearRow, Quantity

Floats = NDArray[np.float64]
FAR = 1e7
"""Numbers beyond that are too far from 1 for floats to tell gaps of one among sums of them."""
_FINER = 1e5
_ROUNDS = 12
_PARTS = 40
"""Points are known to 2^-40."""


class ExactRows:
    """The rows, their quantities numbered by `number`."""

    def __init__(self, rows: Sequence[LinearRow], number: Mapping[Quantity, int]) -> None:
        denominators = [lcm(row.near_bound.denominator, *(times.denominator for _, times in row.terms)) for row in rows]
        self.denominators = np.array([one << _PARTS for one in denominators], object)
        self.bounds = np.array([int(row.near_bound * one) << _PARTS for row, one in zip(rows, denominators, strict=True)], object)
        terms = [
            (quantity, int(times * one)) for row, one in zip(rows, denominators, strict=True) for quantity, times in row.terms
        ]
        self.values = np.array([times for _, times in terms], object)
        self.columns = np.array([number[quantity] for quantity, _ in terms], np.int64)
        self.starts = np.cumsum([0, *(len(row.terms) for row in rows)])[:-1]
        self.point = np.zeros(len(number), object)

    def move(self, by: Floats, scale: float) -> None:
        """Move the point by so many times `scale`."""
        self.point = self.point + np.array([int(step * scale * 2.0**_PARTS) for step in by.tolist()], object)

    @property
    def place(self) -> Floats:
        """The point in floats."""
        return np.array([whole / (1 << _PARTS) for whole in self.point], np.float64)

    def refined(self) -> Iterator[tuple[float, Floats]]:
        """Scales, each finer than the one before, and what is left at the point; it is to be moved on each scale.

        The last is 1, and comes again until no step leads far.
        """
        left, before = self.left(), self.point
        scale = max(1.0, float(np.abs(left).max(initial=0.0)) / FAR)
        for _ in range(_ROUNDS):
            yield scale, left
            near = all(abs(step) < FAR / 10 * (1 << _PARTS) for step in self.point - before)
            if scale == 1.0 and near:
                return
            left, before = self.left(), self.point
            scale = max(1.0, scale / _FINER)

    def left(self) -> Floats:
        """What each bound leaves beyond what its row comes to at the point: below 0 where the row is broken."""
        sums = np.add.reduceat(self.values * self.point[self.columns], self.starts)
        return np.array([over / under for over, under in zip(self.bounds - sums, self.denominators, strict=True)], np.float64)
