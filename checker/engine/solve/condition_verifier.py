"""An independent check of every broken condition before it is shown, like that of sums: it shares no code with the finder.

Each limit is a plain sum of known rows; then the limits alone must leave no numbers that keep the condition.
"""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction
from typing import assert_never

from checker.engine.rows.condition import Between, Rank, ShareChange
from checker.engine.rows.row import LinearRow, Terms
from checker.engine.solve.breach import Breach, Limit

_End = tuple[Fraction, bool]
"""A bound, and whether it is never reached."""


def breaks(breach: Breach, known: Collection[LinearRow]) -> bool:
    """Whether rows that are all `known` show the limits of a breach, and these leave no way to keep its condition."""
    if not all(_is_shown(limit, known) for limit in breach.limits):
        return False
    least = {limit.form: (limit.bound, limit.strict) for limit in breach.limits if limit.side == "least"}
    most = {limit.form: (limit.bound, limit.strict) for limit in breach.limits if limit.side == "most"}
    condition = breach.condition
    match condition:
        case Rank():
            return _breaks_rank(condition, least, most)
        case Between():
            return _breaks_between(condition, least, most)
        case ShareChange():
            return _breaks_share(condition, breach.limits)
        case _:
            assert_never(condition)


def _breaks_rank(rank: Rank, least: dict[Terms, _End], most: dict[Terms, _End]) -> bool:
    if rank.own in most:
        top, above = most[rank.own], 0
        left = [form for form in rank.others if form in least and form != rank.own]
        while left := [form for form in left if _is_above(least[form], top)]:
            above += 1
            ends = [most[form] for form in left if form in most]
            if not ends:
                break
            top = min(ends)
        if above >= rank.rank:
            return True
    if rank.all and rank.own in least:
        under = [form for form in rank.others if form in most and most[form][0] <= least[rank.own][0]]
        return len(rank.others) - len(under) < rank.rank - 1
    return False


def _breaks_between(between: Between, least: dict[Terms, _End], most: dict[Terms, _End]) -> bool:
    if between.whole in least and all(part in most for part in between.parts):
        return all(_is_above(least[between.whole], most[part]) for part in between.parts)
    if between.whole in most and all(part in least for part in between.parts):
        return all(_is_above(least[part], most[between.whole]) for part in between.parts)
    return False


def _breaks_share(change: ShareChange, limits: tuple[Limit, ...]) -> bool:
    """Whether the one share less the other lies beyond what is said, where each is what its limit says."""
    new, old = limits
    shares = ((new, change.part, change.whole), (old, change.old_part, change.old_whole))
    if new.ratio is None or old.ratio is None or not all(_is_share(*share) for share in shares):
        return False
    moved, points = new.ratio - old.ratio, change.points
    open_ = any(limit.strict or limit.bound for limit in limits)
    if (new.side, old.side) == ("least", "most") and points.hi is not None:
        return moved > points.hi or (moved == points.hi and (points.below or open_))
    if (new.side, old.side) == ("most", "least") and points.lo is not None:
        return moved < points.lo or (moved == points.lo and (points.above or open_))
    return False


def _is_share(limit: Limit, part: Terms, whole: Terms) -> bool:
    """Whether a limit says that the part is at least, or at most, so many times its whole."""
    if limit.ratio is None or limit.bound * (1 if limit.side == "least" else -1) < 0:
        return False
    expected = dict(part)
    for quantity, times in whole:
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
