"""The index of an archive: brought up to date with its files, of which only those that changed are read."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import time_ns

from checker.intake.files.files import File
from checker.intake.files.load import OpenedFiles, legible, rows_by_id, rows_of
from checker.intake.files.problems import Problems
from checker.intake.files.read_context import RawClaim, ReadContext
from checker.intake.files.resolve import Resolver, still_so
from checker.intake.files.source import file_digest
from checker.memory.archived.division import divide, reach
from checker.memory.archived.filing import Filing, IndexedFile
from checker.memory.archived.rows import one_of_each_tie
from checker.memory.cache.archive import digest_of_bytes
from checker.memory.cache.file_cache import resolution_of, words_for_all
from checker.model.vocabulary import Vocabulary

Watch = Callable[[int, int, str], None]
"""Is told how far it is: so many done of so many, of what."""
_TABLES = ("held", "file", "row", "tie", "component", "kin", "link", "trouble", "text", "asked")
SETTLED = 2_000_000_000
"""Nanoseconds after which a file that changes again has another time of change, on any file system."""


class IndexReplaced(Exception):
    """Another process has begun the index anew, by other words."""


class ArchiveIndex:
    """An index in a database, by what the archive is read by now; `stamp` names the checker.

    Raises sqlite3.Error where the database cannot be used, Unfit where it holds what was never written, and IndexReplaced.
    """

    def __init__(self, database: sqlite3.Connection, opened: OpenedFiles, stamp: str) -> None:
        self.database, self._opened = database, opened
        self.vocabulary: Vocabulary = opened.context.vocabulary
        shared = words_for_all(self.vocabulary, legible(opened.settings))
        self._by = {
            "stamp": stamp,
            "shared": shared,
            "words": digest_of_bytes(repr(self.vocabulary).encode("utf-8", "surrogatepass")),
        }
        self._filing = Filing(database)

    def bring_up_to_date(self, files: Mapping[str, File], others: Sequence[str], watch: Watch) -> None:
        """See that it holds what stands in the files, by their names in the archive, and none but these and the `others`."""
        self._agree()
        marked = {name: row for name, *row in self.database.execute("SELECT name, mark, digest, seen FROM file")}
        for name in sorted(marked.keys() - files.keys() - set(others)):
            self._change(partial(self._drop, name))
        for number, (name, file) in enumerate(files.items()):
            begin = partial(watch, number, len(files), "reading the archive")
            self._look_at(name, file, marked.get(name), begin)
        if self._held().get("joined") != self._by["words"]:
            watch(len(files), len(files), "dividing the archive")
            self._change(self._divide)

    @contextmanager
    def still(self) -> Iterator[Mapping[str, IndexedFile]]:
        """A state of the index that stays while it is asked, as others may write; gives its files. Raises IndexReplaced."""
        self.database.execute("BEGIN")
        try:
            held = self._held()
            if {**self._by, "joined": self._by["words"]}.items() - held.items():
                raise IndexReplaced
            yield dict(self._filing.files())
        finally:
            self.database.execute("ROLLBACK")

    def rates(self) -> int | None:
        """The component of exchange rates and of amounts in a currency, if there are any."""
        text = self._held().get("rates", "")
        return int(text) if text else None

    def _held(self) -> dict[str, str]:
        return dict(self.database.execute("SELECT name, content FROM held"))

    def _agree(self) -> None:
        """Begin anew where another checker, or other words, read the archive; by words that say the same it need not be."""
        held = self._held()
        if not self._by.items() - held.items():
            return
        same = all(held.get(name) == self._by[name] for name in ("stamp", "shared")) and self._says_the_same(held)
        with self._alone():
            if self._held() != held:
                raise IndexReplaced
            if not same:
                for table in _TABLES:
                    self.database.execute(f"DELETE FROM {table}")
            for (name,) in self.database.execute("SELECT name FROM file WHERE problems!='' OR digest=x''").fetchall():
                self._drop(name)
            self._hold({**self._by, "joined": ""})
        self._filing.forget()

    def _says_the_same(self, held: Mapping[str, str]) -> bool:
        """Whether the vocabulary of now answers as the one did by which the archive was read."""
        if not held.get("reach") or held.get("joined") != held.get("words"):
            return False
        resolver = Resolver(self.vocabulary)
        resolutions = (resolution_of(*json.loads(words)) for (words,) in self.database.execute("SELECT words FROM asked"))
        return (
            all(still_so(each, resolver) for each in resolutions)
            and reach(one_of_each_tie(self.database), self.vocabulary) == held["reach"]
        )

    def _look_at(self, name: str, file: File, marked: Sequence[object] | None, begin: Callable[[], None]) -> None:
        mark, now = _mark(file.path), time_ns()
        if marked is not None and mark and mark == marked[0] and marked[1]:
            changed = max(map(int, mark.split()[1:3]))
            if isinstance(marked[2], int) and changed + SETTLED < marked[2]:
                return
        digest = file_digest(file.path)
        if marked is not None and digest and digest == marked[1]:
            self._change(lambda: self.database.execute("UPDATE file SET mark=?, seen=? WHERE name=?", (mark, now, name)))
            return
        begin()
        resolver = self._opened.context.resolver
        context = replace(self._opened.context, problems=Problems())
        resolver.taken()
        rows = rows_of(File(file.path, name), context, None)
        by_id = rows_by_id(rows, context.problems)
        if file_digest(file.path) != digest:
            digest = b""
        resolutions = resolver.taken()
        self._change(lambda: self._put(name, (mark, digest, now), by_id, context, resolutions))

    def _put(
        self,
        name: str,
        state: tuple[str, bytes, int],
        rows: Mapping[str, RawClaim],
        context: ReadContext,
        resolutions: Sequence[object],
    ) -> None:
        self._filing.put(name, state, rows, context, resolutions)
        self._hold({"joined": ""})

    def _drop(self, name: str) -> None:
        self._filing.drop(name)
        self._hold({"joined": ""})

    def _divide(self) -> None:
        self._hold({**divide(self.database, self._opened), "joined": self._by["words"]})

    def _hold(self, contents: Mapping[str, str]) -> None:
        self.database.executemany("INSERT OR REPLACE INTO held VALUES (?, ?)", contents.items())

    def _change(self, change: Callable[[], object]) -> None:
        """Make a change whole or not at all. Raises IndexReplaced where the index is another one by now."""
        with self._alone():
            if self._by.items() - self._held().items():
                raise IndexReplaced
            change()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        self.database.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.database.execute("COMMIT")
        except BaseException:
            self._filing.forget()
            if self.database.in_transaction:
                self.database.execute("ROLLBACK")
            raise


def _mark(path: Path) -> str:
    """By which one sees that a file has changed, without a look into it: length, times and place; "" where there is none."""
    try:
        state = path.stat()
    except OSError:
        return ""
    return f"{state.st_size} {state.st_mtime_ns} {state.st_ctime_ns} {state.st_ino} {state.st_dev}"
