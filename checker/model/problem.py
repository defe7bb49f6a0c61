"""What is wrong in a file that an editor wrote, where, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.model.location import Location


def visible(text: str) -> str:
    """The text with every character that a terminal might obey, or not show, written as its escape."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


@dataclass(frozen=True, slots=True)
class Fix:
    """The text `new` that certainly belongs in the place of `old`, one text of a file, and why, in a few words.

    Where it has been looked up in the file, `span` is where `old` begins there and where it has ended, and `new` is what to write
    there; else that is None, and `new` is what is to be read.
    """

    old: str
    new: str
    why: str
    span: tuple[Location, Location] | None = None


@dataclass(frozen=True, slots=True)
class Undeclared:
    """A name that claims use and the vocabulary lacks, and the section where it belongs: who, event, where, route, scopes.

    `unit` is that of its figures, where they are no counts: euros; `within` the whole of which a share is told of it;
    `like` the name of the vocabulary from which it differs by a slip only, and which is probably meant.
    """

    section: str
    name: str
    unit: str = ""
    within: str = ""
    like: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem; sorted by file, line and column. `str` gives it in one line, safe to print.

    `many` is more than 1 for one that stands for others which are not listed. `fix` is what mends it, where that is certain;
    `undeclared` is the name that the vocabulary has to have, where that would mend it.
    """

    location: Location
    what: str
    instead: str
    many: int = 1
    fix: Fix | None = None
    undeclared: Undeclared | None = None

    def __lt__(self, other: Problem) -> bool:
        return self._key() < other._key()

    def __str__(self) -> str:
        return visible(f"{self.location}: {self.what}; {self.instead}")

    def _key(self) -> tuple[str, str, int, int, str, str]:
        place = self.location
        return place.file, place.sheet, place.line, place.column, self.what, self.instead


def number_of(problems: Iterable[Problem]) -> int:
    """How many problems there are, those included that are not listed."""
    return sum(problem.many for problem in problems)
