"""What lies in either of two scopes lies in what holds both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, takewhile
from operator import ne

from checker.engine.rows.row import MINUS, ONE, ZERO, LinearRow, Quantity, Terms, scaled
from checker.engine.rows.statements import when
from checker.engine.rows.world import Order, World
from checker.model.links import Link, links_between
from checker.model.scope import Scope
from checker.model.statement import Statement, template
from checker.model.time import Period
from checker.model.vocabulary import DIMENSIONS, Vocabulary

NAME = "crossed-scopes"
SAYS = "Two scopes that cross, less what they share, count no more than what holds both, in any stretch of time."
WHY = "Two shares of one whole that leave too little in common are wrong whatever happened: more people than there were."
DO = "Ask how many are counted in both; one of the figures is of another whole, or of another time."
KIND = "part-exceeds-whole"
RANK = 65
SHAPE = "crossed"
SHARED = template(
    "{one:all} and {other:all}, less {both:all}, are no more than {whole:all}: {period}",
    one=Scope,
    other=Scope,
    both=Scope,
    whole=Scope,
    period=Period,
)

HOLDS = """
- {value: "1,001", scope: {who: North Koreans, event: arrived}, period: 2014}
- {value: "903", scope: arrivals, period: 2014}
- {value: "198", scope: {who: soldiers, event: arrived}, period: 2014}
- {value: "101", scope: soldiers arrived, period: 2014}
"""
BREAKS = """
- {value: "1,001", scope: {who: North Koreans, event: arrived}, period: 2014}
- {value: "903", scope: arrivals, period: 2014}
- {value: "298", scope: {who: soldiers, event: arrived}, period: 2014}
- {value: "101", scope: soldiers arrived, period: 2014}
"""


def rows(world: World) -> Iterator[LinearRow]:
    """For flows in each stretch between days of all four, for states on each day."""
    for unit, order in world.flows.items():
        for square in _squares(world.vocabulary, order):
            yield from _flows(world, square, unit)
    for moment, order in world.moments.items():
        for square in _squares(world.vocabulary, order):
            yield LinearRow(_terms([moment._replace(scope=scope) for scope in square]), ZERO, NAME)


_CROSSING = 2
"""In so many dimensions at least two scopes differ that cross: one is the narrower in one, the other in another."""
_Square = tuple[Scope, Scope, Scope, Scope]
"""Two scopes, what lies in both of them, and what holds both."""


def _squares(vocabulary: Vocabulary, order: Order) -> Iterator[_Square]:
    scopes = sorted({scope for cover in order.covers for scope in cover})
    known = frozenset(scopes)
    for one, other in combinations(scopes, 2):
        # Scopes that differ in one dimension alone lie within one another, or share nothing.
        if sum(map(ne, one, other)) < _CROSSING:
            continue
        by_dimension = (_ends(vocabulary, dimension, *pair) for dimension, *pair in zip(DIMENSIONS, one, other, strict=True))
        ends = list(takewhile(bool, by_dimension))
        if len(ends) == len(DIMENSIONS):
            both, whole = (Scope(*(pair[place] for pair in ends if pair)) for place in (0, 1))
            if both not in (one, other) and {both, whole} <= known:
                yield one, other, both, whole


def _ends(vocabulary: Vocabulary, dimension: str, one: str, other: str) -> tuple[str, str] | None:
    """The narrower and the broader of two concepts; None where neither lies within the other."""
    if other in vocabulary.broader(dimension, one):
        return one, other
    return (other, one) if one in vocabulary.broader(dimension, other) else None


def _flows(world: World, square: _Square, unit: str) -> Iterator[LinearRow]:
    """What the whole has besides the two never falls either."""
    days = sorted(set.intersection(*({*world.grid[scope, unit]} for scope in square)))
    before: Terms = ()
    for counts in zip(*(world.counts(scope, unit, days) for scope in square), strict=True):
        now = _terms(counts)
        yield LinearRow((*now, *before), ZERO, NAME)
        before = scaled(now, MINUS)


def _terms(quantities: Iterable[Quantity]) -> Terms:
    one, other, both, whole = quantities
    return (one, ONE), (other, ONE), (both, MINUS), (whole, MINUS)


def statement(row: LinearRow) -> Statement:
    """Which two scopes cross, what they share, and what holds both."""
    one, other, both, whole = _scopes(row)
    return SHARED(one=one, other=other, both=both, whole=whole, period=when(row))


def links(row: LinearRow, vocabulary: Vocabulary) -> Iterator[Link]:
    """What leads from each of the two to what holds both."""
    one, other, _, whole = _scopes(row)
    for part in (one, other):
        for dimension, narrow, broad in zip(DIMENSIONS, part, whole, strict=True):
            yield from links_between(vocabulary, dimension, narrow, broad)


def _scopes(row: LinearRow) -> _Square:
    """The two, what they share, and what holds both, in the order in which rows are made."""
    latest = max(quantity.day for quantity, _ in row.terms)
    ends = [(quantity.scope, times) for quantity, times in row.terms if quantity.day == latest]
    one, other = sorted(scope for scope, times in ends if times > 0)
    both, whole = (scope for scope, times in ends if times < 0)
    return one, other, both, whole
