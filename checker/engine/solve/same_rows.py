"""Rows that are known again by being the very same ones, as to compare thousands takes longer than what is known of them."""

from __future__ import annotations

from checker.engine.rows.row import LinearRow


class SameRows:
    """A key for what is worked out of some rows."""

    def __init__(self, rows: tuple[LinearRow, ...]) -> None:
        self.rows = rows

    def __hash__(self) -> int:
        return id(self.rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SameRows) and self.rows is other.rows
