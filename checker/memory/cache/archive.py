"""Texts by key, kept from run to run: what is unknown, broken or foreign counts as not there, and what nobody wants goes."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path
from time import monotonic

from checker.memory.cache.database import is_damage, opened, renewed, to_write

OLDEST = 20
"""So many runs that write keep what none of them has wanted, for runs over other folders or dates; then it goes."""
MOST = 2**28
"""Bytes of a text that are kept, and read."""
_DIGEST = 16
_PACKED, _PLAIN = b"z", b"t"
_SHORT = 128
"""Of fewer bytes packing saves nothing."""
_PAUSE = 10.0
"""Seconds after which what is new is written, so that a long run that is killed was not for nothing."""
_ABSENT = sqlite3.Error, OSError, ValueError
"""What the file may bring about; then nothing is kept in it."""


class Archive:
    """What was kept in a file, and what this run adds; without a file, this run alone.

    `stamp` names the checker: what another one kept is as good as none. Only what is wanted is read, and each text is held
    against its digest, so that a damaged one counts as none. Nothing here raises for what the file is or holds.
    """

    def __init__(self, path: Path | None = None, stamp: str = "") -> None:
        # A run may go through other folders meanwhile.
        self._path, self._stamp = None if path is None else path.absolute(), stamp.encode()
        self._connection = None if path is None else _to_read(path)
        self._texts: dict[bytes, str | None] = {}
        self._unwritten: dict[bytes, bytes] = {}
        self._last_written = monotonic()
        self.news = False

    def recall(self, key: str) -> str | None:
        """What was kept under the key, if anything."""
        name = self._name(key)
        if name not in self._texts:
            self._texts[name] = self._read(name)
        return self._texts[name]

    def keep(self, key: str, text: str) -> None:
        """Keep this instead of what was there."""
        name, data = self._name(key), text.encode("utf-8", "surrogatepass")
        self._texts[name], self.news = text, True
        if len(data) <= MOST:
            self._unwritten[name] = _packed(name, data)
        if monotonic() - self._last_written > _PAUSE:
            self._write(self._add)

    def save(self) -> None:
        """Write for the next run what is new; what this run wanted stays, and what none has wanted for long goes."""
        if self.news:
            self._write(self._add_and_age)
            self.news = False

    def _name(self, key: str) -> bytes:
        return blake2b(key.encode("utf-8", "surrogatepass"), key=self._stamp[:64], digest_size=_DIGEST).digest()

    def _read(self, name: bytes) -> str | None:
        if self._connection is None:
            return None
        try:
            row = self._connection.execute("SELECT content FROM entry WHERE name=?", (name,)).fetchone()
        except _ABSENT:
            self._connection = None
            return None
        return None if row is None else _unpacked(name, row[0])

    def _write(self, change: Callable[[sqlite3.Connection], None]) -> None:
        """Change the file in one transaction; one that turns out to be damaged is made anew."""
        for connect in (to_write, renewed):
            try:
                if self._path is None or _in_one(connect(self._path), change):
                    self._unwritten = {}
                    break
            except _ABSENT:
                break
        self._last_written = monotonic()

    def _add(self, to: sqlite3.Connection) -> None:
        run = _last_run(to) + 1
        to.executemany("INSERT OR REPLACE INTO entry VALUES (?, ?)", self._unwritten.items())
        to.executemany("INSERT OR REPLACE INTO use VALUES (?, ?)", ((name, run) for name in self._unwritten))

    def _add_and_age(self, to: sqlite3.Connection) -> None:
        run = _last_run(to) + 1
        self._add(to)
        wanted = (name for name, text in self._texts.items() if text is not None)
        to.executemany("INSERT OR REPLACE INTO use SELECT name, ? FROM entry WHERE name=?", ((run, name) for name in wanted))
        to.execute("DELETE FROM entry WHERE name IN (SELECT name FROM use WHERE run < ?)", (run - OLDEST,))
        to.execute("DELETE FROM use WHERE run < ?", (run - OLDEST,))


def _to_read(path: Path) -> sqlite3.Connection | None:
    try:
        return opened(path)
    except _ABSENT:
        return None


def _last_run(of: sqlite3.Connection) -> int:
    number = of.execute("SELECT MAX(run) FROM use").fetchone()[0]
    return number if type(number) is int and 0 < number < 2**60 else 0


def _in_one(connection: sqlite3.Connection, change: Callable[[sqlite3.Connection], None]) -> bool:
    """Make the change whole or not at all; False where the file is damaged. Raises sqlite3.Error where it cannot be made."""
    try:
        connection.execute("BEGIN IMMEDIATE")
        change(connection)
        connection.execute("COMMIT")
    except sqlite3.Error as error:
        if is_damage(error):
            return False
        raise
    finally:
        connection.close()
    return True


def _packed(name: bytes, data: bytes) -> bytes:
    """The bytes of a text as they are kept, behind a digest of them and the name."""
    smaller = zlib.compress(data, 1) if len(data) >= _SHORT else data
    body = _PACKED + smaller if len(smaller) < len(data) else _PLAIN + data
    return blake2b(name + body, digest_size=_DIGEST).digest() + body


def _unpacked(name: bytes, content: object) -> str | None:
    """The text; None if it is not as it was written."""
    if type(content) is not bytes or blake2b(name + content[_DIGEST:], digest_size=_DIGEST).digest() != content[:_DIGEST]:
        return None
    kind, body = content[_DIGEST : _DIGEST + 1], content[_DIGEST + 1 :]
    try:
        data = zlib.decompressobj().decompress(body, MOST) if kind == _PACKED else body
        return data.decode("utf-8", "surrogatepass")
    except (zlib.error, UnicodeDecodeError):
        return None


def digest_of_bytes(*parts: bytes) -> str:
    """32 hex digits of some bytes; the same bytes divided otherwise have another digest."""
    hashed = blake2b(digest_size=16)
    for part in parts:
        hashed.update(len(part).to_bytes(8))
        hashed.update(part)
    return hashed.hexdigest()
