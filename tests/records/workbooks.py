"""Workbooks for tests: cells with their number formats, and formulas with the value that a spreadsheet program saved."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

Rows = Sequence[Sequence[Any]]


def workbook(sheets: Mapping[str, Rows], change: Callable[[Any], None] = lambda book: None) -> bytes:
    """A workbook of these sheets, each a list of rows; a pair is a value and its number format. `change` gets it at the end."""
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for line, row in enumerate(rows, 1):
            for column, value in enumerate(row, 1):
                cell = sheet.cell(line, column)
                cell.value, number_format = value if isinstance(value, tuple) else (value, None)
                if number_format:
                    cell.number_format = number_format
    change(book)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def edited(data: bytes, edit: Callable[[str, bytes], bytes]) -> bytes:
    """The same workbook with each part, by its name, as `edit` gives it."""
    after = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as before, ZipFile(after, "w", ZIP_DEFLATED) as written:
        for part in before.namelist():
            written.writestr(part, edit(part, before.read(part)))
    return after.getvalue()


def with_value(data: bytes, formula: str, value: str) -> bytes:
    """The workbook with what the formula came to, as a spreadsheet program saves it."""
    # openpyxl ends the empty value in one way with lxml, and in another without.
    ends = (f"<f>{formula}</f><v{end}".encode() for end in (" />", "/>", "></v>"))
    book = ZipFile(io.BytesIO(data))
    wanted = next(end for end in ends if any(end in book.read(part) for part in book.namelist()))
    return edited(data, lambda part, text: text.replace(wanted, f"<f>{formula}</f><v>{value}</v>".encode()))
