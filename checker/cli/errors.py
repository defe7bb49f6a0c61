"""Why a run cannot give an answer."""

from __future__ import annotations


class Unusable(Exception):
    """The input cannot be checked as it is: exit code 2. `lines` say all that is wrong, one problem a line."""

    def __init__(self, *lines: str) -> None:
        super().__init__(*lines)
        self.lines = lines
