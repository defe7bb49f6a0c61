"""The basis of a large program, from which those like it start.

The readings of one topic differ in few rows: by their words, as readers take them, with what is immaterial. Where one of them is
solved, its rows and quantities are named by what they are, and the next program starts from what was basic there (a warm start of
the simplex method). What is new to it stands at its bound, and what does not fit the solver makes good: a basis changes how
long a solution takes, never whether it is one.
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import itemgetter

import highspy
import numpy as np
from numpy.typing import NDArray

from checker.engine.solve.linear_program import Matrix

LEAST = 50_000
"""A program of fewer terms takes no longer to solve than its basis to write down."""
_LIKE = 0.5
"""Of so many of its rows a program is like another."""
_Hashes = NDArray[np.uint64]
_STATUSES = tuple(highspy.HighsBasisStatus.__members__.values())
_AT_BOUND, _BASIC = int(highspy.HighsBasisStatus.kLower), int(highspy.HighsBasisStatus.kBasic)
_FIRST, _SECOND, _THIRD = (np.uint64(odd) for odd in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0xD6E8FEB86659FD93))
_SHIFT = np.uint64(32)


@dataclass(frozen=True)
class _Basis:
    """The status of each row, by its name, and of each quantity, by its number in a numbering."""

    numbering: object
    rows: dict[int, int]
    quantities: dict[int, int]


class Bases:
    """The bases that were kept of the programs of one region."""

    def __init__(self, least: int = LEAST) -> None:
        """`least`: of so many terms a program is worth it."""
        self.least = least
        self._solved: list[_Basis] = []

    def lend(self, matrix: Matrix, highs: highspy.Highs) -> bool:
        """Let a program start from what was basic in the one most like it; whether one is like it at all."""
        if not self._is_worth_it(matrix):
            return False
        names = _names(matrix)
        alike = (basis for basis in self._solved if basis.numbering is matrix.numbering)
        shared = [(sum(name in basis.rows for name in names), basis) for basis in alike]
        most, nearest = max(shared, key=itemgetter(0), default=(0, None))
        if nearest is None or most < _LIKE * len(names):
            return False
        basis = highspy.HighsBasis()
        basis.col_status = [_STATUSES[nearest.rows.get(name, _AT_BOUND)] for name in names]
        basis.row_status = [_STATUSES[nearest.quantities.get(number, _BASIC)] for number in matrix.quantities.tolist()]
        basis.valid = True
        highs.setBasis(basis)
        return True

    def keep(self, matrix: Matrix, highs: highspy.Highs) -> None:
        """Remember the basis of a program that was solved, if it is worth it."""
        if not self._is_worth_it(matrix):
            return
        basis = highs.getBasis()
        rows = zip(_names(matrix), map(int, basis.col_status), strict=True)
        quantities = zip(matrix.quantities.tolist(), map(int, basis.row_status), strict=True)
        self._solved.append(_Basis(matrix.numbering, dict(rows), dict(quantities)))

    def _is_worth_it(self, matrix: Matrix) -> bool:
        return matrix.numbering is not None and len(matrix.values) > self.least


def _names(matrix: Matrix) -> list[int]:
    """A number for each row, by the quantities it speaks of, how often, its bound, and how many such there are before it."""
    terms = _mixed(matrix.quantities[matrix.columns].astype(np.uint64) * _FIRST ^ matrix.values.view(np.uint64))
    sums: _Hashes = np.add.reduceat(terms, matrix.starts[:-1], dtype=np.uint64)
    names = _mixed(sums ^ matrix.bounds.view(np.uint64))
    every: list[int] = _mixed(names ^ _earlier(names)).tolist()
    return every


def _earlier(names: _Hashes) -> _Hashes:
    """How many of the same name stand before each."""
    order = np.argsort(names, kind="stable")
    firsts = np.append(True, names[order][1:] != names[order][:-1])
    place = np.arange(len(names))
    earlier = np.empty(len(names), np.uint64)
    earlier[order] = place - np.maximum.accumulate(np.where(firsts, place, 0))
    return earlier


def _mixed(numbers: _Hashes) -> _Hashes:
    mixed = (numbers ^ (numbers >> _SHIFT)) * _SECOND
    return (mixed ^ (mixed >> _SHIFT)) * _THIRD
