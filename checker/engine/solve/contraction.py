"""The laws for some of the groups of a system, on as few days as will do.

Laws of counts hold in every stretch of time, so their rows for stretches that follow one another add up to the row for
all of it. And if between two days only one count is spoken of, all others may be taken to stand between their values on those
two days in the same ratio as that one: a convex combination keeps every law, as laws are linear with a bound of 0. So the others
need not be known there. What contradicts the fewer laws contradicts all; what agrees with them agrees with all.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from copy import copy
from fractions import Fraction
from functools import cached_property
from itertools import pairwise

from checker.engine.rows.law import Shapes
from checker.engine.rows.row import LinearRow, Quantity
from checker.engine.solve.contracted_rows import ContractedRows, Numbering
from checker.engine.solve.days_spoken import CountAxis, DatedRows, DaysSpoken, days_spoken
from checker.engine.solve.known_proofs import KnownProofs
from checker.engine.solve.law_chain import ChainKey, LawChain, chain_cell
from checker.engine.solve.nesting import Nesting, TimeAxis, nesting_of, time_axis
from checker.engine.solve.relevance import AxisRelation, Relevance, of_ends
from checker.engine.solve.same_rows import SameRows, remembered
from checker.engine.solve.system import Certificate, Group, System, rows_of

_Part = tuple[list[LinearRow], list[LinearRow], DatedRows, list[LawChain]]
"""Of some axes the rows by which counting begins, those of no known shape, others that are no chains, and the chains."""
_IN_TIME = ("monotone", "nested", "bounded-by", "partition", "crossed", "start")
"""Shapes of laws that hold in every stretch of time."""


def contracted(system: System) -> System:
    """The same groups under fewer laws."""
    return law_chains(system).around(system.groups)


def law_chains(system: System) -> LawChains:
    """The chains of the laws of a system; systems made of fewer groups of it share them."""
    if system.base is None:
        return _of_rows(SameRows(system.hard), _Shapes(system.shapes))
    return _beside(SameRows(system.base), SameRows(system.hard), _Shapes(system.shapes))


class _Shapes:
    """The shapes of laws, known again by being the very same."""

    def __init__(self, by_law: Shapes) -> None:
        self.by_law = by_law

    def __hash__(self) -> int:
        return id(self.by_law)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Shapes) and self.by_law is other.by_law


@remembered
def _of_rows(same: SameRows, shapes: _Shapes) -> LawChains:
    return LawChains(same.rows, shapes.by_law)


@remembered
def _beside(base: SameRows, same: SameRows, shapes: _Shapes) -> LawChains:
    return _of_rows(base, shapes).beside(same.rows[len(base.rows) :])


class LawChains:
    """The rows of laws: those of consecutive stretches of time as chains, all others as they are.

    Of laws of no known shape all rows are kept, with all days that they speak of.
    """

    def __init__(self, hard: Sequence[LinearRow], shapes: Shapes) -> None:
        self.hard, self.shapes = hard, shapes
        self.begins: list[LinearRow] = []
        self.others: list[LinearRow] = []
        self.unchained: list[LinearRow] = []
        cells: dict[ChainKey, list[tuple[int, int | None, LinearRow]]] = {}
        for row in hard:
            shape = self.shapes.get(row.law)
            if row.claim or row.bound or shape not in _IN_TIME:
                self.unchained.append(row)
            elif any(quantity.kind != "count" for quantity, _ in row.terms):
                self.others.append(row)
            elif shape == "start":
                self.begins.append(row)
            else:
                key, start, end = chain_cell(row)
                cells.setdefault(key, []).append((end, start, row))
        self.chains: dict[ChainKey, LawChain] = {}
        shared: dict[tuple[int | None, ...], tuple[int | None, ...]] = {}
        for key, several in cells.items():
            several.sort(key=lambda cell: cell[0])
            if all(before[0] == after[1] for before, after in pairwise(several)):
                chain = self.chains[key] = LawChain.of(several)
                chain.days = shared.setdefault(chain.days, chain.days)
            else:
                self.others.extend(row for _, _, row in several)
        self.parts: dict[frozenset[TimeAxis], _Part] = {}
        self.proofs = KnownProofs()

    def beside(self, rows: Iterable[LinearRow]) -> LawChains:
        """The same chains beside more rows of no known shape."""
        more = copy(self)
        more.unchained, more.parts, more.proofs = [*self.unchained, *rows], {}, KnownProofs()
        more.__dict__.pop("relevance", None)
        more.__dict__.pop("_rows_axes", None)
        # What they nest is worked out once for both; a cached property may be set.
        more.nesting = self.nesting
        return more

    def around(self, groups: Sequence[Group]) -> System:
        """These groups under the laws for the days that they speak of."""
        return System(self.rows_around(groups).laws, tuple(groups), self.shapes)

    def rows_around(self, groups: Sequence[Group]) -> ContractedRows:
        """The rows of the laws for the days that these groups speak of, and then those of the groups."""
        own = rows_of(groups)
        axes = self.relevance.axes({*(axis for row in own for _, axis in row.counts), *(q for row in own for q in row.uncounted)})
        begins, unchained, others, chains = self._of_axes(axes)
        spoken = self._spoken(own, begins, unchained, others.uncounted)
        rows = [*begins, *unchained, *others.among(spoken)]
        return ContractedRows(rows, list(_stretches(chains, spoken)), groups, self._numbering)

    def _of_axes(self, axes: frozenset[TimeAxis]) -> _Part:
        """The laws of some axes alone."""
        if (part := self.parts.get(axes)) is None:

            def of(rows: Iterable[tuple[frozenset[TimeAxis], LinearRow]]) -> list[LinearRow]:
                return [row for spoken, row in rows if axes.issuperset(spoken)]

            chains = [chain for spoken, chain in self._chained_axes if axes.issuperset(spoken)]
            begins, unchained, others = map(of, self._rows_axes)
            part = self.parts[axes] = begins, unchained, DatedRows(others), chains
        return part

    @cached_property
    def _rows_axes(self) -> tuple[list[tuple[frozenset[TimeAxis], LinearRow]], ...]:
        """The rows that are no chains, each kind with the axes that they speak of."""
        kinds = (self.begins, self.unchained, self.others)
        return tuple([(frozenset(map(time_axis, row.quantities)), row) for row in rows] for rows in kinds)

    @cached_property
    def _chained_axes(self) -> list[tuple[frozenset[TimeAxis], LawChain]]:
        """The same of the chains."""
        return [(frozenset(axis for axis, _ in chain.ends), chain) for chain in self.chains.values()]

    @cached_property
    def relevance(self) -> Relevance:
        """Which axes of the rows matter to some."""
        chains = (AxisRelation(of_ends(chain.ends), chain.known) for chain in self.chains.values())
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
                total[one] = total.get(one, Fraction(0)) + times
        return tuple(total.items())

    def _rows_of(self, row: LinearRow) -> tuple[LinearRow, ...]:
        """The rows of the system that add up to one of a law here."""
        if row.claim or any(quantity.kind != "count" for quantity in row.quantities):
            return (row,)
        key, start, end = chain_cell(row)
        chain = self.chains.get(key)
        return (row,) if chain is None else chain.between(start, end)

    def length(self, row: LinearRow) -> int:
        """How many rows of the system add up to one of a law here."""
        return len(self._rows_of(row))

    def _spoken(
        self,
        own: Iterable[LinearRow],
        begins: Iterable[LinearRow],
        unchained: Iterable[LinearRow],
        uncounted: Iterable[LinearRow],
    ) -> DaysSpoken:
        """The axes to keep on each day, by what the rows of groups speak of and these rows of laws, some of more than counts."""
        spoken: dict[int, dict[CountAxis, None]] = {}
        states: set[Quantity] = set()
        for row in (*own, *unchained):
            for day, axis in row.counts:
                spoken.setdefault(day, {})[axis] = None
            states.update(row.uncounted)
        for row in uncounted:
            if not states.isdisjoint(row.uncounted):
                for day, axis in row.counts:
                    spoken.setdefault(day, {})[axis] = None
        for row in begins:
            quantity = row.terms[0][0]
            spoken.setdefault(quantity.day, {})[quantity.scope, quantity.unit] = None
        return days_spoken(spoken, self._grid)

    @cached_property
    def _grid(self) -> Mapping[CountAxis, Collection[int | None]]:
        """The days on which the count of each axis is known not to fall."""
        return {chain.ends[0][0]: chain.known for chain in self.chains.values() if self.shapes.get(chain.law) == "monotone"}

    @cached_property
    def _numbering(self) -> Numbering:
        """A number for each count on a day of some chain."""
        axes = dict.fromkeys(axis for chain in self.chains.values() for axis, _ in chain.ends)
        days = sorted({day for chain in self.chains.values() for day in chain.known if day is not None})
        return Numbering(tuple(axes), days)


def _stretches(chains: Iterable[LawChain], spoken: DaysSpoken) -> Iterator[tuple[LawChain, list[int | None]]]:
    """The chains, each with those of its days that are kept: the very same list wherever they are."""
    known: dict[tuple[int, CountAxis | None], list[int | None]] = {}
    for chain in chains:
        alone = chain.ends[0][0] if len(chain.ends) == 1 else None
        key = id(chain.days), alone if alone in spoken.alone else None
        if (days := known.get(key)) is None:
            days = known[key] = chain.days_among(spoken)
        yield chain, days
