"""Numbers cut to few decimals.

Those of a sum are cut towards each other, so that what is shown of their order holds of the numbers themselves; the ends of an
interval outward, so that it holds all that it held.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from fractions import Fraction
from math import ceil, floor

from checker.model.numbers import Interval

_PLAIN = 2
"""Decimals that need no cut."""
_MOST = 12
"""More decimals tell nobody anything."""
_OF_WIDTH, _OF_NUMBER = 10, 1000
"""An end is cut by less than the tenth part of the width, and the thousandth of itself."""


def is_plain(number: Fraction) -> bool:
    """Whether a number has two decimals at most."""
    return not number * 10**_PLAIN % 1


def cut(number: Fraction, places: int, up: bool) -> Fraction:
    """The next number of so many decimals, upward or downward."""
    scale = 10**places
    return Fraction((ceil if up else floor)(number * scale), scale)


def cut_apart(greater: Fraction, less: Fraction, places: int = 1) -> tuple[Fraction, Fraction]:
    """Two numbers with as few decimals as keep them apart, and `places` at least: the greater cut down, the less cut up.

    What has two decimals at most is not cut; of two equal numbers both are cut down.
    """
    if greater <= less:
        return (greater, less) if is_plain(greater) else (cut(greater, _PLAIN, False), cut(less, _PLAIN, False))
    for few in range(places, _MOST):
        above = greater if is_plain(greater) and few >= _PLAIN else cut(greater, few, False)
        below = less if is_plain(less) else cut(less, few, True)
        if above > below:
            return above, below
    return greater, less


def cut_terms(terms: Sequence[Fraction], limit: Fraction, least: bool) -> tuple[tuple[Fraction, ...], Fraction]:
    """The terms of a sum and the limit that it misses, with as few decimals as still show it.

    `least`: the sum lies above the limit; then terms are cut down and the limit up. What has two decimals at most is not cut.
    """
    for places in range(_MOST):
        shown = tuple(term if is_plain(term) else cut(term, places, not least) for term in terms)
        end = limit if is_plain(limit) else cut(limit, places, least)
        total = sum(shown, Fraction(0))
        if total > end if least else total < end:
            return shown, end
    return tuple(terms), limit


def cut_outward(interval: Interval, beside: Collection[Fraction] = ()) -> Interval:
    """The interval with as few decimals as move its ends little, and past none of the numbers that are told `beside` it.

    What has two decimals at most is not cut, nor what is exact.
    """
    if interval.is_exact or all(map(is_plain, interval.ends)):
        return interval
    lo, hi = (end if end is None or is_plain(end) else _cut_end(end, interval, beside, up) for end, up in _ends(interval))
    return replace(interval, lo=lo, hi=hi)


def _ends(interval: Interval) -> tuple[tuple[Fraction | None, bool], ...]:
    """Both, and whether upward is outward."""
    return (interval.lo, False), (interval.hi, True)


def _cut_end(end: Fraction, interval: Interval, beside: Collection[Fraction], up: bool) -> Fraction:
    most = abs(end) / _OF_NUMBER
    if interval.width:
        most = min(most, interval.width / _OF_WIDTH)
    # What stands beside it may be cut towards it by as much.
    room = min((abs(other - end) for other in beside if (other > end if up else other < end)), default=None)
    for places in range(_MOST):
        step = Fraction(1, 10**places)
        if step <= most and (room is None or 2 * step < room):
            return cut(end, places, up)
    return end
