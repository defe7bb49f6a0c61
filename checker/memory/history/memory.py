"""Components settled before: most of what was published by one day had been so by the day before."""

from __future__ import annotations

from collections.abc import Sequence

from checker.engine.check import ReadingOutcome, check_reading
from checker.engine.rows.measure import Book
from checker.engine.solve.system import System
from checker.model.finding import ReadingName
from checker.model.vocabulary import Settings


class Memory:
    """Settles the components of one day after the other; only those that are not as they were the day before."""

    def __init__(self) -> None:
        self._known: dict[ReadingName, dict[System, ReadingOutcome]] = {}

    def check_reading(self, systems: Sequence[System], book: Book, reading: ReadingName, settings: Settings) -> ReadingOutcome:
        """As `checker.engine.check.check_reading`."""
        known = self._known.get(reading, {})
        settled = {
            system: known[system] if system in known else check_reading([system], book, reading, settings, _untold)
            for system in systems
        }
        self._known[reading] = settled
        return ReadingOutcome.joined(settled.values())


def _untold(done: int, total: int, what: str) -> None:
    """A day is short: progress is told day by day."""
