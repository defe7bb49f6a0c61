"""A broken condition (see `checker.engine.rows.condition`): what refutes a claim, where it is no sum of rows."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from checker.engine.rows.condition import Condition
from checker.engine.rows.row import LinearRow, Terms
from checker.engine.solve.rank_orders import RankOrder
from checker.engine.solve.system import Certificate, named_in
from checker.model.numbers import Side

Way = Literal["too many", "too few", "out of order", "above all", "below all", "too high", "too low"]


@dataclass(frozen=True, slots=True)
class Limit:
    """The least or the most that a form can be, and the rows that show it; `strict`: it is never reached.

    A share is at least or at most its `ratio` where the part less so many times the whole is not below, or above, 0.
    """

    form: Terms
    side: Side
    bound: Fraction
    strict: bool
    rows: Certificate
    ratio: Fraction | None = None

    @property
    def is_open(self) -> bool:
        """Whether the bound, or the ratio, is never reached."""
        return self.strict or (self.ratio is not None and self.bound != 0)

    @property
    def reach(self) -> tuple[Fraction, bool]:
        """How far out it lies on its side: the less far, the more it says."""
        return (self.bound if self.side == "most" else -self.bound), not self.strict

    def exceeds(self, most: Limit) -> bool:
        """Whether this least is above that most."""
        return self.bound > most.bound or (self.bound == most.bound and (self.strict or most.strict))


@dataclass(frozen=True, slots=True)
class Inference:
    """A row that a condition says where each of the limits is so."""

    condition: Condition
    limits: tuple[Limit, ...]
    row: LinearRow


@dataclass(frozen=True, slots=True)
class Grounding:
    """Some limits, in the order in which they are told, and the conditions that they rest on.

    `orders`: what two ranks say together, so far as the limits rest on their rows. `inferences`: what other conditions come to,
    so far as the limits rest on their rows, each behind those that it rests on.
    """

    limits: tuple[Limit, ...]
    orders: tuple[RankOrder, ...] = ()
    inferences: tuple[Inference, ...] = ()

    @property
    def all_limits(self) -> tuple[Limit, ...]:
        """The limits, and those that these rest on."""
        return (*self.limits, *(limit for inference in self.inferences for limit in inference.limits))

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """The conditions that the limits rest on."""
        ranks = (rank for order in self.orders for rank in (order.lower, order.higher))
        return (*ranks, *(inference.condition for inference in self.inferences))

    def rows_behind(self, limits: Collection[Limit]) -> set[LinearRow]:
        """The rows that show some of the limits, by inferences too."""
        rows = {row for limit in limits for row, _ in limit.rows}
        for inference in reversed(self.inferences):
            if inference.row in rows:
                rows.update(row for limit in inference.limits for row, _ in limit.rows)
        return rows

    def claims_behind(self, limits: Collection[Limit]) -> frozenset[str]:
        """The ids of the claims that show some of the limits, by orders and inferences too."""
        rows = self.rows_behind(limits)
        named = frozenset(row.claim for row in rows if row.claim)
        return named.union(*(order.claims for order in self.orders if order.row in rows))


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach(Grounding):
    """A condition that is broken, in what way, by which limits.

    The first of the orders is broken itself if the condition, its lower rank, is "out of order".
    """

    condition: Condition
    way: Way


Grounds = Certificate | Breach
"""Why groups cannot all hold: a sum of rows, or a condition that they break."""


def claims_of_grounds(grounds: Grounds) -> frozenset[str]:
    """The ids of the claims that cannot all hold, one for each group."""
    if not isinstance(grounds, Breach):
        return named_in(grounds)
    owners = {condition.claim for condition in (grounds.condition, *grounds.conditions) if condition.claim}
    return frozenset(owners).union(*(named_in(limit.rows) for limit in grounds.all_limits))


def length_of(grounds: Grounds) -> tuple[int, int]:
    """How many rows of claims there are in it, and how many rows at all."""
    rows = (
        [row for limit in grounds.all_limits for row, _ in limit.rows] if isinstance(grounds, Breach) else [r for r, _ in grounds]
    )
    return sum(bool(row.claim) for row in rows), len(rows)
