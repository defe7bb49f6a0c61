"""`check extract FINDING --into DIR`: the smallest folder that shows a finding, to report it when it is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from checker.cli import screen
from checker.cli.parameters import ClaimsFolder
from checker.cli.show import finding_in, run_over
from checker.prose.phrases import count
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
    named = finding_in(run, finding)
    run.keep()
    done = extracted(named[0], run.loaded.claims, into, rename)
    shown = ", ".join(f"{each.severity} {each.kind}" for each in done.findings)
    accused = ", ".join(sorted({name for each in done.findings for name in each.accused}))
    like = (f"it is not the same finding but one like it, which accuses {accused}",) if not done.is_same else ()
    ending = (
        f"kept {count(done.claims, 'claim')}: no smaller folder was found within {count(done.trials, 'trial')}; there may be one"
    )
    lines = (
        f"{into.as_posix()}: {count(done.claims, 'claim')} in {', '.join(sorted(done.files))}",
        f"checked: {shown} comes out of it",
        *like,
        *((ending,) if done.gave_up else ()),
        f"next: check {into.as_posix()} --show all",
    )
    screen.write("\n".join((*lines, "")), None)
    return 0
