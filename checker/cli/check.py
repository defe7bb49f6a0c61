"""`check PATH…`: check claims and show the findings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter, validators

from checker import __version__
from checker import formats as known_formats
from checker.cli import inputs, screen
from checker.cli.nearest import choose
from checker.cli.progress import progress
from checker.formats import Context
from checker.model.finding import Report

FailOn = Literal["contradiction", "tension", "note", "never"]
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
    width: Annotated[
        int | None,
        Parameter(
            metavar="COLUMNS",
            validator=validators.Number(gte=screen.NARROWEST),
            help="Columns of the text report; else those of the terminal.",
        ),
    ] = None,
) -> int:
    """Check claims and show what cannot hold together, and why."""
    renderer = known_formats.load(choose("--format", format, known_formats.names()))
    wanted = _chosen(select, "--select"), _chosen(ignore, "--ignore")
    loaded = inputs.read(paths, as_of)
    from checker.check import check_claims

    with progress() as callback:
        report = check_claims(loaded.claims, loaded.vocabulary, loaded.settings, callback)
    shown = _filtered(report, *wanted)
    context = Context(
        width=width or screen.width(),
        color=output is None and screen.color(),
        version=__version__,
        as_of=as_of,
        hidden=len(report.findings) - len(shown.findings),
    )
    screen.write(renderer.render(shown, context), output)
    return exit_code(shown, fail_on)


def exit_code(report: Report, fail_on: FailOn) -> int:
    """1 if a finding is at least as severe as `fail_on`, or if anything stayed undecided; else 0."""
    if fail_on == "never":
        return 0
    counting = _SEVERITIES[: _SEVERITIES.index(fail_on) + 1]
    return int(bool(report.undecided) or any(f.severity in counting for f in report.findings))


def _filtered(report: Report, select: frozenset[str], ignore: frozenset[str]) -> Report:
    kept = (f for f in report.findings if (not select or f.kind in select) and f.kind not in ignore)
    return replace(report, findings=tuple(kept))


def _chosen(kinds: list[str] | None, option: str) -> frozenset[str]:
    if not kinds:
        return frozenset()
    from checker.explain import topics

    known = {topic.kind for topic in topics()}
    return frozenset(choose(option, kind, known) for kind in kinds)
