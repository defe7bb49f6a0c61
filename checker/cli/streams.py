"""Standard output and standard error as a run needs them: there, and in UTF-8 wherever they lead to a file or a pipe."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress

from checker.model.errors import Unusable

HIGHEST = 2
"""The number of standard error."""


class Closed(io.TextIOBase):
    """Stands in for a standard output that is closed: what is written to it is refused, so that nothing is lost unseen."""

    def write(self, text: str) -> int:
        if text:
            raise Unusable("standard output: cannot be written: it is closed")
        return 0


def prepare() -> None:
    """Make both streams fit to be written to, once, before anything is opened."""
    _hold_numbers()
    if sys.stdout is None:
        sys.stdout = Closed()
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _hold_numbers() -> None:
    """Take the numbers of closed streams, lest a file of claims gets one and a library prints into it."""
    with suppress(OSError):
        while (handle := os.open(os.devnull, os.O_RDWR)) <= HIGHEST:
            pass
        os.close(handle)
