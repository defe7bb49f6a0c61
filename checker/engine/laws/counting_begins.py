"""Counting begins."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.engine.rows.law import Evidence
from checker.engine.rows.row import ONE, LinearRow, Quantity
from checker.engine.rows.world import World
from checker.model.links import Link, links_between
from checker.model.statement import Statement, template
from checker.model.time import Period
from checker.model.vocabulary import Vocabulary

NAME = "counting-begins"
SAYS = "Nothing was counted before the day on which the vocabulary says counting begins."
WHY = "One and the same total is printed as since 1945, since the war or since counting began: all of these must agree."
DO = "Ask the source since when it counts, and write that date; if counting began earlier, mend `begins` in vocabulary.yaml."
KIND = "total-falls"
RANK = 85
SHAPE = "start"
NOTHING_BEFORE = template("nothing was counted before {day}", day=Period)

HOLDS = """
- {value: "33,815", scope: arrivals, period: 1950/2021}
- {value: "33,815", scope: arrivals, period: ../2021}
"""
BREAKS = """
- {value: "over 34,000", scope: arrivals, period: 1950/2021}
- {value: "33,815", scope: arrivals, period: 1953-07-27/2021}
"""


def rows(world: World) -> Iterator[LinearRow]:
    """Of a broader event or an earlier station nothing was counted before: then nothing was of this one either."""
    for (scope, unit), days in world.grid.items():
        begins = world.vocabulary.begins(scope.event)
        if begins is not None and begins in days:
            yield LinearRow(((Quantity(scope, unit, "count", begins), ONE),), Fraction(0), NAME)
    for (scope, _), states in world.states.items():
        begins = world.vocabulary.begins(scope.event) if world.vocabulary.kind(scope) == "state" else None
        for state in states:
            if begins is not None and state.day < begins:
                yield LinearRow(((state, ONE),), Fraction(0), NAME)


def statement(row: LinearRow) -> Statement:
    """That nothing was counted before the day of the row."""
    begins = row.terms[0][0].day
    return NOTHING_BEFORE(day=Period(begins, begins + 1, ""))


def links(row: LinearRow, vocabulary: Vocabulary) -> Iterator[Link]:
    """The day on which the event, or the next broader or earlier one that says so, begins, and what leads to that one."""
    scope, begins = row.terms[0][0].scope, vocabulary.begins(row.terms[0][0].scope.event)
    ways = {
        name: links_between(vocabulary, "event", scope.event, name, stations=True) for name in vocabulary.reached(scope.event)
    }
    begun = [name for name in ways if (event := vocabulary.concept("event", name)) and event.begins == begins]
    if begun:
        nearest = min(begun, key=lambda name: (len(ways[name]), name))
        yield from (*ways[nearest], Link("event", nearest, "begins"))


def names(evidence: Evidence) -> bool:
    """Where only time is at work: several stretches of it or a single claim, and the day on which counting began."""
    return (evidence.alone or len(evidence.periods) > 1) and NAME in evidence.laws
