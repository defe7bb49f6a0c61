"""Steps: files changed one at a time, each with what it held before, so that the step can be taken back."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from checker.intake.files.files import posix_name
from checker.intake.files.source import Unreadable, decoded
from checker.memory.writing import Busy, alone_in, write_text, write_whole
from checker.model.errors import Unusable


@dataclass(frozen=True, slots=True)
class FileStep:
    """What a file held `before` and `after` something was done to it; None where there was none. `does` names it in a phrase."""

    path: Path
    before: bytes | None
    after: bytes
    does: str


TextEdit = Callable[[str], str]
"""What the text of a file becomes. Raises Unusable where it cannot, and nothing is written."""


def step(folder: Path, path: Path, edit: TextEdit, does: str) -> FileStep:
    """Change a file of the folder, "" being the text of one that is not there yet.

    Raises Unusable where that cannot be done; what `edit` raises passes through.
    """
    _inside(folder, path)
    try:
        with alone_in(folder):
            before = path.read_bytes() if os.path.lexists(path) else None
            text = edit(decoded(before) if before is not None else "")
            if before is not None and decoded(before) == text:
                return FileStep(path, before, before, does)
            write_text(path, text, before or b"")
            return FileStep(path, before, path.read_bytes(), does)
    except Unreadable as error:
        raise Unusable(f"{posix_name(path)}:{error.line}: {error.what}; {error.instead}") from error
    except (OSError, Busy) as error:
        why = error.strerror if isinstance(error, OSError) else str(error)
        raise Unusable(f"{posix_name(path)}: cannot be written: {why}") from error


def take_back(folder: Path, done: FileStep) -> None:
    """Let the file hold what it held before a step. Raises Unusable where it has been changed since, and leaves it as it is."""
    _inside(folder, done.path)
    name = posix_name(done.path)
    try:
        with alone_in(folder):
            if not done.path.exists() or done.path.read_bytes() != done.after:
                raise Unusable(f"{name}: has been changed since by somebody else; “{done.does}” was not undone")
            if done.before is None:
                done.path.unlink()
            else:
                write_whole(done.path, done.before)
    except (OSError, Busy) as error:
        why = error.strerror if isinstance(error, OSError) else str(error)
        raise Unusable(f"{name}: cannot be written: {why}") from error


def _inside(folder: Path, path: Path) -> None:
    home, target = os.path.realpath(folder), os.path.realpath(path)
    if os.path.commonpath([home, target]) != home:
        raise Unusable(f"{posix_name(path)}: leads out of the folder of the claims; nothing was written")
