"""Sees to it that no spelling stands for two names."""

from __future__ import annotations

from checker.intake.files.nearest import plain
from checker.intake.files.problems import Problems, shown
from checker.intake.files.tree import Scalar


class Spellings:
    """The spellings taken so far in one section of the vocabulary."""

    def __init__(self, section: str, problems: Problems) -> None:
        self._section, self._problems = section, problems
        self._taken: dict[str, str] = {}

    def take(self, spelling: Scalar, name: str) -> None:
        """Claims a spelling for a name; a problem if another name has it."""
        owner = self._taken.setdefault(plain(spelling.text), name)
        if owner != name:
            what = f"{shown(spelling.text)} stands for {shown(owner)} and {shown(name)} in {self._section}"
            self._problems.add(spelling.location, what, "keep it in one place")
