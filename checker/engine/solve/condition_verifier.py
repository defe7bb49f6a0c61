"""An independent check of every broken condition before it is shown, like that of sums: it shares no code with the finder.

Each limit is a plain sum of known rows; then the limits alone must leave no numbers that keep the condition. A row that another
condition was taken to say is known if the limits that it rests on are, and leave that condition no other way.
"""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction
from typing import assert_never

from checker.engine.rows.condition import Between, Condition, Rank, ShareChange
from checker.engine.rows.row import LinearRow, Terms
from checker.engine.solve.breach import Breach, Limit
from checker.engine.solve.inference_verifier import is_inferred
from checker.engine.solve.limit_verifier import (
    LimitEnd,
    beyond_all,
    ends,
    is_above,
    is_below,
    is_not_above,
    is_share,
    is_shown,
    less,
    not_above,
)
from checker.engine.solve.rank_orders import RankOrder


def breaks(breach: Breach, known: Collection[LinearRow], conditions: Collection[Condition]) -> bool:
    """Whether rows that are all `known`, and orders of known ranks, show limits that leave no way to keep a known condition."""
    ranks = {rank for order in breach.orders for rank in (order.lower, order.higher)}
    if not ranks.issubset(conditions) or not all(map(_is_ordered, breach.orders)):
        return False
    rows = (*known, *(order.row for order in breach.orders)) if breach.orders else known
    for inference in breach.inferences:
        if inference.condition not in conditions or not all(is_shown(limit, rows) for limit in inference.limits):
            return False
        if not is_inferred(inference):
            return False
        rows = (*rows, inference.row)
    if not all(is_shown(limit, rows) for limit in breach.limits):
        return False
    condition = breach.condition
    if isinstance(condition, ShareChange) and condition.points is None:
        return _is_chained(condition, conditions) and _breaks_share(condition, breach.limits)
    if condition not in conditions:
        return False
    least, most = ends(breach.limits)
    match condition:
        case Rank():
            return _breaks_order(breach, least) if breach.way == "out of order" else _breaks_rank(condition, least, most)
        case Between():
            return _breaks_between(condition, least, most)
        case ShareChange():
            return _breaks_share(condition, breach.limits)
        case _:
            assert_never(condition)


def _breaks_rank(rank: Rank, least: dict[Terms, LimitEnd], most: dict[Terms, LimitEnd]) -> bool:
    """Whether too long a chain of units lies above the own one, or too few can: by their bounds, or by those of differences."""

    def above(one: Terms, other: Terms) -> bool:
        apart = (one in least and other in most) and is_above(least[one], most[other])
        return apart or is_above(least.get(less(one, other), (Fraction(-1), False)), (Fraction(0), False))

    last = {rank.own}
    for _ in range(rank.rank):
        last = {form for form in rank.others if any(above(form, lower) for lower in last)}
    if last:
        return True
    return rank.all and len(rank.others) - len(not_above(rank, least, most)) < rank.rank - 1


def _is_ordered(order: RankOrder) -> bool:
    """Whether two ranks say together that the lower one is below the higher one, or not above it, as the row has it."""
    lower, higher = order.lower, order.higher
    if not lower.all or lower.rank < higher.rank or not {lower.own, *lower.others} <= {higher.own, *higher.others}:
        return False
    return (is_below if lower.rank > higher.rank else is_not_above)(order.row, lower.own, higher.own)


def _breaks_order(breach: Breach, least: dict[Terms, LimitEnd]) -> bool:
    """Whether the first of the orders says less than the limits leave."""
    row = breach.orders[0].row
    return (
        row.terms in least and breach.orders[0].lower == breach.condition and is_above(least[row.terms], (row.bound, row.strict))
    )


def _breaks_between(between: Between, least: dict[Terms, LimitEnd], most: dict[Terms, LimitEnd]) -> bool:
    return any(beyond_all(between.whole, between.parts, least, most, above) for above in (True, False))


def _is_chained(change: ShareChange, conditions: Collection[Condition]) -> bool:
    """Whether each of two shares is one that a change speaks of."""
    spoken = {end for each in conditions if isinstance(each, ShareChange) for end in (each.new, each.old)}
    return {change.new, change.old} <= spoken


def _breaks_share(change: ShareChange, limits: tuple[Limit, ...]) -> bool:
    """Whether the one share less the other lies beyond what is said, or rows have, where each is what its limit says."""
    new, old, *ties = limits
    if new.ratio is None or old.ratio is None or not is_share(new, change.new) or not is_share(old, change.old):
        return False
    moved = new.ratio - old.ratio
    open_ = any(limit.strict or limit.bound for limit in (new, old))
    high = (new.side, old.side) == ("least", "most")
    if not high and (new.side, old.side) != ("most", "least"):
        return False
    if change.points is not None:
        end, strict = (change.points.hi, change.points.below) if high else (change.points.lo, change.points.above)
    else:
        end, strict = next(((tie.bound / 100, tie.strict) for tie in ties if _is_tie(tie, change, high)), (None, False))
    if end is None:
        return False
    return (moved > end if high else moved < end) or (moved == end and (strict or open_))


def _is_tie(tie: Limit, change: ShareChange, high: bool) -> bool:
    """Whether a limit says how far two shares lie apart, by claims that speak of each: of each there is a whole then."""
    spoken = {quantity for row, _ in tie.rows if row.claim for quantity, _ in row.terms}
    apart = less(change.new.share, change.old.share)
    return tie.side == ("most" if high else "least") and dict(tie.form) == dict(apart) and spoken >= {each for each, _ in apart}
