"""Why a run cannot give an answer."""

from __future__ import annotations

from collections.abc import Iterable

from checker.model.location import Location
from checker.model.problem import Problem

NOWHERE = Location("", 0)
"""The place of what is wrong in no file but in what was asked for."""


class Unusable(Exception):
    """The input cannot be checked as it is: exit code 2. `lines` say all that is wrong, one problem a line.

    `problems` are the same for reports, with their places where they have one; `unread` counts the claims that were there.
    """

    def __init__(self, *lines: str, problems: Iterable[Problem] | None = None, unread: int = 0) -> None:
        super().__init__(*lines)
        self.lines = lines
        self.problems = tuple(problems) if problems is not None else tuple(Problem(NOWHERE, line, "") for line in lines)
        self.unread = unread

    def __str__(self) -> str:
        return "\n".join(self.lines)


def together(*errors: Unusable) -> Unusable:
    """All that several errors say, in their order."""
    lines = (line for error in errors for line in error.lines)
    problems = (problem for error in errors for problem in error.problems)
    return Unusable(*lines, problems=problems, unread=sum(error.unread for error in errors))


class Interrupted(KeyboardInterrupt):
    """Somebody interrupted the check of so many `claims`, `compared` of which had been.

    `remembered`: what came of that need not be worked out again.
    """

    def __init__(self, compared: int, claims: int, remembered: bool) -> None:
        super().__init__()
        self.compared, self.claims, self.remembered = compared, claims, remembered


class Unwritten(Unusable):
    """What was checked could not be written where it was to go."""
