"""`check history PATH…`: when each finding could first be seen, and which article would have been stopped."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter, validators

from checker import __version__
from checker.cli import inputs, screen
from checker.cli.progress import progress


def history(
    *paths: Annotated[str, Parameter(help="Folders or files with claims.", show_default=False)],
    fail_on: Annotated[
        Literal["contradiction", "tension"], Parameter(help="Which findings to follow: contradictions only, or tensions too.")
    ] = "contradiction",
    format: Annotated[Literal["text", "json"], Parameter(help="For people or for programs.")] = "text",
    output: Annotated[Path | None, Parameter(metavar="FILE", help="Write to this file, not to the screen.")] = None,
    width: Annotated[
        int | None,
        Parameter(
            metavar="COLUMNS",
            validator=validators.Number(gte=screen.NARROWEST),
            help="Columns of the text; else those of the terminal.",
        ),
    ] = None,
) -> int:
    """Show when each contradiction could first be seen, and which article a check would have stopped."""
    loaded = inputs.read(paths, in_part=True)
    from checker.formats.show.chronicle import history_text
    from checker.formats.show.chronicle_json import history_json
    from checker.history.trace import trace

    with progress() as callback:
        found = trace(loaded.claims, loaded.vocabulary, loaded.settings, fail_on == "tension", callback)
    if format == "json":
        text = history_json(found, __version__)
    else:
        text = history_text(found, width or screen.width(), output is None and screen.color())
    screen.write(text, output)
    screen.complain(*inputs.told_problems(loaded))
    return 2 if loaded.problems else 0
