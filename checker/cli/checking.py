"""One run of `check PATH…`: claims read and checked, every report written, and what goes beside them told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from checker import run as inputs
from checker.cli import outputs, screen
from checker.cli.nearest import choose
from checker.cli.progress import progress
from checker.intake.files.files import is_folder
from checker.intake.files.load import Loaded
from checker.memory.cache import folder as cached
from checker.model.errors import Unusable, Unwritten, together
from checker.model.finding import Report
from checker.report import formats
from checker.report.formats import Context

if TYPE_CHECKING:
    from checker.memory.cache.archive import Archive
    from checker.memory.ledger.files import Ledgers
    from checker.model.claim import Claim
    from checker.report.overview.model import Overview


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be checked, and which kinds of findings are to be shown or left out. `keep`: for the next run."""

    paths: Sequence[str]
    as_of: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    against: str | None
    keep: bool


@dataclass(frozen=True, slots=True)
class Telling:
    """Whether a person reads the report on the screen, and whether it is one of several in turn."""

    for_people: bool
    in_turn: bool


def checked(
    asked: Asked, refused: Sequence[str], writing: Sequence[outputs.Output], context: Context, telling: Telling
) -> Report:
    """The report as it is shown, which has been written everywhere it was to go.

    Raises Unusable with all that is wrong with what was asked (`refused` is some of it) and with the files; Unwritten if
    only a report could not be written.
    """
    archive = cached.opened(asked.paths, asked.keep)
    loaded = _read(asked, refused, archive)
    from checker.memory.ledger.files import read_ledgers

    ledgers = read_ledgers(asked.paths, loaded, in_part=asked.as_of is not None)
    loaded = replace(loaded, problems=(*loaded.problems, *ledgers.problems))
    found = _found(loaded, ledgers, archive)
    cached.saved(asked.paths, archive)
    if asked.against is not None:
        from checker.cli.against import known_at

        found = known_at(asked.against, asked.paths, asked.as_of, ledgers, found)
    found = replace(found, problems=loaded.problems, unread=loaded.unread)
    shown = _filtered(found, asked)
    context = replace(
        context,
        hidden=len(found.findings) - len(shown.findings),
        publisher=loaded.settings.publisher,
        page=loaded.settings.page,
        overview=_overview(writing, found, ledgers.to_check, loaded),
    )
    _write(asked, writing, context, found, shown, telling, inputs.told_problems(loaded))
    return shown


def _read(asked: Asked, refused: Sequence[str], archive: Archive | None) -> Loaded:
    """What the files hold. Raises Unusable with all that is wrong, also with what was asked."""
    wrong = [Unusable(*refused)] if refused else []
    wrong += _unknown(asked.select, "--select") + _unknown(asked.ignore, "--ignore")
    try:
        loaded = inputs.read(asked.paths, asked.as_of, True, archive)
    except Unusable as error:
        raise together(*wrong, error) from error
    if wrong:
        raise together(*wrong)
    return loaded


def _write(
    asked: Asked,
    writing: Sequence[outputs.Output],
    context: Context,
    found: Report,
    shown: Report,
    telling: Telling,
    problems: Sequence[str],
) -> None:
    """Write every report, and tell beside them what changed, what is wrong, and what to do next."""
    changes = _changes(asked, found) if telling.for_people else ()
    screen.complain(*changes if telling.in_turn else ())
    failures = outputs.write(writing, shown, context)
    screen.complain(*problems, *_faults(found))
    if failures:
        raise Unwritten(*failures)
    if telling.for_people:
        screen.complain(*() if telling.in_turn else changes, *_next(asked.paths, found))


def _faults(found: Report) -> tuple[str, ...]:
    """What faults of the checker cost; the findings themselves stand."""
    if not found.faults:
        return ()
    told = (f"check: internal error while {fault}" for fault in found.faults)
    return (*told, "The findings stand without it. Please report it; CHECK_TRACEBACK=1 check ... shows where it happened.")


def _found(loaded: Loaded, ledgers: Ledgers, archive: Archive | None) -> Report:
    """All findings, new and known."""
    from checker.engine.check import check_claims

    known = None
    if archive is not None:
        from checker.memory.cache.outcomes import Outcomes

        known = Outcomes(archive, loaded.vocabulary, loaded.settings)

    with progress() as callback:
        return ledgers.applied(check_claims(ledgers.to_check, loaded.vocabulary, loaded.settings, callback, known))


def _overview(writing: Sequence[outputs.Output], found: Report, claims: Sequence[Claim], loaded: Loaded) -> Overview | None:
    """The overview of all findings, if any report wants it."""
    if not any(formats.wants_overview(each.format) for each in writing):
        return None
    return inputs.overview(found, claims, loaded.vocabulary, loaded.settings)


def _changes(asked: Asked, found: Report) -> tuple[str, ...]:
    """What has changed since the last run."""
    from checker.memory.last_run import since_last_run

    return since_last_run(asked.paths, (asked.as_of or "",), found)


def _next(paths: Sequence[str], found: Report) -> tuple[str, ...]:
    """What to do next."""
    folder = Path(paths[0]) if is_folder(Path(paths[0])) else Path(paths[0]).parent
    from checker.cli.next import next_step

    return next_step(found, folder.as_posix())


def _filtered(report: Report, asked: Asked) -> Report:
    select, ignore = frozenset(asked.select), frozenset(asked.ignore)
    kept = (f for f in report.findings if (not select or f.kind in select) and f.kind not in ignore)
    return replace(report, findings=tuple(kept))


def _unknown(kinds: Sequence[str], option: str) -> list[Unusable]:
    """An error for each kind that there is not."""
    if not kinds:
        return []
    from checker.report.explain import topics

    known = {topic.kind for topic in topics()}
    found: list[Unusable] = []
    for kind in kinds:
        try:
            choose(option, kind, known)
        except Unusable as error:
            found.append(error)
    return found
