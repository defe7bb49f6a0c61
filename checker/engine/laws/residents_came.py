"""Residents came: whoever is counted in a later station went through the earlier one."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.engine.rows.row import MINUS, ONE, LinearRow, Quantity
from checker.engine.rows.world import World
from checker.model.links import Link, links_between
from checker.model.scope import Scope
from checker.model.statement import Statement, template
from checker.model.time import Period
from checker.model.vocabulary import DIMENSIONS, Vocabulary

NAME = "residents-came"
SAYS = (
    "Whoever lives in a place has arrived there, and whoever arrived had left: no later station counts more than an earlier one."
)
WHY = "Who lives in a place once arrived there, so more residents than arrivals shows that the two counts were mixed up."
DO = "Ask the source whether it counts those who arrived or those who live there now, and use the word that fits."
KIND = "residents-exceed-arrivals"
RANK = 65
SHAPE = "bounded-by"
NO_MORE = template(
    "no more can be counted as {later:apart} on {day} than as {earlier:apart} up to then", later=Scope, day=Period, earlier=Scope
)

HOLDS = """
- {value: "28,607", scope: arrivals, period: ../2015-11}
- {value: "26,514", scope: residents, period: 2015-11-30}
"""
BREAKS = """
- {value: "28,607", scope: arrivals, period: ../2015-11}
- {value: "29,514", scope: residents, period: 2015-11-30}
"""


def rows(world: World) -> Iterator[LinearRow]:
    """Each stock against what came before its day; each flow against the one before it on the way."""
    for (scope, unit), states in world.states.items():
        for earlier in world.followed(scope, unit):
            for state in states:
                if state.kind == "state":
                    yield _row(state, Quantity(earlier, unit, "count", state.day + 1))
    for (scope, unit), days in world.grid.items():
        for earlier in world.followed(scope, unit):
            shared = set(world.grid[earlier, unit])
            for day in days:
                if day in shared:
                    yield _row(Quantity(scope, unit, "count", day), Quantity(earlier, unit, "count", day))


def _row(later: Quantity, earlier: Quantity) -> LinearRow:
    return LinearRow(((later, ONE), (earlier, MINUS)), Fraction(0), NAME)


def links(row: LinearRow, vocabulary: Vocabulary) -> Iterator[Link]:
    """What leads from the later station to the earlier one, and from the scope to a broader one."""
    earlier, later = _sides(row)
    for dimension, narrow, broad in zip(DIMENSIONS, later.scope, earlier.scope, strict=True):
        yield from links_between(vocabulary, dimension, narrow, broad, stations=True)


def _sides(row: LinearRow) -> tuple[Quantity, Quantity]:
    """What was counted at the earlier station and at the later one."""
    (earlier, _), (later, _) = sorted(row.terms, key=lambda term: term[1])
    return earlier, later


def statement(row: LinearRow) -> Statement:
    """That no more are counted as the one than as the other up to the day."""
    earlier, later = _sides(row)
    return NO_MORE(later=later.scope, day=Period(earlier.day - 1, earlier.day, ""), earlier=earlier.scope)
