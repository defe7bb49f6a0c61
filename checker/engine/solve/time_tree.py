"""Conflicts in components too large for one linear program: leaf by leaf along time, then upward in pairs.

A conflict among some groups is one among all. That two halves can hold by themselves proves nothing of the whole, so the last
answer is always that of the whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from time import monotonic

from checker.engine.rows.law import Laws
from checker.engine.rows.measure import Book
from checker.engine.rows.row import ONE
from checker.engine.rows.world import world_of
from checker.engine.solve.contraction import LawChains
from checker.engine.solve.farkas import Farkas, feasible
from checker.engine.solve.groups import literal_system
from checker.engine.solve.linear_program import NO_TIME, Inconclusive
from checker.engine.solve.nesting import nesting_of
from checker.engine.solve.quick_conflicts import QuickConflicts
from checker.engine.solve.system import Conflict, Group, System, rows_of
from checker.model.claim import Claim
from checker.model.statement import template

DISAGREE = template("two ways to solve the same program disagree")

LEAF = 300
"""Claims in a leaf: linear programs of this size take milliseconds."""


@dataclass
class _Node:
    """The groups of one stretch of time, in the order of their days. `sound`: groups known to hold together."""

    groups: tuple[int, ...]
    sound: frozenset[int] = frozenset()


class TimeTree:
    """The groups of a system in leaves along time, and pairs of leaves, up to the whole."""

    def __init__(self, system: System, seconds: float, leaf: int = LEAF) -> None:
        self.system, self.chains, self.until = system, LawChains(system), monotonic() + seconds
        order = sorted(range(len(system.groups)), key=lambda index: (_last_day(system.groups[index]), index))
        level = [_Node(tuple(order[start : start + leaf])) for start in range(0, len(order), leaf)]
        self.levels = [level]
        while len(level) > 1:
            level = [_Node(tuple(i for node in level[at : at + 2] for i in node.groups)) for at in range(0, len(level), 2)]
            self.levels.append(level)

    def conflicts(self, off: frozenset[int]) -> list[Conflict]:
        """Disjoint conflicts among the groups that are not `off`; none only if all of them can hold. Raises Inconclusive."""
        for level in self.levels:
            found = [conflict for node in level if (conflict := self._of_node(node, off)) is not None]
            if found:
                return found
        return []

    def _of_node(self, node: _Node, off: frozenset[int]) -> Conflict | None:
        kept = [index for index in node.groups if index not in off]
        if node.sound.issuperset(kept):
            return None
        system = self.chains.around([self.system.groups[index] for index in kept])
        left = self.until - monotonic()
        if left <= 0:
            raise Inconclusive(NO_TIME())
        if feasible([*system.hard, *rows_of(system.groups)], left):
            node.sound = frozenset(kept)
            return None
        farkas = Farkas(system, left)
        certificate = farkas.conflict()
        if certificate is None:
            raise Inconclusive(DISAGREE())
        return frozenset(kept[index] for index in farkas.groups(certificate))


def first_conflict(claims: Sequence[Claim], book: Book, laws: Laws, seconds: float = 60.0) -> frozenset[str] | None:
    """The ids of claims that cannot all hold, found as soon as may be; None if all claims can. Raises Inconclusive.

    The same claims in another order give the same answer.
    """
    order = sorted(claims, key=lambda claim: (claim.period.end or 0, claim.scope, claim.wording, claim.id))
    for leaf in (*(order[start : start + LEAF] for start in range(0, len(order), LEAF)), order):
        groups = [Group((c.id,), rows, ONE) for c in leaf if (rows := laws.of_claim(c, "literal", book))]
        hard = laws.of_world(world_of(book.vocabulary, rows_of(groups)))
        if seen := QuickConflicts(groups, nesting_of(hard, laws.shapes)).conflicts(frozenset()):
            return _ids(groups, seen[0])
    system = literal_system(order, book, laws)
    found = TimeTree(system, seconds).conflicts(frozenset())
    return _ids(system.groups, found[0]) if found else None


def _ids(groups: Sequence[Group], conflict: Conflict) -> frozenset[str]:
    return frozenset(groups[index].claims[0] for index in conflict)


def _last_day(group: Group) -> int:
    return max(quantity.day for row in group.rows for quantity, _ in row.terms)
