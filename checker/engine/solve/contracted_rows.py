"""Contracted rows as numbers: a row of a law is made only when somebody asks for it, as most are in no proof.

Counts on the days of chains are numbered by axis and day, so that the terms of a whole chain are worked out at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import groupby, pairwise
from typing import overload

import numpy as np
from numpy.typing import NDArray

from checker.engine.rows.law import Shapes
from checker.engine.rows.row import LinearRow, Quantity
from checker.engine.solve.days_spoken import CountAxis
from checker.engine.solve.law_chain import LawChain
from checker.engine.solve.linear_program import Matrix
from checker.engine.solve.system import Group

_Numbers = NDArray[np.int64]
MOST = 20_000
"""Rows of which the numbers are kept; then those of before go."""
Stretches = Sequence[tuple[LawChain, Sequence[int | None]]]
"""Chains, each with the days of which a row leads from one to the next; the very same where several have the same."""


class Numbering:
    """A number for each quantity: of counts on known days by axis and day, of all others as they turn up."""

    def __init__(self, axes: Sequence[CountAxis], days: Sequence[int]) -> None:
        self.days = {day: number for number, day in enumerate(days)}
        self.axes = {axis: number * len(days) for number, axis in enumerate(axes)}
        self._others: dict[Quantity, int] = {}
        self._rows: dict[int, tuple[LinearRow, list[int]]] = {}
        self._chains: dict[int, tuple[LawChain, list[int]]] = {}

    def of(self, quantity: Quantity) -> int:
        """The number of a quantity, always the same."""
        if quantity.kind == "count":
            axis, day = self.axes.get((quantity.scope, quantity.unit)), self.days.get(quantity.day)
            if axis is not None and day is not None:
                return axis + day
        return self._others.setdefault(quantity, self.counts + len(self._others))

    def of_row(self, row: LinearRow) -> list[int]:
        """The numbers of what a row speaks of; known again where the very same row is asked for."""
        if (known := self._rows.get(id(row))) is None:
            if len(self._rows) >= MOST:
                self._rows.clear()
            # Who holds the row keeps others from its place in memory.
            known = self._rows[id(row)] = row, [self.of(quantity) for quantity in row.quantities]
        return known[1]

    def of_chain(self, chain: LawChain) -> list[int]:
        """The numbers at which the axes of a chain begin."""
        if (known := self._chains.get(id(chain))) is None:
            known = self._chains[id(chain)] = chain, [self.axes[axis] for axis, _ in chain.ends]
        return known[1]

    @property
    def counts(self) -> int:
        """How many numbers are of counts on known days."""
        return len(self.axes) * len(self.days)


class ContractedRows(Sequence[LinearRow]):
    """Rows of laws, `first` those that are no chains, and then those of groups."""

    def __init__(self, first: Sequence[LinearRow], stretches: Stretches, groups: Sequence[Group], numbering: Numbering) -> None:
        self._first, self._numbering = first, numbering
        self._stretches = [(chain, days) for chain, days in stretches if len(days) > 1]
        self._of_groups = [(row, index) for index, group in enumerate(groups) for row in group.rows]
        sizes = [len(first), *(len(days) - 1 for _, days in self._stretches)]
        self._ends = np.cumsum(sizes)
        self.of_laws = int(self._ends[-1])
        """How many rows are of laws."""
        self._made: dict[int, LinearRow] = {}
        self._places: dict[int, int] = {}

    def __len__(self) -> int:
        return self.of_laws + len(self._of_groups)

    @overload
    def __getitem__(self, place: int) -> LinearRow: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[LinearRow]: ...
    def __getitem__(self, place: int | slice) -> LinearRow | Sequence[LinearRow]:
        """The row at a place; it is the same one whenever it is asked for."""
        if isinstance(place, slice):
            return [self[number] for number in range(*place.indices(len(self)))]
        if not 0 <= place < len(self):
            raise IndexError(place)
        if (row := self._made.get(place)) is None:
            row = self._made[place] = self._row(place)
            self._places[id(row)] = place
        return row

    def place(self, row: LinearRow) -> int:
        """The place of a row that came from here."""
        return self._places[id(row)]

    @cached_property
    def laws(self) -> tuple[LinearRow, ...]:
        """The rows of laws, all of them made."""
        return tuple(self[place] for place in range(self.of_laws))

    @cached_property
    def owners(self) -> _Numbers:
        """The group of each row, -1 for a law."""
        owners = np.full(len(self), -1, np.int64)
        owners[self.of_laws :] = [index for _, index in self._of_groups]
        return owners

    @cached_property
    def bounded(self) -> list[LinearRow]:
        """The rows that may have a bound other than 0."""
        return [*self._first, *(row for row, _ in self._of_groups)]

    @cached_property
    def lengths(self) -> _Numbers:
        """How many rows of the system add up to each."""
        places = ([chain.places[day] for day in days] for chain, days in self._stretches)
        chained = [after - before for several in places for before, after in pairwise(several)]
        lengths = np.ones(len(self), np.int64)
        lengths[len(self._first) : self.of_laws] = chained
        return lengths

    @cached_property
    def matrix(self) -> Matrix:
        """The rows as numbers, quantities in the order in which they occur."""
        own = [row for row, _ in self._of_groups]
        before, after = self._terms_of(self._first), self._terms_of(own)
        sizes, columns, values = (np.concatenate(parts) for parts in zip(before, *self._chained(), after, strict=True))
        bounds = np.zeros(len(self))
        bounds[: len(self._first)] = [row.floats[-1] for row in self._first]
        bounds[self.of_laws :] = [row.floats[-1] for row in own]
        spoken, firsts, places = np.unique(columns, return_index=True, return_inverse=True)
        order = np.argsort(firsts)
        rank = np.empty(len(spoken), np.int64)
        rank[order] = np.arange(len(spoken))
        starts = np.concatenate([[0], np.cumsum(sizes)])
        columns, numbers = rank[places].astype(np.int32), spoken[order]
        return Matrix(starts.astype(np.int32), columns, values, bounds, len(spoken), numbers, self._numbering)

    @cached_property
    def columns(self) -> dict[int, int]:
        """The column of the matrix of each quantity, by its number."""
        return {number: column for column, number in enumerate(self.matrix.quantities.tolist())}

    def column(self, quantity: Quantity) -> int | None:
        """The column of a quantity; None if no row speaks of it."""
        return self.columns.get(self._numbering.of(quantity))

    @property
    def axes_and_days(self) -> tuple[_Numbers, _Numbers]:
        """For each column its axis and its day, as numbers that grow with time; all but counts are an axis each."""
        numbers, days = self.matrix.quantities, max(len(self._numbering.days), 1)
        is_count = numbers < self._numbering.counts
        return np.where(is_count, numbers // days, numbers), np.where(is_count, numbers % days, 0)

    def rising(self, shapes: Shapes) -> Iterator[tuple[int, int, int | None, int]]:
        """The rows by which some quantity never falls: of each its axis, its place, and the columns before and after, in order.

        Nothing comes before the first column of an axis.
        """
        for place, row in enumerate(self._first):
            if shapes.get(row.law) == "monotone" and len(row.terms) == 1:
                number = self._numbering.of(row.quantities[0])
                yield number, place, None, self.columns[number]
        for (chain, days), start in zip(self._stretches, self._ends.tolist(), strict=False):
            if shapes.get(chain.law) == "monotone":
                axis = self._numbering.axes[chain.ends[0][0]]
                steps = [None if day is None else self.columns[axis + self._numbering.days[day]] for day in days]
                for step, (before, after) in enumerate(pairwise(steps)):
                    if after is not None:
                        yield axis, start + step, before, after

    def _terms_of(self, rows: Sequence[LinearRow]) -> tuple[_Numbers, _Numbers, NDArray[np.float64]]:
        """How many terms rows have, and the number of the quantity and the coefficient of each."""
        sizes = np.array([len(row.terms) for row in rows], np.int64)
        columns = np.array([number for row in rows for number in self._numbering.of_row(row)], np.int64)
        return sizes, columns, np.array([number for row in rows for number in row.floats[:-1]], np.float64)

    def _chained(self) -> Iterator[tuple[_Numbers, _Numbers, NDArray[np.float64]]]:
        """The same of the rows of chains, those that follow one another and have as many counts on the same days at once.

        A row is what there is by the end of a stretch, less what there was before it; before the first day there was nothing.
        """
        for (size, _), several in groupby(self._stretches, key=lambda each: (len(each[0].ends), id(each[1]))):
            stretches = list(several)
            chains, days = [chain for chain, _ in stretches], stretches[0][1]
            axes = np.array([self._numbering.of_chain(chain) for chain in chains], np.int64)
            known = np.array([self._numbering.days[day] for day in days if day is not None], np.int64)
            counts = axes[:, None, :] + known[None, :, None]
            steps = np.concatenate([counts[:, 1:], counts[:, :-1]], axis=2).reshape(len(chains), -1)
            times = np.array([chain.floats for chain in chains])
            step = np.concatenate([times, -times], axis=1)[:, None, :]
            coefficients = np.broadcast_to(step, (len(chains), len(known) - 1, 2 * size)).reshape(len(chains), -1)
            sizes = np.full((len(chains), len(days) - 1), 2 * size, np.int64)
            if len(known) < len(days):
                steps = np.concatenate([counts[:, 0], steps], axis=1)
                coefficients = np.concatenate([times, coefficients], axis=1)
                sizes[:, 0] = size
            yield sizes.ravel(), steps.ravel(), coefficients.ravel()

    def _row(self, place: int) -> LinearRow:
        if place < len(self._first):
            return self._first[place]
        if place >= self.of_laws:
            return self._of_groups[place - self.of_laws][0]
        number = int(np.searchsorted(self._ends, place, side="right")) - 1
        chain, days = self._stretches[number]
        step = place - int(self._ends[number])
        return chain.row(days[step], days[step + 1])
