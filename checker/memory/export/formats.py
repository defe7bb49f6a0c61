"""Rows of claims in the formats in which tables are read: CSV, JSON Lines, Parquet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence

from checker.intake.files.parquet import INSTALL
from checker.memory.export.rows import ExportedRow, columns_of
from checker.model.errors import Unusable


def _as_csv(rows: Sequence[ExportedRow]) -> bytes:
    text = io.StringIO(newline="")
    written = csv.DictWriter(text, columns_of(rows), restval="", lineterminator="\n")
    written.writeheader()
    written.writerows(rows)
    return text.getvalue().encode("utf-8")


def _as_jsonl(rows: Sequence[ExportedRow]) -> bytes:
    return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows).encode("utf-8")


def _as_parquet(rows: Sequence[ExportedRow]) -> bytes:
    try:
        import pyarrow
        from pyarrow.parquet import write_table
    except ImportError as error:
        raise Unusable(f"Parquet files need pyarrow; {INSTALL}") from error
    columns = {name: pyarrow.array([row.get(name) for row in rows], pyarrow.string()) for name in columns_of(rows)}
    data = io.BytesIO()
    write_table(pyarrow.table(columns), data)
    return data.getvalue()


FORMATS: Mapping[str, Callable[[Sequence[ExportedRow]], bytes]] = {"csv": _as_csv, "jsonl": _as_jsonl, "parquet": _as_parquet}
"""What gives the bytes of a file of rows, by the name of the format, which is its suffix too. Raises Unusable without pyarrow."""
