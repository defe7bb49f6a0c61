"""How the concepts of a vocabulary hang together: no ring of links, and no partition into parts that overlap.

Rings are the strongly connected components of the links, found in one walk over all of them (Tarjan 1972).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.intake.files.problems import Problems, shown
from checker.intake.files.tree import Scalar
from checker.model.vocabulary import Concept

Parts = tuple[tuple[Scalar, str], ...]
"""The parts of one partition: each as it is written, and the concept that it names."""

_INSTEAD = "list parts that have nobody in common, and the others in an entry of their own"


def distinct(parts: Sequence[tuple[Scalar, str]], whole: str, problems: Problems) -> Parts:
    """The parts without the whole itself and without doubles, with a problem for each."""
    first: dict[str, Scalar] = {}
    for scalar, name in parts:
        if name == whole:
            problems.add(scalar.location, f"parts: {shown(name)} is the whole itself", "name its parts only")
        elif name in first:
            problems.add(scalar.location, f"parts: {shown(name)} twice in one entry", "keep one of them")
        else:
            first[name] = scalar
    return tuple((scalar, name) for name, scalar in first.items())


def report_overlaps(partitions: Sequence[Parts], concepts: Mapping[str, Concept], problems: Problems) -> None:
    """A problem for each pair of parts of one partition that have a concept in common, as long as problems are listed at all."""
    inside = Inside(concepts)
    for parts in partitions:
        taken = 0
        for number, (scalar, other) in enumerate(parts):
            mine = inside.of(other)
            if taken & mine and not problems.full:
                for _, one in parts[:number]:
                    if common := inside.of(one) & mine:
                        problems.add(scalar.location, f"parts: {inside.overlap(one, other, common)}", _INSTEAD)
            taken |= mine


class Inside:
    """What lies within each concept, itself included, as a number with one bit for each concept: in the order of the file.

    Numbers of a thousand bits are joined as fast as short ones, so that thousands of parts are held against each other at once.
    No concept may lie within itself.
    """

    def __init__(self, concepts: Mapping[str, Concept]) -> None:
        self._names = tuple(concepts)
        self._bit = {name: number for number, name in enumerate(concepts)}
        self._narrower: dict[str, list[str]] = {}
        for concept in concepts.values():
            for broader in concept.within:
                self._narrower.setdefault(broader, []).append(concept.name)
        self._known: dict[str, int] = {}

    def of(self, name: str) -> int:
        """The bits of a concept; kept only where others lie within it."""
        if name not in self._narrower:
            return 1 << self._bit[name]
        waiting = [name]
        while waiting:
            current = waiting[-1]
            missing = [n for n in self._narrower[current] if n in self._narrower and n not in self._known]
            if missing and current not in self._known:
                waiting += missing
                continue
            waiting.pop()
            if current not in self._known:
                self._known[current] = self._joined(current)
        return self._known[name]

    def _joined(self, name: str) -> int:
        bits = 1 << self._bit[name]
        for narrower in self._narrower[name]:
            bits |= self._known.get(narrower) or 1 << self._bit[narrower]
        return bits

    def overlap(self, one: str, other: str, common: int) -> str:
        """In words how two concepts overlap, by the bits that they have in `common`."""
        for inner, outer in ((one, other), (other, one)):
            if self.of(outer) >> self._bit[inner] & 1:
                return f"{shown(inner)} lies within {shown(outer)}, so that they overlap"
        both = self._names[(common & -common).bit_length() - 1]
        return f"{shown(one)} and {shown(other)} overlap: {shown(both)} lies within both"


def rings(links: Mapping[str, tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """The names from which one comes back to the name itself, those of one ring together, all in the order of `links`."""
    walk = _Walk(links)
    for name in links:
        if name not in walk.number:
            walk.begin(name)
    place = {name: number for number, name in enumerate(links)}
    loops = [sorted(ring, key=place.__getitem__) for ring in walk.together if len(ring) > 1 or ring[0] in links[ring[0]]]
    return tuple(tuple(ring) for ring in sorted(loops, key=lambda ring: place[ring[0]]))


class _Walk:
    """The state of the walk: when each name was met, and the earliest name met that it leads back to."""

    def __init__(self, links: Mapping[str, tuple[str, ...]]) -> None:
        self._links = links
        self.number: dict[str, int] = {}
        self.together: list[list[str]] = []
        self._back: dict[str, int] = {}
        self._open: dict[str, None] = {}

    def begin(self, first: str) -> None:
        trail: list[tuple[str, Iterator[str]]] = [self._met(first)]
        while trail:
            name, others = trail[-1]
            other = next(others, None)
            if other is None:
                trail.pop()
                self._leave(name)
                if trail:
                    self._leads_back(trail[-1][0], self._back[name])
            elif other not in self.number:
                trail.append(self._met(other))
            elif other in self._open:
                self._leads_back(name, self.number[other])

    def _met(self, name: str) -> tuple[str, Iterator[str]]:
        self.number[name] = self._back[name] = len(self.number)
        self._open[name] = None
        return name, iter(self._links[name])

    def _leads_back(self, name: str, number: int) -> None:
        self._back[name] = min(self._back[name], number)

    def _leave(self, name: str) -> None:
        if self._back[name] == self.number[name]:
            ring: list[str] = []
            while not ring or ring[-1] != name:
                ring.append(self._open.popitem()[0])
            self.together.append(ring)
