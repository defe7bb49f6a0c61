"""One run of `check PATH…`: claims read and checked, every report written, and what goes beside them told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.cli import outputs, screen
from checker.cli.nearest import choose
from checker.cli.progress import progress
from checker.model.errors import Unusable, Unwritten, together
from checker.model.finding import Report
from checker.report import formats
from checker.report.formats import Context
from checker.run import Run, opened
from checker.workspace import is_folder


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
    run = Run(tuple(asked.paths), asked.as_of, store=opened(asked.paths, asked.keep), watched=progress)
    _refuse(run, asked, refused)
    found = run.report if asked.against is None else run.since(asked.against, screen.complain)
    run.keep()
    shown = _filtered(found, asked)
    context = replace(
        context,
        hidden=len(found.findings) - len(shown.findings),
        publisher=run.loaded.settings.publisher,
        page=run.loaded.settings.page,
        overview=run.overview(found) if any(formats.wants_overview(each.format) for each in writing) else None,
    )
    _write(run, writing, context, found, shown, telling)
    return shown


def _refuse(run: Run, asked: Asked, refused: Sequence[str]) -> None:
    """Raises Unusable with all that is wrong with what was asked and with the files."""
    wrong = [Unusable(*refused)] if refused else []
    wrong += _unknown(asked.select, "--select") + _unknown(asked.ignore, "--ignore")
    try:
        run.loaded  # noqa: B018
    except Unusable as error:
        raise together(*wrong, error) from error
    if wrong:
        raise together(*wrong)


def _write(run: Run, writing: Sequence[outputs.Output], context: Context, found: Report, shown: Report, telling: Telling) -> None:
    """Write every report, and tell beside them what changed, what is wrong, and what to do next."""
    changes = run.changes(found) if telling.for_people else ()
    screen.complain(*changes if telling.in_turn else ())
    failures = outputs.write(writing, shown, context)
    screen.complain(*run.told_problems(run.problems), *_faults(found))
    if failures:
        raise Unwritten(*failures)
    if telling.for_people:
        screen.complain(*() if telling.in_turn else changes, *_next(run.paths, found))


def _faults(found: Report) -> tuple[str, ...]:
    """What faults of the checker cost; the findings themselves stand."""
    if not found.faults:
        return ()
    told = (f"check: internal error while {fault}" for fault in found.faults)
    return (*told, "The findings stand without it. Please report it; CHECK_TRACEBACK=1 check ... shows where it happened.")


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
