"""By what the findings of a page can be filtered and ordered: as data, so that no script reads it off thousands of cards."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from checker.report.render.page.card import Card


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
_NONE = Fraction(-1)


def facets(cards: Sequence[Card]) -> tuple[Facet, ...]:
    """All ways to filter, with the values that occur, by name."""
    every = []
    for name, label, values in _FACETS:
        counted = Counter[str]()
        for card in cards:
            counted.update(dict.fromkeys(values(card), card.number))
        every.append(Facet(name, label, tuple(sorted(counted.items(), key=lambda item: _rank(item[0])))))
    return tuple(every)


def filed(cards: Sequence[Card], facets: Sequence[Facet]) -> str:
    """JSON for the script, of numbers only, so that no text of others stands in it.

    `values`: for each facet and each card which values of the facet it has, counted from 0, a list only of several; `numbers`:
    how many findings each card tells; `orders`: for each order other than that of the page the cards in it, counted from 0.
    """
    numbered = [{value: number for number, (value, _) in enumerate(facet.values)} for facet in facets]
    values = [
        [_short([numbers[value] for value in of(card)]) for card in cards]
        for numbers, (_, _, of) in zip(numbered, _FACETS, strict=True)
    ]
    orders = {
        "gap": _ordered(cards, lambda card: _NONE if card.width is None else card.width, True),
        "publisher": _ordered(cards, lambda card: (card.whose.casefold(), card.whose), False),
        "date": _ordered(cards, lambda card: card.newest, True),
    }
    return json.dumps({"values": values, "numbers": [card.number for card in cards], "orders": orders}, separators=(",", ":"))


def _short(numbers: list[int]) -> int | list[int]:
    return numbers[0] if len(numbers) == 1 else numbers


def _ordered(cards: Sequence[Card], key: Callable[[Card], Any], falling: bool) -> list[int]:
    """Where keys are the same, the cards stay as they stand."""
    return sorted(range(len(cards)), key=lambda at: key(cards[at]), reverse=falling)


def _rank(value: str) -> tuple[int, str]:
    return (_ORDER.index(value) if value in _ORDER else len(_ORDER), value)
