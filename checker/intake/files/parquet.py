"""The cells of Parquet files, by pyarrow; an optional extra of the distribution."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from checker.intake.files.number_formats import date_text
from checker.intake.files.problems import Problems, shown
from checker.intake.files.source import Unreadable, opened_file
from checker.intake.files.table_formats import LONGEST_ROW, TOO_LONG, Cells, Columns, sound_cells
from checker.intake.files.typed_numbers import TypedNumber
from checker.model.claim import Location

INSTALL = "install it with: pip install 'claims-checker[parquet]'"
AT_ONCE = 1_000
_TEXTS = frozenset((str, type(None)))
ROWS_A_BYTE = 16
"""More than ids that differ can be pressed into; beyond, the file is made to fill the memory."""


def parquet_cells(path: Path, file: str, problems: Problems) -> Iterator[tuple[Location, Cells]]:
    """The cells that are not empty, row by row, as text; the line of a row is its number."""
    top = Location(file, 1)
    try:
        with opened_file(path) as source:
            try:
                from pyarrow.parquet import ParquetFile
            except ImportError:
                problems.add(top, "Parquet files need pyarrow", INSTALL)
                return
            table = ParquetFile(source)
            if _too_large(table.metadata, path.stat().st_size):
                problems.add(top, *TOO_LONG)
                return
            known = Columns(problems)
            columns = {name: now for name in _names(table) if (now := known.current(name, top))}
            yield from _rows(table, columns, file, problems)
    except Unreadable as error:
        problems.add(Location(file, error.line), error.what, error.instead)
    except (GeneratorExit, MemoryError):
        raise
    except Exception as error:  # the libraries behind pyarrow raise errors of their own for broken files
        problems.add(top, f"this is no Parquet file: {shown(str(error))}", "write it anew, or use CSV")


def _too_large(metadata: Any, size: int) -> bool:
    """Whether the rows are longer than rows may be, or more than the file has room for."""
    groups = [metadata.row_group(number) for number in range(metadata.num_row_groups)]
    longest = max((group.total_byte_size // max(group.num_rows, 1) for group in groups), default=0)
    return bool(longest > LONGEST_ROW or metadata.num_rows > ROWS_A_BYTE * size)


def _names(table: Any) -> list[str]:
    """The columns, without the numbers of rows that pandas keeps in one."""
    return [name for name in table.schema_arrow.names if not name.startswith("__index_level_")]


def _rows(table: Any, columns: dict[str, str], file: str, problems: Problems) -> Iterator[tuple[Location, Cells]]:
    number = 0
    for batch in table.iter_batches(AT_ONCE, columns=list(columns)):
        cells = {now: batch.column(name).to_pylist() for name, now in columns.items()}
        plain = all(map(_is_plain, cells.values()))
        for row in zip(*cells.values(), strict=True):
            number += 1
            place = Location(file, number)
            if plain:
                yield place, {name: cell for name, cell in zip(cells, row, strict=True) if cell}
            else:
                yield _row([*zip(cells, row, strict=True)], place, problems)


def _is_plain(column: Sequence[Any]) -> bool:
    """Whether there are but short texts in a column, as editors write them, and gaps."""
    if not set(map(type, column)) <= _TEXTS:
        return False
    texts = set(column) - {None}
    return all(len(text) < LONGEST_ROW and text.isprintable() and text.strip() == text for text in texts)


def _row(cells: list[tuple[str, Any]], place: Location, problems: Problems) -> tuple[Location, Cells]:
    row: Cells = {}
    for name, cell in cells:
        text = _text(cell)
        if text is None:
            problems.add(place, f"{name} must be one text", "write the column as text")
        elif len(text) > LONGEST_ROW:
            problems.add(place, *TOO_LONG)
            text = None
        if text != "":
            row[name] = text or ""
    return place, sound_cells(row, place, problems)


def _text(cell: Any) -> str | None:
    """The cell as an editor would write it; "" for a missing one, None for what is no single text."""
    if cell is None or cell != cell:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, date):
        return date_text(cell, "")
    if isinstance(cell, (float, Decimal)):
        return TypedNumber(cell)
    return str(cell).strip() if isinstance(cell, (str, int)) else None
