"""Lines of the vocabulary on which laws rest, as a proof names them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from checker.model.links import Link, line_of
from checker.model.proof import Declaration
from checker.model.statement import Statement, template
from checker.model.time import Period
from checker.model.vocabulary import Concept, Vocabulary

COMPLETE = template("{parts:and} are complete parts of {whole}", parts=tuple[str, ...], whole=str)
SOME = template("{parts:and} are parts of {whole} that do not overlap", parts=tuple[str, ...], whole=str)
ONE_PART = template("{part}: part of {whole}", part=str, whole=str)
WITHIN = template("{narrow}: within {broad}", narrow=str, broad=str)
FOLLOWS = template("{later}: follows {earlier}", later=str, earlier=str)
_STOCK = {"stock": str}
_GROWS, _FALLS = {"into": tuple[str, ...]}, {"out": tuple[str, ...]}
BOTH_WAYS = template("{stock}: grows by {into:and} and falls by {out:and} alone", **_STOCK, **_GROWS, **_FALLS)
GROWS = template("{stock}: grows by {into:and} alone, and never falls", **_STOCK, **_GROWS)
FALLS = template("{stock}: falls by {out:and} alone, and never grows", **_STOCK, **_FALLS)
BEGINS = template("{event}: begins on {day}", event=str, day=Period)


def declarations(links: Iterable[Link], vocabulary: Vocabulary) -> tuple[Declaration, ...]:
    """What is told of links, each once; nothing of those that stand in no file."""
    places = ((link, line_of(vocabulary, link)) for link in dict.fromkeys(links))
    return tuple(Declaration(link, place, text_statement=_says(link, vocabulary)) for link, place in places if place is not None)


def _says(link: Link, vocabulary: Vocabulary) -> Statement:
    match link.relation:
        case "complete":
            return COMPLETE(parts=link.others, whole=link.name)
        case "some":
            one = len(link.others) == 1
            return ONE_PART(part=link.others[0], whole=link.name) if one else SOME(parts=link.others, whole=link.name)
        case "within":
            return WITHIN(narrow=link.name, broad=link.others[0])
        case "follows":
            return FOLLOWS(later=link.name, earlier=link.others[0])
        case "begins":
            concept = vocabulary.concept(link.dimension, link.name)
            assert concept is not None and concept.begins is not None
            return BEGINS(event=link.name, day=Period(concept.begins, concept.begins + 1, ""))
        case "ways":
            concept = vocabulary.concept(link.dimension, link.name)
            assert concept is not None
            return _ways(concept)
        case _:
            assert_never(link.relation)


def _ways(stock: Concept) -> Statement:
    if stock.grows_by and stock.falls_by:
        return BOTH_WAYS(stock=stock.name, into=stock.grows_by, out=stock.falls_by)
    return GROWS(stock=stock.name, into=stock.grows_by) if stock.grows_by else FALLS(stock=stock.name, out=stock.falls_by)
