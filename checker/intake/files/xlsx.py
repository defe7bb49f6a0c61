"""The cells of the claims in XLSX workbooks. What is hidden is read and told, and so is every sheet that is not read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from checker.intake.files.article_form import TABLE_COLUMNS
from checker.intake.files.names import LEAST_FOR_FIELDS, nearest
from checker.intake.files.problems import Problems
from checker.intake.files.table_formats import LONGEST_ROW, TOO_LONG, Cells, headed, sound_cells
from checker.intake.files.typed_numbers import TypedNumber
from checker.intake.files.workbook import MergedCells, Sheet, SheetCell, sheets_of
from checker.intake.language.characters import one_spelling
from checker.model.claim import Location, letters_of

_LOOKED_AT = 20
"""Rows in which the names of the columns may stand; above them there are titles."""
_FEW = 3
"""So many columns of claims make a table of claims, though its id is misspelt."""
_NO_HEAD = "no row names the columns of claims", "write id, title, publisher, published, value, … in the first row"
_OTHER_SHEET = "not read: no row of the sheet names the columns of claims", "move it to where no claims are"
_UNMERGE = "unmerge them, and write what they hold into each of them"
_HIDDEN = "show it, or delete what is not to be read"


def xlsx_cells(path: Path, file: str, problems: Problems) -> Iterator[tuple[Location, Cells, Mapping[str, int]]]:
    """The cells that are not empty, row by row, each with the number of its column by name."""
    sheets = tuple(sheet for sheet in sheets_of(path, file, problems) if sheet.rows)
    heads = {sheet.place.sheet: _head(sheet) for sheet in sheets}
    if sheets and not any(head is not None for head in heads.values()):
        problems.add(sheets[0].place, *_NO_HEAD)
        return
    for sheet in sheets:
        head = heads[sheet.place.sheet]
        if head is None:
            problems.warn(sheet.place, *_OTHER_SHEET)
            continue
        for hidden in sheet.hidden:
            problems.warn(sheet.place, f"{hidden}, and read like all others", _HIDDEN)
        yield from _rows(sheet, head, problems)


def _head(sheet: Sheet) -> int | None:
    """Which row names the columns: the first with an id, or with several other columns of claims; None if none does."""
    for number, row in enumerate(sheet.rows[:_LOOKED_AT]):
        names = [one_spelling(cell.text) for cell in row]
        known = sum(name in TABLE_COLUMNS for name in names)
        if known >= _FEW or any(nearest(name, ("id",), 1, LEAST_FOR_FIELDS) for name in names if name):
            return number
    return None


def _rows(sheet: Sheet, head: int, problems: Problems) -> Iterator[tuple[Location, Cells, Mapping[str, int]]]:
    above, heading, below = sheet.rows[:head], sheet.rows[head], sheet.rows[head + 1 :]
    if above:
        first, last = above[0][0].place, above[-1][0].place
        lines = f"row {first.line} stands" if first.line == last.line else f"rows {first.line} to {last.line} stand"
        problems.warn(first, f"{lines} above the names of the columns: not read", "delete what is no claim")
    named, columns, refused = _columns(heading, problems)
    merged = _merged(sheet.merged, heading, problems)
    for row in below:
        cells = {**refused, **_cells(row, named, problems)}
        place = Location(row[0].place.file, row[0].place.line, min(named), row[0].place.sheet)
        for block in (each for each in merged if each.first.line <= place.line <= each.last.line):
            within = range(block.first.column, block.last.column + 1)
            cells |= {name: "" for name, column in columns.items() if column in within}
        if sum(map(len, cells.values())) > LONGEST_ROW:
            problems.add(place, *TOO_LONG)
            cells = dict.fromkeys(cells, "")
        yield place, sound_cells(cells, place, problems), columns


def _columns(heading: Sequence[SheetCell], problems: Problems) -> tuple[dict[int, str], Mapping[str, int], Cells]:
    """The names of columns by number, "" for those to be passed over; the other way round; and refused cells of every row."""
    named = {cell.place.column: "" for cell in heading}
    legible = [cell for cell in heading if not _is_refused(cell, problems)]
    names, refused = headed([(cell.place, cell.text) for cell in legible], problems)
    named |= {cell.place.column: name for cell, name in zip(legible, names, strict=True)}
    columns = dict.fromkeys(refused, heading[0].place.column)
    return named, columns | {name: column for column, name in named.items() if name}, refused


def _is_refused(cell: SheetCell, problems: Problems) -> bool:
    """Whether the cell is refused, which is a problem then."""
    if cell.refusal is not None:
        problems.add(cell.place, *cell.refusal)
    return cell.refusal is not None


def _merged(blocks: Sequence[MergedCells], heading: Sequence[SheetCell], problems: Problems) -> tuple[MergedCells, ...]:
    """The merged cells from the row of the headings on; each is a problem, as nobody knows which of them are meant to hold it."""
    among = tuple(block for block in blocks if block.last.line >= heading[0].place.line)
    for block in among:
        problems.add(block.first, f"the cells {block} are merged", _UNMERGE)
    return among


def _cells(row: Sequence[SheetCell], named: dict[int, str], problems: Problems) -> Cells:
    """The cells of a row by the names of their columns. What stands below no name is told once for its column."""
    cells: Cells = {}
    for cell in row:
        column = cell.place.column
        if column not in named:
            named[column] = ""
            what = f"column {letters_of(column)} has no name, and is not read"
            problems.warn(cell.place, what, "name it in the row of the names, or empty it")
        elif named[column]:
            cells[named[column]] = "" if _is_refused(cell, problems) else TypedNumber(cell.text) if cell.is_number else cell.text
    return cells
