"""The part of a vocabulary that the check of a region can depend on: what lies beyond it can change without a new check.

Concepts reach one another where the vocabulary relates them (`kindred`). The engine walks along those relations alone, from the
concepts that claims speak of, and gets no more than that part.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from checker.engine.solve.regions import kindred, scopes_of
from checker.model.claim import Claim
from checker.model.vocabulary import DIMENSIONS, Concept, Name, Settings, Vocabulary


class Reach:
    """What claims reach of a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def of(self, claims: Sequence[Claim]) -> Vocabulary:
        """The vocabulary of these claims: concepts without their other names, the sources of the claims, and nothing else.

        Of a source's other names those are left under which it prints itself.
        """
        scopes = {scope for claim in claims for scope in scopes_of(claim)}
        concepts = {
            dimension: self._related(dimension, {scope[place] for scope in scopes}) for place, dimension in enumerate(DIMENSIONS)
        }
        who, event = {"", *concepts["who"]}, {"", *concepts["event"]}
        measures = {pair: unit for pair, unit in self._vocabulary.measures.items() if pair[0] in who and pair[1] in event}
        return Vocabulary(concepts, sources=self._sources(claims), measures=measures)

    def _related(self, dimension: str, names: set[str]) -> Mapping[str, Concept]:
        """The concepts of the dimension that these are related to, in the order of the vocabulary."""
        standing_for = {self._kindred.get((dimension, name), name) for name in names}
        numbers = sorted(number for name in standing_for for number in self._members.get((dimension, name), ()))
        return {self._concepts[number].name: self._concepts[number] for number in numbers}

    def _sources(self, claims: Sequence[Claim]) -> Mapping[str, Name]:
        """The sources that the claims name, and those that they belong to."""
        sources: dict[str, Name] = {}
        publishers = {claim.article.publisher.casefold() for claim in claims}
        names = sorted({name for claim in claims for name in (claim.source, claim.via, claim.article.publisher) if name})
        for name in names:
            while name not in sources and (known := self._vocabulary.sources.get(name)) is not None:
                sources[name] = replace(known, also=tuple(also for also in known.also if also.casefold() in publishers))
                name = known.of
        return sources

    @cached_property
    def _kindred(self) -> Mapping[tuple[str, str], str]:
        return kindred(self._vocabulary)

    @cached_property
    def _concepts(self) -> tuple[Concept, ...]:
        concepts = self._vocabulary.concepts
        return tuple(replace(concept, also=()) for names in concepts.values() for concept in names.values())

    @cached_property
    def _members(self) -> Mapping[tuple[str, str], Sequence[int]]:
        """By dimension and the name that stands for all related to it, the numbers of those concepts."""
        members: dict[tuple[str, str], list[int]] = {}
        places = ((dimension, name) for dimension, names in self._vocabulary.concepts.items() for name in names)
        for number, (dimension, name) in enumerate(places):
            members.setdefault((dimension, self._kindred.get((dimension, name), name)), []).append(number)
        return members


def decisive(settings: Settings) -> Settings:
    """The settings by which claims are compared; those by which they are read, and shown, are as they are by themselves."""
    return Settings(
        immaterial=settings.immaterial,
        revised=settings.revised,
        saturated=settings.saturated,
        seconds=settings.seconds,
        reference=settings.reference,
    )
