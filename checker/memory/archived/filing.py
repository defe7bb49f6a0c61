"""Files of an archive put into its index, and taken out."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.intake.files.load import NO_ID
from checker.intake.files.multiples import THAT
from checker.intake.files.read_context import RawClaim, ReadContext
from checker.intake.files.undeclared import with_units
from checker.memory.archived.lines import LineWriter, checksum, links_of
from checker.memory.archived.ties import counted_in, in_one_text, tie_of
from checker.memory.cache.codec import reader, writer
from checker.model.problem import Problem

_PROBLEMS = tuple[tuple[Problem, ...], tuple[Problem, ...]]


@dataclass(frozen=True, slots=True)
class IndexedFile:
    """What the index has of a file: its number, how many claims, how many that were refused, and what is wrong in it."""

    number: int
    claims: int
    unread: int
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]


class Filing:
    """Puts files into the tables of a database. What is put is to be committed, or else forgotten."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database, self._lines = database, LineWriter()
        self._read_problems, self._write_problems = reader(_PROBLEMS, {}), writer(_PROBLEMS, {})

    def files(self) -> Iterator[tuple[str, IndexedFile]]:
        """Each file by its name."""
        every = self._database.execute("SELECT name, number, claims, unread, problems FROM file")
        for name, number, claims, unread, text in every:
            problems, warnings = self._read_problems(json.loads(text)) if text else ((), ())
            yield name, IndexedFile(number, claims, unread, problems, warnings)

    def forget(self) -> None:
        """Forget what was put."""
        self._lines.forget()

    def put(
        self,
        name: str,
        state: tuple[str, bytes, int],
        rows: Mapping[str, RawClaim],
        context: ReadContext,
        resolutions: Sequence[object],
    ) -> None:
        """Hold these rows in place of those that the file had, with the problems of the context that they were read in."""
        self.drop(name)
        problems = context.problems
        wrong, warnings = with_units(problems.in_order(), rows.values(), context), problems.warnings
        text = json.dumps(self._write_problems((wrong, warnings))) if wrong or warnings else ""
        named = {key: row for key, row in rows.items() if NO_ID not in key}
        sound = sum(row.claim is not None and row.sound_article for row in named.values())
        insert = "INSERT INTO file(name, mark, digest, seen, claims, unread, problems) VALUES (?, ?, ?, ?, ?, ?, ?)"
        number = self._database.execute(insert, (name, *state, sound, len(rows) - sound, text)).lastrowid
        ties: dict[str, int] = {}
        lines, links = [], []
        for key, row in named.items():
            of_row = links_of(key, row)
            links += [(key, target, field, number) for field, target in of_row.items()]
            tie = None
            if row.claim is not None and row.sound_article:
                words = tie_of(row.claim, THAT in of_row)
                if words not in ties:
                    ties[words] = self._tie(words)
                tie = ties[words]
            line = self._lines.line(row, self._database)
            lines.append((key, number, tie, line, checksum(key, tie, line)))
        self._database.executemany("INSERT INTO row(name, file, tie, line, sum) VALUES (?, ?, ?, ?, ?)", lines)
        self._database.executemany("INSERT INTO link VALUES (?, ?, ?, ?)", links)
        questions = ((json.dumps(each, separators=(",", ":")),) for each in resolutions)
        self._database.executemany("INSERT OR IGNORE INTO asked VALUES (?)", questions)

    def _tie(self, words: str) -> int:
        known = self._database.execute("SELECT number FROM tie WHERE words=?", (words,)).fetchone()
        if known is not None:
            return int(known[0])
        scope, _, _, how = counted_in(words)
        values = words, 0, in_one_text(scope), how == "ratio", "", ""
        insert = "INSERT INTO tie(words, component, counted, ratio, kin, other_kin) VALUES (?, ?, ?, ?, ?, ?)"
        return int(self._database.execute(insert, values).lastrowid or 0)

    def drop(self, name: str) -> None:
        """Hold nothing of the file any more."""
        known = self._database.execute("SELECT number FROM file WHERE name=?", (name,)).fetchone()
        if known is not None:
            for statement in ("DELETE FROM row WHERE file=?", "DELETE FROM link WHERE file=?", "DELETE FROM file WHERE number=?"):
                self._database.execute(statement, known)
