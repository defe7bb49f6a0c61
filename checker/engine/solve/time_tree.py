"""Conflicts in components too large for one linear program: leaf by leaf along time, then upward in pairs.

A conflict among some groups is one among all. That two halves can hold by themselves proves nothing of the whole, so the last
answer is always that of the whole. Leaves have a few hundred claims, where a program takes milliseconds.
"""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic

from checker.engine.solve.contraction import LawChains
from checker.engine.solve.farkas import Farkas, feasible
from checker.engine.solve.linear_program import NO_TIME, Inconclusive
from checker.engine.solve.system import Conflict, Group, System, rows_of
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


def _last_day(group: Group) -> int:
    return max(quantity.day for row in group.rows for quantity, _ in row.terms)
