"""Proofs that were sought before among groups that say the very same under the very same laws: nothing is sought twice.

What a program of a few groups gives hangs on their rows, their weights and the laws alone. So a proof stays what it was when
other claims are edited, and is taken over from check to check of one process; that it takes the same of the budget, too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from checker.engine.rows.row import LinearRow
from checker.engine.solve.system import Certificate, Group
from checker.engine.solve.work import Work

MOST = 4000
"""Proofs that are kept; then those of before go."""
_Place = tuple[int, int]
_Proof = tuple[tuple[tuple[_Place | LinearRow, Fraction], ...] | None, int]
"""The sum, rows of groups by their places, and what was spent on it."""
_Key = tuple[tuple[tuple[tuple[str, str, object], ...], int, int], ...]
"""Of each group what its rows say, by which law and whose: quicker to compare than the rows."""


class KnownProofs:
    """Those under some laws."""

    def __init__(self) -> None:
        self._proofs: dict[tuple[_Key, int | None], _Proof] = {}

    def of(
        self, groups: Sequence[Group], against: int | None, work: Work, seek: Callable[[], Certificate | None]
    ) -> Certificate | None:
        """What `seek` gives for some groups, which it is asked for only where that is not known.

        `against`: the place of the group against which a proof is sought. What `seek` raises passes through, and is not kept.
        """
        key = tuple(map(_key, groups)), against
        known = self._proofs.get(key)
        if known is not None and known[1] <= work.left:
            sum_, spent = known
            work.spend(spent)
            return None if sum_ is None else tuple((_at(groups, where), times) for where, times in sum_)
        before = work.left
        proof = seek()
        if len(self._proofs) >= MOST:
            self._proofs.clear()
        places = {id(row): (place, number) for place, group in enumerate(groups) for number, row in enumerate(group.rows)}
        sum_ = None if proof is None else tuple((places.get(id(row), row), times) for row, times in proof)
        self._proofs[key] = sum_, before - work.left
        return proof


def _key(group: Group) -> tuple[tuple[tuple[str, str, object], ...], int, int]:
    rows = tuple((row.law, row.claim, row.says) for row in group.rows)
    return rows, group.weight.numerator, group.weight.denominator


def _at(groups: Sequence[Group], where: _Place | LinearRow) -> LinearRow:
    return where if isinstance(where, LinearRow) else groups[where[0]].rows[where[1]]
