"""What two ranks say together: which of two units lies above the other.

Let U be what the rank a compares, its own included, and let the rank b compare all of these. Where a lies at the rank r and b
at s <= r, a is not above b: else all that lie above a, r - 1 of them, lie above b too, and so does a, so that r <= s - 1. If
s < r, it is below b: were they equal, the same r - 1 would lie above b, of which at most s - 1 do. Of a, all have to be known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from checker.engine.rows.condition import Condition, Rank
from checker.engine.rows.row import MINUS, ZERO, LinearRow, added, below, scaled


@dataclass(frozen=True)
class RankOrder:
    """The unit ranked by `lower` is below that ranked by `higher`, or is not above it."""

    lower: Rank
    higher: Rank

    @property
    def claims(self) -> frozenset[str]:
        """The ids of the claims of the two ranks."""
        return frozenset((self.lower.claim, self.higher.claim))

    @cached_property
    def row(self) -> LinearRow:
        """The same as a row, in the name of the claim of the lower rank."""
        if self.lower.rank > self.higher.rank:
            return below(self.lower.own, self.higher.own, self.lower.law, self.lower.claim)
        return LinearRow(added(self.lower.own, scaled(self.higher.own, MINUS)), ZERO, self.lower.law, self.lower.claim)


def rank_orders(conditions: Iterable[Condition]) -> Iterator[RankOrder]:
    """What each two of the ranks say together."""
    ranks = {each: frozenset((each.own, *each.others)) for each in conditions if isinstance(each, Rank)}
    for lower, units in ranks.items() if len(ranks) > 1 else ():
        for higher, among in ranks.items() if lower.all else ():
            ranked = lower.rank > higher.rank or (lower.rank == higher.rank and lower.own != higher.own)
            if ranked and units <= among:
                yield RankOrder(lower, higher)
