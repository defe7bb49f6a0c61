"""Claims divided into those that may bear on one another: what is in two regions is checked apart.

Regions are the components of a graph of claims and concepts, by union-find (`disjoint_sets`). It has an edge wherever a law
could have a row that speaks of both, so that no conflict is of two regions; that it has more edges costs time alone.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from checker.engine.solve.disjoint_sets import DisjointSets
from checker.model.claim import Claim
from checker.model.forms import comparison
from checker.model.scope import Scope
from checker.model.units import currencies_of
from checker.model.vocabulary import DIMENSIONS, Vocabulary

Kindred = tuple[str, ...]
"""For each dimension the name that stands for all concepts related to that of a scope; "" for any."""
_RATES = "rates"


def regions(claims: Sequence[Claim], vocabulary: Vocabulary) -> tuple[tuple[Claim, ...], ...]:
    """The claims by region, in the order given, regions in the order of their first claims.

    Of one region are scopes of which the vocabulary relates the concepts in every dimension, claims linked to one another, the
    two scopes that a claim compares, and all exchange rates with the amounts that are restated in another unit.
    """
    related = kindred(vocabulary)
    units = {claim.id: claim.unit for claim in claims}
    keys: dict[Scope, Kindred] = {}
    sets = DisjointSets[Hashable]()

    def key(scope: Scope) -> Kindred:
        if scope not in keys:
            keys[scope] = _kin(scope, related)
        return keys[scope]

    for claim in claims:
        own = key(claim.scope)
        sets.join(own, claim.id)
        for other in _others(claim, units):
            sets.join(own, key(other) if isinstance(other, Scope) else other)
    for kin, others in _overlapping(tuple(dict.fromkeys(keys.values()))):
        sets.join(kin, others)
    members: dict[Hashable, list[Claim]] = {}
    for claim in claims:
        members.setdefault(sets.find(claim.id), []).append(claim)
    return tuple(map(tuple, members.values()))


def regions_of(claims: Sequence[Claim], vocabulary: Vocabulary, scope: Scope) -> tuple[tuple[Claim, ...], ...]:
    """Of the regions of the claims those that may bear on a scope."""
    related = kindred(vocabulary)
    wanted = _kin(scope, related)

    def bears(claim: Claim) -> bool:
        return any(_overlap(_kin(each, related), wanted) for each in scopes_of(claim))

    return tuple(region for region in regions(claims, vocabulary) if any(map(bears, region)))


def scopes_of(claim: Claim) -> tuple[Scope, ...]:
    """The scope of a claim, and the one that it is compared with, if any."""
    compared = comparison(claim.form).scope
    return (claim.scope,) if compared is None else (claim.scope, compared)


def _kin(scope: Scope, related: Mapping[tuple[str, str], str]) -> Kindred:
    return tuple(related.get(place, place[1]) for place in zip(DIMENSIONS, scope, strict=True))


def _overlap(one: Kindred, other: Kindred) -> bool:
    return all(a == b or not (a and b) for a, b in zip(one, other, strict=True))


def _others(claim: Claim, units: Mapping[str, str]) -> Iterator[Scope | str]:
    """Other scopes and claims that a claim names, and all that rates stand for."""
    yield from scopes_of(claim)[1:]
    yield from (link for link in (claim.restates, claim.supersedes, claim.superseded_by) if link in units)
    if currencies_of(claim.unit) is not None or units.get(claim.restates, claim.unit) != claim.unit:
        yield _RATES


def kindred(vocabulary: Vocabulary) -> dict[tuple[str, str], str]:
    """For each concept by dimension one that stands for all related to it.

    Related are a broader one, parts of one whole, one followed, ways in which one changes, and one confusable with it.
    """
    sets = DisjointSets[tuple[str, str]]()
    for dimension, concepts in vocabulary.concepts.items():
        for name, concept in concepts.items():
            parts = (part for partition in concept.partitions for part in partition.parts)
            follows = (concept.follows,) if concept.follows else ()
            flows = (*concept.grows_by, *concept.falls_by)
            for other in (*concept.within, *parts, *follows, *flows, *concept.confusable):
                sets.join((dimension, name), (dimension, other))
    return {place: sets.find(place)[1] for place in sets}


def _overlapping(keys: Sequence[Kindred]) -> Iterator[tuple[Kindred, Kindred]]:
    """Pairs that join all keys that agree in every dimension in which neither is any."""
    by_open: dict[tuple[bool, ...], list[Kindred]] = {}
    for key in keys:
        by_open.setdefault(tuple(not name for name in key), []).append(key)
    for one, other in combinations(by_open, 2):
        fixed = [place for place in range(len(DIMENSIONS)) if not (one[place] or other[place])]
        yield from _meeting(_by_names(by_open[one], fixed), _by_names(by_open[other], fixed))


def _by_names(keys: Iterable[Kindred], fixed: Sequence[int]) -> dict[tuple[str, ...], list[Kindred]]:
    by_names: dict[tuple[str, ...], list[Kindred]] = {}
    for key in keys:
        by_names.setdefault(tuple(key[place] for place in fixed), []).append(key)
    return by_names


def _meeting(
    ours: Mapping[tuple[str, ...], Sequence[Kindred]], theirs: Mapping[tuple[str, ...], Sequence[Kindred]]
) -> Iterator[tuple[Kindred, Kindred]]:
    for names in ours:
        if names in theirs:
            yield from ((ours[names][0], key) for key in (*ours[names], *theirs[names]))
