"""Stocks with all the ways in which they grow and fall: which flows these are, and on which days the stocks matter."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise

from checker.model.scope import Scope
from checker.model.vocabulary import Vocabulary

Ways = tuple[tuple[Scope, ...], tuple[Scope, ...]]
"""What adds to a stock, and what takes from it."""


def ways(vocabulary: Vocabulary, scope: Scope) -> Ways | None:
    """The flows by which alone a stock changes; None where the vocabulary does not say so."""
    event = vocabulary.concept("event", scope.event)
    if event is None or not event.all_ways:
        return None
    into, out = ((scope._replace(event=flow) for flow in flows) for flows in (event.grows_by, event.falls_by))
    return tuple(into), tuple(out)


def counted_from(vocabulary: Vocabulary, flows: Ways) -> int | None:
    """The day from which on all the flows were counted; None if no day is known before which one was not."""
    begun = (vocabulary.begins(flow.event) for side in flows for flow in side)
    return max((day for day in begun if day is not None), default=None)


def stretches(days: Collection[int], begun: int | None) -> Iterator[tuple[int, int]]:
    """From each day on which a stock matters to the next: days at whose end it is counted, none before its flows were."""
    yield from pairwise(sorted(day for day in days if begun is None or day + 1 >= begun))


def stock_days(vocabulary: Vocabulary, spoken: Mapping[int, Collection[Scope]]) -> dict[Scope, set[int]]:
    """The days on which each stock that is spoken of matters, of states of one unit `spoken` of by day.

    Those on which it, or a broader or narrower one, is spoken of; without the stocks that matter on one day alone.
    """
    tied = {scope for scopes in spoken.values() for scope in scopes if ways(vocabulary, scope) is not None}
    days_of = {scope: {day for day, scopes in spoken.items() if _bears(vocabulary, scope, scopes)} for scope in sorted(tied)}
    return {scope: days for scope, days in days_of.items() if len(days) > 1}


def _bears(vocabulary: Vocabulary, scope: Scope, others: Collection[Scope]) -> bool:
    return any(vocabulary.within(scope, other) or vocabulary.within(other, scope) for other in others)
