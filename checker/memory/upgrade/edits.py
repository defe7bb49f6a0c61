"""Changes to a text at known places, and what has to be changed by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.intake.files.outgoing import Outgoing
from checker.model.claim import Location
from checker.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters from `start` up to but not including `end`, and what stands there afterwards."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Edits:
    """What can be changed in a text, in its order, and what is left to the editor."""

    made: tuple[Edit, ...] = ()
    left: tuple[Problem, ...] = ()

    def applied(self, text: str) -> str:
        """The text with all of them made; they do not overlap, and what is put in at one place stands there in their order."""
        for edit in sorted(self.made, key=lambda edit: edit.start)[::-1]:
            text = text[: edit.start] + edit.new + text[edit.end :]
        return text


def joined(edits: Iterable[Edits]) -> Edits:
    """All of several edits of one text."""
    every = tuple(edits)
    return Edits(tuple(one for each in every for one in each.made), tuple(one for each in every for one in each.left))


def by_hand(outgoing: Outgoing, place: Location, why: str) -> Edits:
    """No edit: what is found has to be changed by the editor."""
    instead = f"write {outgoing.instead}" if outgoing.instead else "leave it out"
    return Edits((), (Problem(place, f"{outgoing}: {why}", f"{instead} by hand"),))


def written_as(text: str, at: int, old: str, new: str) -> Edit | None:
    """The edit that puts a name in the place of another, plain or in quotation marks; None if it does not stand there so."""
    for mark in ("", '"', "'"):
        if text.startswith(f"{mark}{old}{mark}", at):
            start = at + len(mark)
            return Edit(start, start + len(old), new)
    return None
