"""What a file holds, if it is a file: a pipe, a device or a folder is refused at once, and so is what is too large to read."""

from __future__ import annotations

import errno
import io
import os
import stat
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, getincrementaldecoder
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO

MEGABYTE = 1_000_000
_CHUNK = 1 << 16
_KINDS = ((stat.S_ISDIR, "a folder"), (stat.S_ISFIFO, "a pipe"), (stat.S_ISSOCK, "a socket"))
_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


class Unreadable(Exception):
    """Why a file cannot be read, on which line (0: none of them), and what to do about it."""

    def __init__(self, what: str, instead: str, line: int = 1) -> None:
        super().__init__(what)
        self.what, self.instead, self.line = what, instead, line


def opened_file(path: Path) -> BinaryIO:
    """The file, opened to be read. Raises Unreadable if it is none; never waits for somebody to write."""
    try:
        _regular(path.stat().st_mode)
        handle = os.open(path, os.O_RDONLY | _AT_ONCE)
    except OSError as error:
        raise _refused(path, error) from error
    try:
        _regular(os.fstat(handle).st_mode)
        return os.fdopen(handle, "rb")
    except BaseException:
        os.close(handle)
        raise


def bytes_of(path: Path, most: int | None = None) -> bytes:
    """All bytes of a file of at most so many. Raises Unreadable."""
    with opened_file(path) as file:
        if most is not None and os.fstat(file.fileno()).st_size > most:
            raise _too_large(most)
        data = _from(path, file, -1 if most is None else most + 1)
    if most is not None and len(data) > most:
        raise _too_large(most)
    return data


def text(path: Path, most: int) -> str:
    """The text of a file of at most so many bytes, without a byte order mark. Raises Unreadable."""
    return decoded(bytes_of(path, most))


def decoded(data: bytes) -> str:
    """UTF-8 as text, without a byte order mark. Raises Unreadable."""
    _no_utf16(data)
    try:
        return data.removeprefix(BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        raise _no_utf8(data[: error.start].count(b"\n") + 1) from error


def lines(path: Path, longest: int) -> Iterator[str]:
    """The lines of a UTF-8 file, ends included, one at a time. Of one of more than `longest` characters only a bit more is given.

    Raises Unreadable, before the first line for what is no UTF-8.
    """
    _look_through(path)
    with opened_file(path) as file, io.TextIOWrapper(file, encoding="utf-8-sig", errors="replace", newline="") as read:
        try:
            while line := read.readline(longest + 1):
                yield line
                while len(line) > longest and line[-1] not in "\r\n":
                    line = read.readline(longest + 1) or "\n"
        except OSError as error:
            raise _refused(path, error) from error


def file_digest(path: Path) -> bytes:
    """A digest of all bytes of the file, of which it holds few at a time; nothing if it cannot be read."""
    hashed = blake2b(digest_size=16)
    try:
        with opened_file(path) as file:
            while chunk := _from(path, file, _CHUNK):
                hashed.update(chunk)
    except Unreadable:
        return b""
    return hashed.digest()


def _look_through(path: Path) -> None:
    """Raises Unreadable, with the line, if the file is no UTF-8 from its first byte to its last."""
    decoder, line = getincrementaldecoder("utf-8")(), 1
    with opened_file(path) as file:
        chunk = _from(path, file, _CHUNK)
        _no_utf16(chunk)
        while True:
            try:
                decoder.decode(chunk, final=not chunk)
            except UnicodeDecodeError as error:
                raise _no_utf8(line + error.object[: error.start].count(b"\n")) from error
            if not chunk:
                return
            line += chunk.count(b"\n")
            chunk = _from(path, file, _CHUNK)


def _from(path: Path, file: BinaryIO, most: int) -> bytes:
    try:
        return file.read(most)
    except OSError as error:
        raise _refused(path, error) from error


def _regular(mode: int) -> None:
    if not stat.S_ISREG(mode):
        kind = next((name for is_one, name in _KINDS if is_one(mode)), "a device")
        raise Unreadable(f"this is {kind}, no file", "delete it, or put a file in its place", 0)


def _refused(path: Path, error: OSError) -> Unreadable:
    if error.errno == errno.ELOOP:
        return Unreadable("a link that leads back to itself", "let it lead to a file, or delete it", 0)
    if error.errno == errno.ENOENT and path.is_symlink():
        return Unreadable("a link that leads to no file", "let it lead to a file, or delete it", 0)
    return Unreadable(f"cannot be read: {error.strerror}", "mend its permissions, or leave it out")


def _no_utf16(data: bytes) -> None:
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        raise Unreadable("the file is UTF-16, not UTF-8", "save it in the encoding UTF-8")


def _no_utf8(line: int) -> Unreadable:
    return Unreadable("the file is not UTF-8", "save it in the encoding UTF-8", line)


def _too_large(most: int) -> Unreadable:
    size = f"{most // MEGABYTE:,} MB" if most >= MEGABYTE else f"{most:,} bytes"
    return Unreadable(f"the file is larger than {size}", "divide it, or raise megabytes in settings.yaml", 0)
