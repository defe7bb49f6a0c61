"""The ledgers that go with the claims of a run: read, matched with a report, written."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from checker.intake.files.files import JUDGED, File, companions, posix_name, real
from checker.intake.files.load import Loaded, most_bytes, usual_size
from checker.intake.files.problems import Problems
from checker.intake.files.source import Unreadable, bytes_of, decoded
from checker.memory.clock import today
from checker.memory.ledger.doubts import with_doubts
from checker.memory.ledger.edit import NotALedger, edit
from checker.memory.ledger.entry import Entry
from checker.memory.ledger.lines import NEW
from checker.memory.ledger.match import match
from checker.memory.ledger.read import read_ledger
from checker.memory.ledger.standing import Standing, doubted, standing
from checker.memory.writing import Busy, alone_in, sweep, write_whole
from checker.model.claim import Claim, Location
from checker.model.errors import Unusable
from checker.model.finding import GUILTY, CheckReport
from checker.model.problem import Problem, number_of
from checker.prose.phrases import count


@dataclass(frozen=True)
class Ledgers:
    """All judgements that bear on a run. `whole` names the ledgers of which every claim was looked at."""

    entries: tuple[Entry, ...]
    whole: frozenset[str]
    today: str
    claims: tuple[Claim, ...]
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()

    @cached_property
    def standing(self) -> Standing:
        """Which of them stand today, and on which claims."""
        return standing(self.entries, self.claims, self.today)

    @property
    def to_check(self) -> tuple[Claim, ...]:
        """The claims, with next to no trust in those that have been judged wrong."""
        return doubted(self.claims, self.standing)

    def applied(self, report: CheckReport) -> CheckReport:
        """The report with every finding new or known, what was judged of its premises, and the judgements that are stale."""
        matched = match(report.findings, self.standing)
        unsure = {claim.id for group in report.undecided for claim in group.claims}
        stale = (s for s in matched.stale if s.location.file in self.whole and unsure.isdisjoint(s.claims))
        findings = matched.findings
        if any(entry.verdict in GUILTY for entry, _ in self.standing.entries):
            findings = tuple(with_doubts(finding, self.standing) for finding in findings)
        return replace(report, findings=findings, stale=tuple(stale))


def read_ledgers(paths: Sequence[str], loaded: Loaded, in_part: bool = False, clock: Callable[[], str] | None = None) -> Ledgers:
    """The ledgers beside the files read, and above them.

    With `in_part` some claims were left out on purpose; judgements run out by the `clock`, else by that of the machine. What is
    wrong in a ledger is told in `problems`, and settles nothing; the judgements that can be read stand.
    """
    given = [Path(path) for path in paths]
    ledgers = companions(JUDGED, given, [File(Path(name), name) for name in loaded.files])
    problems = Problems()
    most = most_bytes(loaded.settings)
    entries = tuple(entry for file in ledgers for entry in _entries(file, most, problems))
    in_part = in_part or bool(loaded.problems) or bool(len(problems))
    whole = frozenset(file.name for file in ledgers if not in_part and _covered(file.path, given))
    return Ledgers(entries, whole, (clock or today)(), loaded.claims, problems.in_order(), problems.warnings)


def sound(ledgers: Ledgers) -> Ledgers:
    """The ledgers, to be judged by. Raises Unusable with all problems of all of them."""
    if ledgers.problems:
        what = f"{count(number_of(ledgers.problems), 'problem')}; nothing was checked"
        raise Unusable(*map(str, ledgers.problems), what, problems=ledgers.problems)
    return ledgers


def ledger_of(folder: Path) -> File:
    """The ledger of a folder of claims: the one that is there, or above it; else the one to begin in the folder."""
    ledgers = companions(JUDGED, [folder], [])
    path = ledgers[0].path if ledgers else folder / JUDGED
    return File(path, posix_name(path))


def edit_ledger(ledger: File, add: Iterable[Entry] = (), remove: Iterable[Entry] = (), most: int | None = None) -> bool:
    """Change the ledger on disk; nothing that others write at the same time is lost. True if it was begun by this.

    `most` is how many bytes it may have; None where nothing is set.

    Raises Unusable if it has problems or cannot be written, and leaves it as it was.
    """
    try:
        with alone_in(real(ledger.path).parent):
            begun = not os.path.lexists(ledger.path)
            text = NEW if begun else ledger_text(ledger, most)
            edited = edit(text, add, remove)
            sweep(ledger.path)
            write_whole(ledger.path, edited.encode("utf-8"))
    except OSError as error:
        raise Unusable(f"{ledger.name}: cannot be written: {error.strerror}") from error
    except Busy as error:
        raise Unusable(f"{ledger.name}: {error}") from error
    except NotALedger as error:
        raise Unusable(str(error)) from error
    return begun


def ledger_text(ledger: File, most: int | None = None) -> str:
    """The text of a ledger, with its byte order mark if it has one. Raises Unusable if it cannot be read."""
    try:
        return _text(ledger, usual_size() if most is None else most)
    except Unreadable as error:
        raise Unusable(f"{Location(ledger.name, error.line)}: {error.what}; {error.instead}") from error


def _text(ledger: File, most: int) -> str:
    data = bytes_of(ledger.path, most)
    decoded(data)
    return data.decode("utf-8")


def _entries(file: File, most: int, problems: Problems) -> tuple[Entry, ...]:
    try:
        return read_ledger(_text(file, most), file.name, problems)
    except Unreadable as error:
        problems.add(Location(file.name, error.line), error.what, error.instead)
        return ()


def _covered(ledger: Path, given: Sequence[Path]) -> bool:
    folder = real(ledger).parent
    return any(path.is_dir() and real(path) in (folder, *folder.parents) for path in given)
