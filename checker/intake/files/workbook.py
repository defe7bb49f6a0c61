"""The sheets of an XLSX workbook as texts, cell by cell, by openpyxl; an optional extra of the distribution."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO, Any
from zipfile import BadZipFile, ZipFile

from checker.intake.files.number_formats import Misleading, date_text, number_text
from checker.intake.files.problems import Problems, shown
from checker.intake.files.source import MEGABYTE, Unreadable, opened_file
from checker.model.claim import Location, letters_of

INSTALL = "install it with: pip install 'claims-checker[excel]'"
MOST_UNPACKED = 50 * MEGABYTE
"""Bytes of a workbook when unpacked: about a million cells."""
_OLD = b"\xd0\xcf\x11\xe0"
"""What files begin with that hold a workbook behind a password, or one of the time before XLSX."""
_NOT_SAVED = "a formula without its value", "open the workbook in a spreadsheet program and save it there, or write the figure"
_FORMULA = (b"<f>", b"<f ", b"<f/")
_MERGED = re.compile(rb"mergeCell\s[^>]*?ref=[\"']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")
_MOST_MERGED = 100_000
"""Cells that may be merged; openpyxl makes each of them."""
Refusal = tuple[str, str]
"""What is wrong, and what to write instead."""


@dataclass(frozen=True, slots=True)
class SheetCell:
    """What a cell shows, as text, and whether that is a number; with a refusal nobody can tell, and the text is ""."""

    place: Location
    text: str
    refusal: Refusal | None = None
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class MergedCells:
    """Merged cells: the first and the last of them."""

    first: Location
    last: Location

    def __str__(self) -> str:
        return f"{letters_of(self.first.column)}{self.first.line}:{letters_of(self.last.column)}{self.last.line}"

    def holds(self, place: Location) -> bool:
        """Whether a cell of the same sheet is one of them."""
        lines = self.first.line <= place.line <= self.last.line
        return lines and self.first.column <= place.column <= self.last.column


@dataclass(frozen=True, slots=True)
class Sheet:
    """The cells that are not empty, in rows from above, each from the left; merged cells; and what the program does not show."""

    place: Location
    rows: tuple[tuple[SheetCell, ...], ...]
    merged: tuple[MergedCells, ...]
    hidden: tuple[str, ...]


def sheets_of(path: Path, file: str, problems: Problems) -> tuple[Sheet, ...]:
    """The sheets of a workbook; none, with a problem, where it cannot be read."""
    top = Location(file, 0)
    try:
        with opened_file(path) as source:
            try:
                import openpyxl
            except ImportError:
                problems.add(top, "XLSX files need openpyxl", INSTALL)
                return ()
            return _sheets(openpyxl, source, file)
    except Unreadable as error:
        problems.add(Location(file, error.line), error.what, error.instead)
    except MemoryError:
        raise
    except Exception as error:  # openpyxl lets through whatever broken files make zip, XML and its own classes raise
        problems.add(top, f"this is no XLSX file: {shown(' '.join(str(error).split()))}", "save it anew, or as .csv")
    return ()


def _sheets(openpyxl: Any, source: IO[bytes], file: str) -> tuple[Sheet, ...]:
    formulas = _looked_through(source)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what it cannot keep when writing
        book = openpyxl.load_workbook(source, data_only=True)
        source.seek(0)
        written = openpyxl.load_workbook(source) if formulas else None
    return tuple(_sheet(sheet, written[sheet.title] if written else None, file) for sheet in book.worksheets)


def _looked_through(source: IO[bytes]) -> bool:
    """Whether there are formulas in it. Raises Unreadable for what is no workbook, or unpacks to too much."""
    if source.read(len(_OLD)) == _OLD:
        raise Unreadable("this has a password, or is an old .xls", "save it without a password as .xlsx", 0)
    source.seek(0)
    try:
        with ZipFile(source) as packed:
            # No more is unpacked of a file than is told here.
            if sum(each.file_size for each in packed.infolist()) > MOST_UNPACKED:
                what = f"the workbook unpacks to more than {MOST_UNPACKED // MEGABYTE} MB"
                raise Unreadable(what, "divide it, or save its sheet as .csv", 0)
            parts = [each for each in packed.namelist() if each.startswith("xl/worksheets/")]
            formulas, merged = False, 0
            for part in parts:
                text = packed.read(part)
                formulas = formulas or any(mark in text for mark in _FORMULA)
                merged += sum(_area(*each.groups()) for each in _MERGED.finditer(text))
            if merged > _MOST_MERGED:
                raise Unreadable(f"more than {_MOST_MERGED:,} merged cells", "unmerge them, or save the sheet as .csv", 0)
    except BadZipFile as error:
        raise Unreadable("this is no XLSX file", "save it anew, or as .csv", 0) from error
    source.seek(0)
    return formulas


def _area(left: bytes, top: bytes, right: bytes, bottom: bytes) -> int:
    return max(0, _number(right) - _number(left) + 1) * max(0, int(bottom) - int(top) + 1)


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + letter - ord("A") + 1
    return number


def _sheet(sheet: Any, written: Any | None, file: str) -> Sheet:
    # Only cells that are in the file: all within the corners of a sheet may be thousands of millions.
    stored: Mapping[tuple[int, int], Any] = vars(sheet)["_cells"]
    formulas: Mapping[tuple[int, int], Any] = vars(written)["_cells"] if written is not None else {}
    rows: dict[int, list[SheetCell]] = {}
    for line, column in sorted(stored):
        cell = _cell(stored[line, column], formulas.get((line, column)), Location(file, line, column, sheet.title))
        if cell is not None:
            rows.setdefault(line, []).append(cell)
    merged = (
        MergedCells(Location(file, m.min_row, m.min_col, sheet.title), Location(file, m.max_row, m.max_col, sheet.title))
        for m in sheet.merged_cells.ranges
    )
    return Sheet(
        Location(file, 0, 1, sheet.title),
        tuple(tuple(row) for row in rows.values()),
        tuple(sorted(merged, key=lambda block: (block.first.line, block.first.column))),
        tuple(_hidden(sheet, set(rows), {cell.place.column for row in rows.values() for cell in row})),
    )


def _cell(cell: Any, written: Any | None, place: Location) -> SheetCell | None:
    """The cell; None if it is empty."""
    value, text = cell.value, ""
    if value is None:
        is_formula = written is not None and written.data_type == "f"
        return SheetCell(place, "", _NOT_SAVED) if is_formula else None
    if cell.data_type == "e":
        return SheetCell(place, "", (f"the error {shown(str(value))}", "mend the formula, or empty the cell"))
    if isinstance(value, bool):
        text = "yes" if value else "no"
    elif isinstance(value, (int, float)):
        try:
            text = number_text(value, cell.number_format or "")
        except Misleading as error:
            what = f"the cell shows {shown(error.shows)} and holds {value}"
            return SheetCell(place, "", (what, "write the figure as it is meant, without words in the number format"))
    elif isinstance(value, date):
        text = date_text(value, cell.number_format or "")
    elif isinstance(value, str):
        text = value.strip()
        return SheetCell(place, text) if text else None
    else:
        return SheetCell(place, "", ("a time of day, or a length of time", "write what is meant as text"))
    return SheetCell(place, text, None, type(value) in (int, float))


def _hidden(sheet: Any, lines: set[int], columns: set[int]) -> Iterator[str]:
    """What holds something and is not shown, in words."""
    if sheet.sheet_state != "visible":
        yield "the sheet is hidden"
    rows = sorted(line for line, each in sheet.row_dimensions.items() if each.hidden and line in lines)
    yield from _ranges("row", rows, str)
    spans = [(each.min, each.max) for each in sheet.column_dimensions.values() if each.hidden]
    yield from _ranges("column", sorted(c for c in columns if any(first <= c <= last for first, last in spans)), letters_of)


def _ranges(noun: str, numbers: Sequence[int], name: Any) -> Iterator[str]:
    """Each run of numbers: "row 3 is hidden", "columns C to E are hidden"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    for run in runs:
        first, last = name(run[0]), name(run[-1])
        yield f"{noun} {first} is hidden" if len(run) == 1 else f"{noun}s {first} to {last} are hidden"
