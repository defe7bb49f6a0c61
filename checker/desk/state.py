"""What the server needs of the place where the claims lie; who starts it says how that is read and written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from checker.memory.ledger.entry import Entry
from checker.memory.ledger.standing import Standing
from checker.model.claim import Claim
from checker.model.finding import Finding, Judgement, Report
from checker.report.formats import Context


class Refused(Exception):
    """It cannot be written as it is wished; `lines` say all that is in the way, one thing a line."""

    def __init__(self, *lines: str) -> None:
        super().__init__(*lines)
        self.lines = lines


class Overtaken(Exception):
    """Somebody else has written the ledger since it was read; nothing was written. Look again."""


@dataclass(frozen=True, slots=True)
class State:
    """What the files hold and what the check makes of it. `context` is what the page may know beside the report.

    `stamp` changes with every change of a file. `problems` say why the files cannot be checked as they are now; the rest is then
    from the last time that they could be.
    """

    report: Report
    context: Context
    claims: tuple[Claim, ...]
    entries: tuple[Entry, ...]
    standing: Standing
    stamp: str
    problems: tuple[str, ...] = ()


class Place(Protocol):
    """A folder of claims with its ledger. Its methods may be called from several threads."""

    @property
    def editor(self) -> str:
        """Who judges."""
        ...

    def today(self) -> str:
        """The date of this day, ISO 8601."""
        ...

    def stamp(self) -> str:
        """That of the files as they are now; cheap."""
        ...

    def state(self) -> State:
        """The files as they are now. Checks them only if they have changed."""
        ...

    def judgements(
        self, words: Sequence[str], judgement: Judgement, state: State, findings: Sequence[Finding]
    ) -> tuple[Entry, ...]:
        """What `check judge` would write about the claims or findings named, of the findings given. Raises Refused."""
        ...

    def write(self, state: State, add: Sequence[Entry] = (), remove: Sequence[Entry] = ()) -> None:
        """Change the ledger if it is still as in the state. Raises Overtaken if it is not, Refused if it cannot be written."""
        ...
