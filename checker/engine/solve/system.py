"""Systems of rows: laws, which always hold, and groups of rows, each of which may be set aside at a cost.

Problem: rows r_i·x <= b_i over quantities x >= 0, the hard ones H and groups G_1 … G_n with weights w_j > 0. A repair is a set
A of groups such that H and all groups outside A have a common solution; a conflict is a set of groups that have
none together with H. Every repair hits every conflict, and a set that hits all conflicts is a repair.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from checker.engine.rows.condition import Condition
from checker.engine.rows.law import Shapes
from checker.engine.rows.row import LinearRow


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that stand or fall together: all that one claim, or several that say exactly the same, assert.

    `conditions` are what they assert that is no row; only a `Finder` looks at them. `claims`: their ids, sorted. `weight`: the
    cost of setting them aside. `key` orders groups by what they say, so that nothing depends on file names or on the order of
    input.
    """

    claims: tuple[str, ...]
    rows: tuple[LinearRow, ...]
    weight: Fraction
    key: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()


@dataclass(frozen=True)
class System:
    """`hard` rows hold; each group's rows hold unless the group is set aside. Sets of groups are named by their indexes.

    `shapes` are those of the laws that the hard rows come from. `closed`: whether these are the laws of all unspoken scopes that
    join those spoken of. `conditions` hold as the hard rows do. `base`: the rows of laws that `hard` begins with, where those of
    another system are followed by more of its own.
    """

    hard: tuple[LinearRow, ...]
    groups: tuple[Group, ...]
    shapes: Shapes = field(hash=False)
    closed: bool = True
    conditions: tuple[Condition, ...] = ()
    base: tuple[LinearRow, ...] | None = field(default=None, compare=False, repr=False)

    @cached_property
    def is_conditional(self) -> bool:
        """Whether there is anything in it that is no row."""
        return bool(self.all_conditions)

    @property
    def all_conditions(self) -> tuple[Condition, ...]:
        """Those of nobody, and those of groups."""
        return (*self.conditions, *(condition for group in self.groups for condition in group.conditions))

    @cached_property
    def rows(self) -> frozenset[LinearRow]:
        """All rows, those of laws and of groups."""
        return frozenset((*self.hard, *rows_of(self.groups)))


Conflict = frozenset[int]
"""The indexes of groups that cannot all hold beside the hard rows."""
Certificate = tuple[tuple[LinearRow, Fraction], ...]
"""Rows with positive multipliers whose weighted sum reads 0 <= something negative (Farkas' lemma)."""


def claims_of(groups: Iterable[Group]) -> frozenset[str]:
    """The ids of all claims of some groups."""
    return frozenset(claim for group in groups for claim in group.claims)


def named_in(certificate: Certificate) -> frozenset[str]:
    """The ids of the claims that rows of a certificate name, one for each group."""
    return frozenset(row.claim for row, _ in certificate if row.claim)


def implied_by_rows(group: Group) -> tuple[LinearRow, ...]:
    """The rows of a group where they are all that it asserts: what implies these implies the group. Else none."""
    return () if group.conditions else group.rows


def steps_of(certificate: Certificate) -> int:
    """How many steps a sum is for who redoes it: one for each row of a claim, two where it is to be multiplied."""
    times = [often for row, often in certificate if row.claim]
    least = min(times, default=None)
    return len(times) + sum(often != least for often in times)


def rows_of(groups: Iterable[Group]) -> list[LinearRow]:
    """The rows of groups, in order."""
    return [row for group in groups for row in group.rows]


def cost_of(system: System, chosen: Iterable[int]) -> Fraction:
    """The cost of setting the chosen groups aside."""
    return sum((system.groups[index].weight for index in chosen), Fraction(0))
