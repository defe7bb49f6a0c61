"""The cells of CSV and JSON Lines files, with the line of each row.

A cell that was refused is "" under the name that was meant, so that it does not count as missing.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from checker.intake.files.article_form import TABLE_COLUMNS
from checker.intake.files.current import column
from checker.intake.files.names import LEAST_FOR_FIELDS, certain, nearest
from checker.intake.files.problems import Problems, shown
from checker.intake.files.typed_numbers import TypedNumber
from checker.intake.language.characters import HALF, one_spelling
from checker.model.claim import Location
from checker.prose.phrases import count

Cells = dict[str, str]
LONGEST_ROW = 100_000
"""Characters; a claim is written in some hundreds."""
TOO_LONG = (f"a row of more than {LONGEST_ROW:,} characters", "mind the quotation marks and the ends of lines, or shorten it")
FEWER_COLUMNS = "give every row as many cells as the first line has, and put text with commas in quotation marks"


def csv_cells(lines: Iterable[str], file: str, problems: Problems) -> Iterator[tuple[Location, Cells]]:
    """The cells that are not empty, row by row; rows of another length than the header are problems."""
    bounded = _Bounded(lines)
    reader = csv.reader(bounded, strict=True)
    names: list[str] | None = None
    refused: Cells = {}
    line = 1
    try:
        for cells in reader:
            bounded.length = 0
            place, line = Location(file, line), reader.line_num + 1
            cells = [cell.strip() for cell in cells]
            if not any(cells):
                continue
            if names is None:
                names, refused = headed([(place, cell) for cell in cells], problems)
            elif len(cells) != len(names):
                problems.add(place, f"{count(len(cells), 'cell')} under {count(len(names), 'column')}", FEWER_COLUMNS)
            else:
                filled = {name: cell for name, cell in zip(names, cells, strict=True) if name and cell}
                yield place, sound_cells(filled | refused, place, problems)
    except _TooLong:
        problems.add(Location(file, line), *TOO_LONG)
    except csv.Error as error:
        problems.add(Location(file, line), f"this is no CSV: {error}", "mind the quotation marks")


class _TooLong(Exception):
    """A row is longer than any that somebody would write."""


class _Bounded:
    """Lines, as long as those of one row are not too long together; `length` is theirs so far."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines, self.length = iter(lines), 0

    def __iter__(self) -> _Bounded:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.length += len(line)
        if self.length > LONGEST_ROW:
            raise _TooLong
        return line


def json_cells(lines: Iterable[str], file: str, problems: Problems) -> Iterator[tuple[Location, Cells]]:
    """The fields that are not null, line by line."""
    columns = Columns(problems)
    for number, line in enumerate(lines, 1):
        place = Location(file, number)
        if len(line) > LONGEST_ROW:
            problems.add(place, *TOO_LONG)
            continue
        row = _object(line, place, problems) if line.strip() else None
        if row is not None:
            yield place, sound_cells(_known(row, place, columns, problems), place, problems)


def sound_cells(cells: Cells, place: Location, problems: Problems) -> Cells:
    """The cells; one with what is no text stands refused, with a problem."""
    for name, text in cells.items():
        if not text.isprintable() and (HALF.search(text) or "\0" in text):
            problems.add(place, f"{name} holds what is no character", "write the text anew, and save it in the encoding UTF-8")
            cells[name] = ""
    return cells


class Columns:
    """Tells which columns a table may have; an unknown one is a problem the first time."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._meant = dict.fromkeys(TABLE_COLUMNS, "")
        self._current: dict[str, str] = {}

    def current(self, name: str, place: Location) -> str:
        """The name that a column has by now; "" if there is none such."""
        if name not in self._current:
            self._current[name] = self._look_up(name, place)
        return self._current[name]

    def _look_up(self, name: str, place: Location) -> str:
        now, usable = column(name, place, self._problems)
        if not usable:
            self._meant[name] = now if now in TABLE_COLUMNS else ""
            return ""
        name = now
        if name not in self._meant:
            near = () if self._problems.full else nearest(name, TABLE_COLUMNS, 1, LEAST_FOR_FIELDS)
            instead = f"write {near[0]}" if near else f"the columns are {', '.join(TABLE_COLUMNS)}"
            fix = certain(name, near) if near and near[0] not in self._meant.values() else None
            self._problems.add(place, f"unknown column {shown(name)}", instead, fix)
            self._meant[name] = "".join(near)
        return name if name in TABLE_COLUMNS else ""

    def meant(self, name: str) -> str:
        """The column that was probably meant by an unknown one, or ""."""
        return self._meant[name]


def headed(names: Iterable[tuple[Location, str]], problems: Problems) -> tuple[list[str], Cells]:
    """The names of the columns, "" for those to be passed over, and the refused cells of every row."""
    columns = Columns(problems)
    current: list[str] = []
    refused: Cells = {}
    taken: set[str] = set()
    for place, name in ((place, one_spelling(name)) for place, name in names):
        now = "" if name in taken else columns.current(name, place)
        if name in taken or now in taken:
            problems.add(place, f"the column {shown(now or name)} twice", "keep one of them")
            current.append("")
        elif now:
            current.append(now)
            taken.add(now)
        else:
            current.append("")
            refused[columns.meant(name)] = ""
    return current, {name: cell for name, cell in refused.items() if name and name not in taken}


def _known(row: list[tuple[str, Any]], place: Location, columns: Columns, problems: Problems) -> Cells:
    cells: Cells = {}
    for written, value in row:
        name = columns.current(written, place)
        if not name:
            cells.setdefault(columns.meant(written), "")
        elif name != written and any(name == other for other, _ in row):
            problems.add(place, f"{shown(written)} and {shown(name)} at once", f"keep {name}")
        elif isinstance(value, TypedNumber):
            cells[name] = value
        elif isinstance(value, str):
            cells.update({name: value.strip()} if value.strip() else {})
        elif value is not None:
            problems.add(place, f"{name} must be one text", "write the text in quotation marks")
            cells[name] = ""
    cells.pop("", None)
    return cells


def _object(line: str, place: Location, problems: Problems) -> list[tuple[str, Any]] | None:
    if problems.full and not line.lstrip().startswith("{"):  # only counted, so why does not matter
        problems.add(place, "this line is no JSON object", "")
        return None
    try:
        row = _EMPTY if line.strip() == "{}" else _DECODER.decode(line)
    except (ValueError, RecursionError) as error:
        column = getattr(error, "colno", 1)
        why = getattr(error, "msg", "nested too deeply")
        problems.add(Location(place.file, place.line, column), f"this is no JSON: {why}", "write one JSON object a line")
        return None
    if not isinstance(row, _Pairs):
        problems.add(place, "this line is no JSON object", 'write {"id": …, "value": …}')
        return None
    if len(dict(row)) == len(row):
        return row
    for name in sorted(name for name, times in Counter(name for name, _ in row).items() if times > 1):
        problems.add(place, f"{shown(name)} twice", "keep one of them")
        return None
    return row


class _Pairs(list[tuple[str, Any]]):
    """The fields of a JSON object in their order, doubles included."""


_EMPTY = _Pairs()
_DECODER = json.JSONDecoder(object_pairs_hook=_Pairs, parse_int=str, parse_float=TypedNumber, parse_constant=str)
