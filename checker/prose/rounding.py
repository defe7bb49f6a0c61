"""Numbers cut to few decimals.

Those of a sum are cut towards each other, so that what is shown of their order holds of the numbers themselves, and headline and
sum show the same; the ends of an interval outward, so that it holds all that it held.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from fractions import Fraction
from math import ceil, floor

from checker.model.numbers import Interval

_PLAIN = 2
"""Decimals that need no cut."""
_HALF_CENTS = 3
"""Decimals of the half of a cent."""
_MORE = 3
"""So many decimals are tried for a bound that is the nearest number too, from those that tell it on."""
_MOST = 12
"""More decimals tell nobody anything."""
_THREE_DIGITS, _OF_GAP = 100, 5
"""What is told is cut by less than the hundredth part of itself, and the fifth of what lies between."""
_OF_WIDTH, _OF_NUMBER = 10, 1000
"""An end is cut by less than the tenth part of the width, and the thousandth of itself."""


def is_plain(number: Fraction) -> bool:
    """Whether a number has two decimals at most."""
    return not number * 10**_PLAIN % 1


def cut(number: Fraction, places: int, up: bool) -> Fraction:
    """The next number of so many decimals, upward or downward."""
    scale = 10**places
    return Fraction((ceil if up else floor)(number * scale), scale)


def cut_apart(
    total: Fraction, limit: Fraction, least: bool, is_exact: bool = False, is_divided: bool = False
) -> tuple[Fraction, Fraction]:
    """What figures come to and the limit that it misses, with as few decimals as tell both and what lies between them.

    `least`: the total lies above the limit. A limit and a bound are cut towards each other, a total that `is_exact` to the
    nearest number. A bound that `is_divided` has a decimal or two more where the nearest number is a bound too by that: so it
    is what everyone gets who divides the figures again. What has two decimals at most is not cut; of two equal numbers both are
    cut down.
    """
    if total <= limit if least else total >= limit:
        return (total, limit) if is_plain(total) else (cut(total, _PLAIN, False), cut(limit, _PLAIN, False))
    if is_divided and not is_exact and (shown := _divided(total, limit, least)) is not None:
        return shown
    total_places, limit_places = _both_places(total, limit, least, is_exact)
    for more in range(_MOST - max(total_places, limit_places)):
        near = total if is_plain(total) else _near(total, total_places + more, least, is_exact)
        end = limit if is_plain(limit) else cut(limit, limit_places + more, least)
        if near > end if least else near < end:
            return near, end
    return total, limit


def _divided(total: Fraction, limit: Fraction, least: bool) -> tuple[Fraction, Fraction] | None:
    """The nearest number that is a bound, and the limit; None where a few decimals give none."""
    total_places, limit_places = _both_places(total, limit, least, True)
    end = limit if is_plain(limit) else cut(limit, limit_places, least)
    tried = (total if is_plain(total) else _near(total, total_places + more, least, True) for more in range(_MORE))
    bounds = (near for near in tried if (end < near <= total if least else total <= near < end))
    return next(((near, end) for near in bounds), None)


def _both_places(total: Fraction, limit: Fraction, least: bool, to_nearest: bool) -> tuple[int, int]:
    """How many decimals tell the total and the limit, and what lies between."""
    apart = abs(total - limit)
    of_total = _places(total, apart, lambda places: _near(total, places, least, to_nearest))
    return of_total, _places(limit, apart, lambda places: cut(limit, places, least))


def _places(number: Fraction, apart: Fraction, shown: Callable[[int], Fraction]) -> int:
    """How many decimals, one at least, tell a number to three digits, and what lies between it and another to the fifth part."""
    step, most = abs(number) / _THREE_DIGITS, apart / _OF_GAP
    fitting = (places for places in range(1, _MOST) if Fraction(1, 10**places) <= step and abs(shown(places) - number) <= most)
    return next(fitting, _MOST)


def cut_terms(
    terms: Sequence[Fraction], limit: Fraction, least: bool, counted: bool = False
) -> tuple[tuple[Fraction, ...], Fraction]:
    """The terms of a sum and the limit that it misses, with as few decimals as tell all of them and what lies between.

    `least`: the sum lies above the limit; then terms are cut down and the limit up. What has two decimals at most is not cut, nor
    are figures that may be rounded to cents: their halves stand in the readings of the claims. Of what is `counted` nothing has
    decimals where it shows without them.
    """
    whole = sum(terms, Fraction(0))
    if counted and any(number % 1 for number in (*terms, limit)):
        heads, end = tuple(cut(term, 0, not least) for term in terms), cut(limit, 0, least)
        if _tells(sum(heads, Fraction(0)), end, whole, limit, least):
            return heads, end
    if not any(number * 10**_HALF_CENTS % 1 for number in (*terms, limit)):
        return tuple(terms), limit
    if whole == limit:
        return _cut_touching(terms, limit)
    apart = abs(whole - limit) / max(1, sum(not is_plain(number) for number in (*terms, limit)) - 1)
    for places in range(_decimals((whole, limit), apart), _MOST):
        shown = tuple(term if is_plain(term) else cut(term, places, not least) for term in terms)
        end = limit if is_plain(limit) else cut(limit, places, least)
        total = sum(shown, Fraction(0))
        if total > end if least else total < end:
            return shown, end
    return tuple(terms), limit


def _cut_touching(terms: Sequence[Fraction], limit: Fraction) -> tuple[tuple[Fraction, ...], Fraction]:
    """The terms of a sum that comes to its limit, cut to cents so that it still does: those that lose most by that are cut up."""
    end, low = cut(limit, _PLAIN, False), [cut(term, _PLAIN, False) for term in terms]
    missing = int((end - sum(low, Fraction(0))) * 10**_PLAIN)
    upward = sorted(range(len(low)), key=lambda place: (low[place] - terms[place], place))[:missing]
    cent = Fraction(1, 10**_PLAIN)
    return tuple(term + cent if place in upward else term for place, term in enumerate(low)), end


def cut_ratio(
    above: Sequence[Fraction], below: Sequence[Fraction], limit: Fraction, least: bool, counted: bool = False
) -> tuple[tuple[Fraction, ...], tuple[Fraction, ...]]:
    """The terms of two sums whose ratio misses a limit, with as few decimals as tell what lies between; whole numbers if they do.

    `least`: the ratio lies above the limit; then what stands above is cut down, what stands below up. Nothing is cut where no
    term has more decimals than the half of a cent, or for what is `counted` any.
    """
    if not any(term * (1 if counted else 10**_HALF_CENTS) % 1 for term in (*above, *below)):
        return tuple(above), tuple(below)
    whole = sum(above, Fraction(0)) / sum(below, Fraction(0))
    for places in range(_MOST):
        over, under = (
            tuple(term if is_plain(term) and not counted else cut(term, places, up) for term in terms)
            for terms, up in ((above, not least), (below, least))
        )
        base = sum(under, Fraction(0))
        if base > 0 and _tells(sum(over, Fraction(0)) / base, limit, whole, limit, least):
            return over, under
    # What touches its limit is not on the same side of it when cut.
    return tuple(map(_to_cents, above)), tuple(map(_to_cents, below))


def _to_cents(number: Fraction) -> Fraction:
    return round(number, _PLAIN)


def _tells(total: Fraction, end: Fraction, whole: Fraction, limit: Fraction, least: bool) -> bool:
    """Whether numbers that were cut lie on the same side of one another, and nearly as far apart."""
    apart, was = (total - end, whole - limit) if least else (end - total, limit - whole)
    return apart > 0 and was - apart <= was / _OF_GAP


def cut_bound(terms: Sequence[Fraction], least: bool, counted: bool = False) -> tuple[Fraction, ...]:
    """The terms of a sum that bounds something, cut so that it still does: `least` downward, else upward, to two decimals.

    Nothing is cut where no term has more decimals than the half of a cent; what is `counted` has no decimals.
    """
    if counted:
        return tuple(cut(term, 0, not least) for term in terms)
    if not any(term * 10**_HALF_CENTS % 1 for term in terms):
        return tuple(terms)
    return tuple(term if is_plain(term) else cut(term, _PLAIN, not least) for term in terms)


def _decimals(numbers: Collection[Fraction], apart: Fraction) -> int:
    """How many decimals tell numbers to three digits, and what lies between them to the fifth part of it."""
    step = min((abs(number) / _THREE_DIGITS for number in numbers if not is_plain(number)), default=Fraction(1))
    step = min(step, apart / _OF_GAP) if apart else step
    return next((places for places in range(_MOST) if Fraction(1, 10**places) <= step), _MOST)


def _near(total: Fraction, places: int, least: bool, to_nearest: bool) -> Fraction:
    """A bound cut to its safe side; or `to_nearest` the nearest number, of two as near the one farther from 0."""
    if not to_nearest:
        return cut(total, places, not least)
    near = cut(abs(total) + Fraction(1, 2 * 10**places), places, False)
    return near if total >= 0 else -near


def cut_outward(interval: Interval, beside: Collection[Fraction] = ()) -> Interval:
    """The interval with as few decimals as move its ends little, and past none of the numbers that are told `beside` it.

    What has two decimals at most is not cut, nor what is exact.
    """
    if interval.is_exact or all(map(is_plain, interval.ends)):
        return interval
    ends = ((interval.lo, False), (interval.hi, True))
    lo, hi = (end if end is None or is_plain(end) else _cut_end(end, interval, beside, up) for end, up in ends)
    return replace(interval, lo=lo, hi=hi)


def cut_beside(interval: Interval, end: Fraction, shown: Fraction) -> Interval:
    """The interval with one of its ends as it is shown in a sum, and the other cut outward to as many decimals."""
    if interval.is_exact or end not in interval.ends:
        return interval
    places = next((places for places in range(1, _MOST) if not shown * 10**places % 1), _MOST)
    lo, hi = (
        shown if each == end else each if each is None or is_plain(each) else cut(each, places, up)
        for each, up in ((interval.lo, False), (interval.hi, True))
    )
    return replace(interval, lo=lo, hi=hi)


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
