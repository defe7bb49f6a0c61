"""Which groups stand nearest to some others: what a short proof, if there is one, is made of.

Of a proof by Farkas' lemma all terms cancel, so each of its rows shares a count with another, or laws tie their counts. Groups
are ranked by whether their stretches of time meet, then by how many laws lie between their counts (breadth first), then by how
far apart the ends of their stretches are. What is proven among the nearest is proven; what is left out can only be missed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from checker.engine.rows.row import LinearRow
from checker.engine.solve.contraction import law_chains
from checker.engine.solve.nesting import TimeAxis, time_axis
from checker.engine.solve.system import Group, System, rows_of

NEAR = 12
"""So many groups at most are looked at beside those around which they stand."""
_Span = tuple[TimeAxis, int, int]
"""What a row counts, from one day to another; the same day of a state."""
_Days = NDArray[np.int64]
_LONG, _FAR = 2**30, 2**20
"""More days than any two ends of stretches of time are apart, and more laws than lie between any two counts."""
_NEVER = np.int64(2**62)


class Neighbours:
    """The groups of a system by how near they stand to each other."""

    def __init__(self, system: System) -> None:
        self.system = system

    def around(self, index: int, conflict: Collection[int], off: Collection[int] = (), most: int = NEAR) -> frozenset[int]:
        """The groups of a conflict, with the nearest to one of them and to any, `most` each, none of which is `off`."""
        chosen = frozenset(conflict)
        for centre in ({index}, conflict):
            among = [other for other in range(len(self.system.groups)) if other not in off and other not in chosen]
            spans = [span for each in sorted(centre) for span in self._spans(self.system.groups[each].rows)]
            chosen = chosen.union(self._nearest(spans, among, most))
        return chosen

    def of(self, group: Group, among: Collection[int], most: int = 2 * NEAR) -> frozenset[int]:
        """Of some groups of the system the nearest to one that need not be of it."""
        return frozenset(self._nearest(list(self._spans(group.rows)), sorted(among), most))

    def _nearest(self, centre: Sequence[_Span], among: Sequence[int], most: int) -> Sequence[int]:
        if len(among) <= most:
            return among
        keys, numbers, starts, ends, owners = self._arrays
        steps = self._steps(list(dict.fromkeys(key for key, _, _ in centre)))
        far = np.array([min(steps.get(key, len(steps)), _FAR) for key in keys], np.int64)[numbers]
        nearest = np.full(len(numbers), _NEVER)
        for _, since, to in centre:
            apart = (starts > to) | (ends < since)
            distance = np.minimum(np.abs(starts - since) + np.abs(ends - to), _LONG - 1)
            nearest = np.minimum(nearest, (apart * _FAR + far) * _LONG + distance)
        ranks = np.full(len(self.system.groups), _NEVER)
        np.minimum.at(ranks, owners, nearest)
        chosen = np.array(among)
        order = np.argsort(ranks[chosen], kind="stable")[:most]
        return [int(index) for index in chosen[order] if ranks[index] < _NEVER]

    def _steps(self, keys: Collection[TimeAxis]) -> dict[TimeAxis, int]:
        """How many laws lie between each axis and the nearest of some."""
        steps, last = dict.fromkeys(keys, 0), list(keys)
        ties = law_chains(self.system).nesting.ties
        while last:
            further = [other for key in last for other in ties.get(key, ()) if other not in steps]
            steps.update(dict.fromkeys(further, steps[last[0]] + 1))
            last = list(dict.fromkeys(further))
        return steps

    @cached_property
    def _arrays(self) -> tuple[list[TimeAxis], _Days, _Days, _Days, _Days]:
        """The axes, and of each stretch of time of the groups its axis by number, the first day, the last day and the group."""
        number: dict[TimeAxis, int] = {}
        spans = [
            (number.setdefault(key, len(number)), start, end, index)
            for index, group in enumerate(self.system.groups)
            for key, start, end in self._spans(group.rows)
        ]
        numbers, starts, ends, owners = (np.array([span[place] for span in spans], np.int64) for place in range(4))
        return list(number), numbers, starts, ends, owners

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
