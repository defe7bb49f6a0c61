"""Where output goes: the terminal, a pipe or a file, and how wide and colourful that is."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from checker.model.errors import Unwritten
from checker.prose.safe import clean
from checker.workspace import write_whole

NARROWEST = 40


def width() -> int:
    """Columns of the terminal, or those that COLUMNS asks for; 80 where there is neither."""
    return max(NARROWEST, shutil.get_terminal_size((80, 24)).columns)


def color() -> bool:
    """Whether to colour standard output: never with NO_COLOR, always with FORCE_COLOR, else on a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb")


def write(text: str, output: Path | None, option: str = "") -> None:
    """Write to the file, or to standard output. Raises Unwritten if that cannot be done.

    `option` is what asked for the file, as it was written; --output if empty.
    """
    if output is None:
        try:
            _send(text, sys.stdout)
        except OSError as error:
            forget(sys.stdout)
            raise Unwritten(f"standard output: cannot be written: {error.strerror}") from error
        return
    try:
        write_whole(output, text.encode("utf-8"))
    except OSError as error:
        raise Unwritten(f"{option or f'--output {output}'}: cannot be written: {error.strerror}") from error


def complain(*lines: str) -> None:
    """Each line, made harmless, to standard error; where that cannot be written, the exit code has to do."""
    try:
        _send("".join(f"{clean(line)}\n" for line in lines), sys.stderr)
    except OSError:
        forget(sys.stderr)


def _send(text: str, stream: TextIO) -> None:
    encoding = stream.encoding or "utf-8"
    # A console that knows no dashes still gets the report.
    safe = text.encode(encoding, "backslashreplace").decode(encoding)
    try:
        stream.write(safe)
        stream.flush()
    except BrokenPipeError:
        # The reader (head, a pager) has seen enough.
        forget(stream)


def forget(stream: TextIO) -> None:
    """What follows, and the flush at exit, goes nowhere."""
    with suppress(OSError, ValueError):  # a stream without a number has nothing left to flush
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
