"""The cells of a series as it was published, of CSV or of a sheet of a workbook, by row and column."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from checker.intake.files.files import suffix_of
from checker.intake.files.problems import Problems, listed, shown
from checker.intake.files.source import Unreadable, lines
from checker.intake.files.table_formats import LONGEST_ROW, TOO_LONG
from checker.intake.files.workbook import MergedCells, Sheet, sheets_of
from checker.intake.language.characters import one_spelling
from checker.model.claim import Location, letters_of

SEPARATORS: Mapping[str, str] = {",": ",", ";": ";", "tab": "\t", "|": "|"}
READ = (".csv", ".xlsx")
_MOST_CELLS = 500_000
_OTHERS = "save the series as .csv or .xlsx"


@dataclass(frozen=True)
class SeriesGrid:
    """The texts of the cells that are not empty, by row and column from 1 on; merged cells; and what else is to be told.

    `others` are sheets that are not read. The `numbers` are cells of a workbook that hold one, with a decimal point wherever it
    comes from.
    """

    file: str
    cells: Mapping[tuple[int, int], str]
    sheet: str = ""
    merged: tuple[MergedCells, ...] = ()
    numbers: frozenset[tuple[int, int]] = frozenset()
    remarks: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

    @cached_property
    def height(self) -> int:
        """The last row that holds something."""
        return max((line for line, _ in self.cells), default=0)

    @cached_property
    def width(self) -> int:
        """The last column that holds something."""
        return max((column for _, column in self.cells), default=0)

    @cached_property
    def first_of_merged(self) -> Mapping[tuple[int, int], tuple[int, int]]:
        """For every cell that is merged with others: the first of them."""
        return {
            (line, column): (block.first.line, block.first.column)
            for block in self.merged
            for line in range(block.first.line, block.last.line + 1)
            for column in range(block.first.column, block.last.column + 1)
        }

    def text(self, line: int, column: int) -> str:
        """What a cell holds; "" if nothing."""
        return self.cells.get((line, column), "")

    def place(self, line: int, column: int) -> Location:
        """Where a cell is."""
        return Location(self.file, line, column, self.sheet)


def cell_name(line: int, column: int) -> str:
    """What spreadsheets call a cell: C7."""
    return f"{letters_of(column)}{line}"


def separator_of(path: Path) -> str:
    """The separator that most of the first lines of a CSV file hold most often, by its name."""
    counted: dict[str, list[int]] = {name: [] for name in SEPARATORS}
    for number, line in enumerate(lines(path, LONGEST_ROW)):
        if number == 40:
            break
        for name, mark in SEPARATORS.items():
            counted[name].append(line.count(mark))
    # A comma in every line may be that of fractions: what is in more lines is taken, then what there is more of.
    return max(SEPARATORS, key=lambda name: (sum(map(bool, counted[name])), sum(counted[name]), name == ","))


def read_grid(path: Path, file: str, separator: str, sheet: str, problems: Problems) -> SeriesGrid | None:
    """The cells of a series; None, with a problem, where they cannot be had. No `sheet` is the one with most figures."""
    if suffix_of(path) == ".xlsx":
        return _of_workbook(sheets_of(path, file, problems), file, sheet, problems)
    if suffix_of(path) != ".csv":
        problems.add(Location(file, 0), "no series is read from such a file", _OTHERS)
        return None
    cells: dict[tuple[int, int], str] = {}
    line = 0
    try:
        reader = csv.reader(lines(path, LONGEST_ROW), delimiter=SEPARATORS[separator], strict=True)
        for row in reader:
            # Rows are counted as spreadsheets do it: one with the end of a line in a cell is one row.
            line += 1
            cells |= {(line, column): text for column, cell in enumerate(row, 1) if (text := _clean(cell))}
            if len(cells) > _MOST_CELLS:
                problems.add(Location(file, line), f"more than {_MOST_CELLS:,} cells", "divide the series")
                return None
            if sum(map(len, row)) > LONGEST_ROW:
                problems.add(Location(file, line), *TOO_LONG)
                return None
    except Unreadable as error:
        problems.add(Location(file, error.line), error.what, error.instead)
        return None
    except csv.Error as error:
        problems.add(Location(file, line + 1), f"this is no CSV: {error}", "mind the quotation marks, and the separator")
        return None
    return SeriesGrid(file, cells)


def _of_workbook(sheets: Iterable[Sheet], file: str, name: str, problems: Problems) -> SeriesGrid | None:
    filled = [sheet for sheet in sheets if sheet.rows]
    if not filled:
        if not len(problems):
            problems.add(Location(file, 0), "no sheet holds anything", "give the series as it was published")
        return None
    names = [sheet.place.sheet for sheet in filled]
    if name and name not in names:
        problems.add(Location(file, 0), f"no sheet {shown(name)} that holds anything", f"write sheet: {listed(names)}")
        return None
    sheet = next((each for each in filled if each.place.sheet == name), None) or max(filled, key=_figures)
    cells = {(cell.place.line, cell.place.column): cell for row in sheet.rows for cell in row}
    for cell in cells.values():
        if cell.refusal is not None:
            problems.add(cell.place, *cell.refusal)
    others = tuple(each for each in names if each != sheet.place.sheet)
    remarks = tuple(f"{each}, and read like all others" for each in sheet.hidden)
    texts = {at: text for at, cell in cells.items() if (text := _clean(cell.text))}
    numbers = frozenset(at for at, cell in cells.items() if cell.is_number)
    return SeriesGrid(file, texts, sheet.place.sheet, sheet.merged, numbers, remarks, others)


def _figures(sheet: Sheet) -> int:
    return sum(cell.text[:1].isdigit() for row in sheet.rows for cell in row)


def _clean(text: str) -> str:
    return one_spelling(" ".join(text.split()))
