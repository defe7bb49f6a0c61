"""`check correct FINDING`: a paragraph to the publisher, in plain words, with the sum and links."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from checker.cli import screen
from checker.cli.parameters import ClaimsFolder
from checker.cli.show import finding_in, run_over
from checker.report.render.claims import draft_sentence
from checker.report.render.doubts import doubt_lines
from checker.report.render.letter import letters
from checker.workspace import here_or_above


def correct(
    finding: Annotated[str, Parameter(help="The id of a finding.")],
    /,
    *,
    folder: ClaimsFolder = Path("claims"),
) -> int:
    """Write to the publisher of what a finding accuses: what cannot hold, the sum, and where each figure stands."""
    run = run_over(here_or_above(folder))
    named = finding_in(run, finding)
    run.keep()
    screen.write(letters(named[0]), None)
    if draft := draft_sentence(named[0]):
        screen.complain(f"draft: {draft} Confirm it before you send this: check confirm")
    for line in doubt_lines(named[0], lambda place: f"{place.file}{place.within}"):
        screen.complain(f"judged: {line}")
    return 0
