"""Parts make the whole."""

from __future__ import annotations

from collections.abc import Iterator

from checker.engine.rows.closure import Family
from checker.engine.rows.row import MINUS, ONE, ZERO, LinearRow, Terms, scaled
from checker.engine.rows.statements import when
from checker.engine.rows.world import World
from checker.model.links import Link, division
from checker.model.scope import Scope
from checker.model.statement import Statement, template
from checker.model.time import Period
from checker.model.vocabulary import DIMENSIONS, Vocabulary

NAME = "parts-make-whole"
SAYS = "Disjoint parts do not add up to more than their whole, and complete ones add up to it."
WHY = "When the parts do not add up, one of the figures in the breakdown is wrong, or somebody is left out or counted twice."
DO = "Add the parts up with the source at hand. Correct the odd one out, or name those who are missing from the parts."
KIND = "parts-do-not-add-up"
RANK = 60
SHAPE = "partition"
_FIELDS = {"parts": tuple[Scope, ...], "whole": tuple[Scope, ...], "period": Period}
NO_MORE = template("{parts:all ands} together are no more than {whole:all ands}: {period}", **_FIELDS)
ALL = template("{parts:all ands} together are all {whole:all ands}: {period}", **_FIELDS)
EVERYONE = template("{parts:all ands} together are all: {period}", **_FIELDS)

HOLDS = """
- {value: "229", scope: arrivals, period: 2020}
- {value: "72", scope: men arrived, period: 2020}
- {value: "157", scope: women arrived, period: 2020}
"""
BREAKS = """
- {value: "229", scope: arrivals, period: 2020}
- {value: "72", scope: men arrived, period: 2020}
- {value: "175", scope: women arrived, period: 2020}
"""


def rows(world: World) -> Iterator[LinearRow]:
    """The sum of the parts is at most the whole, and at least it where they are complete."""
    for unit, order in world.flows.items():
        for family in order.families:
            yield from _flows(world, family, unit)
    for moment, order in world.moments.items():
        for family in order.families:
            parts = tuple((moment._replace(scope=part), ONE) for part in family.parts)
            yield from _sums((*parts, (moment._replace(scope=family.whole), MINUS)), family.complete)


def _flows(world: World, family: Family, unit: str) -> Iterator[LinearRow]:
    """The parts in each cell of time, against the whole."""
    days = world.grid[family.whole, unit]
    counts = [world.counts(scope, unit, days) for scope in (family.whole, *family.parts)]
    before: Terms = ()
    for whole, *parts in zip(*counts, strict=True):
        now = (*((part, ONE) for part in parts), (whole, MINUS))
        yield from _sums((*now, *before), family.complete)
        before = scaled(now, MINUS)


def _sums(terms: Terms, complete: bool) -> Iterator[LinearRow]:
    """Parts less whole is at most 0; at least 0 too, if the parts are complete."""
    yield LinearRow(terms, ZERO, NAME)
    if complete:
        yield LinearRow(scaled(terms, MINUS), ZERO, NAME)


def statement(row: LinearRow) -> Statement:
    """Which parts make up which whole, and when."""
    parts, whole, all_ = _sides(row)
    way = NO_MORE if not all_ else EVERYONE if _is_open(whole, parts) else ALL
    return way(parts=parts, whole=whole, period=when(row))


def links(row: LinearRow, vocabulary: Vocabulary) -> Iterator[Link]:
    """The division of the whole into these parts."""
    parts, whole, all_ = _sides(row)
    for dimension in DIMENSIONS:
        named = frozenset(getattr(part, dimension) for part in parts)
        if len(named) > 1 and (link := division(vocabulary, dimension, getattr(whole[0], dimension), named, all_)):
            yield link


def _sides(row: LinearRow) -> tuple[tuple[Scope, ...], tuple[Scope, ...], bool]:
    """The parts, the whole, and whether the row says that together they are all of it."""
    latest = max(quantity.day for quantity, _ in row.terms)
    ends = [(quantity, coefficient) for quantity, coefficient in row.terms if quantity.day == latest]
    sign = ONE if sum(c > 0 for _, c in ends) > 1 else MINUS
    parts = tuple(quantity.scope for quantity, c in ends if c * sign > 0)
    whole = tuple(quantity.scope for quantity, c in ends if c * sign < 0)
    return parts, whole, sign < 0


def _is_open(whole: tuple[Scope, ...], parts: tuple[Scope, ...]) -> bool:
    """Whether all is a whole that leaves open what the parts differ in."""
    differing = [name for name in DIMENSIONS if len({getattr(scope, name) for scope in (*whole, *parts)}) > 1]
    return len(whole) == len(differing) == 1 and not getattr(whole[0], differing[0])
