"""The rows of an index, each held against what it was written as."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence

from checker.intake.files.read_context import RawClaim
from checker.memory.archived.lines import LineReader, checksum
from checker.memory.cache.codec import Unfit
from checker.model.claim import Claim

IndexedRow = tuple[str, int | None, RawClaim]
"""The full id of a claim, its tie, if it has one, and its row."""
_LISTED = "(SELECT value FROM json_each(?))"


def rows_where(
    database: sqlite3.Connection, where: str, values: Sequence[object] = (), names: Mapping[int, str] | None = None
) -> Iterator[IndexedRow]:
    """The rows of a condition; `names` are those of the files wanted, by their number. Raises Unfit for what is no such row."""
    lines = LineReader(database)
    every = database.execute(f"SELECT name, file, tie, line, sum FROM row WHERE {where}", values)
    for name, file, tie, line, wanted in every:
        if names is not None and file not in names:
            continue
        if checksum(name, tie, line) != wanted:
            raise Unfit(name)
        yield name, tie, lines.row(name, line, "" if names is None else names[file])


def rows_of_components(database: sqlite3.Connection, components: Sequence[int], names: Mapping[int, str]) -> Iterator[IndexedRow]:
    """The rows of whole components. Raises Unfit, also where one has lost some."""
    listed = (json.dumps(components),)
    ties = f"SELECT number FROM tie WHERE component IN {_LISTED}"
    held = f"SELECT COUNT(*), COALESCE(SUM(sum), 0) FROM row WHERE tie IN ({ties})"
    wanted = f"SELECT COALESCE(SUM(claims), 0), COALESCE(SUM(sum), 0) FROM component WHERE number IN {_LISTED}"
    if database.execute(held, listed).fetchone() != database.execute(wanted, listed).fetchone():
        raise Unfit(f"components {components}")
    return rows_where(database, f"tie IN ({ties})", listed, names)


def one_of_each_tie(database: sqlite3.Connection) -> dict[int, Claim]:
    """By tie one of its claims."""
    first = "number IN (SELECT MIN(number) FROM row WHERE tie IS NOT NULL GROUP BY tie)"
    every = rows_where(database, first)
    return {tie: row.claim for _, tie, row in every if tie is not None and row.claim is not None}
