"""The state of a folder of claims under review, and why something may not be written there."""

from __future__ import annotations

from dataclasses import dataclass

from checker.memory.ledger.entry import Entry
from checker.memory.ledger.standing import Standing
from checker.model.claim import Claim
from checker.model.finding import Report
from checker.report.formats import Context


class Refused(Exception):
    """It cannot be written as it is wished; `lines` say all that is in the way, one thing a line."""

    def __init__(self, *lines: str) -> None:
        super().__init__(*lines)
        self.lines = lines


class Overtaken(Exception):
    """Somebody else has written the ledger since it was read; nothing was written. Look again."""


@dataclass(frozen=True, slots=True)
class ReviewState:
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
