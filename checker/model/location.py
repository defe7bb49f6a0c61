"""Where something stands in a file."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PLAIN_SHEET = re.compile(r"\w+")


def letters_of(column: int) -> str:
    """What spreadsheets call a column that counts from 1: A, …, Z, AA, …"""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file; line and column count from 1 (0 where there is none). In a workbook it is a cell of the `sheet`."""

    file: str
    line: int
    column: int = 1
    sheet: str = ""

    def __str__(self) -> str:
        return f"{self.file}{self.within}" if self.sheet or not self.line else f"{self.file}:{self.line}:{self.column}"

    @property
    def within(self) -> str:
        """Where in the file: ":87", or ":Sheet1!C7"; "" for the whole file."""
        if not self.sheet:
            return f":{self.line}" if self.line else ""
        sheet = self.sheet if _PLAIN_SHEET.fullmatch(self.sheet) else "'" + self.sheet.replace("'", "''") + "'"
        return f":{sheet}!{letters_of(self.column)}{self.line}" if self.line else f":{sheet}"
