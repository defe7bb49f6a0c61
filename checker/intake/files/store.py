"""What the reading of files asks of whoever keeps their claims from run to run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from checker.intake.files.read_context import RawClaim
from checker.model.vocabulary import Settings, Vocabulary


class RecordStore(Protocol):
    """Claims of files that were read before, as long as the file, the vocabulary and the settings stay the same."""

    def key(self, name: str, data: bytes) -> str:
        """What the claims of a file of this name and content are kept under."""
        ...

    def rows(self, key: str, file: str) -> tuple[RawClaim, ...] | None:
        """The rows, each with its claim and the fields that tie it to others; None if they are not kept."""
        ...

    def keep(self, key: str, rows: Sequence[RawClaim]) -> None:
        """Keep rows that were read without a problem."""
        ...


OpenRecords = Callable[[Vocabulary, Settings], RecordStore]
"""Gives the store of what was read with a vocabulary and settings."""
