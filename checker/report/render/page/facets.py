"""By what the findings can be filtered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checker.report.render.page.cards import Card


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to filter: its name in addresses, its label, and its values with how many findings have each."""

    name: str
    label: str
    values: tuple[tuple[str, int], ...]


_ORDER = ("contradiction", "tension", "note", "new", "known", "there before")
_FACETS: tuple[tuple[str, str, Callable[[Card], tuple[str, ...]]], ...] = (
    ("severity", "Severity", lambda card: (card.severity,)),
    ("status", "New or known", lambda card: (card.status,)),
    ("kind", "Kind", lambda card: (card.kind,)),
    ("publisher", "Publisher", lambda card: card.publishers),
    ("source", "Source", lambda card: card.sources),
    ("scope", "Scope", lambda card: (card.scope,)),
)


def facets(cards: Sequence[Card]) -> tuple[Facet, ...]:
    """All ways to filter, with the values that occur, by name."""
    every = []
    for name, label, values in _FACETS:
        counted = Counter(value for card in cards for value in values(card))
        every.append(Facet(name, label, tuple(sorted(counted.items(), key=lambda item: _rank(item[0])))))
    return tuple(every)


def _rank(value: str) -> tuple[int, str]:
    return (_ORDER.index(value) if value in _ORDER else len(_ORDER), value)
