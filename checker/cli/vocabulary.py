"""`check vocabulary add PATH…`: write the names that claims use and the vocabulary lacks into it."""

from __future__ import annotations

from shlex import join
from typing import Annotated, Literal

from cyclopts import Parameter

from checker.cli import screen
from checker.prose.phrases import count
from checker.workspace import add_words, paths_or_folder


def vocabulary(
    do: Annotated[Literal["add"], Parameter(help="Add the names that the vocabulary lacks.")],
    /,
    *paths: Annotated[str, Parameter(help="Folders or files with claims.", show_default=False)],
) -> int:
    """Write the names that claims use and vocabulary.yaml lacks into it; its comments and its order stay as they are."""
    paths = paths_or_folder(paths)
    done = add_words(paths)
    names = [f"  {section}: {name}: {entry}" for section, entries in done.sections.items() for name, entry in entries.items()]
    slips = ("left out, as it may be a slip:" if len(done.slips) == 1 else "left out, as they may be slips:", *done.slips)
    left_out = slips if done.slips else ()
    if not names:
        lacks = f"it lacks no {'other ' if done.slips else ''}name that claims use"
        screen.write("\n".join((*left_out, f"{done.file}: {lacks}; nothing was written", "")), None)
        return 0
    lines = (
        *left_out,
        f"{done.file}: {count(len(names), 'name')} added",
        *names,
        "what they mean to each other is for you to say: other names, parts, what lies within what, units",
        f"next: check {join(paths)}",
    )
    screen.write("\n".join((*lines, "")), None)
    return 0
