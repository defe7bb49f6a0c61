"""Which groups stand nearest to some others: what a short proof, if there is one, is made of.

Of a proof by Farkas' lemma all terms cancel, so each of its rows shares a count with another, or laws tie their counts. Groups
are ranked by whether their stretches of time meet, then by how many laws lie between their counts (breadth first), then by how
far apart the ends of their stretches are. What is proven among the nearest is proven; what is left out can only be missed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property

from checker.engine.rows.row import LinearRow
from checker.engine.solve.contraction import law_chains
from checker.engine.solve.nesting import TimeAxis, time_axis
from checker.engine.solve.system import Group, System, rows_of

NEAR = 12
"""So many groups at most are looked at beside those around which they stand."""
_Span = tuple[TimeAxis, int, int]
"""What a row counts, from one day to another; the same day of a state."""
_Rank = tuple[bool, int, int, int]


class Neighbours:
    """The groups of a system by how near they stand to each other."""

    def __init__(self, system: System) -> None:
        self.system = system

    def around(self, index: int, conflict: Collection[int], off: Collection[int] = ()) -> frozenset[int]:
        """The groups of a conflict, with the nearest to one of them and the nearest to any, none of which is `off`."""
        chosen = frozenset(conflict)
        for centre in ({index}, conflict):
            others = [other for other in range(len(self._spans_of_groups)) if other not in off and other not in chosen]
            chosen = chosen.union(self._nearest([self._spans_of_groups[each] for each in sorted(centre)], others, NEAR))
        return chosen

    def of(self, group: Group, among: Collection[int]) -> frozenset[int]:
        """Of some groups of the system the nearest to one that need not be of it."""
        return frozenset(self._nearest([tuple(self._spans(group.rows))], sorted(among), 2 * NEAR))

    def _nearest(self, centre: Collection[tuple[_Span, ...]], others: Collection[int], most: int) -> Collection[int]:
        if len(others) <= most:
            return others
        spans = [span for several in centre for span in several]
        steps = self._steps(list(dict.fromkeys(key for key, _, _ in spans)))
        ranked = (
            min((_rank(own, spans, steps, index) for own in self._spans_of_groups[index]), default=None) for index in others
        )
        return [rank[-1] for rank in sorted(rank for rank in ranked if rank is not None)[:most]]

    def _steps(self, keys: Collection[TimeAxis]) -> dict[TimeAxis, int]:
        """How many laws lie between each axis and the nearest of some."""
        steps, last = dict.fromkeys(keys, 0), list(keys)
        while last:
            further = [other for key in last for other in self._ties.get(key, ()) if other not in steps]
            steps.update(dict.fromkeys(further, steps[last[0]] + 1))
            last = list(dict.fromkeys(further))
        return steps

    @cached_property
    def _spans_of_groups(self) -> tuple[tuple[_Span, ...], ...]:
        return tuple(tuple(self._spans(group.rows)) for group in self.system.groups)

    def _spans(self, rows: Iterable[LinearRow]) -> Iterator[_Span]:
        for row in rows:
            days: dict[TimeAxis, list[int]] = {}
            for quantity, _ in row.terms:
                days.setdefault(time_axis(quantity), []).append(quantity.day)
            for key, several in days.items():
                # What is counted of all time is taken to begin with the first day spoken of, or it would be near nothing.
                yield key, (min(several) if len(several) > 1 else self._first), max(several)

    @cached_property
    def _first(self) -> int:
        return min((quantity.day for row in rows_of(self.system.groups) for quantity, _ in row.terms), default=0)

    @cached_property
    def _ties(self) -> dict[TimeAxis, list[TimeAxis]]:
        """For each axis those that a law ties to it."""
        nesting = law_chains(self.system).nesting
        ties: dict[TimeAxis, list[TimeAxis]] = {}
        pairs = [(narrow, broad) for narrow, several in nesting.above.items() for broad in several]
        pairs += [(part, total.whole) for total in nesting.sums for part in total.parts]
        pairs += [(state, time_axis(earlier)) for state, several in nesting.earlier.items() for earlier in several]
        for one, other in dict.fromkeys(pairs):
            ties.setdefault(one, []).append(other)
            ties.setdefault(other, []).append(one)
        return ties


def _rank(own: _Span, spans: Iterable[_Span], steps: dict[TimeAxis, int], index: int) -> _Rank:
    """How near a stretch of time of one group is to the nearest of some."""
    key, start, end = own
    far = steps.get(key, len(steps))
    return min((start > to or end < since, far, abs(start - since) + abs(end - to), index) for _, since, to in spans)
