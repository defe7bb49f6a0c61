"""`check confirm`: go through the drafts at the terminal, one key and Enter each."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Annotated, Protocol

from cyclopts import Parameter

from checker.cli import screen
from checker.model.errors import Unusable
from checker.model.problem import visible
from checker.prose.phrases import count
from checker.prose.safe import clean
from checker.workspace import drafts_below, paths_or_folder

_ASK = "c confirm, e edit a field, d drop, n next, q quit: "
_FIELD = "the field and its text, such as period: 2018-11, or scope.who: women; nothing to leave it: "
_KEYS = ("c", "e", "d", "n", "q")


class OpenDraft(Protocol):
    """A draft in its file, and what can be decided of it; each raises Unusable where it cannot be written."""

    @property
    def place(self) -> str:
        """The file and the line."""
        ...

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands there."""
        ...

    def confirm(self) -> None:
        """Take the mark from it."""
        ...

    def set_field(self, name: str, value: str) -> None:
        """Write a text into one of its fields."""
        ...

    def drop(self) -> None:
        """Take it out of its file."""
        ...

    def again(self) -> OpenDraft | None:
        """The draft as it stands by now."""
        ...


def confirm(
    *paths: Annotated[str, Parameter(help="Folders or files with claims.", show_default=False)],
) -> int:
    """Go through the claims that are marked as drafts; each answer is written into the file at once."""
    drafts = drafts_below(paths_or_folder(paths))
    done = {"c": 0, "d": 0}
    for number, draft in enumerate(drafts, 1):
        key = _answer(draft, f"{number:,} of {len(drafts):,}")
        if key == "q":
            break
        if key in done:
            done[key] += 1
    left = len(drafts) - sum(done.values())
    ending = f"{done['c']:,} confirmed, {done['d']:,} dropped, {count(left, 'draft')} left" if drafts else "no drafts"
    screen.write(f"{ending}\n", None)
    return 1 if left else 0


def _answer(draft: OpenDraft, place: str) -> str:
    """Show the draft and ask until it is settled: c, d, n or q."""
    now = draft.again()
    shown = False
    while now is not None:
        if not shown:
            lines = "".join(f"  {visible(line)}\n" for line in now.lines)
            screen.write(f"{clean(now.place)}: draft {place}\n{lines}", None)
        shown, key = True, _reply(_ASK)
        if key == "e":
            shown = not _edit(now)
            now = now.again()
        elif key in ("c", "d"):
            if _written(now.confirm if key == "c" else now.drop):
                return key
        elif key in _KEYS:
            return key
        else:
            screen.write(f"“{clean(key)}” is none of {', '.join(_KEYS)}\n", None)
    screen.complain("the draft is not in its file any more")
    return "n"


def _edit(draft: OpenDraft) -> bool:
    """Ask for a field and its text, and write it; whether it was."""
    line = _reply(_FIELD)
    name, colon, text = line.partition(":")
    if line in ("", "q"):
        return False
    if not (name.strip() and colon and text.strip()):
        screen.write(f"“{clean(line)}” is no field with its text\n", None)
        return False
    return _written(lambda: draft.set_field(name.strip(), text.strip()))


def _written(write: Callable[[], None]) -> bool:
    """Whether it could be written; if not, why, on standard error."""
    try:
        write()
    except Unusable as error:
        screen.complain(*error.lines)
        return False
    return True


def _reply(prompt: str) -> str:
    """The answer, without blanks around it; to quit where there is nobody to answer any more."""
    screen.write(prompt, None)
    line = sys.stdin.readline() if sys.stdin is not None else ""
    if not line.endswith("\n"):
        screen.write("\n", None)
    return line.strip() if line else "q"
