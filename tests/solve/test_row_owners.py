"""Rows are told by the groups that own them, whichever groups are asked for."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from checker.engine.solve.row_owners import RowOwners


@given(st.lists(st.integers(-1, 6)), st.frozensets(st.integers(0, 9)))
def test_the_rows_of_groups_are_those_that_one_of_them_owns(owner: list[int], groups: frozenset[int]) -> None:
    owners = RowOwners(np.array(owner, np.int64))
    assert owners.claim_rows.tolist() == [row for row, group in enumerate(owner) if group >= 0]
    assert owners.among(groups).tolist() == [row for row, group in enumerate(owner) if group in groups]
    assert owners.owned(groups).tolist() == [group in groups for group in owner]
