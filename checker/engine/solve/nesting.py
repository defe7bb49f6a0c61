"""Which counts lie within which, what parts make which whole, and where counting begins.

Rows of laws hold for one day or from one day to the next; what they say day by day is read back here as a relation of whole
axes: N_a never falls, N_a - N_b never falls for a part b of a, and so does N_a - Σ N_b, or is 0, for parts of a. A relation
counts only where its rows follow one another without a gap from the start on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from checker.engine.rows.law import Shapes
from checker.engine.rows.row import LinearRow, Quantity
from checker.model.scope import Scope

TimeAxis = tuple[Scope, str] | Quantity
"""An axis of days: a scope and unit whose counts never fall, or a state or fact by itself."""
_DayStep = tuple[int | None, int]


def time_axis(quantity: Quantity) -> TimeAxis:
    """The axis on which a quantity is a day."""
    return (quantity.scope, quantity.unit) if quantity.kind == "count" else quantity


@dataclass(frozen=True, slots=True)
class PartSum:
    """Parts that together are no more than their whole, and no less if they are `complete`, in any stretch of time.

    `days`: those on which rows of laws say so.
    """

    whole: TimeAxis
    parts: tuple[TimeAxis, ...]
    complete: bool
    days: tuple[int, ...] = ()


@dataclass(frozen=True)
class Nesting:
    """`rising`: the axes on which counts never fall; nothing is read off others.

    `begins[axis]`: the last day up to which all counts are 0. `earlier[state]`: counts that are no less than the state.

    `above[axis]`, `below[axis]`: the next broader and narrower ones. `sums`: what parts make which whole.
    """

    rising: set[TimeAxis] = field(default_factory=set)
    begins: dict[TimeAxis, int] = field(default_factory=dict)
    earlier: dict[Quantity, list[Quantity]] = field(default_factory=dict)
    above: dict[TimeAxis, list[TimeAxis]] = field(default_factory=dict)
    below: dict[TimeAxis, list[TimeAxis]] = field(default_factory=dict)
    sums: list[PartSum] = field(default_factory=list)

    @cached_property
    def ties(self) -> dict[TimeAxis, list[TimeAxis]]:
        """For each axis those that a law ties to it."""
        ties: dict[TimeAxis, list[TimeAxis]] = {}
        pairs = [(narrow, broad) for narrow, several in self.above.items() for broad in several]
        pairs += [(part, total.whole) for total in self.sums for part in total.parts]
        pairs += [(state, time_axis(earlier)) for state, several in self.earlier.items() for earlier in several]
        for one, other in dict.fromkeys(pairs):
            ties.setdefault(one, []).append(other)
            ties.setdefault(other, []).append(one)
        return ties

    def reach(self, key: TimeAxis, narrower: bool) -> Iterator[TimeAxis]:
        """The axis itself and all that lie within it, or that it lies within."""
        step: Mapping[TimeAxis, list[TimeAxis]] = self.below if narrower else self.above
        reached = [key]
        for current in reached:
            reached.extend(other for other in step.get(current, ()) if other not in reached)
        return iter(reached)

    def nest(self, narrow: TimeAxis, broad: TimeAxis) -> None:
        """Note that one axis lies within another."""
        self.above.setdefault(narrow, []).append(broad)
        self.below.setdefault(broad, []).append(narrow)


def nesting_of(laws: Iterable[LinearRow], shapes: Shapes) -> Nesting:
    """What rows of laws say of the axes that they speak of, as far as the shapes of these laws tell how to read them."""
    nesting = Nesting()
    steps: dict[TimeAxis, list[_DayStep]] = {}
    cells: dict[tuple[TimeAxis, TimeAxis], list[_DayStep]] = {}
    added: dict[tuple[TimeAxis, tuple[TimeAxis, ...], bool], list[_DayStep]] = {}
    for row in laws:
        if row.bound or row.claim:
            continue
        shape = shapes.get(row.law)
        if shape == "start":
            _begin(row, nesting)
        elif shape == "monotone":
            rising, cell = _step(row)
            steps.setdefault(rising, []).append(cell)
        elif shape == "nested":
            more, less, cell = _sides(row)
            cells.setdefault((more[0], less[0]), []).append(cell)
        elif shape == "partition":
            more, less, cell = _sides(row)
            all_there = len(less) > 1
            key = (more[0], less, True) if all_there else (less[0], more, False)
            added.setdefault(key, []).append(cell)
        elif shape == "bounded-by":
            _follow(row, nesting)
    nesting.rising.update(key for key, of in steps.items() if _unbroken(of))
    for (narrow, broad), of in cells.items():
        if _unbroken(of) and {narrow, broad} <= nesting.rising:
            nesting.nest(narrow, broad)
    whole = {key: [last for _, last in of] for key, of in added.items() if _unbroken(of)}
    for key, days in whole.items():
        if not key[2] and nesting.rising.issuperset((key[0], *key[1])):
            # Rows of the other direction make them complete, as far as these reach.
            other = whole.get((*key[:2], True))
            days_of_both = days if other is None else sorted({*days} & {*other})
            nesting.sums.append(PartSum(*key[:2], other is not None, tuple(days_of_both)))
    return nesting


def _step(row: LinearRow) -> tuple[TimeAxis, _DayStep]:
    """The axis that a row says never falls, and in which cell of time."""
    first, last = row.terms[0][0], row.terms[-1][0]
    return time_axis(last), (first.day if len(row.terms) == 2 else None, last.day)


def _begin(row: LinearRow, nesting: Nesting) -> None:
    quantity, coefficient = row.terms[0]
    if coefficient > 0 and quantity.kind == "count":
        nesting.begins[time_axis(quantity)] = max(quantity.day, nesting.begins.get(time_axis(quantity), 0))


def _follow(row: LinearRow, nesting: Nesting) -> None:
    (later, one), (earlier, other) = sorted(row.terms, key=lambda term: -term[1])
    if one == -other and later.kind != "count" and earlier.kind == "count":
        nesting.earlier.setdefault(later, []).append(earlier)


def _sides(row: LinearRow) -> tuple[tuple[TimeAxis, ...], tuple[TimeAxis, ...], _DayStep]:
    """The axes that a row says are no more than others, those others, and in which cell of time."""
    last = max(quantity.day for quantity, _ in row.terms)
    # The sign of a numerator: to compare fractions takes ten times as long.
    more = tuple(time_axis(quantity) for quantity, times in row.terms if quantity.day == last and times.numerator > 0)
    less = tuple(time_axis(quantity) for quantity, times in row.terms if quantity.day == last and times.numerator < 0)
    return more, less, (next((quantity.day for quantity, _ in row.terms if quantity.day != last), None), last)


def _unbroken(cells: list[_DayStep]) -> bool:
    """Whether the cells cover all days of the narrower axis, one after the other from the start."""
    ordered = sorted(cells, key=lambda cell: cell[1])
    return ordered[0][0] is None and all(before[1] == after[0] for before, after in pairwise(ordered))
