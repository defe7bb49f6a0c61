"""Cuts for hitting sets: around an odd cycle of conflicts more than half of the groups must go.

Of conflicts {1,2}, {2,3}, {3,1} half a group each is enough for the linear relaxation, but two groups must go. Adding up an
odd number of conflicts, halving and rounding up gives such cuts (Padberg 1973; Caprara & Fischetti 1996, {0, 1/2}-cuts); the
cycle that a relaxed solution breaks most is a shortest path in a graph in which every group stands twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

_TOLERANCE = 1e-4
_MOST_NODES, _MOST_SHARED, _MOST_CUTS = 150, 6, 30


@dataclass(frozen=True, slots=True)
class Cut:
    """Σ values·x >= least over some columns."""

    columns: tuple[int, ...]
    values: tuple[float, ...]
    least: float


def odd_cycles(conflicts: Sequence[Sequence[int]], values: NDArray[np.float64]) -> list[Cut]:
    """Cuts that the relaxed solution `values` breaks, the most broken first; none where there is too much to look at."""
    split = np.flatnonzero((values > 1e-6) & (values < 1 - 1e-6))
    if not 3 <= len(split) <= _MOST_NODES:
        return []
    length, via = _edges(conflicts, values, {int(column): node for node, column in enumerate(split)})
    distance, onward = _shortest(length)
    nodes = len(split)
    around = distance[np.arange(nodes), np.arange(nodes) + nodes]
    cuts: dict[tuple[int, ...], Cut] = {}
    for node in np.argsort(around, kind="stable"):
        if around[node] >= 1 - _TOLERANCE or len(cuts) == _MOST_CUTS:
            break
        used = _odd(_walk(int(node), onward, via))
        if len(used) % 2 and used not in cuts:
            cut = _rounded([conflicts[row] for row in used])
            if np.dot(cut.values, values[list(cut.columns)]) < cut.least - _TOLERANCE:
                cuts[used] = cut
    return list(cuts.values())


def _edges(
    conflicts: Sequence[Sequence[int]], values: NDArray[np.float64], node: dict[int, int]
) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Between two groups the conflict that has the least besides them, and how much that is, with what it is met beyond 1."""
    length = np.full((len(node), len(node)), np.inf)
    via = np.full((len(node), len(node)), -1, np.int64)
    for row, conflict in enumerate(conflicts):
        inside = [column for column in conflict if column in node]
        if not 2 <= len(inside) <= _MOST_SHARED:
            continue
        total = float(sum(values[column] for column in inside))
        for one, other in combinations(inside, 2):
            weight = max(2 * total - 1 - float(values[one] + values[other]), 0.0)
            ends = node[one], node[other]
            if weight < length[ends] - 1e-9:
                length[ends] = length[ends[::-1]] = weight
                via[ends] = via[ends[::-1]] = row
    return length, via


def _shortest(length: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """The shortest paths between all nodes, each there twice, every edge leading to the other half; and the next node on them."""
    nodes = len(length)
    distance = np.full((2 * nodes, 2 * nodes), np.inf)
    distance[:nodes, nodes:] = distance[nodes:, :nodes] = length
    onward = np.where(np.isfinite(distance), np.arange(2 * nodes)[None, :], -1)
    np.fill_diagonal(distance, 0.0)
    for middle in range(2 * nodes):
        through = distance[:, middle, None] + distance[None, middle, :]
        better = through < distance - 1e-12
        distance = np.where(better, through, distance)
        onward = np.where(better, onward[:, middle, None], onward)
    return distance, onward


def _walk(node: int, onward: NDArray[np.int64], via: NDArray[np.int64]) -> list[int]:
    """The conflicts on the shortest path from a node to its double."""
    nodes = len(via)
    current, used = node, list[int]()
    while current != node + nodes and len(used) <= 2 * nodes:
        following = int(onward[current, node + nodes])
        used.append(int(via[current % nodes, following % nodes]))
        current = following
    return used


def _odd(rows: Sequence[int]) -> tuple[int, ...]:
    """Those that occur an odd number of times."""
    return tuple(sorted(row for row, times in Counter(rows).items() if times % 2))


def _rounded(conflicts: Sequence[Sequence[int]]) -> Cut:
    """Half the sum of the conflicts, rounded up."""
    times = Counter(column for conflict in conflicts for column in conflict)
    columns = tuple(sorted(times))
    return Cut(columns, tuple(float((times[column] + 1) // 2) for column in columns), float((len(conflicts) + 1) // 2))
