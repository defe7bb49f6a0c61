"""What is wrong in a file that an editor wrote, where, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.model.claim import Location


def visible(text: str) -> str:
    """The text with every character that a terminal might obey, or not show, written as its escape."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem; sorted by file, line and column. `str` gives it in one line, safe to print.

    `many` is more than 1 for one that stands for others which are not listed.
    """

    location: Location
    what: str
    instead: str
    many: int = 1

    def __lt__(self, other: Problem) -> bool:
        return self._key() < other._key()

    def __str__(self) -> str:
        return visible(f"{self.location}: {self.what}; {self.instead}")

    def _key(self) -> tuple[str, int, int, str, str]:
        place = self.location
        return place.file, place.line, place.column, self.what, self.instead


def number_of(problems: Iterable[Problem]) -> int:
    """How many problems there are, those included that are not listed."""
    return sum(problem.many for problem in problems)
