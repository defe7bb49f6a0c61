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
class CheckRequest:
    """What is to be checked, and which kinds of findings are to be shown or left out. `keep`: for the next run."""

    paths: Sequence[str]
    as_of: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    against: str | None
    keep: bool


@dataclass(frozen=True, slots=True)
class Audience:
    """Whether a person reads the report on the screen, and whether it is one of several in turn."""

    for_people: bool
    in_turn: bool


def checked(
    request: CheckRequest, refused: Sequence[str], writing: Sequence[outputs.Output], context: Context, audience: Audience
) -> Report:
    """The report as it is shown, which has been written everywhere it was to go.

    Raises Unusable with all that is wrong with what was asked (`refused` is some of it) and with the files; Unwritten if
    only a report could not be written.
    """
    run = Run(tuple(request.paths), request.as_of, store=opened(request.paths, request.keep), watched=progress)
    _refuse(run, request, refused)
    report = run.report if request.against is None else run.since(request.against, screen.complain)
    run.keep()
    shown = _filtered(report, request)
    context = replace(
        context,
        hidden=len(report.findings) - len(shown.findings),
        publisher=run.loaded.settings.publisher,
        page=run.loaded.settings.page,
        overview=run.overview(report) if any(formats.wants_overview(each.format) for each in writing) else None,
    )
    _write(run, writing, context, report, shown, audience)
    return shown


def _refuse(run: Run, request: CheckRequest, refused: Sequence[str]) -> None:
    """Raises Unusable with all that is wrong with what was asked and with the files."""
    wrong = [Unusable(*refused)] if refused else []
    wrong += _unknown(request.select, "--select") + _unknown(request.ignore, "--ignore")
    try:
        run.loaded  # noqa: B018
    except Unusable as error:
        raise together(*wrong, error) from error
    if wrong:
        raise together(*wrong)


def _write(
    run: Run, writing: Sequence[outputs.Output], context: Context, report: Report, shown: Report, audience: Audience
) -> None:
    """Write every report, and tell beside them what changed, what is wrong, and what to do next."""
    changes = run.changes(report) if audience.for_people else ()
    screen.complain(*changes if audience.in_turn else ())
    failures = outputs.write(writing, shown, context)
    screen.complain(*run.told_problems(run.problems), *_faults(report))
    if failures:
        raise Unwritten(*failures)
    if audience.for_people:
        screen.complain(*() if audience.in_turn else changes, *_next(run.paths, report))


def _faults(report: Report) -> tuple[str, ...]:
    """What faults of the checker cost; the findings themselves stand."""
    if not report.faults:
        return ()
    told = (f"check: internal error while {fault}" for fault in report.faults)
    return (*told, "The findings stand without it. Please report it; CHECK_TRACEBACK=1 check ... shows where it happened.")


def _next(paths: Sequence[str], report: Report) -> tuple[str, ...]:
    """What to do next."""
    folder = Path(paths[0]) if is_folder(Path(paths[0])) else Path(paths[0]).parent
    from checker.cli.next import next_step

    return next_step(report, folder.as_posix())


def _filtered(report: Report, request: CheckRequest) -> Report:
    select, ignore = frozenset(request.select), frozenset(request.ignore)
    kept = (f for f in report.findings if (not select or f.kind in select) and f.kind not in ignore)
    return replace(report, findings=tuple(kept))


def _unknown(kinds: Sequence[str], option: str) -> list[Unusable]:
    """An error for each kind that there is not."""
    if not kinds:
        return []
    from checker.report.explain import topics

    known = {topic.kind for topic in topics()}
    refused: list[Unusable] = []
    for kind in kinds:
        try:
            choose(option, kind, known)
        except Unusable as error:
            refused.append(error)
    return refused
