"""Rows that are known again by being the very same ones, as to compare thousands takes longer than what is known of them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import TypeVar

from checker.engine.rows.row import LinearRow


class SameRows:
    """A key for what is worked out of some rows."""

    def __init__(self, rows: tuple[LinearRow, ...]) -> None:
        self.rows = rows

    def __hash__(self) -> int:
        return id(self.rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SameRows) and self.rows is other.rows


_Made = TypeVar("_Made")
MOST = 12
"""Tuples of rows that are known again."""
FEW = 200
"""With fewer rows what is worked out of them is worked out again as soon."""
_last: deque[tuple[LinearRow, ...]] = deque(maxlen=MOST)


def the_very_same(rows: tuple[LinearRow, ...]) -> tuple[LinearRow, ...]:
    """Rows that say the same and were made before, if they are still known; so what is worked out of them stands."""
    if len(rows) < FEW:
        return rows
    known = next((each for each in _last if each is rows or (len(each) == len(rows) and each == rows)), None)
    if known is None:
        _last.append(rows)
    else:
        # Those asked for last are forgotten last.
        _last.remove(known)
        _last.append(known)
    return rows if known is None else known


def remembered(make: Callable[..., _Made]) -> Callable[..., _Made]:
    """Keep what was last made of some rows; what was made of many is not forgotten over what was made of a few."""
    few, many = lru_cache(maxsize=MOST)(make), lru_cache(maxsize=MOST)(make)

    def made(same: SameRows, *further: Hashable) -> _Made:
        return (few if len(same.rows) < FEW else many)(same, *further)

    return made
