"""The laws for some of the groups of a system, on as few days as will do.

Laws of counts hold in every stretch of time, so their rows for stretches that follow one another add up to the row for
all of it. And if between two days only one count is spoken of, all others may be taken to stand between their values on those
two days in the same ratio as that one: a convex combination keeps every law, as laws are linear with a bound of 0. So the others
need not be known there. What contradicts the fewer laws contradicts all; what agrees with them agrees with all.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cached_property, lru_cache
from itertools import pairwise

from checker.engine.rows.law import Shapes
from checker.engine.rows.row import ZERO, LinearRow, Quantity, Terms
from checker.engine.solve.nesting import Nesting, TimeAxis, nesting_of, time_axis
from checker.engine.solve.relevance import AxisRelation, Relevance, of_ends
from checker.engine.solve.system import Certificate, Group, System
from checker.model.scope import Scope

_Axis = tuple[Scope, str]
_Says = tuple[str, tuple[tuple[_Axis, Fraction], ...]]
"""A law, and what it says of the counts of which scopes."""
_Days = Mapping[int, Collection[_Axis] | None]
"""The axes to keep on each day, None for all."""
_Joined = dict[tuple[int | None, int | None], LinearRow]
"""The rows that a chain adds up to from one of its days to another."""
_Part = tuple[list[LinearRow], list[LinearRow], list[LinearRow], list[tuple[_Says, frozenset[int | None], _Joined]]]
"""Of some axes the rows by which counting begins, those of no known shape, others that are no chains, and the days of chains."""
_IN_TIME = ("monotone", "nested", "bounded-by", "partition", "crossed", "start")
"""Shapes of laws that hold in every stretch of time."""


def contracted(system: System) -> System:
    """The same groups under fewer laws."""
    return law_chains(system).around(system.groups)


def law_chains(system: System) -> LawChains:
    """The chains of the laws of a system; systems made of fewer groups of it share them."""
    return _of_rows(_Same(system.hard, system.shapes))


class _Same:
    """Rows that are known again by being the very same, as to compare thousands takes longer than to chain them."""

    def __init__(self, rows: Sequence[LinearRow], shapes: Shapes) -> None:
        self.rows, self.shapes = rows, shapes

    def __hash__(self) -> int:
        return id(self.rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.rows is other.rows and self.shapes is other.shapes


@lru_cache(maxsize=16)
def _of_rows(same: _Same) -> LawChains:
    return LawChains(same.rows, same.shapes)


class LawChains:
    """The rows of laws: those of consecutive stretches of time as days by what they say, all others as they are.

    Of laws of no known shape all rows are kept, with all days that they speak of.
    """

    def __init__(self, hard: Sequence[LinearRow], shapes: Shapes) -> None:
        self.hard, self.shapes = hard, shapes
        self.begins: list[LinearRow] = []
        self.others: list[LinearRow] = []
        self.unchained: list[LinearRow] = []
        chains: dict[_Says, list[tuple[int, int | None, LinearRow]]] = {}
        for row in hard:
            shape = self.shapes.get(row.law)
            if row.claim or row.bound or shape not in _IN_TIME:
                self.unchained.append(row)
            elif any(quantity.kind != "count" for quantity, _ in row.terms):
                self.others.append(row)
            elif shape == "start":
                self.begins.append(row)
            else:
                says, start, end = _read(row)
                chains.setdefault(says, []).append((end, start, row))
        self.places: dict[_Says, dict[int | None, int]] = {}
        self.lengths: dict[int, int] = {}
        self.joined: dict[_Says, _Joined] = {}
        self.days: dict[_Says, frozenset[int | None]] = {}
        self.cells: dict[_Says, tuple[LinearRow, ...]] = {}
        self.parts: dict[frozenset[TimeAxis], _Part] = {}
        for says, cells in chains.items():
            cells.sort(key=lambda cell: cell[0])
            if all(before[0] == after[1] for before, after in pairwise(cells)):
                days = [cells[0][1], *(end for end, _, _ in cells)]
                self.places[says] = {day: place for place, day in enumerate(days)}
                self.days[says] = frozenset(days)
                self.cells[says] = tuple(row for _, _, row in cells)
            else:
                self.others.extend(row for _, _, row in cells)

    def around(self, groups: Sequence[Group]) -> System:
        """These groups under the laws for the days that they speak of."""
        axes = self.relevance.axes({time_axis(quantity) for group in groups for row in group.rows for quantity, _ in row.terms})
        begins, unchained, others, known_days = self._of_axes(axes)
        spoken = self._spoken(groups, begins, unchained, others)
        rows = [*begins, *unchained]
        rows += [row for row in others if all(_is_kept(spoken, quantity) for quantity, _ in row.terms)]
        everywhere, alone = _by_axis(spoken)
        for says, known, joined in known_days:
            ends = says[1]
            among = alone.get(ends[0][0], everywhere) if len(ends) == 1 else everywhere
            days: list[int | None] = [day for day in among if day in known]
            # To look a row up by what it says would take longer than all else here.
            for cell in pairwise([None, *days] if None in known else days):
                rows.append(joined[cell] if cell in joined else self._joined(says, joined, cell))
        return System(tuple(rows), tuple(groups), self.shapes)

    def _of_axes(self, axes: frozenset[TimeAxis]) -> _Part:
        """The laws of some axes alone."""
        if (part := self.parts.get(axes)) is None:

            def of(rows: Iterable[LinearRow]) -> list[LinearRow]:
                return [row for row in rows if all(time_axis(quantity) in axes for quantity, _ in row.terms)]

            days = [
                (says, known, self.joined.setdefault(says, {}))
                for says, known in self.days.items()
                if all(axis in axes for axis, _ in says[1])
            ]
            part = self.parts[axes] = of(self.begins), of(self.unchained), of(self.others), days
        return part

    @cached_property
    def relevance(self) -> Relevance:
        """Which axes of the rows matter to some."""
        chains = (AxisRelation(of_ends(ends), days) for (_, ends), days in self.days.items())
        return Relevance(chains, (*self.begins, *self.others, *self.unchained))

    @cached_property
    def nesting(self) -> Nesting:
        """What all the rows say of the axes that they speak of."""
        return nesting_of(self.hard, self.shapes)

    def expanded(self, sum_: Certificate) -> Certificate:
        """The same sum in the rows of the system."""
        total: dict[LinearRow, Fraction] = {}
        for row, times in sum_:
            for one in self._rows_of(row):
                total[one] = total.get(one, ZERO) + times
        return tuple(total.items())

    def _rows_of(self, row: LinearRow) -> tuple[LinearRow, ...]:
        """The rows of the system that add up to one of a law here."""
        if row.claim:
            return (row,)
        says, start, end = _read(row)
        places = self.places.get(says)
        return (row,) if places is None else self.cells[says][places[start] : places[end]]

    def length(self, row: LinearRow) -> int:
        """How many rows of the system add up to one of a law here."""
        return 1 if row.claim else self.lengths.get(id(row), 1)

    def _joined(self, says: _Says, joined: _Joined, cell: tuple[int | None, int | None]) -> LinearRow:
        """The row that a chain adds up to from one of its days to another, now among those known."""
        start, end = cell
        row = joined[cell] = _row(*says, start, end)
        # The row stays, so that no other one will have its id.
        places = self.places[says]
        self.lengths[id(row)] = places[end] - places[start]
        return row

    def _spoken(
        self, groups: Iterable[Group], begins: Iterable[LinearRow], unchained: Iterable[LinearRow], others: Sequence[LinearRow]
    ) -> _Days:
        """The axes to keep on each day, by what the groups speak of and these rows of laws."""
        spoken: dict[int, dict[_Axis, None]] = {}
        states: dict[Quantity, None] = {}
        for row in (*(row for group in groups for row in group.rows), *unchained):
            for quantity, _ in row.terms:
                if quantity.kind == "count":
                    spoken.setdefault(quantity.day, {})[quantity.scope, quantity.unit] = None
                else:
                    states[quantity] = None
        for row in others:
            if any(quantity in states for quantity, _ in row.terms):
                for quantity, _ in row.terms:
                    if quantity.kind == "count":
                        spoken.setdefault(quantity.day, {})[quantity.scope, quantity.unit] = None
        for row in begins:
            quantity = row.terms[0][0]
            spoken.setdefault(quantity.day, {})[quantity.scope, quantity.unit] = None
        return _shared(spoken, self._grid)

    @cached_property
    def _grid(self) -> Mapping[_Axis, Collection[int | None]]:
        """The days on which the count of each axis is known not to fall."""
        return {ends[0][0]: days for (law, ends), days in self.days.items() if self.shapes.get(law) == "monotone"}


def _shared(
    spoken: Mapping[int, Mapping[_Axis, None]], grid: Mapping[_Axis, Collection[int | None]]
) -> dict[int, Collection[_Axis] | None]:
    """The axes to keep on each day: None for all, else the one that alone is spoken of between two days of which all is kept.

    The ratio by which the others are set needs that one on both of these days too; where it is not known there, all is kept.
    """
    axes_on: dict[int, Collection[_Axis] | None] = {day: axes if len(axes) == 1 else None for day, axes in sorted(spoken.items())}
    while True:
        widened = [day for run in _runs(axes_on) if not _bridged(run, axes_on, grid) for day in run[1]]
        if not widened:
            return axes_on
        axes_on.update(dict.fromkeys(widened))


def _by_axis(spoken: _Days) -> tuple[list[int], dict[_Axis, list[int]]]:
    """The days on which all axes are kept; and for each axis that is kept on others, alone, all its days, in order."""
    everywhere = [day for day, axes in spoken.items() if axes is None]
    alone = {axis: list[int]() for axes in spoken.values() for axis in axes or ()}
    for axis, days in alone.items():
        days.extend(day for day, axes in spoken.items() if axes is None or axis in axes)
    return everywhere, alone


_Run = tuple[int | None, list[int], int | None]


def _runs(axes_on: Mapping[int, Collection[_Axis] | None]) -> Iterator[_Run]:
    """The days between two of which all is kept, with these two."""
    before: int | None = None
    run: list[int] = []
    for day, axes in axes_on.items():
        if axes is not None:
            run.append(day)
        else:
            if run:
                yield before, run, day
            before, run = day, []
    if run:
        yield before, run, None


def _bridged(run: _Run, axes_on: Mapping[int, Collection[_Axis] | None], grid: Mapping[_Axis, Collection[int | None]]) -> bool:
    """Whether one axis alone is spoken of in a run, and is known on the days around it."""
    before, days, after = run
    axes = {axis for day in days for axis in axes_on[day] or ()}
    return len(axes) == 1 and all(day is None or day in grid.get(axis, ()) for axis in axes for day in (before, after))


def _read(row: LinearRow) -> tuple[_Says, int | None, int]:
    """What a row says, and the stretch of time it speaks of."""
    end = max(quantity.day for quantity, _ in row.terms)
    start = next((quantity.day for quantity, _ in row.terms if quantity.day != end), None)
    ends = tuple(((quantity.scope, quantity.unit), times) for quantity, times in row.terms if quantity.day == end)
    return (row.law, ends), start, end


def _is_kept(spoken: _Days, quantity: Quantity) -> bool:
    axes = spoken.get(quantity.day, ())
    return quantity.kind != "count" or axes is None or (quantity.scope, quantity.unit) in axes


def _row(law: str, ends: tuple[tuple[_Axis, Fraction], ...], start: int | None, end: int | None) -> LinearRow:
    terms: Terms = tuple((Quantity(*axis, "count", end), times) for axis, times in ends if end is not None)
    if start is not None:
        terms += tuple((Quantity(*axis, "count", start), -times) for axis, times in ends)
    return LinearRow(terms, ZERO, law)
