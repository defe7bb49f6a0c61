"""`check export PATH…`: all claims as one table with the fields of a claim as columns."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from checker.cli import screen
from checker.cli.parameters import PathsFolder
from checker.model.errors import Unusable
from checker.prose.phrases import count
from checker.run import Run, opened
from checker.workspace import paths_or_folder

_FORMAT = "CSV, JSON Lines or Parquet; else as the file is named, or CSV."


def export(
    *paths: Annotated[str, Parameter(help="Folders or files with claims.", show_default=False)],
    folder: PathsFolder = None,
    output: Annotated[Path | None, Parameter(metavar="FILE", help="Write to this file, not to the screen.")] = None,
    format: Annotated[Literal["csv", "jsonl", "parquet"] | None, Parameter(help=_FORMAT)] = None,
    as_of: Annotated[str | None, Parameter(metavar="DATE", help="Only claims published by this date.")] = None,
) -> int:
    """Write all claims as one table with the fields of a claim as columns, which gives the same findings."""
    paths = paths_or_folder(paths, folder)
    name = format or _named(output)
    _spare(output, paths)
    if output is None and name == "parquet":
        raise Unusable("Parquet is no text for the screen; name a file: --output claims.parquet")
    run = Run(paths, as_of, store=opened(paths))
    data, claims = run.table(name)
    run.keep()
    if output is None:
        screen.write(data.decode("utf-8"), None)
    else:
        _write(output, data)
        screen.write(f"{output.as_posix()}: {count(claims, 'claim')}\n", None)
    screen.complain(*run.problem_lines(run.loaded.problems))
    return 2 if run.loaded.problems else 0


def _named(output: Path | None) -> str:
    suffix = "" if output is None else output.suffix.lower().removeprefix(".")
    if output is not None and suffix not in ("csv", "jsonl", "parquet"):
        raise Unusable(f"--output {output}: name it .csv, .jsonl or .parquet, or say which with --format")
    return suffix or "csv"


def _spare(output: Path | None, paths: tuple[str, ...]) -> None:
    """Raises Unusable if the table would be read beside the claims that it holds."""
    if output is None:
        return
    place = Path(os.path.realpath(output))
    if any(given == place or given in place.parents for given in (Path(os.path.realpath(path)) for path in paths)):
        raise Unusable(f"--output {output}: it would be read beside the claims that it holds; write it into another folder")


def _write(output: Path, data: bytes) -> None:
    from checker.workspace import write_whole

    try:
        write_whole(output, data)
    except OSError as error:
        raise Unusable(f"--output {output}: cannot be written: {error.strerror}") from error
