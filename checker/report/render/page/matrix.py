"""The publishers against each other, as a square table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.report.overview.model import Pair

_MOST = 40


@dataclass(frozen=True, slots=True)
class Cell:
    """How two publishers stand to each other: the relation, how many claims or findings, and the finding that it leads to."""

    relation: str
    agreeing: int
    conflicts: tuple[str, ...]
    title: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """`rows[i].cells[j]`: publisher i against j; symmetric. `left_out` names publishers comparable with none."""

    names: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]
    left_out: tuple[str, ...]
    too_many: int


def matrix(pairs: Sequence[Pair], anchors: Mapping[str, str]) -> Matrix:
    """`anchors` gives where a finding stands, by its fingerprint; findings that are not on the page lead nowhere."""
    weight: dict[str, int] = {}
    for pair in pairs:
        for name in dict.fromkeys((pair.one, pair.other)):
            weight[name] = weight.get(name, 0) + len(pair.conflicts) * 1000 + pair.agreeing
    alone = tuple(sorted(name for name, weighs in weight.items() if not weighs))
    comparable = sorted((name for name in weight if weight[name]), key=lambda name: (-weight[name], name))
    names = tuple(sorted(comparable[:_MOST]))
    cells = {frozenset((pair.one, pair.other)): _cell(pair, anchors) for pair in pairs}
    none = Cell("not comparable", 0, (), "not comparable")
    rows = tuple((one, tuple(cells.get(frozenset((one, other)), none) for other in names)) for one in names)
    return Matrix(names, rows, alone, len(comparable) - len(names))


def _cell(pair: Pair, anchors: Mapping[str, str]) -> Cell:
    conflicts = tuple(anchors[f.fingerprint] for f in pair.conflicts if f.fingerprint in anchors)
    told = f"{len(pair.conflicts)} in conflict, {pair.agreeing} agreeing"
    return Cell(pair.relation, pair.agreeing, conflicts, told if pair.relation != "not comparable" else pair.relation)
