"""Which rows fall to which groups, by marks instead of sets: programs ask it at each step, mostly of a few groups."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray


class RowOwners:
    """The group that owns each row, -1 for a law."""

    def __init__(self, owner: NDArray[np.int64]) -> None:
        self.owner = owner
        self.claim_rows: NDArray[np.int32] = np.flatnonzero(owner >= 0).astype(np.int32)
        """The rows of groups, in order."""
        self._of_claims = owner[self.claim_rows]
        self._groups = int(owner.max(initial=-1)) + 1

    def among(self, groups: Collection[int]) -> NDArray[np.int32]:
        """The rows of some groups, in order."""
        return self.claim_rows[self._marks(groups)[self._of_claims]]

    def owned(self, groups: Collection[int]) -> NDArray[np.bool_]:
        """By row whether one of some groups owns it."""
        return self._marks(groups)[self.owner]

    def _marks(self, groups: Collection[int]) -> NDArray[np.bool_]:
        """By group whether it is one of some; the last mark is that of -1, which is none."""
        marks = np.zeros(self._groups + 1, np.bool_)
        marks[[group for group in groups if group < self._groups]] = True
        return marks
