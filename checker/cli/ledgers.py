"""The ledgers that go with the claims of a run: read, matched with a report, written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from checker.cli.errors import Unusable
from checker.ledger.edit import NotALedger, edit
from checker.ledger.entry import Entry
from checker.ledger.match import match
from checker.ledger.read import read_ledger
from checker.ledger.standing import Standing, doubted, standing
from checker.ledger.write import NEW
from checker.model.claim import Claim
from checker.model.finding import Report
from checker.records.files import JUDGED, File, companions, name_of
from checker.records.load import Loaded
from checker.records.problems import Problems
from checker.records.whole import alone_in, sweep, write_whole


def today() -> str:
    """The date of this day, ISO 8601."""
    return date.today().isoformat()


@dataclass(frozen=True)
class Ledgers:
    """All judgements that bear on a run. `whole` names the ledgers of which every claim was looked at."""

    entries: tuple[Entry, ...]
    whole: frozenset[str]
    today: str
    claims: tuple[Claim, ...]

    @cached_property
    def standing(self) -> Standing:
        return standing(self.entries, self.claims, self.today)

    @property
    def to_check(self) -> tuple[Claim, ...]:
        """The claims, with next to no trust in those that have been judged wrong."""
        return doubted(self.claims, self.standing)

    def applied(self, report: Report) -> Report:
        """The report with every finding new or known, and with the judgements that are stale."""
        matched = match(report.findings, self.standing)
        unsure = {claim.id for group in report.undecided for claim in group.claims}
        stale = (s for s in matched.stale if s.location.file in self.whole and unsure.isdisjoint(s.claims))
        return replace(report, findings=matched.findings, stale=tuple(stale))


def read_ledgers(paths: Sequence[str], loaded: Loaded, in_part: bool = False) -> Ledgers:
    """The ledgers beside the files read, and above them. With `in_part` some claims were left out on purpose.

    Raises Unusable with all problems of all ledgers.
    """
    given = [Path(path) for path in paths]
    found = companions(JUDGED, given, [File(Path(name), name) for name in loaded.files])
    problems = Problems()
    entries = tuple(entry for file in found for entry in _entries(file, problems))
    if len(problems):
        told = [str(problem) for problem in problems.in_order()]
        what = f"{len(told)} problem{'s' * (len(told) != 1)}; nothing was checked"
        raise Unusable(*told, what, problems=problems.in_order())
    whole = frozenset(file.name for file in found if not (in_part or loaded.problems) and _covered(file.path, given))
    return Ledgers(entries, whole, today(), loaded.claims)


def ledger_of(folder: Path) -> File:
    """The ledger of a folder of claims: the one that is there, or above it; else the one to begin in the folder."""
    found = companions(JUDGED, [folder], [])
    path = found[0].path if found else folder / JUDGED
    return File(path, name_of(path))


def edit_ledger(ledger: File, add: Iterable[Entry] = (), remove: Iterable[Entry] = ()) -> bool:
    """Change the ledger on disk; nothing that others write at the same time is lost. True if it was begun by this.

    Raises Unusable if it has problems or cannot be written, and leaves it as it was.
    """
    try:
        with alone_in(ledger.path.resolve().parent):
            begun = not ledger.path.exists()
            text = NEW if begun else text_of(ledger)
            edited = edit(text, add, remove)
            sweep(ledger.path)
            write_whole(ledger.path, edited.encode("utf-8"))
    except OSError as error:
        raise Unusable(f"{ledger.name}: cannot be written: {error.strerror}") from error
    except NotALedger as error:
        raise Unusable(str(error)) from error
    return begun


def text_of(ledger: File) -> str:
    """The text of a ledger. Raises Unusable if it cannot be read."""
    try:
        return ledger.path.read_bytes().decode("utf-8")
    except OSError as error:
        raise Unusable(f"{ledger.name}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise Unusable(f"{ledger.name}:{line}:1: the file is not UTF-8; save it in the encoding UTF-8") from error


def _entries(file: File, problems: Problems) -> tuple[Entry, ...]:
    return read_ledger(text_of(file), file.name, problems)


def _covered(ledger: Path, given: Sequence[Path]) -> bool:
    folder = ledger.resolve().parent
    return any(path.is_dir() and path.resolve() in (folder, *folder.parents) for path in given)
