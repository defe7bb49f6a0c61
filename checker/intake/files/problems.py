"""Collects what is wrong in the files of a run, and puts words into its messages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from checker.intake.files import outgoing
from checker.intake.language.errors import LONGEST_SHOWN, WordingError, shown
from checker.model.claim import Location
from checker.model.problem import Fix, Problem, Undeclared, visible
from checker.prose.phrases import count, listed

__all__ = ["Fix", "Problem", "Problems", "listed", "shown", "visible"]

T = TypeVar("T")
LONGEST = 400
_ALIKE = 10
"""So many problems in the same words in one file are told one by one, beside the first."""
MOST = 1_000
"""So many problems are listed, the others only counted."""
_QUOTED = re.compile(f"“([^”]{{{LONGEST_SHOWN}}})[^”]+”")


def short(text: str) -> str:
    """A message in which no quotation, nor all of it, is longer than a line or two."""
    if len(text) <= LONGEST_SHOWN:
        return text
    cut = _QUOTED.sub(r"“\1…”", text[: 50 * LONGEST])
    return cut if len(cut) <= LONGEST else f"{cut[:LONGEST]}…"


def in_lines(problems: Iterable[Problem]) -> tuple[str, ...]:
    """Each problem in a line, what many places have in common only where it stands first, with the number of the others.

    That is a name that the vocabulary lacks, and what is wrong in the same words again and again in one file.
    """
    problems = tuple(problems)
    places: dict[object, list[Problem]] = {}
    for problem in problems:
        places.setdefault(_common(problem), []).append(problem)
    lines = []
    for problem in problems:
        first, *others = places[_common(problem)]
        if problem.undeclared is None and len(others) < _ALIKE:
            lines.append(str(problem))
        elif first is problem:
            last = "" if problem.undeclared else f", the last of them on line {others[-1].location.line}"
            lines.append(f"{problem} (and in {count(len(others), 'more place')}{last})" if others else str(problem))
    return tuple(lines)


def _common(problem: Problem) -> object:
    """What a problem may have in common with others."""
    return problem.undeclared or (problem.location.file, problem.location.sheet, problem.what, problem.instead)


@dataclass(slots=True)
class Problems:
    """Collects the problems of one run; the same problem found twice counts once.

    Of those beyond `MOST` only the number is kept. `warnings` are no problems yet: what goes out, as `outgoing` has it.
    """

    by_key: dict[int, Problem] = field(default_factory=dict)
    seen: set[int] = field(default_factory=set)
    first_beyond: Location | None = None
    outgoing: outgoing.Outgoings = field(default_factory=lambda: outgoing.REGISTRY)
    warned: dict[tuple[str, str, str], Problem] = field(default_factory=dict)

    def add(
        self, location: Location, what: str, instead: str, fix: Fix | None = None, undeclared: Undeclared | None = None
    ) -> None:
        """Take a problem down, once; when there are too many it is only counted."""
        key = hash((location, what, instead))
        if key in self.seen:
            return
        self.seen.add(key)
        if not self.full:
            self.by_key[key] = Problem(location, short(what), short(instead), fix=fix, undeclared=undeclared)
        elif self.first_beyond is None:
            self.first_beyond = location

    def warn(self, location: Location, what: str, instead: str, fix: Fix | None = None) -> None:
        """Warn of something, the first time that it stands in a file, or in a sheet of a workbook."""
        self.warned.setdefault((location.file, location.sheet, what), Problem(location, short(what), short(instead), fix=fix))

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What a later release will refuse, by file, line and column."""
        return tuple(sorted(self.warned.values()))

    def join(self, other: Problems) -> None:
        """Add all that others have found."""
        self.warned = {**other.warned, **self.warned}
        for key, problem in other.by_key.items():
            if key not in self.seen and not self.full:
                self.by_key[key] = problem
            elif key not in self.seen and self.first_beyond is None:
                self.first_beyond = problem.location
        self.seen |= other.seen
        self.first_beyond = self.first_beyond or other.first_beyond

    @property
    def full(self) -> bool:
        """Whether what is found from now on is only counted, so that nobody reads what its message says."""
        return len(self.by_key) >= MOST

    def attempt(self, location: Location, name: str, read: Callable[[], T]) -> T | None:
        """What `read` gives, or None when it refuses the wording of the field `name`; the refusal is kept."""
        try:
            return read()
        except WordingError as error:
            self.add(location, f"{name}: {error.what}", error.instead, error.fix, error.undeclared)
            return None

    def in_order(self) -> tuple[Problem, ...]:
        """Those listed; the last one stands for those that are only counted."""
        listed = sorted(self.by_key.values())
        if self.first_beyond is not None:
            many = len(self) - len(listed)
            more = f"… and {many:,} more problem{'s' * (many != 1)} from here on"
            listed.append(Problem(self.first_beyond, more, "mend those above first", many))
        return tuple(listed)

    def __len__(self) -> int:
        return len(self.seen)
