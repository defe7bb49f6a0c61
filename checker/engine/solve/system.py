"""Systems of rows: laws, which always hold, and groups of rows, each of which may be set aside at a price."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction

from checker.engine.rows.law import Shapes
from checker.engine.rows.row import LinearRow, Quantity


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that stand or fall together: all that one claim, or several that say exactly the same, assert.

    `claims`: their ids, sorted. `weight`: the price of setting them aside. `key` orders groups by what they say, so that nothing
    depends on file names or on the order of input.
    """

    claims: tuple[str, ...]
    rows: tuple[LinearRow, ...]
    weight: Fraction
    key: tuple[str, ...] = ()


@dataclass(frozen=True)
class System:
    """`hard` rows hold; each group's rows hold unless the group is set aside. Sets of groups are named by their indexes.

    `shapes` are those of the laws that the hard rows come from.
    """

    hard: tuple[LinearRow, ...]
    groups: tuple[Group, ...]
    shapes: Shapes = field(hash=False)


Conflict = frozenset[int]
"""The indexes of groups that cannot all hold beside the hard rows."""
Certificate = tuple[tuple[LinearRow, Fraction], ...]
"""Rows with positive multipliers whose weighted sum reads 0 <= something negative (Farkas' lemma)."""


def components(system: System) -> tuple[System, ...]:
    """The systems that share no quantity with each other, in the order of their first groups; none without groups."""
    parent: dict[Quantity, Quantity] = {}

    def root(quantity: Quantity) -> Quantity:
        while (above := parent.setdefault(quantity, quantity)) != quantity:
            parent[quantity] = above = parent[above]
            quantity = above
        return quantity

    for row in (*system.hard, *(row for group in system.groups for row in group.rows)):
        first = root(row.terms[0][0])
        for quantity, _ in row.terms[1:]:
            parent[root(quantity)] = first
    for group in system.groups:
        for row in group.rows[1:]:
            parent[root(row.terms[0][0])] = root(group.rows[0].terms[0][0])
    return _split(system, root)


def _split(system: System, root: object) -> tuple[System, ...]:
    assert callable(root)
    groups: dict[Quantity, list[Group]] = {}
    for group in system.groups:
        if group.rows:
            groups.setdefault(root(group.rows[0].terms[0][0]), []).append(group)
    hard: dict[Quantity, list[LinearRow]] = {}
    for row in system.hard:
        hard.setdefault(root(row.terms[0][0]), []).append(row)
    return tuple(System(tuple(hard.get(key, ())), tuple(members), system.shapes) for key, members in groups.items())


def rows_of(groups: Iterable[Group]) -> list[LinearRow]:
    return [row for group in groups for row in group.rows]


def weigh(system: System, chosen: Iterable[int]) -> Fraction:
    """The price of setting the chosen groups aside."""
    return sum((system.groups[index].weight for index in chosen), Fraction(0))
