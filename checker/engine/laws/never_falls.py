"""Counts never fall."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from checker.engine.rows.law import Evidence
from checker.engine.rows.row import MINUS, ONE, LinearRow, Quantity
from checker.engine.rows.world import World
from checker.model.statement import Statement, template
from checker.model.time import Period

NAME = "counts-never-fall"
SAYS = "Counts never fall: a stretch of time has at least as many as any part of it, and no stretch has fewer than none."
WHY = (
    "Totals only grow, so a later total below an earlier one shows that one of them is wrong, out of date or counts "
    "something else."
)
DO = (
    "Look whether one total is an old figure, counts from another year, or leaves somebody out; then correct it, or say "
    "what it counts."
)
KIND = "total-falls"
RANK = 80
SHAPE = "monotone"
NEVER_BELOW = template("no count is below 0")
NEVER_FALLS = template("counts never fall: {period} had 0 or more", period=Period)

HOLDS = """
- {value: "30,005", scope: arrivals, period: ../2016-11-15}
- {value: "30,805", scope: arrivals, period: ../2017-06-30}
- {value: "593", scope: arrivals, period: 2017-01/2017-06}
"""
BREAKS = """
- {value: "30,005", scope: arrivals, period: ../2016-11-15}
- {value: "28,607", scope: arrivals, period: ../2017-04-19}
"""


def rows(world: World) -> Iterator[LinearRow]:
    """From each day of a scope to the next, the first from nothing; no state is below nothing."""
    for (scope, unit), days in world.grid.items():
        yield LinearRow(((Quantity(scope, unit, "count", days[0]), MINUS),), Fraction(0), NAME)
        for before, after in pairwise(world.counts(scope, unit, days)):
            yield LinearRow(((before, ONE), (after, MINUS)), Fraction(0), NAME)
    for states in world.states.values():
        for state in states:
            yield LinearRow(((state, MINUS),), Fraction(0), NAME)


def statement(row: LinearRow) -> Statement:
    """That counts never fall, over the stretch of the row."""
    if len(row.terms) == 1:
        return NEVER_BELOW()
    before, after = sorted(quantity for quantity, _ in row.terms)
    return NEVER_FALLS(period=Period(before.day, after.day, ""))


def names(evidence: Evidence) -> bool:
    """Where only time is at work, and one of several stretches of it has no beginning; or where a claim breaks this by itself."""
    return (evidence.alone and NAME in evidence.laws) or (
        len(evidence.periods) > 1 and any(start is None for start, _ in evidence.periods)
    )
