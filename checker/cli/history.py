"""`check history PATH…`: when each finding could first be seen, and which article would have been stopped."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from checker import __version__
from checker.cli import screen
from checker.cli.outputs import spare_records
from checker.cli.parameters import PathsFolder, TextWidth
from checker.cli.progress import progress
from checker.model.errors import Unusable
from checker.model.history import FindingHistory
from checker.run import Run, opened
from checker.workspace import paths_or_folder


def history(
    *paths: Annotated[str, Parameter(help="Folders or files with claims.", show_default=False)],
    folder: PathsFolder = None,
    fail_on: Annotated[
        Literal["contradiction", "tension"], Parameter(help="Which findings to follow: contradictions only, or tensions too.")
    ] = "contradiction",
    format: Annotated[Literal["text", "json"], Parameter(help="For people or for programs.")] = "text",
    output: Annotated[Path | None, Parameter(metavar="FILE", help="Write to this file, not to the screen.")] = None,
    width: TextWidth = None,
) -> int:
    """Show when each contradiction could first be seen, and which article a check would have stopped."""
    columns = width or screen.width()
    paths = paths_or_folder(paths, folder)
    run = Run(paths, store=opened(paths), watched=progress)
    spare_records(output, f"--output {output}", run.paths)
    try:
        past = run.history(tensions=fail_on == "tension")
    except Unusable as error:
        # Else that of an earlier run would stay; standard error tells people at the screen.
        if output is not None or format == "json":
            screen.write(_text(FindingHistory((), 0, 0, (), (), error.problems), format, columns, False), output)
        raise
    run.keep()
    screen.complain(*run.problem_lines(past.problems))
    screen.write(_text(past, format, columns, output is None and screen.color()), output)
    return 2 if past.problems else 0


def _text(history: FindingHistory, format: str, width: int, color: bool) -> str:
    if format == "json":
        from checker.report.render.chronicle_json import history_json

        return history_json(history, __version__)
    from checker.report.render.chronicle import history_text

    return history_text(history, width, color)
