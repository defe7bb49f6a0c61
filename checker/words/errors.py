"""The one error of this layer: a wording that cannot be read, and what to write instead."""

from __future__ import annotations


class WordingError(ValueError):
    """A wording that cannot be read. `what` says what is wrong, `instead` what to write."""

    def __init__(self, what: str, instead: str) -> None:
        super().__init__(f"{what}; {instead}")
        self.what = what
        self.instead = instead
