"""`check PATH…`: check claims and show the findings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter, validators

from checker import __version__
from checker import formats as known_formats
from checker.cli import cached, inputs, outputs, screen
from checker.cli.nearest import choose
from checker.cli.progress import progress
from checker.formats import Context
from checker.model.finding import Report
from checker.records.load import Loaded

if TYPE_CHECKING:
    from checker.cache.archive import Archive
    from checker.cli.ledgers import Ledgers
    from checker.model.claim import Claim
    from checker.overview.model import Overview

FailOn = Literal["contradiction", "tension", "note", "never"]
Show = Literal["new", "known", "all"]
_SEVERITIES = ("contradiction", "tension", "note")
_MANY = Parameter(negative=(), consume_multiple=False)


def check(
    *paths: Annotated[str, Parameter(help="Folders or files with claims.", show_default=False)],
    format: Annotated[
        str, Parameter(metavar="NAME", help=f"How to write the report: {', '.join(known_formats.names())}.")
    ] = "text",
    output: Annotated[Path | None, Parameter(metavar="FILE", help="Write the report to this file, not to the screen.")] = None,
    as_of: Annotated[
        str | None, Parameter(metavar="DATE", help="Only claims published by this date (2018-12-31, 2018-12, 2018).")
    ] = None,
    fail_on: Annotated[FailOn, Parameter(help="Exit with 1 from this severity on.")] = "contradiction",
    select: Annotated[
        list[str] | None, _MANY, Parameter(metavar="KIND", help="Show only findings of this kind; may be repeated.")
    ] = None,
    ignore: Annotated[
        list[str] | None, _MANY, Parameter(metavar="KIND", help="Leave out findings of this kind; may be repeated.")
    ] = None,
    report: Annotated[
        list[str] | None,
        _MANY,
        Parameter(metavar="NAME=FILE", help="Write one more report, for instance sarif=report.sarif; may be repeated."),
    ] = None,
    show: Annotated[Show, Parameter(help="Which findings to tell in full.")] = "new",
    against: Annotated[
        str | None, Parameter(metavar="REV", help="What stood at this git revision is known, whether judged or not.")
    ] = None,
    strict: Annotated[bool, Parameter(negative=(), help="Exit with 1 if a judgement settles nothing any more.")] = False,
    width: Annotated[
        int | None,
        Parameter(
            metavar="COLUMNS",
            validator=validators.Number(gte=screen.NARROWEST),
            help="Columns of the text report; else those of the terminal.",
        ),
    ] = None,
    watch: Annotated[bool, Parameter(negative=(), help="Check again whenever a file of claims is saved, until Ctrl-C.")] = False,
    no_cache: Annotated[
        bool, Parameter(negative=(), help="Read and compare everything anew, and keep nothing for the next run.")
    ] = False,
    in_turn: Annotated[bool, Parameter(parse=False)] = False,
) -> int:
    """Check claims and show what cannot hold together, and why."""
    if watch:
        options = {name: value for name, value in locals().items() if name not in ("paths", "watch", "in_turn")}
        from checker.cli.watch import watching

        return watching(paths, partial(check, *paths, **options, in_turn=True))
    writing = outputs.wanted(format, output, report or ())
    wanted = _chosen(select, "--select"), _chosen(ignore, "--ignore")
    archive = cached.opened(paths, not no_cache)
    loaded = inputs.read(paths, as_of, True, archive)
    from checker.cli.ledgers import read_ledgers

    ledgers = read_ledgers(paths, loaded, in_part=as_of is not None)
    found = _found(loaded, ledgers, archive)
    cached.saved(paths, archive)
    if against is not None:
        from checker.cli.against import known_at

        found = known_at(against, paths, as_of, ledgers, found)
    shown = replace(_filtered(found, *wanted), problems=loaded.problems, unread=loaded.unread)
    context = Context(
        width=width or screen.width(),
        color=screen.color(),
        version=__version__,
        as_of=as_of,
        hidden=len(found.findings) - len(shown.findings),
        root=str(Path.cwd()),
        show=show,
        publisher=loaded.settings.publisher,
        page=loaded.settings.page,
        overview=_overview(writing, found, ledgers.to_check, loaded),
    )
    for_people = format == "text" and output is None
    changes = _changes(paths, as_of, found) if for_people else ()
    screen.complain(*changes if in_turn else ())
    outputs.write(writing, shown, context)
    screen.complain(*inputs.told_problems(loaded))
    if for_people:
        screen.complain(*() if in_turn else changes, *_next(paths, found))
    return exit_code(shown, fail_on, strict)


def _found(loaded: Loaded, ledgers: Ledgers, archive: Archive | None) -> Report:
    """All findings, new and known."""
    from checker.check import check_claims

    known = None
    if archive is not None:
        from checker.cache.outcomes import Outcomes

        known = Outcomes(archive, loaded.vocabulary, loaded.settings)

    with progress() as callback:
        return ledgers.applied(check_claims(ledgers.to_check, loaded.vocabulary, loaded.settings, callback, known))


def _overview(writing: Sequence[outputs.Output], found: Report, claims: Sequence[Claim], loaded: Loaded) -> Overview | None:
    """The overview of all findings, if any report wants it."""
    if not any(known_formats.wants_overview(each.format) for each in writing):
        return None
    from checker.overview.build import overview

    return overview(found, claims, loaded.vocabulary, loaded.settings)


def _changes(paths: Sequence[str], as_of: str | None, found: Report) -> tuple[str, ...]:
    """What has changed since the last run."""
    from checker.cli.memory import since_last_run

    return since_last_run(paths, ("" if as_of is None else as_of,), found.findings)


def _next(paths: Sequence[str], found: Report) -> tuple[str, ...]:
    """What to do next."""
    folder = Path(paths[0]) if Path(paths[0]).is_dir() else Path(paths[0]).parent
    from checker.cli.next import next_step

    return next_step(found, folder.as_posix())


def exit_code(report: Report, fail_on: FailOn, strict: bool = False) -> int:
    """2 if anything could not be read; 1 if a new finding is at least as severe as `fail_on`, or anything stayed undecided.

    With `strict` also 1 if a judgement is stale. Else 0.
    """
    if report.problems:
        return 2
    if strict and report.stale:
        return 1
    if fail_on == "never":
        return 0
    counting = _SEVERITIES[: _SEVERITIES.index(fail_on) + 1]
    return int(bool(report.undecided) or any(f.status == "new" and f.severity in counting for f in report.findings))


def _filtered(report: Report, select: frozenset[str], ignore: frozenset[str]) -> Report:
    kept = (f for f in report.findings if (not select or f.kind in select) and f.kind not in ignore)
    return replace(report, findings=tuple(kept))


def _chosen(kinds: list[str] | None, option: str) -> frozenset[str]:
    if not kinds:
        return frozenset()
    from checker.explain import topics

    known = {topic.kind for topic in topics()}
    return frozenset(choose(option, kind, known) for kind in kinds)
