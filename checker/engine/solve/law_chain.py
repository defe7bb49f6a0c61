"""One law of some counts in stretches of time that follow one another, and the rows that it adds up to over longer ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from checker.engine.rows.row import ZERO, LinearRow, Quantity, Terms, negated
from checker.engine.solve.days_spoken import CountAxis, DaysSpoken

Ends = tuple[tuple[CountAxis, Fraction], ...]
ChainKey = tuple[str, tuple[tuple[CountAxis, int, int], ...]]
"""A law, and what it says of the counts of which scopes: each coefficient as numerator and denominator, quick to hash."""


@dataclass(eq=False)
class LawChain:
    """What a law says of some counts from each of its `days` to the next, by the rows `cells`.

    `days`: None is the time before all. `joined`: the rows that it adds up to from one day to another, as far as they were made.
    """

    law: str
    ends: Ends
    days: tuple[int | None, ...]
    cells: tuple[LinearRow, ...]
    joined: dict[tuple[int | None, int | None], LinearRow] = field(default_factory=dict)

    @classmethod
    def of(cls, cells: Sequence[tuple[int, int | None, LinearRow]]) -> LawChain:
        """The chain of rows, each with its last day and the day before its first, that follow one another."""
        last, first, row = cells[0]
        ends = tuple(((quantity.scope, quantity.unit), times) for quantity, times in row.terms if quantity.day == last)
        return cls(row.law, ends, (first, *(end for end, _, _ in cells)), tuple(row for _, _, row in cells))

    @cached_property
    def places(self) -> dict[int | None, int]:
        """The place of each day among them."""
        return {day: place for place, day in enumerate(self.days)}

    @cached_property
    def known(self) -> frozenset[int | None]:
        """The days as a set."""
        return frozenset(self.days)

    @cached_property
    def floats(self) -> tuple[float, ...]:
        """The coefficients, for programs."""
        return tuple(times.numerator / times.denominator for _, times in self.ends)

    def days_among(self, spoken: DaysSpoken) -> list[int | None]:
        """Of the days of the chain those that are to be kept, in order."""
        among = spoken.alone.get(self.ends[0][0], spoken.everywhere) if len(self.ends) == 1 else spoken.everywhere
        known = self.places
        days: list[int | None] = [day for day in among if day in known]
        return [None, *days] if None in known else days

    def between(self, start: int | None, end: int | None) -> tuple[LinearRow, ...]:
        """The rows from one day to another."""
        return self.cells[self.places[start] : self.places[end]]

    def row(self, start: int | None, end: int | None) -> LinearRow:
        """The row that the chain adds up to from one of its days to another; the same one whenever it is asked for."""
        if (row := self.joined.get((start, end))) is None:
            row = self.joined[start, end] = self._row(start, end)
        return row

    def _row(self, start: int | None, end: int | None) -> LinearRow:
        terms: Terms = tuple((Quantity(*axis, "count", end), times) for axis, times in self.ends if end is not None)
        if start is not None:
            terms += tuple((Quantity(*axis, "count", start), negated(times)) for axis, times in self.ends)
        return LinearRow(terms, ZERO, self.law)


def chain_cell(row: LinearRow) -> tuple[ChainKey, int | None, int]:
    """What a row of a law says, and the stretch of time it speaks of: the day before its first, and its last."""
    terms = row.terms
    end = max(quantity.day for quantity, _ in terms)
    start = None
    ends = []
    for quantity, times in terms:
        if quantity.day == end:
            ends.append(((quantity.scope, quantity.unit), times.numerator, times.denominator))
        elif start is None:
            start = quantity.day
    return (row.law, tuple(ends)), start, end
