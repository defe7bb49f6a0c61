"""`check PATH…`: check claims and show the findings."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter, validators

from checker import __version__
from checker.cli import outputs, screen
from checker.cli.checking import Audience, CheckRequest, checked
from checker.model.errors import Unusable, Unwritten, together
from checker.model.finding import Report
from checker.prose.phrases import count
from checker.report import formats as known_formats
from checker.report.formats import Context
from checker.workspace import given_or_found

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
        str | None, Parameter(metavar="REV", help="What stood at this git revision is not new, whether judged or not.")
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
    paths = given_or_found(paths)
    options = {name: value for name, value in locals().items() if name not in ("paths", "watch", "in_turn")}
    writing, refused = outputs.wanted(format, output, report or (), paths)
    context = Context(
        width=width or screen.width(),
        color=screen.color(),
        version=__version__,
        as_of=as_of,
        root=str(Path.cwd()),
        show=show,
    )
    try:
        if watch:
            from checker.cli.watch import watching

            return watching(paths, partial(check, *paths, **options, in_turn=True))
        request = CheckRequest(paths, as_of, tuple(select or ()), tuple(ignore or ()), against, not no_cache)
        for_people = format == "text" and output is None
        shown = checked(request, refused, writing, context, Audience(for_people, in_turn))
        screen.complain(*_left_open(shown) if fail_on == "never" else ())
        return exit_code(shown, fail_on, strict)
    except Unwritten:
        raise
    except Unusable as error:
        # Else the page of an earlier run would stay, and look current.
        raise together(error, Unusable(*outputs.write_unread(writing, error, context))) from error


def _left_open(report: Report) -> tuple[str, ...]:
    """How many claims nobody knows anything of; the exit code does not say it where nothing counts."""
    undecided, claims = report.coverage.undecided, count(report.coverage.claims, "claim")
    verb = "was" if undecided == 1 else "were"
    return (f"{undecided:,} of {claims} {verb} not checked to the end: undecided",) if undecided else ()


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
