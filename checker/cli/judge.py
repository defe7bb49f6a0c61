"""`check judge CLAIM…`: put an editor's decision on findings into the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from checker.cli import screen
from checker.cli.hints import next_step
from checker.cli.parameters import ClaimsFolder
from checker.cli.progress import progress
from checker.model.detail import FINDINGS_ALONE
from checker.model.errors import Unusable
from checker.model.finding import GUILTY, CheckReport, Judgement, Verdict
from checker.prose.phrases import count, inflected
from checker.prose.safe import clean
from checker.report.render.doubts import still_resting
from checker.run import Edited, Run, opened, today
from checker.workspace import here_or_above, instead_of, is_folder, user

_FLAG = Parameter(negative=())
ADOPTED = "stood when the ledger was begun"


def judge(
    *claims: Annotated[str, Parameter(help="Ids of claims, or fingerprints of findings.", show_default=False)],
    verdict: Annotated[Verdict | None, Parameter(help="What you decide.")] = None,
    because: Annotated[str | None, Parameter(metavar="TEXT", help="Why, for whoever asks later.")] = None,
    until: Annotated[str | None, Parameter(metavar="DATE", help="The date on which the finding is to be new again.")] = None,
    by: Annotated[str | None, Parameter(metavar="NAME", help="Who decides; else git's user.name.")] = None,
    folder: ClaimsFolder = Path("claims"),
    all: Annotated[bool, _FLAG, Parameter(help="Judge every new finding: accepted, or --verdict disputed.")] = False,
    prune: Annotated[bool, _FLAG, Parameter(help="Remove the judgements that settle nothing any more.")] = False,
    migrate: Annotated[
        bool, _FLAG, Parameter(help="Rewrite what an earlier release wrote as this one does, and list what fits nothing.")
    ] = False,
) -> int:
    """Put your decision on a finding into judged.yaml: from then on it is known."""
    folder, reason, wrong = here_or_above(folder), because if because is not None else ADOPTED if all else "", []
    if bool(claims) + all + prune + migrate != 1:
        wrong.append("say what to judge: ids of claims, or --all, --prune or --migrate; check claims/ names what is new")
    if not is_folder(folder):
        wrong.append(f"--in {folder}: no such folder; {instead_of(folder, 'name the folder of the claims')}")
    if not (verdict or all or prune or migrate):
        wrong.append("say what you decide: --verdict wrong, superseded, disputed or accepted")
    if all and verdict in GUILTY:
        # Nobody may say that a claim is off which he has not read.
        wrong.append(
            f"--all --verdict {verdict}: that would call every suspect {verdict} unread; judge these one by one: "
            f"check judge ID --verdict {verdict}; --all takes accepted and disputed"
        )
    if not (prune or migrate or reason.strip(" .…")):
        wrong.append('say why: --because "…"')
    wrong += [] if prune or migrate or until is None else _wrong_date(until)
    if wrong:
        raise Unusable(*wrong)
    if prune or migrate:
        return _prune(folder) if prune else _migrate(folder)
    last = "" if until is None else date.fromisoformat(until).isoformat()
    return _judge(claims, Judgement(verdict or "accepted", reason, by or user(folder), today(), last), folder)


def _run(folder: Path, in_part: bool = True) -> Run:
    """A run that knows what earlier ones worked out; nobody is shown here what explains a finding."""
    paths = (str(folder),)
    return Run(paths, in_part=in_part, store=opened(paths), watched=progress, detail=FINDINGS_ALONE)


def _judge(claims: Sequence[str], judgement: Judgement, folder: Path) -> int:
    run = _run(folder)
    chosen = run.named(claims, judgement)
    if chosen.entries:
        edited = run.judge(chosen)
        screen.write(_written(edited), None)
        screen.complain(*edited.remarks)
    after = run.judged(chosen)
    resting = still_resting(after, [entry.claim for entry in chosen.entries])
    screen.write("".join(f"  {clean(line)}\n" for line in resting), None)
    screen.write(_left(after, folder), None)
    run.keep()
    return 0


def _left(report: CheckReport, folder: Path) -> str:
    """What is still new, and what to do about it."""
    left = report.coverage.undecided
    open_ = (f"{count(left, 'claim')} undecided",) if left else ()
    return "\n".join((*(next_step(report, str(folder)) or ("no finding is new",)), *open_)) + "\n"


def _prune(folder: Path) -> int:
    run = _run(folder, in_part=False)
    edited = run.prune()
    run.keep()
    lines = [f"{edited.ledger}: {len(edited.entries)} {inflected(len(edited.entries), 'judgement')} removed"]
    lines += [f"  {clean(f'{entry.claim}: {why}')}" for entry, why in zip(edited.entries, edited.remarks, strict=True)]
    screen.write("\n".join(lines) + "\n", None)
    return 0


def _migrate(folder: Path) -> int:
    run = _run(folder, in_part=False)
    done = run.migrate()
    run.keep()
    renewed, lost = len(done.renewals), len(done.lost)
    lines = [f"{done.ledger}: {count(renewed, 'judgement')} rewritten; {done.settling:,} in force"]
    lines += [f"  {clean(each.before.claim)}: {clean('; '.join(each.changes))}" for each in done.renewals]
    if lost:
        rest = (
            "settles nothing; check judge --prune removes it" if lost == 1 else "settle nothing; check judge --prune removes them"
        )
        lines.append(f"{count(lost, 'judgement')} {rest}")
    lines += [f"  {clean(each.claims[0])}: {clean(each.why)}" for each in done.lost]
    screen.write("\n".join(lines) + "\n", None)
    return 0


def _written(edited: Edited) -> str:
    lines = [f"{edited.ledger}: {len(edited.entries)} {inflected(len(edited.entries), 'judgement')} written"]
    lines += [f"  {clean(f'{entry.claim}: {entry.verdict}, {entry.because}')}" for entry in edited.entries]
    return "\n".join(lines) + "\n"


def _wrong_date(until: str) -> list[str]:
    """What is wrong with the day on which a finding is to be new again, if anything."""
    try:
        day = date.fromisoformat(until)
    except ValueError:
        return [f"--until {until}: no date; write one such as 2027-01-31"]
    return [f"--until {until}: that day has come already; write a later one"] if day.isoformat() <= today() else []
