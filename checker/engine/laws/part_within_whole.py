"""A part is within its whole."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.engine.rows.row import MINUS, ONE, ZERO, LinearRow, Quantity
from checker.engine.rows.statements import when
from checker.engine.rows.world import World
from checker.model.links import Link, links_between
from checker.model.scope import Scope
from checker.model.statement import Statement, template
from checker.model.time import Period
from checker.model.vocabulary import DIMENSIONS, Vocabulary

NAME = "part-within-whole"
SAYS = "A narrower scope never counts more than a broader one it lies within, in any stretch of time."
WHY = "A part larger than its whole is wrong whatever happened: often the figure of the whole stands under the name of the part."
DO = "Ask the source whom the larger figure counts, and name exactly those; look whether both figures are of the same time."
KIND = "part-exceeds-whole"
RANK = 70
SHAPE = "nested"
_FIELDS = {"part": Scope, "whole": Scope, "period": Period}
FEWER_OF = template("{part:all} are no more than {whole:all}: {period}", **_FIELDS)
FEWER_THERE = template("no more {part:placed} than {whole:placed}: {period}", **_FIELDS)
FEWER = template("no more of {part:apart} than of {whole:apart}: {period}", **_FIELDS)

HOLDS = """
- {value: "1,397", scope: arrivals, period: 2014}
- {value: "1,092", scope: women arrived, period: 2014}
"""
BREAKS = """
- {value: "1,397", scope: arrivals, period: 2014}
- {value: "1,500", scope: women arrived, period: 2014}
"""


def rows(world: World) -> Iterator[LinearRow]:
    """For flows in each stretch between days of either, for states on each day."""
    for unit, order in world.flows.items():
        for narrow, broad in order.covers:
            yield from _flows(world, narrow, broad, unit)
    for moment, order in world.moments.items():
        for narrow, broad in order.covers:
            yield LinearRow(((moment._replace(scope=narrow), ONE), (moment._replace(scope=broad), MINUS)), ZERO, NAME)


def _flows(world: World, narrow: Scope, broad: Scope, unit: str) -> Iterator[LinearRow]:
    """What the broader scope has besides the narrower never falls either, on the days on which the narrower is spoken of."""
    days = world.grid[narrow, unit]
    pairs = list(zip(world.counts(narrow, unit, days), world.counts(broad, unit, days), strict=True))
    part, whole = pairs[0]
    yield LinearRow(((part, ONE), (whole, MINUS)), ZERO, NAME)
    for (part_before, whole_before), (part, whole) in pairwise(pairs):
        yield LinearRow(((part, ONE), (part_before, MINUS), (whole, MINUS), (whole_before, ONE)), ZERO, NAME)


def statement(row: LinearRow) -> Statement:
    """Which part lies within which whole, and when."""
    part, whole = (quantity.scope for quantity in _sides(row))
    differing = [name for name in DIMENSIONS if getattr(part, name) != getattr(whole, name)]
    way = FEWER_OF if differing == ["who"] else FEWER_THERE if len(differing) == 1 else FEWER
    return way(part=part, whole=whole, period=when(row))


def links(row: LinearRow, vocabulary: Vocabulary) -> Iterator[Link]:
    """What leads from the part to the whole, dimension by dimension; all lies within what is left open."""
    part, whole = (quantity.scope for quantity in _sides(row))
    for dimension, narrow, broad in zip(DIMENSIONS, part, whole, strict=True):
        yield from links_between(vocabulary, dimension, narrow, broad)


def _sides(row: LinearRow) -> tuple[Quantity, Quantity]:
    latest = max(quantity.day for quantity, _ in row.terms)
    ends = sorted(((c, q) for q, c in row.terms if q.day == latest), reverse=True)
    return ends[0][1], ends[-1][1]
