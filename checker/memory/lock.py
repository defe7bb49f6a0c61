"""One process at a time writes what editors wrote, on every system; a process that is killed lets go."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from errno import ENOTDIR
from pathlib import Path

from checker.memory.beside import FOLDER, begin

FILE = "lock"
PATIENCE = 30.0
"""Seconds to wait for others: whoever writes a ledger is done in a moment, so that by then something is amiss."""


class Busy(Exception):
    """Another process has held the folder for longer than anybody waits."""


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Keep other processes that ask for the same folder waiting. Raises Busy, and OSError if nothing can be written there."""
    # Only who writes waits for the import.
    from filelock import FileLock, Timeout

    place = folder / FOLDER
    if place.exists() and not place.is_dir():
        raise NotADirectoryError(ENOTDIR, f"{FOLDER} beside it is a file, but has to be a folder; move it away", str(place))
    begin(place)
    lock = FileLock(place / FILE, timeout=PATIENCE)
    try:
        lock.acquire()
    except Timeout as error:
        raise Busy(f"another check has been writing it for {PATIENCE:g} seconds; let it end, or end it, and try again") from error
    try:
        yield
    finally:
        lock.release()
