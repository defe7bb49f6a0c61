"""What single lines of the vocabulary say of concepts, and by which of them one concept leads to another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checker.model.claim import Location
from checker.model.vocabulary import Concept, Partition, Vocabulary

Relation = Literal["complete", "some", "within", "follows", "begins", "ways"]


@dataclass(frozen=True, slots=True)
class Link:
    """What a line says of the concept `name`.

    That it has the parts `others`, lies within or follows them, begins on a day, or changes in certain `ways` alone.
    """

    dimension: str
    name: str
    relation: Relation
    others: tuple[str, ...] = ()


def links_between(vocabulary: Vocabulary, dimension: str, narrow: str, broad: str, stations: bool = False) -> tuple[Link, ...]:
    """The links by which whatever is counted as `narrow` is counted as `broad`, or, with `stations`, was at an earlier one.

    The shortest way, of equal ones the first in the order of the vocabulary; () where there is none.
    """
    ways: dict[str, tuple[Link, ...]] = {narrow: ()}
    names = [narrow]
    for name in names:
        concept = vocabulary.concept(dimension, name)
        for other, link in _steps(vocabulary, dimension, concept, stations) if concept else ():
            if other not in ways:
                ways[other] = (*ways[name], link)
                names.append(other)
    return ways.get(broad, ())


def division(vocabulary: Vocabulary, dimension: str, whole: str, parts: frozenset[str], complete: bool) -> Link | None:
    """The first division of a whole that names all these parts, and no others if it has to be `complete`."""
    concept = vocabulary.concept(dimension, whole)
    for partition in concept.partitions if concept else ():
        if parts == set(partition.parts) if complete else parts <= set(partition.parts):
            return _parts(dimension, whole, partition)
    return None


def line_of(vocabulary: Vocabulary, link: Link) -> Location | None:
    """Where the vocabulary says so; None where it was not read from a file."""
    concept = vocabulary.concept(link.dimension, link.name)
    if concept is None:
        return None
    if link.relation in ("complete", "some"):
        complete = link.relation == "complete"
        return next((p.location for p in concept.partitions if (p.parts, p.complete) == (link.others, complete)), None)
    wanted = link.relation, *link.others
    return next((place for field, other, place in concept.places if (field, *([other] if other else ())) == wanted), None)


def _steps(vocabulary: Vocabulary, dimension: str, concept: Concept, stations: bool) -> list[tuple[str, Link]]:
    """The concepts that one line leads to, each with what that line says."""
    steps = [(broad, _within(vocabulary, dimension, concept, broad)) for broad in concept.within]
    if concept.follows and stations:
        steps.append((concept.follows, Link(dimension, concept.name, "follows", (concept.follows,))))
    return steps


def _within(vocabulary: Vocabulary, dimension: str, concept: Concept, broad: str) -> Link:
    """That a concept lies within another: said of it, or of the other by naming it a part."""
    own = Link(dimension, concept.name, "within", (broad,))
    if line_of(vocabulary, own) is not None:
        return own
    return division(vocabulary, dimension, broad, frozenset({concept.name}), complete=False) or own


def _parts(dimension: str, whole: str, partition: Partition) -> Link:
    return Link(dimension, whole, "complete" if partition.complete else "some", partition.parts)
