"""How a rank is broken: by too many units that surely lie beyond it, by too few that can, or by the rank of another unit.

One unit lies above another where the least of the one is above the most of the other, or, where what is known ties them to each
other and not to numbers, where the least of the one less the other is above 0.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from checker.engine.rows.condition import Rank
from checker.engine.rows.row import MINUS, ZERO, Terms, added, below, scaled
from checker.engine.solve.breach import Breach, Inference, Limit
from checker.engine.solve.limits import Limits
from checker.model.numbers import Side

_FEW = 12
"""Of more units that lie above, none is held against each other one by what ties the two."""
_NONE = frozenset[int]()


def rank_breach(rank: Rank, limits: Limits, off: frozenset[int]) -> Breach | None:
    """How a rank is broken without the groups `off`; None where it may hold. Raises Inconclusive."""
    return _too_many(rank, limits, off) or _too_few(rank, limits, off) or _out_of_order(rank, limits, off)


def rank_inferences(rank: Rank, limits: Limits, off: frozenset[int]) -> Iterator[Inference]:
    """That all lie above that may, where there are no more than the rank asks for; nothing that is known without.

    Raises Inconclusive.
    """
    needed = len(rank.others) - rank.rank + 1
    if not rank.all or rank.rank < 2 or needed < 0:
        return
    not_above = {form: limit for form in rank.others if (limit := _not_above(form, rank.own, limits, off)) is not None}
    for form in rank.others if len(not_above) == needed else ():
        if form not in not_above and not _above(form, rank.own, limits, off):
            yield Inference(
                rank, _with_own(rank, tuple(not_above.values()), limits, off), below(rank.own, form, rank.law, rank.claim)
            )


def compared_by_rank(rank: Rank, limits: Limits) -> frozenset[str]:
    """The claims, by id, that might have broken a rank, whatever numbers they named, and that of the rank; none if none could."""
    ways: tuple[tuple[Side, Side, int], ...] = (("least", "most", rank.rank),)
    if rank.all:
        ways += (("most", "least", len(rank.others) - rank.rank + 2),)
    named = {claim for order in limits.orders if rank in (order.lower, order.higher) for claim in order.claims}
    for theirs, ours, needed in ways:
        others = [claims for form in rank.others if (claims := _tied(form, rank.own, theirs, ours, limits))]
        named.update(*others if len(others) >= needed else ())
    return frozenset(named | {rank.claim}) if named else frozenset()


def _tied(form: Terms, own: Terms, theirs: Side, ours: Side, limits: Limits) -> frozenset[str]:
    """The claims that bound the one on one side and the other on the other one, or the two against each other."""
    one, other = limits.limit(form, theirs, _NONE), limits.limit(own, ours, _NONE)
    apart = [limits.claims(limit) for limit in (one, other) if limit is not None]
    if len(apart) == 2 and all(apart):
        return apart[0] | apart[1]
    tie = limits.limit(added(form, scaled(own, MINUS)), theirs, _NONE)
    if tie is None or (one is not None and other is not None and tie.bound == one.bound - other.bound):
        return frozenset()
    return limits.claims(tie)


def _too_many(rank: Rank, limits: Limits, off: frozenset[int]) -> Breach | None:
    """So many units surely above, each surely above the one before it, that the rank is taken."""
    above = [form for form in rank.others if _above(form, rank.own, limits, off)]
    if len(above) < rank.rank:
        return None
    shown = _by_bounds(rank, above, limits, off) or (_by_ties(rank, above, limits, off) if len(above) <= _FEW else ())
    return limits.breach(rank, "too many", shown) if shown else None


def _by_bounds(rank: Rank, above: Collection[Terms], limits: Limits, off: frozenset[int]) -> tuple[Limit, ...]:
    """So many units as a rank cannot have above it, by what each is at most and at least; none if these do not show it."""
    if (last := limits.limit(rank.own, "most", off)) is None:
        return ()
    leasts = [least for form in above if (least := limits.limit(form, "least", off)) is not None]
    shown = [last]
    for _ in range(rank.rank - 1):
        mosts = [most for least in leasts if least.exceeds(last) and (most := limits.limit(least.form, "most", off)) is not None]
        if not mosts:
            return ()
        last = min(mosts, key=lambda most: (most.bound, rank.others.index(most.form)))
        shown += [next(least for least in leasts if least.form == last.form), last]
    final = next((least for least in leasts if least.exceeds(last)), None)
    return () if final is None else (*shown, final)


def _by_ties(rank: Rank, above: Collection[Terms], limits: Limits, off: frozenset[int]) -> tuple[Limit, ...]:
    """The same by all that is known of each two units."""
    ladders: dict[Terms, list[Terms]] = {}

    def ladder(form: Terms) -> list[Terms]:
        """The longest row of units each above the one before it, from one on."""
        if form not in ladders:
            higher = [ladder(other) for other in above if other != form and _above(other, form, limits, off)]
            ladders[form] = [form, *max(higher, key=len, default=[])]
        return ladders[form]

    rungs = [rank.own, *max(map(ladder, above), key=len)][: rank.rank + 1]
    if len(rungs) <= rank.rank:
        return ()
    links = (_above(higher, lower, limits, off) for lower, higher in pairwise(rungs))
    return tuple(dict.fromkeys(limit for link in links for limit in link))


def _too_few(rank: Rank, limits: Limits, off: frozenset[int]) -> Breach | None:
    """So many units surely not above that too few are left, where all are known which there are."""
    needed = len(rank.others) - rank.rank + 2
    if not rank.all or needed > len(rank.others):
        return None
    not_above = [limit for form in rank.others if (limit := _not_above(form, rank.own, limits, off)) is not None][:needed]
    if len(not_above) < needed:
        return None
    return limits.breach(rank, "too few", _with_own(rank, not_above, limits, off))


def _with_own(rank: Rank, not_above: Sequence[Limit], limits: Limits, off: frozenset[int]) -> tuple[Limit, ...]:
    """What units are at most that do not lie above, behind what the ranked one is at least if they are held against that."""
    own = limits.limit(rank.own, "least", off) if any(limit.form in rank.others for limit in not_above) else None
    return (*([own] if own else []), *not_above)


def _out_of_order(rank: Rank, limits: Limits, off: frozenset[int]) -> Breach | None:
    """One surely not below what has a higher rank."""
    denied = ((order, least) for order, least in limits.denied(off).items() if order.lower == rank)
    return next((limits.breach(rank, "out of order", (least,), order) for order, least in denied), None)


def _above(higher: Terms, lower: Terms, limits: Limits, off: frozenset[int]) -> tuple[Limit, ...]:
    """What shows that one form is surely above another; nothing where it may not be."""
    least, most = limits.limit(higher, "least", off), limits.limit(lower, "most", off)
    if least is not None and most is not None and least.exceeds(most):
        return most, least
    more = added(higher, scaled(lower, MINUS))
    tie = limits.limit(more, "least", off) if limits.may_be_above(more, off) else None
    return () if tie is None or tie.bound < 0 or (tie.bound == ZERO and not tie.strict) else (tie,)


def _not_above(form: Terms, own: Terms, limits: Limits, off: frozenset[int]) -> Limit | None:
    """What shows that a form is surely not above its own: the most of it, or of it less that; None where it may be."""
    most, least = limits.limit(form, "most", off), limits.limit(own, "least", off)
    if most is not None and least is not None and most.bound <= least.bound:
        return most
    more = added(form, scaled(own, MINUS))
    tie = limits.limit(more, "most", off) if limits.may_be_above(scaled(more, MINUS), off) else None
    return tie if tie is not None and tie.bound <= 0 else None
