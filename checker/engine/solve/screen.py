"""The screen: what all claims say, by their words and as readers take them, seen to hold by one program for both.

Problem: most regions of an archive hold together, and to weigh, merge and settle each reading of them costs more than to see
that. Method: a point that keeps the rows of laws, of literal and of pragmatic readings keeps each reading alone, and the material
one, which is wider than the literal; so nothing is to be found by any repair. What is seen to hold is settled; all else, what
speaks of conditions that are no rows too, is handed on and settled reading by reading.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.engine.rows.law import Laws
from checker.engine.rows.measure import Book, reads_differently
from checker.engine.rows.row import ONE, LinearRow
from checker.engine.solve.contraction import law_chains
from checker.engine.solve.farkas import Farkas
from checker.engine.solve.linear_program import Inconclusive
from checker.engine.solve.quick_conflicts import QuickConflicts
from checker.engine.solve.system import Group, System
from checker.engine.solve.work import Work
from checker.model.claim import Claim

MOST_CLAIMS = 2_000
"""Of more claims some are wrong, as a rule."""
_MANY = 500
"""With fewer groups a program takes no longer than to look for two that clash."""


def hold_together(claims: Sequence[Claim], literal: System, book: Book, laws: Laws, work: Work) -> bool:
    """Whether all claims are seen to hold by both readings; that they are not says nothing.

    `literal`: the system of their literal readings.
    """
    if len(claims) > MOST_CLAIMS or literal.is_conditional:
        return False
    if any(laws.conditions_of(claim, "pragmatic", book) for claim in claims):
        return False
    if clash_at_sight(literal):
        return False
    further = {row.says: row for row in _pragmatic(claims, book, laws)}
    spoken = {quantity for row in literal.hard for quantity in row.quantities}
    if not all(spoken.issuperset(row.quantities) for row in further.values()):
        return False
    both = replace(literal, groups=(*literal.groups, *(Group((row.claim,), (row,), ONE) for row in further.values())))
    try:
        return Farkas(both, work).can_hold(())
    except Inconclusive:
        return False


def clash_at_sight(system: System) -> bool:
    """Whether some of many groups are seen to clash without a program, which takes seconds there; of few nobody looks."""
    return len(system.groups) > _MANY and QuickConflicts(system.groups, law_chains(system).nesting).are_any()


def _pragmatic(claims: Sequence[Claim], book: Book, laws: Laws) -> Iterator[LinearRow]:
    """What readers take from words beyond what these say."""
    for claim in claims:
        if reads_differently(claim):
            literal = laws.of_claim(claim, "literal", book)
            yield from (row for row in laws.of_claim(claim, "pragmatic", book) if row not in literal)
