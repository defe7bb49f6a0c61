"""Collects what is wrong in the files of a run, and puts words into its messages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from checker.model.claim import Location
from checker.model.problem import Problem, visible
from checker.words.errors import WordingError, shown

__all__ = ["Problem", "Problems", "listed", "shown", "visible"]

T = TypeVar("T")


def listed(words: tuple[str, ...], last: str = "or") -> str:
    """The words as a list in a sentence: "a, b or c"."""
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else "".join(words)


@dataclass(slots=True)
class Problems:
    """Collects the problems of one run; the same problem found twice counts once."""

    found: dict[Problem, None] = field(default_factory=dict)

    def add(self, location: Location, what: str, instead: str) -> None:
        self.found[Problem(location, what, instead)] = None

    def attempt(self, location: Location, name: str, read: Callable[[], T]) -> T | None:
        """What `read` gives, or None when it refuses the wording of the field `name`; the refusal is kept."""
        try:
            return read()
        except WordingError as error:
            self.add(location, f"{name}: {error.what}", error.instead)
            return None

    def in_order(self) -> tuple[Problem, ...]:
        return tuple(sorted(self.found))

    def __len__(self) -> int:
        return len(self.found)
