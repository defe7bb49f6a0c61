"""Parts that overlap, though partitions are of disjoint parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from checker.model.vocabulary import Concept
from checker.records.problems import Problems, shown
from checker.records.tree import Scalar

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
    """A problem for each pair of parts of one partition that have a concept in common."""
    for parts in partitions:
        for (_, one), (scalar, other) in combinations(parts, 2):
            if (what := _overlap(one, other, concepts)) is not None:
                problems.add(scalar.location, f"parts: {what}", INSTEAD)


def _overlap(one: str, other: str, concepts: Mapping[str, Concept]) -> str | None:
    above, beyond = tuple(_broader(one, concepts)), tuple(_broader(other, concepts))
    if other in above or one in beyond:
        inner, outer = (one, other) if other in above else (other, one)
        return f"{shown(inner)} lies within {shown(outer)}, so that they overlap"
    both = next((name for name in concepts if {one, other} <= set(_broader(name, concepts))), None)
    return None if both is None else f"{shown(one)} and {shown(other)} overlap: {shown(both)} lies within both"


def _broader(name: str, concepts: Mapping[str, Concept]) -> Iterator[str]:
    """The concept and all that it lies within, each once."""
    found = [name]
    for current in found:
        yield current
        found += [w for w in concepts[current].within if w not in found] if current in concepts else []
