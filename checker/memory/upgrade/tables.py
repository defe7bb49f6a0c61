"""What goes out of a table: columns in the first line of a CSV file, names in JSON Lines, and cells."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

from checker.intake.files.outgoing import Outgoing, Outgoings
from checker.memory.upgrade.edits import Edits, by_hand, joined, written_as
from checker.model.claim import Location

_CELL = re.compile(r'("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|\n|\r|\Z)')
_BLANK = re.compile(r"[ \t\r\n]*")


@dataclass(frozen=True, slots=True)
class _Cell:
    """A text of a table and where its characters begin."""

    text: str
    at: int
    place: Location


def csv_edits(text: str, file: str, registry: Outgoings) -> Edits:
    """The edits of a CSV file, its byte order mark left out."""
    names: list[str] = []
    edits = []
    for row in _rows(text, file):
        if not names and any(cell.text for cell in row):
            outgoing = [registry.of_column(cell.text) for cell in row]
            edits += [_edit(text, cell, gone) for cell, gone in zip(row, outgoing, strict=True) if gone]
            names = [gone.instead if gone else cell.text for cell, gone in zip(row, outgoing, strict=True)]
        elif len(row) == len(names):
            cells = zip(names, row, strict=True)
            edits += [_edit(text, cell, gone) for name, cell in cells if (gone := registry.of_cell(name, cell.text))]
    return joined(edits)


def _rows(text: str, file: str) -> Iterator[list[_Cell]]:
    row: list[_Cell] = []
    line = begun = 1
    for match in _CELL.finditer(text):
        quoted = match[1].startswith('"')
        inner = match[1][1:-1] if quoted else match[1]
        cell = inner.replace('""', '"') if quoted else inner
        at = match.start() + quoted + len(inner) - len(inner.lstrip())
        row.append(_Cell(cell.strip(), at, Location(file, begun)))
        line += match[0].count("\n")
        if match[2] != ",":
            yield row
            row, begun = [], line
        if not match[2]:
            return


def jsonl_edits(text: str, file: str, registry: Outgoings) -> Edits:
    """The edits of a file with one JSON object a line, its byte order mark left out. What is no object is passed over."""
    edits, at = [], 0
    for number, line in enumerate(StringIO(text, newline=""), 1):
        cells = _pairs(line, at, Location(file, number))
        names = {name.text for name, _ in cells}
        for name, value in cells:
            gone = registry.of_column(name.text)
            if gone and gone.instead in names:
                edits.append(by_hand(gone, name.place, f"{gone.instead} is there too"))
            elif gone:
                edits.append(_edit(text, name, gone))
            now = gone.instead if gone else name.text
            if value and (old := registry.of_cell(now, value.text)):
                edits.append(_edit(text, value, old))
        at += len(line)
    return joined(edits)


def _pairs(line: str, at: int, place: Location) -> list[tuple[_Cell, _Cell | None]]:
    """The names of a flat object and its texts; nothing of what is no such object."""
    decoder, pairs = json.JSONDecoder(), list[tuple[_Cell, _Cell | None]]()
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
            cell = _Cell(value.strip(), at + value_at, place) if isinstance(value, str) else None
            pairs.append((_Cell(name, at + begun, place), cell))
            here = _past(line, here)
            here = _past(line, here + 1) if line[here : here + 1] == "," else here
    except (ValueError, RecursionError):
        return []
    return pairs


def _past(line: str, at: int) -> int:
    blank = _BLANK.match(line, at)
    return blank.end() if blank else at


def _edit(text: str, cell: _Cell, gone: Outgoing) -> Edits:
    if not gone.instead:
        return by_hand(gone, cell.place, "what stands in a table is not taken out here")
    edit = written_as(text, cell.at, cell.text, gone.instead)
    return Edits((edit,)) if edit else by_hand(gone, cell.place, "it is written in a way that cannot be changed in its place")
