"""How files are written: whole or not at all, and by one process at a time; and where what no editor wrote goes."""

from __future__ import annotations

import errno
import os
import stat
from codecs import BOM_UTF8
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import ENOTDIR
from pathlib import Path

FOLDER = ".check"
"""What no editor wrote, and git need not see, stands in a folder of this name beside the claims."""

PATIENCE = 30.0
"""Seconds to wait for others: whoever writes a ledger is done in a moment, so that by then something is amiss."""

_LOCK = "lock"


def write_whole(path: Path, data: bytes) -> None:
    """Let the file hold these bytes. Whoever reads it, even after this process was killed, finds the old file or the new one.

    Links are followed and permissions kept; what is no file (a terminal, a pipe) is written to as it is. Raises OSError,
    and then the file is as it was.
    """
    mode = _mode(path)
    if mode is not None and not stat.S_ISREG(mode):
        _send(path, data)
        return
    target = Path(os.path.realpath(path))
    if mode is not None and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    beside = target.with_name(f".{target.name[:100]}.{os.getpid()}.new")
    try:
        with suppress(FileNotFoundError):
            beside.unlink()
        _write_through(beside, data, mode)
        beside.replace(target)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    _settle(target.parent)


def write_text(path: Path, text: str, before: bytes) -> None:
    """Let the file hold this text in UTF-8; behind a byte order mark if its bytes `before` begin with one. Raises OSError."""
    mark = BOM_UTF8 if before.startswith(BOM_UTF8) else b""
    write_whole(path, mark + text.encode("utf-8"))


def _mode(path: Path) -> int | None:
    """What is there; None if nothing is, be it at the end of a link."""
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _send(path: Path, data: bytes) -> None:
    """Write to what is no file. Of a pipe somebody must be reading already: nobody waits for them here."""
    handle = os.open(path, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(handle, "wb") as file:
        if hasattr(os, "set_blocking"):
            os.set_blocking(handle, True)
        file.write(data)


def sweep(path: Path) -> None:
    """Remove what processes that were killed left beside the file; only while nobody else writes it."""
    target = Path(os.path.realpath(path))
    for left in target.parent.glob(f".{target.name[:100]}.*.new"):
        with suppress(OSError):
            left.unlink()


def _write_through(path: Path, data: bytes, mode: int | None) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
        if mode is not None:
            path.chmod(stat.S_IMODE(mode))


def _settle(folder: Path) -> None:
    """Bring the new name to the disk too, where the system allows it."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def begin(folder: Path) -> None:
    """Make the folder beside the claims, so that git does not see it. Raises OSError if that cannot be done."""
    folder.mkdir(exist_ok=True)
    if not (folder / ".gitignore").exists():
        (folder / ".gitignore").write_text("*\n", encoding="utf-8")


class Busy(Exception):
    """Another process has held the folder for longer than anybody waits."""


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Keep other processes that ask for the same folder waiting, on every system; one that is killed lets go.

    Raises Busy, and OSError if nothing can be written there.
    """
    # Only who writes waits for the import.
    from filelock import FileLock, Timeout

    place = folder / FOLDER
    if place.exists() and not place.is_dir():
        raise NotADirectoryError(ENOTDIR, f"{FOLDER} beside it is a file, but has to be a folder; move it away", str(place))
    begin(place)
    lock = FileLock(place / _LOCK, timeout=PATIENCE)
    try:
        lock.acquire()
    except Timeout as error:
        raise Busy(f"another check has been writing it for {PATIENCE:g} seconds; let it end, or end it, and try again") from error
    try:
        yield
    finally:
        lock.release()
