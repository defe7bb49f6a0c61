"""`check extract FINDING --into DIR`: the smallest folder that shows a finding, to report it when it is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from checker.cli import screen
from checker.cli.parameters import ClaimsFolder
from checker.cli.show import run_over
from checker.prose.phrases import count
from checker.report.subject import finding_named
from checker.workspace import here_or_above


def extract(
    finding: Annotated[str, Parameter(help="The id of a finding.")],
    /,
    *,
    into: Annotated[Path, Parameter(metavar="FOLDER", help="The folder to write; it must be empty or not there.")],
    rename: Annotated[
        bool, Parameter(negative=(), help="Put other names in the place of all papers, sources, people and places.")
    ] = False,
    folder: ClaimsFolder = Path("claims"),
) -> int:
    """Write the fewest claims and lines that show a finding into a folder, and check that it comes out of them."""
    from checker.extract import extracted

    run = run_over(here_or_above(folder))
    named = finding_named(finding, run.loaded.claims, run.report.findings)
    run.keep()
    done = extracted(named[0], run.loaded.claims, into, rename)
    shown = ", ".join(f"{each.severity} {each.kind}" for each in done.findings)
    lines = (
        f"{into.as_posix()}: {count(done.claims, 'claim')} in {', '.join(sorted(done.files))}",
        f"checked: {shown} comes out of it",
        f"next: check {into.as_posix()} --show all",
    )
    screen.write("\n".join((*lines, "")), None)
    return 0
