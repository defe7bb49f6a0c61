"""Conflicts of parts with their whole.

Problem: for a whole W with parts P_k, the flows over [u, v) of all P_k come to at most that of W, and to as much if they are
complete. Method: with s(X, u, v) the least bound that one arc gives on N_X(v) - N_X(u), there is a conflict where s(W, v, u) +
Σ s(P_k, u, v) < 0, looked at for all pairs of days at once and summed exactly.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from checker.engine.solve.arcs import Arcs
from checker.engine.solve.negative_cycles import SLACK, active, least
from checker.engine.solve.nesting import PartSum, TimeAxis
from checker.engine.solve.system import Conflict

_MANY = 60
BoundTable = NDArray[np.float64]


class _Bounds:
    """`single[u, v]`: the least bound on N(v) - N(u) that one arc gives."""

    def __init__(self, arcs: Arcs, off: Collection[int]) -> None:
        self.arcs, self.on = arcs, active(arcs, off)
        self.single = least(arcs, self.on)
        # Counts never fall: N(v) - N(u) <= 0 for v <= u.
        past = np.tril_indices(arcs.nodes)
        self.single[past] = np.minimum(self.single[past], 0.0)

    def between(self, days: NDArray[np.int64]) -> BoundTable:
        """The bounds between any days: those of the nearest earlier start and later end that arcs speak of."""
        start, end = self._places(days, days)
        padded = np.pad(self.single, ((0, 0), (0, 1)), constant_values=np.inf)
        return np.asarray(padded[np.ix_(start, end)])

    def arc(self, start: int, end: int) -> list[int]:
        """The arc that bounds the flow between two days; none where only the law does that counts never fall."""
        first, last = (int(place[0]) for place in self._places(np.array([start]), np.array([end])))
        fits = self.on[(self.arcs.start[self.on] <= first) & (self.arcs.end[self.on] >= last)]
        if not len(fits) or (last <= first and self.arcs.bound[fits].min() >= 0):
            return []
        return [int(fits[np.argmin(self.arcs.bound[fits])])]

    def _places(self, starts: NDArray[np.int64], ends: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        days = self.arcs.days
        return np.searchsorted(days, starts, side="right") - 1, np.searchsorted(days, ends, side="left")


def part_sum_conflicts(axes: Mapping[TimeAxis, Arcs], sums: Sequence[PartSum], off: Collection[int]) -> Iterator[Conflict]:
    """Conflicts of parts that come to more than their whole, or of complete ones that come to less."""
    bounds = {
        key: _Bounds(axes[key], off)
        for key in dict.fromkeys(key for total in sums for key in (total.whole, *total.parts))
        if key in axes
    }
    for total in sums:
        if total.whole in bounds:
            yield from _clashes(total, bounds)


def _clashes(total: PartSum, bounds: Mapping[TimeAxis, _Bounds]) -> Iterator[Conflict]:
    parts = [bounds[key] for key in total.parts if key in bounds]
    whole = bounds[total.whole]
    days = np.unique(np.concatenate([whole.arcs.days, *(part.arcs.days for part in parts)]))
    clash = whole.between(days).T + sum(part.between(days) for part in parts)
    if not total.complete or len(parts) < len(total.parts):
        # Only that the parts come to more says anything: their flows from below, from a later to an earlier day.
        clash[np.triu_indices(len(days), 1)] = np.inf
    first, second = np.nonzero(clash < -SLACK)
    for place in np.argsort(clash[first, second], kind="stable")[:_MANY]:
        start, end = int(days[first[place]]), int(days[second[place]])
        used = [(part.arcs, arc) for part in parts for arc in part.arc(start, end)]
        used += [(whole.arcs, arc) for arc in whole.arc(end, start)]
        if sum((arcs.exact[arc] for arcs, arc in used), Fraction(0)) < 0:
            yield frozenset(int(arcs.owner[arc]) for arcs, arc in used)
