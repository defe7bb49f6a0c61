"""An independent check of every broken condition before it is shown, like that of sums: it shares no code with the finder.

Each limit is a plain sum of known rows; then the limits alone must leave no numbers that keep the condition.
"""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction
from math import lcm
from typing import assert_never

from checker.engine.rows.condition import Between, Condition, Rank, ShareChange, ShareOf
from checker.engine.rows.row import LinearRow, Terms
from checker.engine.solve.breach import Breach, Limit
from checker.engine.solve.rank_orders import RankOrder

_End = tuple[Fraction, bool]
"""A bound, and whether it is never reached."""


def breaks(breach: Breach, known: Collection[LinearRow], conditions: Collection[Condition]) -> bool:
    """Whether rows that are all `known`, and orders of known ranks, show limits that leave no way to keep a known condition."""
    ranks = {rank for order in breach.orders for rank in (order.lower, order.higher)}
    if not ranks.issubset(conditions) or not all(map(_is_ordered, breach.orders)):
        return False
    rows = (*known, *(order.row for order in breach.orders)) if breach.orders else known
    if not all(_is_shown(limit, rows) for limit in breach.limits):
        return False
    condition = breach.condition
    if isinstance(condition, ShareChange) and condition.points is None:
        return _is_chained(condition, conditions) and _breaks_share(condition, breach.limits)
    if condition not in conditions:
        return False
    least = {limit.form: (limit.bound, limit.strict) for limit in breach.limits if limit.side == "least"}
    most = {limit.form: (limit.bound, limit.strict) for limit in breach.limits if limit.side == "most"}
    match condition:
        case Rank():
            return _breaks_order(breach, least) if breach.way == "out of order" else _breaks_rank(condition, least, most)
        case Between():
            return _breaks_between(condition, least, most)
        case ShareChange():
            return _breaks_share(condition, breach.limits)
        case _:
            assert_never(condition)


def _breaks_rank(rank: Rank, least: dict[Terms, _End], most: dict[Terms, _End]) -> bool:
    """Whether too long a chain of units lies above the own one, or too few can: by their bounds, or by those of differences."""

    def above(one: Terms, other: Terms) -> bool:
        apart = (one in least and other in most) and _is_above(least[one], most[other])
        return apart or _is_above(least.get(_less(one, other), (Fraction(-1), False)), (Fraction(0), False))

    last = {rank.own}
    for _ in range(rank.rank):
        last = {form for form in rank.others if any(above(form, lower) for lower in last)}
    if last:
        return True
    under = [
        form
        for form in rank.others
        if (form in most and rank.own in least and most[form][0] <= least[rank.own][0])
        or most.get(_less(form, rank.own), (Fraction(1), False))[0] <= 0
    ]
    return rank.all and len(rank.others) - len(under) < rank.rank - 1


def _is_ordered(order: RankOrder) -> bool:
    """Whether two ranks say together that the lower one is below the higher one, or not above it, as the row has it."""
    lower, higher, row = order.lower, order.higher, order.row
    below_, terms = lower.rank > higher.rank, _less(lower.own, higher.own)
    if not lower.all or lower.rank < higher.rank or not {lower.own, *lower.others} <= {higher.own, *higher.others}:
        return False
    steps = lcm(*(times.denominator for _, times in terms))
    whole = all(quantity.is_whole for quantity, _ in terms)
    expected = (Fraction(-1, steps), False) if below_ and whole else (Fraction(0), below_)
    return dict(row.terms) == dict(terms) and (row.bound, row.strict) == expected


def _breaks_order(breach: Breach, least: dict[Terms, _End]) -> bool:
    """Whether the first of the orders says less than the limits leave."""
    row = breach.orders[0].row
    return (
        row.terms in least and breach.orders[0].lower == breach.condition and _is_above(least[row.terms], (row.bound, row.strict))
    )


def _breaks_between(between: Between, least: dict[Terms, _End], most: dict[Terms, _End]) -> bool:
    if between.whole in least and all(part in most for part in between.parts):
        return all(_is_above(least[between.whole], most[part]) for part in between.parts)
    if between.whole in most and all(part in least for part in between.parts):
        return all(_is_above(least[part], most[between.whole]) for part in between.parts)
    return False


def _is_chained(change: ShareChange, conditions: Collection[Condition]) -> bool:
    """Whether each of two shares is one that a change speaks of."""
    ends = {end for each in conditions if isinstance(each, ShareChange) for end in (each.new, each.old)}
    return {change.new, change.old} <= ends


def _breaks_share(change: ShareChange, limits: tuple[Limit, ...]) -> bool:
    """Whether the one share less the other lies beyond what is said, or rows have, where each is what its limit says."""
    new, old, *ties = limits
    if new.ratio is None or old.ratio is None or not _is_share(new, change.new) or not _is_share(old, change.old):
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
    apart = _less(change.new.share, change.old.share)
    return tie.side == ("most" if high else "least") and dict(tie.form) == dict(apart) and spoken >= {each for each, _ in apart}


def _less(one: Terms, other: Terms) -> Terms:
    """The one form less the other."""
    left = dict(one)
    for quantity, times in other:
        left[quantity] = left.get(quantity, Fraction(0)) - times
    return tuple((quantity, times) for quantity, times in left.items() if times)


def _is_share(limit: Limit, of: ShareOf) -> bool:
    """Whether a limit says that the part is at least, or at most, so many times its whole."""
    if limit.ratio is None or limit.bound * (1 if limit.side == "least" else -1) < 0:
        return False
    expected = dict(of.part)
    for quantity, times in of.whole:
        expected[quantity] = expected.get(quantity, Fraction(0)) - limit.ratio * times
    return {quantity: times for quantity, times in expected.items() if times} == dict(limit.form)


def _is_above(least: _End, most: _End) -> bool:
    return least[0] > most[0] or (least[0] == most[0] and (least[1] or most[1]))


def _is_shown(limit: Limit, known: Collection[LinearRow]) -> bool:
    """Whether the rows add up to what the limit says, or more."""
    sign = 1 if limit.side == "most" else -1
    left = {quantity: -sign * times for quantity, times in limit.form}
    right = Fraction(0)
    for row, times in limit.rows:
        if times <= 0 or row not in known:
            return False
        for quantity, coefficient in row.terms:
            left[quantity] = left.get(quantity, Fraction(0)) + times * coefficient
        right += times * row.bound
    if any(left.values()) or right > sign * limit.bound:
        return False
    return right < sign * limit.bound or not limit.strict or any(row.strict for row, _ in limit.rows)
