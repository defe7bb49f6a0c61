"""`check bounds PATH…`: the tightest interval that the claims together allow for one count."""

from __future__ import annotations

from typing import Annotated, Literal

from cyclopts import Parameter

from checker.cli import screen
from checker.cli.parameters import PathsFolder
from checker.model.errors import Unusable
from checker.run import Run, opened
from checker.workspace import paths_or_folder

_WORD = Parameter(metavar="WORD")


def bounds(
    *paths: Annotated[str, Parameter(help="Folders or files with claims.", show_default=False)],
    folder: PathsFolder = None,
    who: Annotated[str, _WORD, Parameter(help="Who is counted.")] = "",
    event: Annotated[str, _WORD, Parameter(help="What happened to them.")] = "",
    where: Annotated[str, _WORD, Parameter(help="Where.")] = "",
    route: Annotated[str, _WORD, Parameter(help="By which route.")] = "",
    period: Annotated[
        str,
        Parameter(
            metavar="PERIOD", show_default=False, help="When, as in a claim, never left out: 2014, 2018-01/2018-11, 2020-Q2."
        ),
    ] = "",
    as_of: Annotated[str | None, Parameter(metavar="DATE", help="Only claims published by this date.")] = None,
    format: Annotated[Literal["text", "json"], Parameter(help="For people or for programs.")] = "text",
) -> int:
    """Print the tightest interval that the claims together allow for a count, and which claims set each end."""
    if not period:
        raise Unusable("bounds: of which time? write --period, as in a claim: --period 2014, --period 2018-01/2018-11")
    paths = paths_or_folder(paths, folder)
    from checker.report.render.sheet import bounds_json, bounds_text, unread_json

    run = Run(paths, as_of, store=opened(paths))
    try:
        allowed = run.bounds({"who": who, "event": event, "where": where, "route": route}, period)
    except Unusable as error:
        if format == "json":
            screen.write(unread_json(error.problems), None)
        raise
    run.keep()
    text = bounds_json(allowed, run.loaded.problems) if format == "json" else bounds_text(allowed, screen.width(), screen.color())
    screen.write(text, None)
    screen.complain(*run.problem_lines(run.loaded.problems))
    return 2 if run.loaded.problems else 0
