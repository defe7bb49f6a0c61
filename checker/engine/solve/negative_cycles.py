"""Conflicts among few claims: cycles of arcs by which a count would exceed itself.

Problem: arcs N(v) - N(u) <= c and the law N(u) <= N(v) for u < v, that is, arcs of length 0 back in time. A closed walk whose
lengths add up to less than 0 is a conflict of the groups that own its arcs. Method: walks of two and three arcs by tables of
least bounds, all at once; longer ones by the rule of Bellman and Ford (Cormen et al., ch. 24.1), for so many rounds. Floats
only point to walks: each is summed exactly before it counts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from checker.engine.solve.arcs import Arcs
from checker.engine.solve.system import Conflict

SLACK = 1e-6
_MANY = 400
_MOST_ARCS = 1500
_AT_ONCE = 2000
_STEPS, _ENDS = 16, 6


def pairs(arcs: Arcs, off: Collection[int]) -> Iterator[Conflict]:
    """All conflicts of two groups that show on this axis."""
    on = active(arcs, off)
    low = least(arcs, on)
    hits = on[arcs.bound[on] + low[arcs.end[on], arcs.start[on]] < -SLACK]
    for i in hits:
        meets = on[(arcs.start[on] <= arcs.end[i]) & (arcs.end[on] >= arcs.start[i]) & (arcs.bound[on] + arcs.bound[i] < -SLACK)]
        for j in meets:
            if i <= j and arcs.exact[i] + arcs.exact[j] < 0:
                yield frozenset((int(arcs.owner[i]), int(arcs.owner[j])))


def all_triples(arcs: Arcs) -> Iterator[Conflict]:
    """All conflicts of three groups that show on this axis; none where the arcs are too many for that."""
    if len(arcs.owner) > _MOST_ARCS:
        return
    low = least(arcs, np.arange(len(arcs.owner)))
    start, end, bound = arcs.start, arcs.end, arcs.bound
    total = bound[:, None] + bound[None, :] + low[end[None, :], start[:, None]]
    total[start[None, :] > end[:, None]] = np.inf
    first, second = np.nonzero(total < -SLACK)
    seen: set[Conflict] = set()
    for at in range(0, len(first), _AT_ONCE):
        i, j = first[at : at + _AT_ONCE], second[at : at + _AT_ONCE]
        fits = (start[None, :] <= end[j][:, None]) & (end[None, :] >= start[i][:, None])
        place, k = np.nonzero(fits & ((bound[i] + bound[j])[:, None] + bound[None, :] < -SLACK))
        for chosen in np.stack([i[place], j[place], k], axis=1).tolist():
            conflict = frozenset(int(arcs.owner[c]) for c in chosen)
            if conflict not in seen and sum((arcs.exact[c] for c in chosen), Fraction(0)) < 0:
                seen.add(conflict)
                yield conflict


def triples(arcs: Arcs, off: Collection[int]) -> Iterator[Conflict]:
    """For any two arcs the conflict with the third that fits them worst; none where the arcs are too many for that."""
    on = active(arcs, off)
    if len(on) > _MOST_ARCS:
        return
    low = least(arcs, on)
    start, end, bound = arcs.start[on], arcs.end[on], arcs.bound[on]
    total = bound[:, None] + bound[None, :] + low[end[None, :], start[:, None]]
    total[start[None, :] > end[:, None]] = np.inf
    first, second = np.nonzero(total < -SLACK)
    worst = np.argsort(total[first, second], kind="stable")[:_MANY]
    for i, j in zip(first[worst], second[worst], strict=True):
        fits = np.flatnonzero((start <= end[j]) & (end >= start[i]))
        k = fits[np.argmin(bound[fits])]
        chosen = on[[i, j, k]]
        if sum((arcs.exact[c] for c in chosen), Fraction(0)) < 0:
            yield frozenset(int(arcs.owner[c]) for c in chosen)


def longer(arcs: Arcs, off: Collection[int]) -> Conflict | None:
    """A conflict of few groups, by the rule of Bellman and Ford; None if walks of `_STEPS` arcs show none."""
    return _Walks(arcs, active(arcs, off)).conflict()


_Cycle = tuple[float, tuple[int, ...]]
"""The lengths of the arcs of a cycle added up, and the arcs."""


def through(arcs: Arcs, on: NDArray[np.int64], index: int) -> Conflict | None:
    """The conflict of at most three of the groups `on` that a group is in: of the fewest, and of these by the widest gap.

    `on`: the numbers of the arcs to look at. None if none is seen.
    """
    start, end, bound = arcs.start[on], arcs.end[on], arcs.bound[on]
    own = np.flatnonzero(arcs.owner[on] == index).tolist()
    pairs_, triples_ = list[_Cycle](), list[_Cycle]()
    for arc in own:
        back = end >= start[arc]
        cost = np.where(start <= end[arc], bound[arc] + bound, np.inf)
        last = int(np.argmin(np.where(back, cost, np.inf)))
        pairs_.append((float(cost[last]) if back[last] else np.inf, (arc, last)))
        # Of the arcs that lead to each day or beyond it the cheapest.
        best = np.full(arcs.nodes, -1, np.int64)
        order = np.argsort(-cost, kind="stable")
        best[end[order]] = order
        reach = np.where(best >= 0, cost[best], np.inf)
        via = best[_cheapest_from(reach)[start]]
        total = np.where(back & (via >= 0), cost[via] + bound, np.inf)
        last = int(np.argmin(total))
        triples_.append((float(total[last]), (arc, int(via[last]), last)))
    for cycles in (pairs_, triples_):
        gap, cycle = min(cycles, default=(np.inf, ()))
        if gap < -SLACK and sum((arcs.exact[on[arc]] for arc in cycle), Fraction(0)) < 0:
            return frozenset(int(arcs.owner[on[arc]]) for arc in cycle)
    return None


class _Walks:
    """Cheapest walks along arcs, longer by one arc each round; what reaches a day reaches all before it, as counts never fall."""

    def __init__(self, arcs: Arcs, on: NDArray[np.int64]) -> None:
        self.arcs, self.on = arcs, on
        self.start, self.end, self.bound = arcs.start[on], arcs.end[on], arcs.bound[on]
        self.reach = np.zeros(arcs.nodes)
        self.rounds: list[tuple[NDArray[np.int64], NDArray[np.int64]]] = []

    def conflict(self) -> Conflict | None:
        for _ in range(_STEPS if len(self.on) > 1 else 0):
            better = self._step()
            if not len(better):
                return None
            for node in better[np.argsort(self.reach[better], kind="stable")[:_ENDS]]:
                if (conflict := self._closed(self._back(int(node)))) is not None:
                    return conflict
        return None

    def _step(self) -> NDArray[np.int64]:
        """One arc more; the nodes that are now reached more cheaply."""
        holder = _cheapest_from(self.reach)
        via = self.reach[holder[self.start]] + self.bound
        arc = np.full(self.arcs.nodes, -1, np.int64)
        order = np.argsort(-via, kind="stable")
        arc[self.end[order]] = order
        better = np.flatnonzero((arc >= 0) & (via[arc] < self.reach - SLACK))
        chosen = np.full(self.arcs.nodes, -1, np.int64)
        chosen[better] = arc[better]
        self.reach[better] = via[arc[better]]
        self.rounds.append((chosen, holder))
        return better

    def _back(self, node: int) -> list[int]:
        """The arcs of the walk to a node, last first."""
        walk = []
        for chosen, holder in reversed(self.rounds):
            if (arc := int(chosen[node])) >= 0:
                walk.append(arc)
                node = int(holder[self.start[arc]])
        return walk

    def _closed(self, walk: Sequence[int]) -> Conflict | None:
        """The shortest stretch of a walk that comes back to where it began at a cost below 0."""
        costs = [0.0, *accumulate(float(self.bound[arc]) for arc in walk)]
        for length in range(2, len(walk) + 1):
            for last in range(len(walk) - length + 1):
                stretch = walk[last : last + length]
                if costs[last + length] - costs[last] < -SLACK and self.end[stretch[0]] >= self.start[stretch[-1]]:
                    rows = self.on[list(stretch)]
                    if sum((self.arcs.exact[row] for row in rows), Fraction(0)) < 0:
                        return frozenset(int(self.arcs.owner[row]) for row in rows)
        return None


def _cheapest_from(reach: NDArray[np.float64]) -> NDArray[np.int64]:
    """For each node the one at or after it that is reached most cheaply."""
    backward = reach[::-1]
    least = np.minimum.accumulate(backward)
    place = np.where(backward <= least, np.arange(len(reach)), 0)
    return len(reach) - 1 - np.maximum.accumulate(place)[::-1]


def active(arcs: Arcs, off: Collection[int]) -> NDArray[np.int64]:
    """The arcs of groups that are not `off`, by number."""
    return np.flatnonzero(~np.isin(arcs.owner, np.fromiter(off, np.int64, len(off))))


def least(arcs: Arcs, on: NDArray[np.int64]) -> NDArray[np.float64]:
    """[u, v]: the least bound on N(v) - N(u) that one arc of those `on` gives, as counts never fall; infinite where none does."""
    low = np.full((arcs.nodes, arcs.nodes), np.inf)
    np.minimum.at(low, (arcs.start[on], arcs.end[on]), arcs.bound[on])
    low = np.minimum.accumulate(low, axis=0)
    return np.minimum.accumulate(low[:, ::-1], axis=1)[:, ::-1]
