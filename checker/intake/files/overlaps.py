"""Parts that overlap, though partitions are of disjoint parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.intake.files.problems import Problems, shown
from checker.intake.files.tree import Scalar
from checker.model.vocabulary import Concept

Parts = tuple[tuple[Scalar, str], ...]
"""The parts of one partition: each as it is written, and the concept that it names."""

INSTEAD = "list parts that have nobody in common, and the others in an entry of their own"


def distinct(parts: Sequence[tuple[Scalar, str]], whole: str, problems: Problems) -> Parts:
    """The parts without the whole itself and without doubles, with a problem for each."""
    kept: dict[str, Scalar] = {}
    for scalar, name in parts:
        if name == whole:
            problems.add(scalar.location, f"parts: {shown(name)} is the whole itself", "name its parts only")
        elif name in kept:
            problems.add(scalar.location, f"parts: {shown(name)} twice in one entry", "keep one of them")
        else:
            kept[name] = scalar
    return tuple((scalar, name) for name, scalar in kept.items())


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
                        problems.add(scalar.location, f"parts: {inside.told(one, other, common)}", INSTEAD)
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

    def told(self, one: str, other: str, common: int) -> str:
        for inner, outer in ((one, other), (other, one)):
            if self.of(outer) >> self._bit[inner] & 1:
                return f"{shown(inner)} lies within {shown(outer)}, so that they overlap"
        both = self._names[(common & -common).bit_length() - 1]
        return f"{shown(one)} and {shown(other)} overlap: {shown(both)} lies within both"
