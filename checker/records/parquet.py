"""The cells of Parquet files, by pandas; an optional extra of the distribution."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from checker.model.claim import Location
from checker.records.problems import Problems, shown
from checker.records.table_formats import Cells, Columns

MISSING = ("<NA>", "nan", "NaT")
INSTALL = "install it with: pip install 'claims-checker[parquet]'"


def parquet_cells(path: Path, file: str, problems: Problems) -> Iterator[tuple[Location, Cells]]:
    """The cells that are not empty, row by row, as text; the line of a row is its number."""
    try:
        import pandas

        table = pandas.read_parquet(path, dtype_backend="numpy_nullable")
    except ImportError:
        problems.add(Location(file, 1), "Parquet files need pyarrow", INSTALL)
        return
    except Exception as error:  # the readers behind pandas raise errors of their own for broken files
        problems.add(Location(file, 1), f"this is no Parquet file: {shown(str(error))}", "write it anew, or use CSV")
        return
    known, top = Columns(problems), Location(file, 1)
    columns = [(str(name), table[name].tolist()) for name in table.columns if known.has(str(name), top)]
    for row in range(len(table)):
        yield Location(file, row + 1), {name: cell for name, cells in columns if (cell := _text(cells[row]))}


def _text(cell: Any) -> str:
    """The cell as an editor would write it; "" for a missing one."""
    if cell is None or str(cell) in MISSING:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, date) else str(cell).strip()
