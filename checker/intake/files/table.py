"""Tables of claims, one a row: CSV, JSON Lines, Parquet and XLSX. All but the last are read row by row, of any size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path

from checker.intake.files.article import read_article
from checker.intake.files.article_form import OF_ARTICLE, ROW
from checker.intake.files.plain_rows import PlainRows
from checker.intake.files.problems import Problems
from checker.intake.files.read_context import RawClaim, ReadContext
from checker.intake.files.reader import Fields, fields_of
from checker.intake.files.source import Unreadable, lines
from checker.intake.files.table_formats import LONGEST_ROW, Cells, csv_cells, json_cells
from checker.intake.files.tree import BrokenNode, MappingEntry, MappingNode, Scalar
from checker.intake.files.typed_numbers import FIGURES, TypedNumber, in_words_of
from checker.intake.language.characters import one_spelling
from checker.model.claim import Article, Location
from checker.model.vocabulary import DIMENSIONS

_NOWHERE: Mapping[str, int] = {}
_DIMENSIONS = {name: name for name in DIMENSIONS}
_OF = {f"of {name}": name for name in DIMENSIONS}
"""The columns of the scope, and of the whole of a share where it is told by its dimensions."""


def _read_csv(path: Path, stem: str, file: str, context: ReadContext) -> tuple[RawClaim, ...]:
    """The rows of a CSV file whose first line names the columns. An empty cell is a field left out."""
    return _rows(_unplaced(csv_cells(_lines(path, file, context), file, context.problems)), stem, context)


def _read_jsonl(path: Path, stem: str, file: str, context: ReadContext) -> tuple[RawClaim, ...]:
    """The rows of a file with one JSON object a line. Numbers are read as text, null as a field left out."""
    return _rows(_unplaced(json_cells(_lines(path, file, context), file, context.problems)), stem, context)


def _read_parquet(path: Path, stem: str, file: str, context: ReadContext) -> tuple[RawClaim, ...]:
    """The rows of a Parquet file; a problem's line is the number of the row."""
    from checker.intake.files.parquet import parquet_cells

    return _rows(_unplaced(parquet_cells(path, file, context.problems)), stem, context)


def _read_xlsx(path: Path, stem: str, file: str, context: ReadContext) -> tuple[RawClaim, ...]:
    """The rows of the sheets of a workbook that hold claims; a problem's place is its cell."""
    from checker.intake.files.xlsx import xlsx_cells

    return _rows(xlsx_cells(path, file, context.problems), stem, context)


UNWRITTEN = {".parquet": "Parquet", ".xlsx": "XLSX"}
"""Tables that are no text, which the checker reads only, by the suffix of their files: what they are called."""


def unwritten_cells(path: Path, file: str, problems: Problems) -> Iterator[tuple[Location, Cells]]:
    """The cells of such a table, row by row."""
    if path.suffix.lower() == ".xlsx":
        from checker.intake.files.xlsx import xlsx_cells

        return ((place, cells) for place, cells, _ in xlsx_cells(path, file, problems))
    from checker.intake.files.parquet import parquet_cells

    return parquet_cells(path, file, problems)


TABLES = {".csv": _read_csv, ".jsonl": _read_jsonl, ".parquet": _read_parquet, ".xlsx": _read_xlsx}
"""The reader of each kind of table, by the suffix of its files."""


def _lines(path: Path, file: str, context: ReadContext) -> Iterator[str]:
    """The lines of the file. What keeps it from being read is a problem, and so is that there is nothing in it."""
    empty = True
    try:
        for line in lines(path, LONGEST_ROW):
            empty = empty and not line.strip()
            yield line
    except Unreadable as error:
        context.problems.add(Location(file, error.line), error.what, error.instead)
        return
    if empty:
        context.problems.add(Location(file, 1), "the file is empty", "record an article in it, or delete it")


def _unplaced(table: Iterable[tuple[Location, Cells]]) -> Iterator[tuple[Location, Cells, Mapping[str, int]]]:
    """Rows of a table whose cells have no place but that of their row."""
    return ((place, cells, _NOWHERE) for place, cells in table)


def _rows(table: Iterator[tuple[Location, Cells, Mapping[str, int]]], stem: str, context: ReadContext) -> tuple[RawClaim, ...]:
    articles: dict[tuple[str | None, ...], tuple[Article, bool]] = {}
    rows = []
    plain = PlainRows(context)
    lost: RawClaim | None = None
    for place, cells, columns in table:
        if context.problems.full and not cells.get("id"):
            # A row that cannot be a claim is only counted by now.
            context.problems.add(place, "a row without id", "")
            if lost is None:
                article = next(iter(articles.values()), None) or _article(cells, place, columns, stem, context)
                lost = RawClaim(Fields({}, place, False), Fields({}, place, True), article[0], False, in_table=True)
            rows.append(lost)
            continue
        key = tuple(cells.get(name) for name in OF_ARTICLE)
        if key not in articles:
            articles[key] = _article(cells, place, columns, stem, context)
        language = articles[key][0].language
        figures = {name: in_words_of(text, language) for name in FIGURES if isinstance(text := cells.get(name), TypedNumber)}
        written = partial(_written, {**cells, **figures}, place, columns, *articles[key], context)
        sound = articles[key][1] and not columns
        rows.append((plain.row(cells, place, articles[key][0], written) if sound else None) or written())
    return tuple(rows)


def _written(
    cells: Cells, place: Location, columns: Mapping[str, int], article: Article, sound: bool, context: ReadContext
) -> RawClaim:
    """The row with all its fields."""
    fields = fields_of(_claim(cells, place, columns), ROW, context.problems)
    return RawClaim(fields, Fields({}, place, True), article, sound, in_table=True)


def _article(cells: Cells, place: Location, columns: Mapping[str, int], stem: str, context: ReadContext) -> tuple[Article, bool]:
    node = _mapping({name: cells[name] for name in OF_ARTICLE if name in cells}, place, columns)
    return read_article(node, stem, context)


def _claim(cells: Cells, place: Location, columns: Mapping[str, int]) -> MappingNode:
    scopes = {"scope": _DIMENSIONS, **({} if "of" in cells else {"of": _OF})}
    apart = {name for each in scopes.values() for name in each}
    claim = _mapping({name: text for name, text in cells.items() if name not in OF_ARTICLE and name not in apart}, place, columns)
    entries = claim.entries
    for field, names in scopes.items():
        given = {dimension: cells[name] for name, dimension in names.items() if name in cells}
        if given:
            of = {dimension: columns[name] for name, dimension in names.items() if name in columns}
            entries = (*entries, MappingEntry(_key(field), _mapping(given, place, of)))
    return MappingNode(entries, place) if len(entries) > len(claim.entries) else claim


def _mapping(cells: Cells, place: Location, columns: Mapping[str, int]) -> MappingNode:
    placed = ((name, text, replace(place, column=columns[name]) if columns else place) for name, text in cells.items())
    nodes = ((_key(name), Scalar(one_spelling(text), at) if text else BrokenNode(at)) for name, text, at in placed)
    return MappingNode(tuple(MappingEntry(key, node) for key, node in nodes), place)


@lru_cache
def _key(name: str) -> Scalar:
    """The name of a column; it needs no place, since names are checked before."""
    return Scalar(name, Location("", 0))
