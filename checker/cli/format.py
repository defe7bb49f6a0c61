"""`check format`: put claim files into one order and style."""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter

from checker.cli import screen
from checker.prose.phrases import count
from checker.workspace import formatted, paths_or_folder

_FLAG = Parameter(negative=())


def format(
    *paths: Annotated[str, Parameter(help="Folders or files with claims.", show_default=False)],
    check: Annotated[bool, _FLAG, Parameter(help="Write nothing, and exit with 1 if a file is not in order.")] = False,
    diff: Annotated[bool, _FLAG, Parameter(help="Show the changes, write nothing, and exit with 1 if there are any.")] = False,
) -> int:
    """Put claim files into one order and style; comments stay, and what the claims say."""
    done = formatted(paths_or_folder(paths), write=not (check or diff))
    lines = [each.diff() if diff else f"{each.name}\n" for each in done.rewritten]
    files = count(done.files, "file")
    if not done.rewritten:
        ending = f"{files} in order"
    else:
        verb = "not in order; nothing was written" if check or diff else "put into order"
        ending = f"{len(done.rewritten):,} of {files} {verb}"
    screen.write("".join((*lines, f"{ending}\n" if done.files else "")), None)
    screen.complain(*map(str, done.left))
    if done.left:
        return 2
    return 1 if (check or diff) and done.rewritten else 0
