"""How points on shares are broken: by what two shares are, where one claim tells how far they lie apart, or several do.

A share lies between the least and the most of its part over its whole. Rows tie shares to each other; where they lead from one to
another, which no single claim does, these two cannot lie further apart than the rows have it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import combinations
from math import ceil, floor
from typing import Literal

from checker.engine.rows.condition import Condition, ShareChange, ShareOf
from checker.engine.rows.row import MINUS, ONE, ZERO, LinearRow, Terms, added, scaled
from checker.engine.solve.breach import Breach, Inference, Limit
from checker.engine.solve.disjoint_sets import DisjointSets
from checker.engine.solve.limits import Limits
from checker.engine.solve.system import named_in
from checker.model.numbers import Side

_SHOWN = Fraction(1, 10_000)
"""To what part of one the shares of two counts are worked out, so that the sum is as short as an editor would make it."""
_Way = Literal["too high", "too low"]
_WAYS: tuple[_Way, ...] = ("too high", "too low")


def chained(conditions: Iterable[Condition]) -> Iterator[ShareChange]:
    """What changes of shares lead to together: from each share to each later one that is no single step away."""
    changes = [each for each in conditions if isinstance(each, ShareChange) and each.new.share and each.old.share]
    tied = DisjointSets[Terms]()
    for change in changes:
        tied.join(change.new.share, change.old.share)
    steps = {frozenset((change.new, change.old)) for change in changes}
    ends = sorted({end for change in changes for end in (change.new, change.old)}, key=_day)
    for old, new in combinations(ends, 2):
        if frozenset((old, new)) not in steps and old.share != new.share and tied.find(old.share) == tied.find(new.share):
            yield ShareChange(new, old, None, changes[0].law)


def share_breach(change: ShareChange, limits: Limits, off: frozenset[int]) -> Breach | None:
    """How a change of a share is broken without the groups `off`; None where it may hold. Raises Inconclusive."""
    return next((breach for way in _WAYS if (breach := _moved(change, way, limits, off))), None)


def share_inferences(change: ShareChange, limits: Limits, off: frozenset[int]) -> Iterator[Inference]:
    """What a share, or where the wholes are known its part, is at least and at most by the other one and the points.

    Nothing that else is known. Raises Inconclusive.
    """
    if change.points is None:
        return
    lo, hi = change.points.lo, change.points.hi
    ends: tuple[tuple[Side, Fraction | None, Fraction | None], ...] = (("least", lo, hi), ("most", hi, lo))
    for side, up, back in ends:
        for by, of, end in ((change.old, change.new, up), (change.new, change.old, None if back is None else -back)):
            limit, known = (_share(each, side, limits, off) for each in (by, of))
            if limit is None or limit.ratio is None or end is None:
                continue
            ratio, sign = limit.ratio + end, ONE if side == "most" else MINUS
            if known is None or known.ratio is None or sign * known.ratio > sign * ratio:
                terms = scaled(added(of.part, scaled(of.whole, -ratio)), sign)
                yield Inference(change, (limit,), LinearRow(terms, ZERO, change.law, change.claim))
    for way in _WAYS:
        yield from _parts_apart(change, way, limits, off)


def _parts_apart(change: ShareChange, way: _Way, limits: Limits, off: frozenset[int]) -> Iterator[Inference]:
    """That the one part cannot be further from the other than the points allow, with the wholes at the ends that tell least.

    With w the most of the new whole and v the least of the old one, new part / w - old part / v is at most what the shares moved.
    """
    end, sides = _end(change, way), tuple[Side, Side](("most", "least") if way == "too high" else ("least", "most"))
    new, old = (limits.limit(of.whole, side, off) for of, side in zip((change.new, change.old), sides, strict=True))
    parts = tuple(limit for of in (change.new, change.old) if (limit := limits.limit(of.part, "least", off)) and limit.bound >= 0)
    if end is None or new is None or old is None or new.bound <= 0 or old.bound <= 0 or len(parts) < 2:
        return
    sign = ONE if way == "too high" else MINUS
    terms = scaled(added(change.new.part, scaled(change.old.part, -new.bound / old.bound)), sign)
    bound, most = sign * end[0] * new.bound, limits.limit(terms, "most", off)
    if most is None or most.bound > bound:
        yield Inference(change, (new, old, *parts), LinearRow(terms, bound, change.law, change.claim))


def compared_by_points(change: ShareChange, limits: Limits) -> frozenset[str]:
    """The claims, by id, that have said what the shares are, and how far apart these lie; none if some have not."""
    for way in _WAYS:
        shares = _shares(change, way, limits, frozenset())
        shown = [*shares, *([] if change.points else [_tie(change, way, limits, frozenset())])]
        named = [named_in(limit.rows) if limit else frozenset() for limit in shown]
        if all(named):
            return frozenset({change.claim} if change.claim else ()).union(*named)
    return frozenset()


def _moved(change: ShareChange, way: _Way, limits: Limits, off: frozenset[int]) -> Breach | None:
    """The share surely moved further up, or less far, than is said."""
    new, old = _shares(change, way, limits, off)
    if new is None or old is None or new.ratio is None or old.ratio is None:
        return None
    end = _end(change, way)
    if end is not None:
        # What is known of the one may deny just what the other and the points make of it.
        old = _share(change.old, old.side, limits, off, new.ratio - end[0]) or old
        new = _share(change.new, new.side, limits, off, (old.ratio or ZERO) + end[0]) or new
    moved, open_ = (new.ratio or ZERO) - (old.ratio or ZERO), new.is_open or old.is_open
    tie = None
    if change.points is None and (tie := _tie(change, way, limits, off)) is not None:
        end = tie.bound / 100, tie.strict
    if end is None:
        return None
    beyond = moved > end[0] if way == "too high" else moved < end[0]
    if not beyond and not (moved == end[0] and (end[1] or open_)):
        return None
    return limits.breach(change, way, (new, old, *([tie] if tie else [])))


def _end(change: ShareChange, way: _Way) -> tuple[Fraction, bool] | None:
    """How far the share can have moved by one claim, as part of one, and whether less far."""
    points = change.points
    if points is None:
        return None
    bound, open_ = (points.hi, points.below) if way == "too high" else (points.lo, points.above)
    return None if bound is None else (bound, open_)


def _tie(change: ShareChange, way: _Way, limits: Limits, off: frozenset[int]) -> Limit | None:
    """How far rows let a share have moved, in per cent, by claims that speak of both the one and the other."""
    tie = limits.limit(change.moved, "most" if way == "too high" else "least", off)
    spoken = {quantity for row, _ in tie.rows if row.claim for quantity, _ in row.terms} if tie else set()
    return tie if spoken.issuperset(quantity for quantity, _ in change.moved) else None


def _shares(change: ShareChange, way: _Way, limits: Limits, off: frozenset[int]) -> tuple[Limit | None, Limit | None]:
    sides: tuple[Side, Side] = ("least", "most") if way == "too high" else ("most", "least")
    return _share(change.new, sides[0], limits, off), _share(change.old, sides[1], limits, off)


def _share(of: ShareOf, side: Side, limits: Limits, off: frozenset[int], *tried: Fraction) -> Limit | None:
    """The tightest of the bounds of a share that claims and those of the two counts give, of nothing and all, and of `tried`."""
    ratios = {ZERO, ONE, *tried, *_single_row_ratios(of, limits, off)}
    mine, theirs = limits.limit(of.part, side, off), limits.limit(of.whole, "most" if side == "least" else "least", off)
    if mine is not None and theirs is not None and theirs.bound > 0 and mine.bound >= 0:
        near = mine.bound / theirs.bound / _SHOWN
        ratios.add((floor if side == "least" else ceil)(near) * _SHOWN)
    for ratio in sorted(ratios, reverse=side == "least"):
        limit = limits.limit(added(of.part, scaled(of.whole, -ratio)), side, off)
        if limit is not None and (limit.bound >= 0 if side == "least" else limit.bound <= 0):
            return replace(limit, ratio=ratio)
    return None


def _single_row_ratios(of: ShareOf, limits: Limits, off: frozenset[int]) -> set[Fraction]:
    """The bounds of part over whole that single rows give."""
    ratios: set[Fraction] = set()
    some, times = of.whole[0]
    stated = (row for index, group in enumerate(limits.system.groups) if index not in off for row in group.rows)
    for row in (*stated, *(inference.row for inference in limits.inferences)):
        # What does not speak of the whole bounds the share by nothing.
        if row.bound or some not in row.quantities:
            continue
        terms = dict(row.terms)
        for sign in (1, -1):
            ratio = -sign * terms[some] / times
            multiple = {quantity: sign * each for quantity, each in terms.items()}
            if multiple == dict(added(of.part, scaled(of.whole, -ratio))):
                ratios.add(ratio)
    return ratios


def _day(of: ShareOf) -> tuple[int, Terms, Terms, Terms]:
    return of.share[0][0].day, of.share, of.part, of.whole
