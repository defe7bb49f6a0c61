"""The costs that sets of groups can have at all: the sums of some of the weights.

A lower bound between two such sums is worth the greater one. All sums are found at once, as the ones among the binary digits of
a number that is shifted by each weight (Bellman's recursion for subset sums, on words of bits).
"""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil, gcd

import numpy as np
from numpy.typing import NDArray

_MOST_SUMS = 1 << 20
_TOLERANCE = 1e-6


class SubsetSums:
    """Which sums some whole weights can have, so that a bound between two of them is worth the greater one."""

    def __init__(self, weights: Iterable[int]) -> None:
        known = tuple(weights)
        self.unit = gcd(*known) or 1
        total = sum(known) // self.unit
        # Where there are too many sums to list, all are taken as possible.
        self.sums = None if total > _MOST_SUMS else _sums([weight // self.unit for weight in known])

    def least_from(self, bound: float) -> int:
        """The least possible sum that is not below a bound, which may be off by a little; beyond all sums the next number."""
        parts = bound / self.unit
        parts -= _TOLERANCE * max(1.0, parts)
        if self.sums is None or parts > self.sums[-1]:
            return ceil(parts) * self.unit
        return int(self.sums[np.searchsorted(self.sums, parts)]) * self.unit

    def most_below(self, cost: int) -> int:
        """The greatest possible sum below a possible sum; 0 below 0."""
        if self.sums is None:
            return max(cost - self.unit, 0)
        return int(self.sums[max(int(np.searchsorted(self.sums, cost // self.unit)) - 1, 0)]) * self.unit


def _sums(weights: Iterable[int]) -> NDArray[np.int64]:
    """All sums of some of the weights, as the ones in the digits of a number."""
    digits = 1
    for weight in weights:
        digits |= digits << weight
    return np.flatnonzero(np.frombuffer(f"{digits:b}"[::-1].encode(), np.uint8) == ord("1"))
