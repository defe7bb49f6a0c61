"""`check PATH…`: check claims, write every report and tell beside them what changed, what is wrong, and what to do next."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial, reduce
from operator import or_
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from checker import __version__
from checker.cli import fixing, hints, outputs, screen
from checker.cli.engine import Engine, unfit_engine
from checker.cli.first_look import FirstLook
from checker.cli.hints import choose, inside, next_step
from checker.cli.parameters import TextWidth
from checker.cli.progress import progress
from checker.cli.refusals import refuse_commands
from checker.model.detail import EVERYTHING, FINDINGS_ALONE, Detail
from checker.model.errors import Unusable, Unwritten, together
from checker.model.finding import CheckReport, digits_needed
from checker.prose.phrases import count
from checker.report import formats
from checker.report.formats import Context
from checker.report.render.paths import relative
from checker.run import Run, opened
from checker.workspace import is_folder, paths_or_folder, stem_of

_FailOn = Literal["contradiction", "tension", "note", "never"]
_Show = Literal["new", "known", "all"]
_FEW_PATHS = 3
_SEVERITIES = ("contradiction", "tension", "note")
_MANY = Parameter(negative=(), consume_multiple=False)


def check(
    *paths: Annotated[str, Parameter(help="Folders or files with claims.", show_default=False)],
    format: Annotated[str, Parameter(metavar="NAME", help=f"How to write the report: {', '.join(formats.names())}.")] = "text",
    output: Annotated[Path | None, Parameter(metavar="FILE", help="Write the report to this file, not to the screen.")] = None,
    as_of: Annotated[
        str | None, Parameter(metavar="DATE", help="Only claims published by this date (2018-12-31, 2018-12, 2018).")
    ] = None,
    fail_on: Annotated[_FailOn, Parameter(help="Exit with 1 from this severity on.")] = "contradiction",
    select: Annotated[
        list[str] | None, _MANY, Parameter(metavar="KIND", help="Show only findings of this kind; may be repeated.")
    ] = None,
    ignore: Annotated[
        list[str] | None, _MANY, Parameter(metavar="KIND", help="Leave out findings of this kind; may be repeated.")
    ] = None,
    only: Annotated[
        list[str] | None,
        _MANY,
        Parameter(metavar="FILE", help="Show only findings in which this article takes part; may be repeated."),
    ] = None,
    report: Annotated[
        list[str] | None,
        _MANY,
        Parameter(metavar="NAME=FILE", help="Write one more report, for instance sarif=report.sarif; may be repeated."),
    ] = None,
    portion: Annotated[
        int | None,
        Parameter(
            metavar="NUMBER", help="Of a json, html or sarif report too large to be printed at once: the portion to print."
        ),
    ] = None,
    show: Annotated[_Show, Parameter(help="Which findings to tell in full.")] = "new",
    brief: Annotated[bool, Parameter(negative=(), help="List the findings, and tell none in full.")] = False,
    quiet: Annotated[
        bool,
        Parameter(
            name=("--quiet", "-q"), negative=(), help="Leave out what is no finding: counts, hints, coverage if not asked for."
        ),
    ] = False,
    statistics: Annotated[bool, Parameter(negative=(), help="Count the findings of each kind, and tell none.")] = False,
    coverage: Annotated[bool, Parameter(negative=(), help="Name every claim that was not compared, and why.")] = False,
    sums: Annotated[
        bool, Parameter(negative=(), help="Tell what rests on a ratio as one sum too, with the factors of the ratio.")
    ] = False,
    against: Annotated[
        str | None, Parameter(metavar="REV", help="What stood at this git revision is not new, whether judged or not.")
    ] = None,
    against_archive: Annotated[
        str | None,
        Parameter(
            metavar="PATH",
            help="Hold these articles against all claims of this folder or table, of which only what bears on them is looked at.",
        ),
    ] = None,
    revision: Annotated[
        str, Parameter(metavar="TEXT", show_default=False, help="Which state of the claims the page says that it is of.")
    ] = "",
    strict: Annotated[bool, Parameter(negative=(), help="Exit with 1 if a judgement settles nothing any more.")] = False,
    fix: Annotated[
        bool,
        Parameter(
            negative=(),
            help="First mend in the files what is certainly a slip, such as a field misspelt.",
        ),
    ] = False,
    diff: Annotated[
        bool, Parameter(negative=(), help="With --fix: show the changes, write nothing, and exit with 1 if there are any.")
    ] = False,
    width: TextWidth = None,
    watch: Annotated[bool, Parameter(negative=(), help="Check again whenever a file of claims is saved, until Ctrl-C.")] = False,
    engine: Annotated[
        Engine, Parameter(help="Who compares the claims: processes of this machine, or the workers of a dask cluster.")
    ] = "processes",
    scheduler: Annotated[
        str | None, Parameter(metavar="ADDRESS", help="With --engine dask: where its scheduler is, such as tcp://10.0.0.5:8786.")
    ] = None,
    no_cache: Annotated[
        bool, Parameter(negative=(), help="Read and compare everything anew, and keep nothing for the next run.")
    ] = False,
    in_turn: Annotated[FirstLook | None, Parameter(parse=False)] = None,
) -> int:
    """Check claims and show what cannot hold together, and why."""
    refuse_commands(paths)
    paths = paths_or_folder(paths)
    options = {name: value for name, value in locals().items() if name not in ("paths", "fix", "diff", "watch", "in_turn")}
    if fix or diff:
        fixing.refuse(fix, diff, watch)
        changes = fixing.fix(paths, write=not diff)
        if diff:
            return changes
    format, unfit = _manner(format, statistics)
    writing, refused = outputs.wanted(format, output, report or (), paths)
    unfit = (*unfit, *outputs.unfit_portion(writing, portion))
    context = Context(
        width=width or screen.width(),
        color=screen.color(),
        version=__version__,
        as_of=as_of,
        root=str(Path.cwd()),
        show=show,
        brief=brief,
        quiet=quiet,
        coverage=coverage,
        sums=sums,
        revision=revision,
        inside=_inside(_recorded(paths, against_archive)) if paths else "",
    )
    try:
        if watch:
            from checker.cli.watch import watching

            first_look = FirstLook()
            return watching(paths, partial(check, *paths, **options, in_turn=first_look), first_look)
        chosen = tuple(select or ()), tuple(ignore or ()), tuple(only or ())
        request = _Request(paths, as_of, *chosen, against, against_archive, not no_cache, scheduler)
        for_people = format == "text" and output is None and not quiet
        shown = _checked(
            request,
            (*unfit, *refused, *unfit_engine(engine, scheduler)),
            writing,
            context,
            _Audience(for_people, in_turn, portion),
        )
        screen.complain(*_left_open(shown) if fail_on == "never" else ())
        return exit_code(shown, fail_on, strict)
    except Unwritten:
        raise
    except Unusable as error:
        # Else the page of an earlier run would stay, and look current.
        unwritten = outputs.write_unread(writing, error, context)
        raise together(error, Unusable(*fixing.hint(error.problems, paths), *unwritten)) from error


def _left_open(report: CheckReport) -> tuple[str, ...]:
    """How many claims nobody knows anything of; the exit code does not say it where nothing counts."""
    undecided, claims = report.coverage.undecided, count(report.coverage.claims, "claim")
    verb = "was" if undecided == 1 else "were"
    return (f"{undecided:,} of {claims} {verb} not checked to the end: undecided",) if undecided else ()


def exit_code(report: CheckReport, fail_on: _FailOn, strict: bool = False) -> int:
    """2 if anything could not be read; 1 if a new finding is at least as severe as `fail_on`, or anything stayed undecided.

    What rests on a draft is not counted.

    With `strict` also 1 if a judgement is stale. Else 0.
    """
    if report.problems:
        return 2
    if strict and report.stale:
        return 1
    if fail_on == "never":
        return 0
    counting = _SEVERITIES[: _SEVERITIES.index(fail_on) + 1]
    return int(
        bool(report.undecided) or any(f.status == "new" and f.severity in counting and not f.is_draft for f in report.findings)
    )


@dataclass(frozen=True, slots=True)
class _Request:
    """What is to be checked, and which findings are to be shown or left out: kinds, and articles. `keep`: for the next run.

    With a `scheduler` its workers compare the claims.
    """

    paths: Sequence[str]
    as_of: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    only: tuple[str, ...]
    against: str | None
    against_archive: str | None
    keep: bool
    scheduler: str | None


@dataclass(frozen=True, slots=True)
class _Audience:
    """Whether a person reads the report on the screen, what looks first where reports come in turn, and the portion to print."""

    for_people: bool
    in_turn: FirstLook | None
    portion: int | None


def _checked(
    request: _Request, refused: Sequence[str], writing: Sequence[outputs.Output], context: Context, audience: _Audience
) -> CheckReport:
    """The report as it is shown, which has been written everywhere it was to go.

    Raises Unusable with all that is wrong with what was asked (`refused` is some of it) and with the files; Unwritten if
    only a report could not be written.
    """
    run = Run(
        tuple(request.paths),
        request.as_of,
        store=opened(request.paths, request.keep),
        watched=progress,
        detail=_detail(request, writing, context),
        archive=request.against_archive,
        scheduler=request.scheduler,
    )
    _refuse(run, request, refused)
    report = run.report if request.against is None else run.since(request.against, screen.complain)
    shown = _filtered(report, request)
    context = replace(
        context,
        command=_command(request),
        digits=digits_needed(report.findings),
        hidden=len(report.findings) - len(shown.findings),
        publisher=run.settings.publisher,
        page=run.settings.page,
        overview=run.overview(report) if any(formats.wants_overview(each.format) for each in writing) else None,
    )
    run.keep()
    _write(run, writing, context, report, shown, audience)
    if audience.in_turn and audience.for_people and not (request.against or request.against_archive or request.scheduler):
        audience.in_turn.remember(run, partial(_filtered, request=request), context)
    return shown


def _command(request: _Request) -> str:
    """What was checked, as one writes it; of many files the first and how many more."""
    paths = [relative(path, str(Path.cwd())) for path in request.paths]
    more = [f"({len(paths) - 1:,} more)"] if len(paths) > _FEW_PATHS else []
    named = shlex.join(["check", *(paths[:1] if more else paths)])
    options = [("--as-of", request.as_of), ("--against", request.against), ("--against-archive", request.against_archive)]
    options += [("--select", kind) for kind in request.select] + [("--ignore", kind) for kind in request.ignore]
    options += [("--only", file) for file in request.only]
    return " ".join((named, *more, *(f"{name} {shlex.quote(value)}" for name, value in options if value)))


def _detail(request: _Request, writing: Sequence[outputs.Output], context: Context) -> Detail:
    """What the reports show of a finding; articles take part in one by further proofs too."""
    if request.only or request.against_archive is not None:
        return EVERYTHING
    shown = (formats.detail_of(each.format, context) for each in writing)
    return reduce(or_, shown, FINDINGS_ALONE)


def _refuse(run: Run, request: _Request, refused: Sequence[str]) -> None:
    """Raises Unusable with all that is wrong with what was asked and with the files."""
    wrong = [Unusable(*refused)] if refused else []
    if request.against is not None and request.against_archive is not None:
        wrong.append(Unusable("--against-archive: not with --against; leave out one of them"))
    wrong += _unknown(request.select, "--select") + _unknown(request.ignore, "--ignore")
    try:
        run.look()
    except Unusable as error:
        raise together(*wrong, error) from error
    wrong += _no_articles(run, request.only)
    if wrong:
        raise together(*wrong)


def _write(
    run: Run, writing: Sequence[outputs.Output], context: Context, report: CheckReport, shown: CheckReport, audience: _Audience
) -> None:
    """Write every report, and tell beside them what changed, what is wrong, and what to do next."""
    changes = (*_held_against(run), *run.changes(report)) if audience.for_people else ()
    screen.complain(*changes if audience.in_turn else ())
    written = outputs.write(writing, shown, context, audience.portion)
    mendable = fixing.hint(run.problems, run.paths)
    screen.complain(*run.problem_lines(run.problems), *mendable, *_faults(report), *written.elsewhere)
    if written.failures:
        raise Unwritten(*written.failures)
    if audience.for_people:
        # Nothing can be judged before the ledger is mended, nor of an article that is not recorded in the archive.
        folder = _recorded(run.paths, run.archive)
        judging = next_step(shown, folder) if run.may_be_judged and folder is not None else ()
        beside = () if audience.in_turn or run.archive is not None else hints.beside_lines(run.paths)
        screen.complain(*() if audience.in_turn else changes, *beside, *judging)


def _held_against(run: Run) -> tuple[str, ...]:
    """How much of an archive was looked at, in a line."""
    if run.archived is None or run.archive is None:
        return ()
    of = f"{run.archived.bearing:,} of {count(run.archived.claims, 'claim')} in {count(run.archived.files, 'file')}"
    return (f"held against {run.archive}: {of} bear on it",)


def _faults(report: CheckReport) -> tuple[str, ...]:
    """What faults of the checker cost; the findings themselves stand."""
    if not report.faults:
        return ()
    lines = (f"check: internal error while {fault}" for fault in report.faults)
    return (*lines, "The findings stand without it. Please report it; CHECK_TRACEBACK=1 check ... shows where it happened.")


def _recorded(paths: Sequence[str], archive: str | None) -> str | None:
    """The folder with all claims of a check, which other commands can be told; None where they lie in two."""
    if archive is None:
        return _folder(paths)
    folder = Path(_folder((archive,)))
    return folder.as_posix() if all(Path(path).resolve().is_relative_to(folder.resolve()) for path in paths) else None


def _inside(folder: str | None) -> str | None:
    return None if folder is None else inside(folder)


def _folder(paths: Sequence[str]) -> str:
    """The folder in which the claims lie that were checked."""
    first = Path(paths[0])
    return (first if is_folder(first) else first.parent).as_posix()


def _filtered(report: CheckReport, request: _Request) -> CheckReport:
    select, ignore = frozenset(request.select), frozenset(request.ignore)
    stems = frozenset(map(stem_of, request.only))
    shown = (f for f in report.findings if (not select or f.kind in select) and f.kind not in ignore)
    return replace(report, findings=tuple(f for f in shown if not stems or stems & f.articles))


def _no_articles(run: Run, only: Sequence[str]) -> list[Unusable]:
    """An error for each file that holds no article of the run."""
    stems = {claim.article.stem for claim in run.loaded.claims} if only else set()
    refused: list[Unusable] = []
    for file in only:
        try:
            choose("--only", stem_of(file), stems, "write the name of a file that was checked")
        except Unusable as error:
            refused.append(error)
    return refused


def _manner(format: str, statistics: bool) -> tuple[str, tuple[str, ...]]:
    """The format in which the report is written, and what is wrong with how it was asked for."""
    if not statistics:
        return format, ()
    wrong = "" if format in ("text", "statistics") else f"--statistics: not with --format {format}; leave out one of them"
    return (format, (wrong,)) if wrong else ("statistics", ())


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
