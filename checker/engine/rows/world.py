"""All that laws look at: the claims, the vocabulary, and the days at which each scope's count matters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from checker.engine.rows.row import LinearRow, Quantity
from checker.model.scope import Scope
from checker.model.vocabulary import DIMENSIONS, Vocabulary

Counted = tuple[Scope, str]
"""A scope and the unit it is counted in."""


@dataclass(frozen=True)
class Family:
    """Disjoint parts of one whole, of which at least two are spoken of. `complete`: together they are the whole."""

    whole: Scope
    parts: tuple[Scope, ...]
    complete: bool


@dataclass(frozen=True)
class World:
    """The quantities that claims speak of, closed under the laws' needs.

    `grid[scope, unit]`: the sorted days at which the count is a quantity; `states[scope, unit]`: the state and fact quantities.
    `covers`: (narrower, broader) scopes with none between them.
    """

    vocabulary: Vocabulary
    grid: Mapping[Counted, tuple[int, ...]]
    states: Mapping[Counted, tuple[Quantity, ...]]
    covers: tuple[tuple[Scope, Scope], ...]
    families: tuple[Family, ...]

    @staticmethod
    def counts(scope: Scope, unit: str, days: Iterable[int]) -> list[Quantity]:
        """The counts of one scope on some days, in their order."""
        return [Quantity(scope, unit, "count", day) for day in days]


def covers(vocabulary: Vocabulary, scopes: Iterable[Scope]) -> tuple[tuple[Scope, Scope], ...]:
    """The pairs (narrow, broad) of distinct scopes, broad the next broader one."""
    ordered = sorted(scopes)
    above = {n: [b for b in ordered if b != n and vocabulary.within(n, b)] for n in ordered}
    return tuple((n, b) for n in ordered for b in above[n] if not any(b in above[m] for m in above[n] if m != b))


def families(vocabulary: Vocabulary, scopes: Iterable[Scope]) -> tuple[Family, ...]:
    """The declared partitions of which two or more parts are spoken of, in every combination of the other dimensions."""
    known = frozenset(scopes)
    by_whole: dict[tuple[Scope, str, int], Family] = {}
    for scope in sorted(known):
        for dimension, name in zip(DIMENSIONS, scope, strict=True):
            for broad in vocabulary.broader(dimension, name)[1:]:
                concept = vocabulary.concept(dimension, broad)
                for number, partition in enumerate(concept.partitions if concept else ()):
                    parts = tuple(s for p in partition.parts if (s := scope._replace(**{dimension: p})) in known)
                    if name in partition.parts and len(parts) > 1:
                        whole = scope._replace(**{dimension: broad})
                        all_there = partition.complete and len(parts) == len(partition.parts)
                        by_whole[whole, dimension, number] = Family(whole, parts, all_there)
    return tuple(by_whole[key] for key in sorted(by_whole))


def followed(vocabulary: Vocabulary, scope: Scope, among: Iterable[Scope]) -> tuple[Scope, ...]:
    """The scopes among those given that count all who are counted in `scope`, as they went through that event before."""
    concept = vocabulary.concept("event", scope.event)
    if concept is None or not concept.follows:
        return ()
    before = scope._replace(event=concept.follows)
    return tuple(s for s in among if vocabulary.within(before, s))


class Grid:
    """The days of each scope and unit, grown until no law needs more."""

    def __init__(self, vocabulary: Vocabulary, rows: Iterable[LinearRow]) -> None:
        self.vocabulary = vocabulary
        self.days: dict[Counted, set[int]] = {}
        self.states: dict[Counted, set[Quantity]] = {}
        self.open: set[Counted] = set()
        for row in rows:
            for quantity, _ in row.terms:
                key = (quantity.scope, quantity.unit)
                if quantity.kind == "count":
                    self.days.setdefault(key, set()).add(quantity.day)
                    if len(row.terms) == 1:
                        self.open.add(key)
                else:
                    self.states.setdefault(key, set()).add(quantity)
        self.own = {key: (min(days), max(days)) for key, days in self.days.items()}
        self.scopes = sorted({scope for scope, _ in (*self.days, *self.states)})
        self.covers = covers(vocabulary, self.scopes)
        self.families = families(vocabulary, self.scopes)

    def grown(self) -> World:
        self._begin()
        links = [link for link in self._links() if link[0] in self.days and link[1] in self.days]
        grown = True
        while grown:
            grown = False
            for link in links:
                grown = self._flow_along(*link) or grown
        return World(
            self.vocabulary,
            {key: tuple(sorted(days)) for key, days in sorted(self.days.items())},
            {key: tuple(sorted(states)) for key, states in sorted(self.states.items())},
            self.covers,
            self.families,
        )

    def _begin(self) -> None:
        for (scope, _), days in self.days.items():
            concept = self.vocabulary.concept("event", scope.event)
            if concept is not None and concept.begins is not None:
                days.add(concept.begins)
        for (scope, unit), states in self.states.items():
            for target in followed(self.vocabulary, scope, self.scopes):
                self.days.get((target, unit), set()).update(q.day + 1 for q in states if q.kind == "state")

    def _links(self) -> Iterator[tuple[Counted, Counted, bool]]:
        """Pairs of counts where the days of the first matter to the second; whether only those within its own time do."""
        several = [n for n, _ in self.covers]
        stations = [(scope, earlier) for scope in self.scopes for earlier in followed(self.vocabulary, scope, self.scopes)]
        for unit in sorted({unit for _, unit in self.days}):
            for narrow, broad in self.covers:
                yield (narrow, unit), (broad, unit), False
                if several.count(narrow) > 1:
                    # What lies within two others must be shared out so that it fits under each.
                    yield (broad, unit), (narrow, unit), True
            for family in self.families:
                for one, other in pairwise((*family.parts, family.whole)):
                    yield (one, unit), (other, unit), False
                    yield (other, unit), (one, unit), False
            for later, earlier in stations:
                yield (earlier, unit), (later, unit), False

    def _flow_along(self, source: Counted, target: Counted, limited: bool) -> bool:
        days = self.days[source]
        if limited:
            # Outside the days that its claims speak of, a narrow scope may as well have had nothing.
            first, last = self.own[target]
            days = {day for day in days if day < last and (day > first or target in self.open)}
        before = len(self.days[target])
        self.days[target] |= days
        return len(self.days[target]) > before


def world_of(vocabulary: Vocabulary, claim_rows: Iterable[LinearRow]) -> World:
    """The world of the quantities that the rows of claims speak of."""
    return Grid(vocabulary, claim_rows).grown()
