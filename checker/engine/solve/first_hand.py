"""What an origin printed itself, against what others print of it: these may have misquoted it, it has not.

It decides nothing between origins, nor between what an origin gave at different times.
"""

from __future__ import annotations

from collections.abc import Iterable

from checker.engine.rows.measure import Book
from checker.engine.rows.origins import in_later_news, is_first_hand, origin
from checker.engine.solve.solution import Blame
from checker.model.claim import Claim


def first_hand(blame: Blame, book: Book) -> frozenset[str]:
    """The ids of figures that an origin printed itself, against which nothing in question stands but quotations of it."""
    groups = blame.system.groups
    in_question = (blame.least.some | blame.unsure) - blame.least.every
    conflicts = [conflict & in_question for conflict in (blame.repair.conflicts if blame.repair else ())]
    clear = set[str]()
    for index in sorted(in_question):
        own = [claim for each in groups[index].claims if is_first_hand(claim := book.claims[each], book.vocabulary)]
        rivals = {other for conflict in conflicts if index in conflict for other in conflict if other != index}
        against = [book.claims[each] for other in sorted(rivals) for each in groups[other].claims]
        if own and against and _are_quotations(against, own[0], book):
            clear.update(claim.id for claim in own)
    return frozenset(clear)


def _are_quotations(against: Iterable[Claim], own: Claim, book: Book) -> bool:
    """Whether all of some claims are what others, or the origin itself, print in the same news as one that it printed."""
    name = origin(own, book.vocabulary)
    return all(
        origin(claim, book.vocabulary) == name and not in_later_news(claim, own) and not in_later_news(own, claim)
        for claim in against
    )
