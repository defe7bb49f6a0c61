"""`check init FOLDER`: the files that a folder of claims begins with, and an example that holds together."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from checker.cli import screen
from checker.model.errors import Unusable
from checker.workspace import begin

_SPEC = "what pip installs the checker from, such as git+https://git.example/NEWSROOM/claims-checker@COMMIT"
_CI = f"--ci: write --install SPEC too: {_SPEC}; the checker is on no package index"


def init(
    folder: Annotated[Path, Parameter(help="The folder to begin.")] = Path("claims"),
    /,
    *,
    ci: Annotated[bool, Parameter(negative=(), help="Write a workflow for GitHub too; it needs --install.")] = False,
    install: Annotated[
        str | None, Parameter(metavar="SPEC", help="With --ci: what pip installs the checker from there; it is on no index.")
    ] = None,
) -> int:
    """Begin a folder of claims with a vocabulary, an example that holds together, and settings; what stands there stays."""
    if ci and not (install or "").strip():
        raise Unusable(_CI)
    if install is not None and not ci:
        raise Unusable("--install: only with --ci, which writes the workflow that installs it")
    done = begin(folder, install or "")
    name = shlex.quote(folder.as_posix())
    lines = (
        *(f"{each}: written" for each in done.written),
        *(f"{each}: stands already, and was left as it is" for each in done.standing),
        f"next: check {name}",
        "then record an article as the example is: one file for each, one claim for each number",
        f"words that vocabulary.yaml lacks are told then, and written by: check vocabulary add {name}",
    )
    screen.write("\n".join((*lines, "")), None)
    return 0
