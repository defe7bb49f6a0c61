"""`check upgrade`: rewrite what goes out of the files of claims as it is written now."""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter

from checker.cli import screen
from checker.prose.phrases import count
from checker.workspace import paths_or_folder
from checker.workspace import upgrade as upgraded

_FLAG = Parameter(negative=())


def upgrade(
    *paths: Annotated[str, Parameter(help="Folders or files with claims.", show_default=False)],
    dry_run: Annotated[bool, _FLAG, Parameter(help="Show the changes, and write nothing.")] = False,
    check: Annotated[bool, _FLAG, Parameter(help="As --dry-run, and exit with 1 if there are any.")] = False,
) -> int:
    """Rewrite what goes out of your files as this version writes it; all else in them stays as it is."""
    write = not (dry_run or check)
    done = upgraded(paths_or_folder(paths), write)
    changes, files = sum(each.changes for each in done.rewritten), len(done.rewritten)
    if write:
        lines = [f"{each.name}: {count(each.changes, 'change')}\n" for each in done.rewritten]
    else:
        lines = [each.diff() for each in done.rewritten]
    of_all = f"{count(changes, 'change')} in {files:,} of {count(done.files, 'file')}"
    if not changes:
        ending = f"nothing to change in {count(done.files - done.waiting, 'file')}"
    else:
        ending = of_all if write else f"{of_all} to be made; nothing was written"
    screen.write("".join((*lines, f"{ending}\n" if done.files > done.waiting else "")), None)
    screen.complain(*map(str, done.left))
    if done.left:
        return 2
    return 1 if check and changes else 0
