"""The cells of a table, and where in its text each stands."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.model.claim import Location

_CELL = re.compile(r'("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|\n|\r|\Z)')
_BLANK = re.compile(r"[ \t\r\n]*")


@dataclass(frozen=True, slots=True)
class Cell:
    """A text of a table and where its characters begin."""

    text: str
    at: int
    place: Location


def csv_rows(text: str, file: str) -> Iterator[list[Cell]]:
    """The rows of a CSV file, its byte order mark left out."""
    row: list[Cell] = []
    line = begun = 1
    for match in _CELL.finditer(text):
        quoted = match[1].startswith('"')
        inner = match[1][1:-1] if quoted else match[1]
        cell = inner.replace('""', '"') if quoted else inner
        at = match.start() + quoted + len(inner) - len(inner.lstrip())
        row.append(Cell(cell.strip(), at, Location(file, begun)))
        line += match[0].count("\n")
        if match[2] != ",":
            yield row
            row, begun = [], line
        if not match[2]:
            return


def json_pairs(line: str, at: int, place: Location) -> list[tuple[Cell, Cell | None]]:
    """The names of a flat object and its texts; nothing of what is no such object."""
    decoder, pairs = json.JSONDecoder(), list[tuple[Cell, Cell | None]]()
    here = _past(line, 0)
    if line[here : here + 1] != "{":
        return []
    try:
        here = _past(line, here + 1)
        while line[here : here + 1] == '"':
            begun = here
            name, here = decoder.raw_decode(line, here)
            here = _past(line, here)
            if line[here : here + 1] != ":":
                return []
            value_at = _past(line, here + 1)
            value, here = decoder.raw_decode(line, value_at)
            cell = Cell(value.strip(), at + value_at, place) if isinstance(value, str) else None
            pairs.append((Cell(name, at + begun, place), cell))
            here = _past(line, here)
            here = _past(line, here + 1) if line[here : here + 1] == "," else here
    except (ValueError, RecursionError):
        return []
    return pairs


def _past(line: str, at: int) -> int:
    blank = _BLANK.match(line, at)
    return blank.end() if blank else at
