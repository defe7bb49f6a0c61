"""Statements as lists of texts: a template, and what fills it."""

from __future__ import annotations

from typing import Any

from checker.memory.cache.codec import Turn, Unfit, reader, writer
from checker.model.statement import FieldValue, Single, Statement, singles
from checker.prose.fill import fill

_FIELDS = tuple[tuple[str, FieldValue], ...]


def statement_writer() -> Turn:
    """Turns a statement into its template and its fields."""

    def write(statement: Statement) -> list[Any]:
        return [statement.template, fields(statement.fields)]

    fields = writer(_FIELDS, {Statement: write})
    return write


def statement_reader() -> Turn:
    """The way back. Raises Unfit for what is no statement, or one whose fields do not fill its template.

    Of statements that differ in numbers and words alone the first is filled: to fill each takes longer than to read them.
    """
    filling = set[object]()

    def read(data: Any) -> Statement:
        statement = Statement(*parts(data))
        if (kind := _kind(statement)) not in filling:
            try:
                fill(statement)
            except (ArithmeticError, AssertionError, ValueError) as error:
                raise Unfit(statement.template[:80]) from error
            filling.add(kind)
        return statement

    parts = reader(tuple[str, _FIELDS], {Statement: read})
    return read


def _kind(statement: Statement) -> tuple[object, ...]:
    """A template, and of what type its fields are."""
    return statement.template, *((name, *map(_kind_of, singles(value))) for name, value in statement.fields)


def _kind_of(item: Single) -> object:
    return item.template if isinstance(item, Statement) else type(item)
