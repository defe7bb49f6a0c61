"""Where output goes: the terminal, a pipe or a file, and how wide, colourful and encoded that is."""

from __future__ import annotations

import io
import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from checker.model.errors import Unusable, Unwritten
from checker.prose.safe import clean

NARROWEST = 40
_HIGHEST = 2
"""The number of standard error."""


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
    from checker.workspace import write_whole

    try:
        write_whole(output, text.encode("utf-8"))
    except OSError as error:
        raise Unwritten(f"{option or f'--output {output}'}: cannot be written: {error.strerror}") from error


def complain(*lines: str) -> None:
    """Each line, made harmless but indented as it is, to standard error; if that cannot be written, the exit code has to do."""
    try:
        _send("".join(f"{' ' * (len(line) - len(line.lstrip(' ')))}{clean(line)}\n" for line in lines), sys.stderr)
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


class _Closed(io.TextIOBase):
    """Stands in for a standard output that is closed: what is written to it is refused, so that nothing is lost unseen."""

    def write(self, text: str) -> int:
        if text:
            raise Unusable("standard output: cannot be written: it is closed")
        return 0


def prepare() -> None:
    """Make both streams fit to be written to, once, before anything is opened."""
    _hold_numbers()
    if sys.stdout is None:
        sys.stdout = _Closed()
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _hold_numbers() -> None:
    """Take the numbers of closed streams, lest a file of claims gets one and a library prints into it."""
    with suppress(OSError):
        while (handle := os.open(os.devnull, os.O_RDWR)) <= _HIGHEST:
            pass
        os.close(handle)
