"""What limits say, by themselves: the ground on which broken conditions and what conditions come to are checked."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction
from math import lcm

from checker.engine.rows.condition import Rank, ShareOf
from checker.engine.rows.row import LinearRow, Terms
from checker.engine.solve.breach import Limit

LimitEnd = tuple[Fraction, bool]
"""A bound, and whether it is never reached."""


def ends(limits: Collection[Limit]) -> tuple[dict[Terms, LimitEnd], dict[Terms, LimitEnd]]:
    """The least and the most of each form."""
    least = {limit.form: (limit.bound, limit.strict) for limit in limits if limit.side == "least"}
    return least, {limit.form: (limit.bound, limit.strict) for limit in limits if limit.side == "most"}


def is_below(row: LinearRow, lower: Terms, higher: Terms) -> bool:
    """Whether a row says that one form is below another, which of whole numbers is by one at least."""
    terms = less(lower, higher)
    steps = lcm(*(times.denominator for _, times in terms))
    expected = (Fraction(-1, steps), False) if all(quantity.is_whole for quantity, _ in terms) else (Fraction(0), True)
    return dict(row.terms) == dict(terms) and (row.bound, row.strict) == expected


def is_not_above(row: LinearRow, lower: Terms, higher: Terms) -> bool:
    """Whether a row says that one form is not above another."""
    return dict(row.terms) == dict(less(lower, higher)) and (row.bound, row.strict) == (Fraction(0), False)


def not_above(rank: Rank, least: dict[Terms, LimitEnd], most: dict[Terms, LimitEnd]) -> list[Terms]:
    """The units that do not lie above the ranked one."""
    return [
        form
        for form in rank.others
        if (form in most and rank.own in least and most[form][0] <= least[rank.own][0])
        or most.get(less(form, rank.own), (Fraction(1), False))[0] <= 0
    ]


def beyond_all(
    whole: Terms, parts: Collection[Terms], least: dict[Terms, LimitEnd], most: dict[Terms, LimitEnd], above: bool
) -> bool:
    """Whether a whole lies above all of some parts, or below them all."""
    if above:
        return whole in least and all(part in most and is_above(least[whole], most[part]) for part in parts)
    return whole in most and all(part in least and is_above(least[part], most[whole]) for part in parts)


def less(one: Terms, other: Terms) -> Terms:
    """The one form less the other."""
    left = dict(one)
    for quantity, times in other:
        left[quantity] = left.get(quantity, Fraction(0)) - times
    return tuple((quantity, times) for quantity, times in left.items() if times)


def is_share(limit: Limit, of: ShareOf) -> bool:
    """Whether a limit says that the part is at least, or at most, so many times its whole."""
    if limit.ratio is None or limit.bound * (1 if limit.side == "least" else -1) < 0:
        return False
    expected = dict(of.part)
    for quantity, times in of.whole:
        expected[quantity] = expected.get(quantity, Fraction(0)) - limit.ratio * times
    return {quantity: times for quantity, times in expected.items() if times} == dict(limit.form)


def is_above(least: LimitEnd, most: LimitEnd) -> bool:
    """Whether the least of the one is above the most of the other."""
    return least[0] > most[0] or (least[0] == most[0] and (least[1] or most[1]))


def is_shown(limit: Limit, known: Collection[LinearRow]) -> bool:
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
