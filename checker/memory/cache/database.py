"""One SQLite file beside the claims: opened with care, as anybody may have put it there, and made anew where it is not ours."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG
from typing import Literal

from checker.memory.writing import Busy, alone_in, begin

BUSY = 10.0
"""Seconds to wait for another process: it writes for a moment only, in one transaction."""


@dataclass(frozen=True, slots=True)
class TableLayout:
    """What a file of ours is known by: its number as SQLite has it, and the statements that make its tables, in order."""

    number: int
    tables: tuple[str, ...]


TEXTS_BY_KEY = TableLayout(
    0x636C6331,
    (
        "CREATE TABLE entry(name BLOB PRIMARY KEY, content BLOB NOT NULL)",
        "CREATE TABLE use(name BLOB PRIMARY KEY, run INTEGER NOT NULL) WITHOUT ROWID",
    ),
)
"""`entry`: what is kept. `use`: the number of the run that last wanted it; apart, as it is written in every run."""
_BESIDE = ("-journal", "-wal", "-shm")
"""What SQLite may open beside a file."""


class Foreign(sqlite3.DatabaseError):
    """What is there is no such file, or is damaged: it may be made anew."""


def opened(path: Path, mode: Literal["rw", "rwc"] = "rw", layout: TableLayout = TEXTS_BY_KEY) -> sqlite3.Connection:
    """The database in the file, with its tables; "rwc" makes them where nothing is there.

    Raises OSError or sqlite3.Error, Foreign among them, if it cannot be had. While a connection is open the file must not be
    opened by anything but SQLite: to close it then lets go of the locks of the whole process.
    """
    if any(map(_is_no_file, (path, *_beside(path)))):
        raise OSError(f"{path}: something that is no file stands there, or beside it")
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(uri, timeout=BUSY, isolation_level=None, check_same_thread=False, uri=True)
    try:
        _prepare(connection, layout, new=mode == "rwc")
    except BaseException as error:
        connection.close()
        if is_damage(error):
            raise Foreign from error
        raise
    return connection


def renewed(path: Path, layout: TableLayout = TEXTS_BY_KEY) -> sqlite3.Connection:
    """A database in place of what is no such file, or damaged. Of several processes one makes it anew, the others take that.

    Raises what `opened` raises.
    """
    try:
        with alone_in(path.parent.parent):
            with suppress(Foreign):
                return _sound(opened(path, "rwc", layout))
            # A journal without its file would be played back into the next one.
            for each in (*_beside(path), path):
                with suppress(FileNotFoundError):
                    each.unlink()
            return opened(path, "rwc", layout)
    except Busy as error:
        raise OSError(str(error)) from error


def to_write(path: Path, layout: TableLayout = TEXTS_BY_KEY) -> sqlite3.Connection:
    """The database in the file, made where there is none, or none that is ours. Raises OSError or sqlite3.Error."""
    begin(path.parent)
    try:
        return opened(path, "rwc", layout)
    except Foreign:
        return renewed(path, layout)


def in_memory(layout: TableLayout) -> sqlite3.Connection:
    """A database of this process alone, which ends with it."""
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    _make(connection, layout)
    return connection


def is_damage(error: BaseException) -> bool:
    """Whether SQLite, or what was read, says that the file is none that it can read, not that it cannot be had now."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return isinstance(error, Foreign) or code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)


def _prepare(connection: sqlite3.Connection, layout: TableLayout, new: bool) -> None:
    """See that the file holds these tables and nothing else, as views and triggers would be obeyed. Raises Foreign."""
    for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "synchronous=OFF"):
        connection.execute(f"PRAGMA {pragma}")
    if new and not _schema(connection):
        connection.execute("BEGIN IMMEDIATE")
        # Another process may have made them meanwhile.
        if not _schema(connection):
            _make(connection, layout)
        connection.execute("COMMIT")
    number = connection.execute("PRAGMA application_id").fetchone()[0]
    ours = number == layout.number and _schema(connection) == set(layout.tables)
    if not ours or connection.execute("PRAGMA journal_mode").fetchone()[0] != "delete":
        raise Foreign


def _make(connection: sqlite3.Connection, layout: TableLayout) -> None:
    connection.execute(f"PRAGMA application_id={layout.number}")
    for table in layout.tables:
        connection.execute(table)


def _schema(connection: sqlite3.Connection) -> set[str]:
    return {str(sql) for (sql,) in connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")}


def _sound(connection: sqlite3.Connection) -> sqlite3.Connection:
    """The connection, if everything in the file is in order. Raises Foreign; sqlite3.Error where another process is at it."""
    try:
        if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok":
            return connection
        raise Foreign
    except sqlite3.Error as error:
        connection.close()
        if is_damage(error):
            raise Foreign from error
        raise


def _is_no_file(path: Path) -> bool:
    """Whether something stands there that is no file, asked once: a journal comes and goes while another process writes."""
    try:
        return not S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return path.is_symlink()


def _beside(path: Path) -> tuple[Path, ...]:
    return tuple(path.with_name(path.name + ending) for ending in _BESIDE)
