"""`check judge CLAIM…`: put an editor's decision on findings into the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from checker import run as inputs
from checker.cli import screen
from checker.cli.next import next_step
from checker.cli.progress import progress
from checker.intake.files.files import File, is_folder
from checker.intake.files.load import Loaded, most_bytes
from checker.memory.git import user
from checker.memory.ledger.entry import Entry
from checker.memory.ledger.files import Ledgers, edit_ledger, ledger_of, read_ledgers, sound, today
from checker.memory.ledger.merging import let_git_merge
from checker.memory.ledger.selection import Chosen, every, named
from checker.model.errors import Unusable
from checker.model.finding import Judgement, Report, Verdict
from checker.prose.phrases import inflected
from checker.prose.safe import clean

_FLAG = Parameter(negative=())
ADOPTED = "stood when the ledger was begun"


def judge(
    *claims: Annotated[str, Parameter(help="Ids of claims, or fingerprints of findings.", show_default=False)],
    verdict: Annotated[Verdict | None, Parameter(help="What you decide.")] = None,
    because: Annotated[str | None, Parameter(metavar="TEXT", help="Why, for whoever asks later.")] = None,
    until: Annotated[str | None, Parameter(metavar="DATE", help="The date on which the finding is to be new again.")] = None,
    by: Annotated[str | None, Parameter(metavar="NAME", help="Who decides; else git's user.name.")] = None,
    folder: Annotated[Path, Parameter(name="--in", metavar="FOLDER", help="The folder of the claims.")] = Path("claims"),
    all: Annotated[bool, _FLAG, Parameter(help="Judge every new finding: accepted, unless --verdict says otherwise.")] = False,
    prune: Annotated[bool, _FLAG, Parameter(help="Remove the judgements that settle nothing any more.")] = False,
) -> int:
    """Put your decision on a finding into judged.yaml: from then on it is known."""
    if bool(claims) + all + prune != 1:
        raise Unusable("say what to judge: ids of claims, or --all, or --prune; check claims/ names what is new")
    if not is_folder(folder):
        raise Unusable(f"--in {folder}: no such folder; name the folder of the claims")
    if prune:
        return _prune(folder)
    if verdict is None and not all:
        raise Unusable("say what you decide: --verdict wrong, superseded, disputed or accepted")
    reason = because if because is not None else ADOPTED if all else ""
    if not reason.strip():
        raise Unusable('say why: --because "…"')
    judgement = Judgement(verdict or "accepted", reason, by or user(folder), today(), _date(until))
    return _judge(claims, judgement, folder)


def _judge(claims: Sequence[str], judgement: Judgement, folder: Path) -> int:
    loaded = inputs.read([str(folder)], in_part=True)
    ledgers = sound(read_ledgers([str(folder)], loaded))
    report = _checked(ledgers, loaded)
    chosen = named(claims, judgement, loaded.claims, report.findings) if claims else every(report.findings, judgement)
    if chosen.entries:
        ledger = ledger_of(folder)
        begun = edit_ledger(ledger, add=chosen.entries, most=most_bytes(loaded.settings))
        screen.write(_told(chosen.entries, ledger), None)
        screen.complain(*(let_git_merge(ledger.path) if begun else ()))
    screen.write(_left(ledgers, loaded, chosen, report, folder), None)
    return 0


def _left(ledgers: Ledgers, loaded: Loaded, chosen: Chosen, before: Report, folder: Path) -> str:
    """What is still new, and what to do about it."""
    places = {entry.place for entry in chosen.entries}
    entries = (*(entry for entry in ledgers.entries if entry.place not in places), *chosen.entries)
    after = replace(ledgers, entries=entries)
    report = _checked(after, loaded) if chosen.shifts else after.applied(before)
    left = report.coverage.undecided
    open_ = (f"{left:,} claim{'s' * (left != 1)} undecided",) if left else ()
    return "\n".join((*(next_step(report, str(folder)) or ("no finding is new",)), *open_)) + "\n"


def _prune(folder: Path) -> int:
    loaded = inputs.read([str(folder)])
    ledgers = sound(read_ledgers([str(folder)], loaded))
    ledger = ledger_of(folder)
    stale = {each.location: each for each in _checked(ledgers, loaded).stale if each.location.file == ledger.name}
    gone = [entry for entry in ledgers.entries if entry.location in stale]
    if gone:
        edit_ledger(ledger, remove=gone, most=most_bytes(loaded.settings))
    lines = [f"{ledger.name}: {len(gone)} {inflected(len(gone), 'judgement')} removed"]
    lines += [f"  {clean(f'{entry.claim}: {stale[entry.location].why}')}" for entry in gone]
    screen.write("\n".join(lines) + "\n", None)
    return 0


def _checked(ledgers: Ledgers, loaded: Loaded) -> Report:
    from checker.engine.check import check_claims

    with progress() as callback:
        return ledgers.applied(check_claims(ledgers.to_check, loaded.vocabulary, loaded.settings, callback))


def _told(entries: Sequence[Entry], ledger: File) -> str:
    lines = [f"{ledger.name}: {len(entries)} {inflected(len(entries), 'judgement')} written"]
    lines += [f"  {clean(f'{entry.claim}: {entry.verdict}, {entry.because}')}" for entry in entries]
    return "\n".join(lines) + "\n"


def _date(until: str | None) -> str:
    if until is None:
        return ""
    try:
        day = date.fromisoformat(until)
    except ValueError:
        raise Unusable(f"--until {until}: no date; write one such as 2027-01-31") from None
    if day.isoformat() <= today():
        raise Unusable(f"--until {until}: that day has come already; write a later one")
    return day.isoformat()
