"""What claims about some stretches of time leave of the others: shortest paths, without a linear program."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from fractions import Fraction
from heapq import heappop, heappush
from itertools import pairwise
from math import lcm

from checker.model.numbers import Interval

CountedStretch = tuple[int, int, Interval]
"""The first day of a stretch, the day after its last, and what the count in it lies between."""


class TemporalNetwork:
    """The counts of one scope, each over a stretch of time. Of claims that contradict each other nothing follows.

    That the count between two days is at most w is an edge of length w from the one to the other, so the shortest path is the
    tightest bound that follows (Dechter, Meiri & Pearl 1991, "Temporal constraint networks"). Numbers are scaled to integers.
    """

    def __init__(self, stretches: Iterable[CountedStretch]) -> None:
        known = tuple(stretches)
        self.days = sorted({day for start, end, _ in known for day in (start, end)})
        bounds = [bound for _, _, interval in known for bound in interval.ends]
        self.scale = lcm(*(bound.denominator for bound in bounds))
        self.edges: dict[int, dict[int, int]] = {day: {} for day in self.days}
        for start, end, interval in known:
            if interval.hi is not None:
                self._add(start, end, interval.hi)
            if interval.lo is not None:
                self._add(end, start, -interval.lo)
        for before, after in pairwise(self.days):
            self._add(after, before, Fraction(0))
        self.heights = self._heights()
        self.paths: dict[int, dict[int, int]] = {}

    def between(self, start: int, end: int) -> Interval:
        """The least and the most from one day up to another; counts never fall, so days between known ones are bounded too."""
        floors = [bisect_right(self.days, day) - 1 for day in (start, end)]
        ceilings = [bisect_left(self.days, day) for day in (start, end)]
        most = self._shortest(floors[0], ceilings[1])
        least = self._shortest(floors[1], ceilings[0]) if floors[1] > ceilings[0] else None
        return Interval(
            Fraction(0) if least is None else max(Fraction(-least, self.scale), Fraction(0)),
            None if most is None else Fraction(most, self.scale),
        )

    def _add(self, start: int, end: int, length: Fraction) -> None:
        scaled = int(length * self.scale)
        self.edges[start][end] = min(self.edges[start].get(end, scaled), scaled)

    def _heights(self) -> dict[int, int] | None:
        """A height of each day such that no edge is shorter than the way down (Johnson 1977), as Bellman and Ford find it.

        None if the claims contradict each other: there are no shortest paths then.
        """
        heights = dict.fromkeys(self.days, 0)
        for _ in range(len(self.days) + 1):
            changed = False
            for day in reversed(self.days):
                for other, length in self.edges[day].items():
                    if heights[day] + length < heights[other]:
                        heights[other], changed = heights[day] + length, True
            if not changed:
                return heights
        return None

    def _shortest(self, start: int, end: int) -> int | None:
        """The length of the shortest path between two days, by their numbers; None if there is none or no such day."""
        if self.heights is None or not (0 <= start < len(self.days) and 0 <= end < len(self.days)):
            return None
        first, last = self.days[start], self.days[end]
        if first not in self.paths:
            self.paths[first] = self._from(first, self.heights)
        length = self.paths[first].get(last)
        return None if length is None else length - self.heights[first] + self.heights[last]

    def _from(self, first: int, heights: dict[int, int]) -> dict[int, int]:
        """Dijkstra's algorithm on the lengths above the heights."""
        done: dict[int, int] = {}
        queue = [(0, first)]
        while queue:
            far, day = heappop(queue)
            if day not in done:
                done[day] = far
                for other, length in self.edges[day].items():
                    if other not in done:
                        heappush(queue, (far + length + heights[day] - heights[other], other))
        return done
