"""What is wrong in a file that an editor wrote, where, and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.claim import Location


def visible(text: str) -> str:
    """The text with every character that a terminal might obey, or not show, written as its escape."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem; sorted by file, line and column. `str` gives it in one line, safe to print."""

    location: Location
    what: str
    instead: str

    def __lt__(self, other: Problem) -> bool:
        return self._key() < other._key()

    def __str__(self) -> str:
        return visible(f"{self.location}: {self.what}; {self.instead}")

    def _key(self) -> tuple[str, int, int, str, str]:
        place = self.location
        return place.file, place.line, place.column, self.what, self.instead
