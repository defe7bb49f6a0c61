"""The one error of this layer: a wording that cannot be read, and what to write instead."""

from __future__ import annotations

import re

from checker.model.problem import Fix, Undeclared

LONGEST_SHOWN = 60
_LONGEST_INSTEAD = 100
_SAID = re.compile(rf"“([^“”]{{{LONGEST_SHOWN}}})[^“”]++”")
_WRITTEN = re.compile(rf"([“`])([^“”`]{{{_LONGEST_INSTEAD}}})[^“”`]++([”`])")


class WordingError(ValueError):
    """A wording that cannot be read. `what` says what is wrong, `instead` what to write; both cut what was written to a line.

    `fix` is what is certainly meant by all of the text, if anything is; `undeclared` the name that it would be, once declared.
    """

    def __init__(self, what: str, instead: str, fix: Fix | None = None, undeclared: Undeclared | None = None) -> None:
        self.fix, self.undeclared = fix, undeclared
        self.what = _SAID.sub(r"“\1…”", what)
        self.instead = _WRITTEN.sub(r"\1\2…\3", instead)
        super().__init__(f"{self.what}; {self.instead}")


def shown(text: str) -> str:
    """The text in quotation marks, cut to a length that fits a message."""
    return f"“{text}”" if len(text) <= LONGEST_SHOWN else f"“{text[:LONGEST_SHOWN]}…”"
