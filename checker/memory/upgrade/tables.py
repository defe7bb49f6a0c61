"""What goes out of a table: columns in the first line of a CSV file, names in JSON Lines, and cells."""

from __future__ import annotations

from io import StringIO

from checker.intake.files.outgoing import Outgoing, Outgoings
from checker.memory.upgrade.cells import Cell, csv_rows, json_pairs
from checker.memory.upgrade.edits import Edits, by_hand, joined, written_as
from checker.model.claim import Location


def csv_edits(text: str, file: str, registry: Outgoings) -> Edits:
    """The edits of a CSV file, its byte order mark left out."""
    names: list[str] = []
    edits = []
    for row in csv_rows(text, file):
        if not names and any(cell.text for cell in row):
            outgoing = [registry.of_column(cell.text) for cell in row]
            edits += [_edit(text, cell, gone) for cell, gone in zip(row, outgoing, strict=True) if gone]
            names = [gone.instead if gone else cell.text for cell, gone in zip(row, outgoing, strict=True)]
        elif len(row) == len(names):
            cells = zip(names, row, strict=True)
            edits += [_edit(text, cell, gone) for name, cell in cells if (gone := registry.of_cell(name, cell.text))]
    return joined(edits)


def jsonl_edits(text: str, file: str, registry: Outgoings) -> Edits:
    """The edits of a file with one JSON object a line, its byte order mark left out. What is no object is passed over."""
    edits, at = [], 0
    for number, line in enumerate(StringIO(text, newline=""), 1):
        cells = json_pairs(line, at, Location(file, number))
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


def _edit(text: str, cell: Cell, gone: Outgoing) -> Edits:
    if not gone.instead:
        return by_hand(gone, cell.place, "what stands in a table is not taken out here")
    edit = written_as(text, cell.at, cell.text, gone.instead)
    return Edits((edit,)) if edit else by_hand(gone, cell.place, "it is written in a way that cannot be changed in its place")
