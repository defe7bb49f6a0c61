"""Whether a condition says what it was taken to say: it shares no code with what inferred it."""

from __future__ import annotations

from typing import assert_never

from checker.engine.rows.condition import Between, Rank, ShareChange
from checker.engine.rows.row import LinearRow, Terms
from checker.engine.solve.breach import Inference, Limit
from checker.engine.solve.limit_verifier import LimitEnd, beyond_all, ends, is_below, is_not_above, is_share, less, not_above


def is_inferred(inference: Inference) -> bool:
    """Whether a condition says its row where the limits are so."""
    row, condition = inference.row, inference.condition
    least, most = ends(inference.limits)
    match condition:
        case Rank():
            under = not_above(condition, least, most)
            left = [form for form in condition.others if form not in under]
            is_full = condition.all and len(left) == condition.rank - 1
            return is_full and any(is_below(row, condition.own, form) for form in left)
        case Between():
            return _is_between(row, condition, least, most) or any(
                is_not_above(row, *((condition.whole, last) if least_whole else (last, condition.whole)))
                and beyond_all(condition.whole, [part for part in condition.parts if part != last], least, most, least_whole)
                for last in condition.parts
                for least_whole in (True, False)
            )
        case ShareChange():
            if len(inference.limits) == 1:
                return _is_moved(row, condition, inference.limits[0])
            return _is_apart(row, condition, least, most)
        case _:
            assert_never(condition)


def _is_between(row: LinearRow, between: Between, least: dict[Terms, LimitEnd], most: dict[Terms, LimitEnd]) -> bool:
    """Whether a row says that the whole is at most what each part is at most, or at least what each is at least."""
    bound = row.bound, row.strict
    if row.terms == between.whole:
        return all(part in most and (most[part][0], not most[part][1]) <= (bound[0], not bound[1]) for part in between.parts)
    if dict(row.terms) == dict(less((), between.whole)):
        return all(part in least and (-least[part][0], not least[part][1]) <= (bound[0], not bound[1]) for part in between.parts)
    return False


def _is_apart(row: LinearRow, change: ShareChange, least: dict[Terms, LimitEnd], most: dict[Terms, LimitEnd]) -> bool:
    """Whether a row says how far two parts of nothing or more lie apart by the points, whatever the wholes are."""
    new, old, points = change.new, change.old, change.points
    if points is None or row.strict or any(part not in least or least[part][0] < 0 for part in (new.part, old.part)):
        return False
    for ours, theirs, end, sign in ((most, least, points.hi, 1), (least, most, points.lo, -1)):
        if new.whole in ours and old.whole in theirs and end is not None:
            above, under = ours[new.whole][0], theirs[old.whole][0]
            if above > 0 and under > 0:
                apart = less(new.part, tuple((quantity, times * above / under) for quantity, times in old.part))
                if dict(row.terms) == {quantity: sign * times for quantity, times in apart} and row.bound == sign * end * above:
                    return True
    return False


def _is_moved(row: LinearRow, change: ShareChange, limit: Limit) -> bool:
    """Whether a row says of the one share what a limit of the other one, and the points, make of it."""
    points, least = change.points, limit.side == "least"
    if points is None or limit.ratio is None or row.strict or row.bound:
        return False
    up, back = (points.lo, points.hi) if least else (points.hi, points.lo)
    for by, of, ratio in (
        (change.old, change.new, None if up is None else limit.ratio + up),
        (change.new, change.old, None if back is None else limit.ratio - back),
    ):
        if ratio is not None and is_share(limit, by):
            over = tuple((quantity, ratio * times) for quantity, times in of.whole)
            if dict(row.terms) == dict(less(over, of.part) if least else less(of.part, over)):
                return True
    return False
