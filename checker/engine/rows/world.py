"""All that laws look at: the claims, the vocabulary, and the days at which each scope's count matters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise, product
from math import prod

from checker.engine.rows.closure import Closed, Family, closed, families
from checker.engine.rows.row import LinearRow, Quantity
from checker.engine.rows.stocks import Ways, stock_days, ways
from checker.model.scope import Scope
from checker.model.vocabulary import DIMENSIONS, Vocabulary

Counted = tuple[Scope, str]
"""A scope and the unit it is counted in."""
_NOBODY = Scope()


@dataclass(frozen=True)
class Order:
    """How scopes hang together that are counted in one unit at one time.

    `covers`: (narrower, broader) scopes with none between them.
    """

    covers: tuple[tuple[Scope, Scope], ...]
    families: tuple[Family, ...]


@dataclass(frozen=True)
class World:
    """The quantities that claims speak of, closed under the laws' needs.

    `grid[scope, unit]`: the sorted days at which the count is a quantity; `states[scope, unit]`: the state and fact quantities.
    `flows[unit]`: how the scopes of the grid hang together; `moments`: those of the states and facts of one day and mark, by
    the quantity of no scope. `stations[scope, unit]`: the scopes of the grid that count all of that scope as they went through an
    earlier station. `all`: whether all unspoken scopes that join others are there.
    """

    vocabulary: Vocabulary
    grid: Mapping[Counted, tuple[int, ...]]
    states: Mapping[Counted, tuple[Quantity, ...]]
    flows: Mapping[str, Order]
    moments: Mapping[Quantity, Order]
    stations: Mapping[Counted, tuple[Scope, ...]]
    all: bool

    @staticmethod
    def counts(scope: Scope, unit: str, days: Iterable[int]) -> list[Quantity]:
        """The counts of one scope on some days, in their order."""
        return [Quantity(scope, unit, "count", day) for day in days]

    def stocks(self) -> Iterator[tuple[Counted, tuple[Quantity, ...], Ways]]:
        """The states that change in known ways alone: what is counted, its quantities, and these ways."""
        for counted, states in self.states.items():
            flows = ways(self.vocabulary, counted[0])
            if flows is not None:
                yield counted, states, flows

    def followed(self, scope: Scope, unit: str) -> tuple[Scope, ...]:
        """The scopes of the grid that count all who are counted in one, as they went through an earlier station before."""
        return self.stations.get((scope, unit), ())


def covers(vocabulary: Vocabulary, scopes: Iterable[Scope]) -> tuple[tuple[Scope, Scope], ...]:
    """The pairs (narrow, broad) of distinct scopes, broad the next broader one."""
    ordered = sorted(scopes)
    known = frozenset(ordered)
    above = {n: _above(vocabulary, n, ordered, known) for n in ordered}
    return tuple((n, b) for n in ordered for b in above[n] if not any(b in above[m] for m in above[n] if m != b))


def _above(vocabulary: Vocabulary, narrow: Scope, ordered: Sequence[Scope], known: frozenset[Scope]) -> list[Scope]:
    """The broader scopes among those given, in order."""
    broader = [vocabulary.broader(dimension, name) for dimension, name in zip(DIMENSIONS, narrow, strict=True)]
    # Of hundreds of parts few lie within one another: there are fewer that could be broader than there are scopes.
    of_few = prod(map(len, broader)) < len(ordered)
    candidates = sorted(known.intersection(map(Scope._make, product(*broader)))) if of_few else ordered
    return [broad for broad in candidates if broad != narrow and vocabulary.within(narrow, broad)]


def followed(vocabulary: Vocabulary, scope: Scope, among: Collection[Scope]) -> tuple[Scope, ...]:
    """The scopes among those given that count all who are counted in `scope`, as they went through a station before.

    Beyond a station at which just the same are counted no further one needs to be looked at.
    """
    earlier: list[Scope] = []
    for before in vocabulary.befores(scope):
        earlier += (other for other in among if vocabulary.within(before, other))
        if before in earlier:
            break
    return tuple(earlier)


class Grid:
    """The scopes of each unit and moment, and the days of each, grown until no law needs more."""

    def __init__(self, vocabulary: Vocabulary, rows: Iterable[LinearRow]) -> None:
        self.vocabulary = vocabulary
        self.days: dict[Counted, set[int]] = {}
        self.moments: dict[Quantity, set[Scope]] = {}
        self.open: set[Counted] = set()
        self.orders: dict[frozenset[Scope], Order] = {}
        self.all = True
        for row in rows:
            for quantity, _ in row.terms:
                key = (quantity.scope, quantity.unit)
                if quantity.kind == "count":
                    self.days.setdefault(key, set()).add(quantity.day)
                    if len(row.terms) == 1:
                        self.open.add(key)
                elif quantity.kind != "measure":
                    self.moments.setdefault(quantity._replace(scope=_NOBODY), set()).add(quantity.scope)
        self.own = {key: (min(days), max(days)) for key, days in self.days.items()}

    def grown(self) -> World:
        """The world of all that the claims speak of, and what the laws need besides."""
        self._tie_stocks()
        for unit in sorted({unit for _, unit in self.days} | {moment.unit for moment in self.moments}):
            self._close(unit)
        states: dict[Counted, list[Quantity]] = {}
        for moment, scopes in sorted(self.moments.items()):
            for scope in scopes:
                states.setdefault((scope, moment.unit), []).append(moment._replace(scope=scope))
        stations = self._stations({*self.days, *states})
        for (scope, unit), quantities in states.items():
            for target in stations.get((scope, unit), ()):
                self.days[target, unit].update(quantity.day + 1 for quantity in quantities if quantity.kind == "state")
        for (scope, _), days in self.days.items():
            begins = self.vocabulary.begins(scope.event)
            if begins is not None:
                days.add(begins)
        flows = {unit: self._order(frozenset(s for s, u in self.days if u == unit)) for unit in sorted({u for _, u in self.days})}
        links = [link for unit, order in flows.items() for link in self._links(unit, order, stations)]
        grown = True
        while grown:
            grown = False
            for link in links:
                grown = self._flow_along(*link) or grown
        self.days = {key: days for key, days in self.days.items() if days}
        passed = {key: tuple(scope for scope in earlier if (scope, key[1]) in self.days) for key, earlier in stations.items()}
        return World(
            self.vocabulary,
            {key: tuple(sorted(days)) for key, days in sorted(self.days.items())},
            {key: tuple(sorted(quantities)) for key, quantities in sorted(states.items())},
            {unit: self._order(frozenset(s for s, u in self.days if u == unit)) for unit in flows},
            {moment: self._order(frozenset(scopes)) for moment, scopes in sorted(self.moments.items())},
            {key: counted for key, counted in passed.items() if counted},
            self.all,
        )

    def _tie_stocks(self) -> None:
        """Add the days on which stocks matter that change in known ways alone, and their flows up to the ends of these days."""
        spoken: dict[str, dict[int, set[Scope]]] = {}
        for moment, scopes in self.moments.items():
            if moment.kind == "state" and not moment.mark:
                spoken.setdefault(moment.unit, {})[moment.day] = scopes
        for unit, day, scope in sorted(self._ends_of_times()):
            scopes = self.moments.setdefault(Quantity(_NOBODY, unit, "state", day), set())
            scopes.add(scope)
            spoken.setdefault(unit, {})[day] = scopes
        for unit, by_day in spoken.items():
            for scope, days in stock_days(self.vocabulary, {day: frozenset(scopes) for day, scopes in by_day.items()}).items():
                for day in days:
                    by_day[day].add(scope)
                for flow in chain(*(ways(self.vocabulary, scope) or ())):
                    self.days.setdefault((flow, unit), set()).update(day + 1 for day in days)

    def _ends_of_times(self) -> Iterator[tuple[str, int, Scope]]:
        """The day before each time of which a stock is told that changes in known ways alone, and its last day."""
        for moment, scopes in self.moments.items():
            if moment.kind == "state" and moment.first > 0:
                for scope in scopes:
                    if ways(self.vocabulary, scope) is not None:
                        yield from ((moment.unit, day, scope) for day in (moment.first - 1, moment.day))

    def _close(self, unit: str) -> None:
        """Add the scopes that nobody speaks of: to the flows of the unit and, moment by moment, to its states."""
        flows = frozenset(scope for scope, u in self.days if u == unit)
        known: dict[frozenset[Scope], Closed] = {flows: closed(self.vocabulary, flows)}
        for moment, scopes in self.moments.items():
            counted = frozenset(scope for scope in scopes if self.vocabulary.kind(scope) == "state")
            if moment.unit == unit and moment.kind == "state" and counted:
                together = flows | counted
                if together not in known:
                    known[together] = closed(self.vocabulary, together)
                scopes.update(scope for scope in known[together].scopes if self.vocabulary.kind(scope) == "state")
            elif moment.unit == unit and moment.kind == "state":
                # Of what was still growing, all of one hour.
                closure = closed(self.vocabulary, scopes)
                self.all = self.all and closure.all
                scopes.update(scope for scope in closure.scopes if self.vocabulary.kind(scope) == "flow")
        for closure in known.values():
            self.all = self.all and closure.all
            for scope in closure.scopes:
                if self.vocabulary.kind(scope) == "flow":
                    self.days.setdefault((scope, unit), set())

    def _order(self, scopes: frozenset[Scope]) -> Order:
        if scopes not in self.orders:
            self.orders[scopes] = Order(covers(self.vocabulary, scopes), families(self.vocabulary, scopes))
        return self.orders[scopes]

    def _stations(self, counted: Iterable[Counted]) -> dict[Counted, tuple[Scope, ...]]:
        flows: dict[str, list[Scope]] = {}
        for scope, unit in sorted(self.days):
            flows.setdefault(unit, []).append(scope)
        stations = {(scope, unit): followed(self.vocabulary, scope, flows.get(unit, ())) for scope, unit in sorted(counted)}
        return {key: earlier for key, earlier in stations.items() if earlier}

    def _links(
        self, unit: str, order: Order, stations: Mapping[Counted, tuple[Scope, ...]]
    ) -> Iterator[tuple[Counted, Counted, bool]]:
        """Pairs of counts where the days of the first matter to the second; whether only those within its own time do."""
        several = Counter(narrow for narrow, _ in order.covers)
        for narrow, broad in order.covers:
            yield (narrow, unit), (broad, unit), False
            if several[narrow] > 1:
                # What lies within two others must be shared out so that it fits under each.
                yield (broad, unit), (narrow, unit), True
        for family in order.families:
            for one, other in pairwise((*family.parts, family.whole)):
                yield (one, unit), (other, unit), False
                yield (other, unit), (one, unit), False
        for (later, u), before in stations.items():
            if u == unit and (later, unit) in self.days:
                for earlier in before:
                    yield (earlier, unit), (later, unit), False

    def _flow_along(self, source: Counted, target: Counted, limited: bool) -> bool:
        days = self.days[source]
        if limited and self.days[target]:
            # Outside the days that its claims speak of, a narrow scope may as well have had nothing.
            first, last = self.own.get(target, (0, max(self.days[target])))
            days = {day for day in days if day < last and (day > first or target in self.open)}
        before = len(self.days[target])
        self.days[target] |= days
        return len(self.days[target]) > before


def world_of(vocabulary: Vocabulary, claim_rows: Iterable[LinearRow]) -> World:
    """The world of the quantities that the rows of claims speak of."""
    return Grid(vocabulary, claim_rows).grown()
