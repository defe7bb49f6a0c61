"""Cuts for hitting sets: of groups each two of which are a conflict all but one must go.

Figures for one count that differ are such groups. For n of them half a group each is enough for the linear relaxation, n / 2 in
all, where n - 1 must go (Padberg 1973, "On the facial structure of set packing polyhedra"). The cliques are found greedily, from
the groups that the relaxed solution sets aside the least.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from checker.engine.solve.odd_cycle_cuts import Cut

_TOLERANCE = 1e-4
_LEAST, _MOST = 4, 20
"""Groups of a clique at least, as of three an odd cycle says the same, and cuts at once at most."""

Pairs = NDArray[np.bool_]
"""By two columns whether they are a conflict."""


def pairs_of(conflicts: Sequence[Sequence[int]], columns: int) -> Pairs:
    """The conflicts of two groups among so many."""
    pairs = np.zeros((columns, columns), np.bool_)
    for conflict in conflicts:
        if len(conflict) == 2:
            one, other = conflict
            pairs[one, other] = pairs[other, one] = True
    return pairs


def cliques(pairs: Pairs, values: NDArray[np.float64]) -> list[Cut]:
    """Cuts that the relaxed solution `values` breaks; no two begin with a group of the same."""
    room, seen = 1 - values, np.zeros(len(values), np.bool_)
    cuts: dict[tuple[int, ...], Cut] = {}
    order = np.argsort(-room, kind="stable")
    for start in order.tolist():
        if room[start] < _TOLERANCE or len(cuts) == _MOST:
            break
        if not seen[start]:
            clique = tuple(sorted(_clique(start, pairs, order)))
            seen[list(clique)] = True
            if len(clique) >= _LEAST and room[list(clique)].sum() > 1 + _TOLERANCE:
                cuts[clique] = Cut(clique, (1.0,) * len(clique), float(len(clique) - 1))
    return list(cuts.values())


def _clique(start: int, pairs: Pairs, order: NDArray[np.int64]) -> Iterator[int]:
    """A column and, in order, each that is a conflict with all before."""
    left, current = order, start
    while True:
        yield current
        left = left[pairs[current, left]]
        if not len(left):
            return
        current = int(left[0])
