"""The scopes that nobody speaks of but that join others: added to a fixpoint, then without those that join nothing.

Of 100 people 60 are women, 60 are in the north, and 10 are women in the north: that cannot be, but only the women in the south,
of whom nobody speaks, show it. A scope is added as a missing part of a complete division of which the whole and another part
are there, as a part that holds something beside another that is there or does too, and as a whole that hands on what bounds it.
What is left out again could always be chosen to fit: it has no lower bound or no upper one, or each of the one with each of the
other gives a row that holds anyway (Fourier and Motzkin's elimination).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from checker.model.scope import Scope
from checker.model.vocabulary import DIMENSIONS, Partition, Vocabulary

MOST = 20
"""So many times the scopes spoken of may be there in the end; beyond that the closure is left incomplete."""


@dataclass(frozen=True)
class Family:
    """Disjoint parts, at least two, of one whole. `complete`: together they are the whole."""

    whole: Scope
    parts: tuple[Scope, ...]
    complete: bool


@dataclass(frozen=True, slots=True)
class Closed:
    """The scopes spoken of and those that join them, in order; whether these are `all`."""

    scopes: tuple[Scope, ...]
    all: bool


def families(vocabulary: Vocabulary, scopes: Collection[Scope]) -> tuple[Family, ...]:
    """The declared partitions of which whole and two or more parts are there, in every combination of the other dimensions."""
    known = frozenset(scopes)
    present: dict[tuple[Scope, str, int], Family] = {}
    for scope in known:
        for key, partition in _divisions(vocabulary, scope):
            if key not in present and key[0] in known:
                family = _family(key, partition)
                parts = tuple(part for part in family.parts if part in known)
                if len(parts) > 1:
                    present[key] = Family(family.whole, parts, family.complete and len(parts) == len(family.parts))
    return tuple(present[key] for key in sorted(present))


def closed(vocabulary: Vocabulary, spoken: Collection[Scope]) -> Closed:
    """The scopes spoken of, which are counted in one unit at one time or at stations one after the other, and what joins them."""
    ways = [_Closure(vocabulary, frozenset(spoken), dimension).closed() for dimension in _dividing(vocabulary, spoken)]
    return min(ways, key=lambda way: (not way.all, len(way.scopes)), default=Closed(tuple(sorted(spoken)), True))


def _dividing(vocabulary: Vocabulary, spoken: Collection[Scope]) -> list[str]:
    """The dimensions in which a part of some division is spoken of."""
    named = [(d, n) for at, d in enumerate(DIMENSIONS) for n in dict.fromkeys(scope[at] for scope in spoken)]
    return [*dict.fromkeys(dimension for dimension, name in named if vocabulary.divisions(dimension, name))]


_Key = tuple[Scope, str, int]
"""A whole, the dimension in which it is divided, and which of its divisions in that it is."""


def _divisions(vocabulary: Vocabulary, part: Scope, *dimensions: str) -> Iterator[tuple[_Key, Partition]]:
    """The declared partitions that a scope is a part of."""
    for dimension in dimensions or DIMENSIONS:
        for name, number, partition in vocabulary.divisions(dimension, getattr(part, dimension)):
            yield (part._replace(**{dimension: name}), dimension, number), partition


def _family(key: _Key, partition: Partition) -> Family:
    """A whole with all its parts by a declared partition."""
    whole, dimension, _ = key
    return Family(whole, tuple(whole._replace(**{dimension: name}) for name in partition.parts), partition.complete)


class _Closure:
    """The closure, in which rests are told by their wholes in one dimension.

    A part that no scope names there, and nothing else bounds, is the rest of its whole: that it is not below 0 says "parts are no
    more than the whole". Where it crosses divisions of other dimensions the rests of these say the same.
    """

    def __init__(self, vocabulary: Vocabulary, spoken: frozenset[Scope], rests: str) -> None:
        self.vocabulary, self.spoken, self.rests = vocabulary, spoken, rests
        self.there = set(spoken)
        named = {getattr(scope, rests) for scope in spoken}
        self.named = {above for name in named for above in vocabulary.broader(rests, name)}
        events = {scope.event for scope in spoken}
        self.stations = any(not events.isdisjoint(vocabulary.stations(event)) for event in events)

    def closed(self) -> Closed:
        new = True
        while new and len(self.there) <= MOST * len(self.spoken):
            joining = self._joining()
            new = bool(joining)
            self.there |= joining
        self._prune()
        return Closed(tuple(sorted(self.there)), not new)

    def _joining(self) -> set[Scope]:
        """The scopes that are not there but may join some that are."""
        joining = set()
        for family, dimension in self._divided().values():
            missing = [part for part in family.parts if part not in self.there]
            there = len(family.parts) - len(missing)
            reached = [part for part in missing if any(self._below(scope, part) for scope in self.there)]
            if there + len(reached) > 1 and self._is_bounded(family.whole):
                joining.update(reached)
            if family.whole not in self.there:
                if there > 1 and self._joins(family.whole):
                    joining.add(family.whole)
            elif there and family.complete:
                rests = dimension == self.rests and not self.stations
                joining.update(part for part in missing if not (rests and self._is_rest(getattr(part, dimension))))
        return joining

    def _divided(self) -> dict[tuple[Scope, str, int], tuple[Family, str]]:
        """The divisions of which a part, or something within one in the dimension divided, is there."""
        divided: dict[tuple[Scope, str, int], tuple[Family, str]] = {}
        for scope in self.there:
            for dimension, name in zip(DIMENSIONS, scope, strict=True):
                for above in self.vocabulary.broader(dimension, name)[:-1]:
                    for key, partition in _divisions(self.vocabulary, scope._replace(**{dimension: above}), dimension):
                        if key not in divided:
                            divided[key] = _family(key, partition), dimension
        return divided

    def _is_bounded(self, whole: Scope) -> bool:
        return whole in self.there or any(self._below(whole, scope) for scope in self.there)

    def _is_rest(self, name: str) -> bool:
        concept = self.vocabulary.concept(self.rests, name)
        return name not in self.named and (concept is None or len(concept.within) < 2)

    def _prune(self) -> None:
        """Leave out what joins nothing, until all does."""
        left = True
        while left:
            left = False
            for scope in sorted(self.there - self.spoken, reverse=True):
                if not self._joins(scope):
                    self.there.remove(scope)
                    left = True

    def _joins(self, scope: Scope) -> bool:
        """Whether the bounds of a scope among those there say more of the others than holds without it."""
        wholes, parts = self._as_whole(scope), self._as_part(scope)
        if not wholes and not parts:
            return False
        above = [other for other in self.there if other != scope and self._below(scope, other)]
        full = any(family.complete for family in (*wholes, *parts))
        if not (full or above or parts):
            return False
        below = [other for other in self.there if other != scope and self._below(other, scope)]
        if not (full or below or wholes):
            return False
        if len(wholes) + len(parts) > 1:
            return True
        if parts:
            return bool(below) or not all(self._below(parts[0].whole, other) for other in above)
        return bool(above) or not all(any(self._below(other, part) for part in wholes[0].parts) for other in below)

    def _as_whole(self, scope: Scope) -> list[Family]:
        """The divisions of a scope of which two parts are there; complete if all are."""
        divisions = []
        for dimension, name in zip(DIMENSIONS, scope, strict=True):
            concept = self.vocabulary.concept(dimension, name)
            for number, partition in enumerate(concept.partitions if concept else ()):
                family = _family((scope, dimension, number), partition)
                there = tuple(part for part in family.parts if part in self.there)
                if len(there) > 1:
                    divisions.append(Family(scope, there, family.complete and len(there) == len(family.parts)))
        return divisions

    def _as_part(self, scope: Scope) -> list[Family]:
        """The divisions that a scope is a part of, beside others, if their wholes are there; complete if all others are."""
        divisions = []
        for key, partition in _divisions(self.vocabulary, scope):
            if key[0] not in self.there:
                continue
            family = _family(key, partition)
            there = tuple(part for part in family.parts if part == scope or part in self.there)
            if len(there) > 1:
                divisions.append(Family(family.whole, there, family.complete and len(there) == len(family.parts)))
        return divisions

    def _below(self, less: Scope, more: Scope) -> bool:
        """Whether one scope counts no more than another whatever else is there, up to the same day."""
        vocabulary = self.vocabulary
        return vocabulary.within(less, more) or any(vocabulary.within(before, more) for before in vocabulary.befores(less))
