"""Official series among the claims: the mapping that is begun for one, and the table that is written by it, each time anew."""

from __future__ import annotations

import csv
import io
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.intake.files.files import CLAIM_FILES, MAPPINGS, VOCABULARY, File, companion, posix_name, real, suffix_of
from checker.intake.files.load import UNFILLED, load, read_tree, usual_size
from checker.intake.files.problems import Problems, listed, shown
from checker.intake.files.resolve import Resolver
from checker.intake.files.source import Unreadable, bytes_of, decoded
from checker.intake.files.vocabulary import read_vocabulary
from checker.intake.series.form import MAPPING
from checker.intake.series.grid import READ, SeriesGrid, read_grid, separator_of
from checker.intake.series.guess import guess
from checker.intake.series.mapping import SeriesMapping, read_mapping
from checker.intake.series.rows import COLUMNS, Row, rows_of
from checker.memory.start.files import SCHEMAS, with_schema
from checker.memory.writing import write_text, write_whole
from checker.model.errors import Unusable
from checker.model.problem import Problem
from checker.model.vocabulary import Vocabulary

_SERIES = re.compile(r"^(?P<key>series:[ \t]*)(?:\"(?:[^\"\\]|\\.)*\"|'[^']*'|[^#\n]*?)(?P<rest>[ \t]*(?:#.*)?)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a series by a mapping.

    `revised` are ids with the figure before and now, `same` the number of claims that are as they were; `left` tells what of the
    series is in no claim, `remarks` what else there is to know. With `problems` in the series or the mapping nothing is written;
    those in the table are `unfit`.
    """

    mapping: str
    table: str
    revised: tuple[tuple[str, str, str], ...] = ()
    added: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    same: int = 0
    left: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    unfit: tuple[Problem, ...] = ()


def mappings_below(folder: Path) -> tuple[Path, ...]:
    """All mappings in the folder of claims and below it, but for hidden ones."""
    every = sorted(folder.rglob(f"*{MAPPINGS}"))
    return tuple(path for path in every if not any(part.startswith(".") for part in path.relative_to(folder).parts))


def mapping_of(table: Path) -> Path:
    """The mapping that belongs to a table of claims."""
    return table.with_name(f"{table.stem}{MAPPINGS}")


def begun_mapping(series: Path, table: Path) -> str:
    """Write a guess of the mapping of a series beside its table; gives the name of the file.

    Raises Unusable where the series cannot be read, or something stands in the way.
    """
    mapping, name, problems = mapping_of(table), posix_name(series), Problems()
    if os.path.lexists(table):
        raise Unusable(f"{posix_name(table)}: stands already, and no mapping made it; name another one: --into TABLE.csv")
    if suffix_of(table) != ".csv":
        raise Unusable(f"--into {posix_name(table)}: a table is written as .csv")
    if suffix_of(series) not in READ:
        raise Unusable(f"{name}: no series is read from such a file; save it as .csv or .xlsx")
    if real(table.parent) in real(series).parents and suffix_of(series) in CLAIM_FILES:
        raise Unusable(f"{name}: it lies among the claims, and would be read as claims; move it out, for instance into series/")
    try:
        separator = separator_of(series) if suffix_of(series) == ".csv" else ","
    except Unreadable as error:
        raise Unusable(f"{name}: {error.what}; {error.instead}") from error
    grid = read_grid(series, name, separator, "", problems)
    if grid is None or len(problems):
        raise Unusable(*map(str, problems.in_order()))
    path = os.path.relpath(real(series), real(mapping.parent)).replace(os.sep, "/")
    text = guess(grid, path, separator, Resolver(_vocabulary(table, problems)))
    try:
        mapping.parent.mkdir(parents=True, exist_ok=True)
        write_whole(mapping, f"{_modeline(table)}{text}".encode())
    except OSError as error:
        raise Unusable(f"{posix_name(mapping)}: cannot be written: {error.strerror}") from error
    return posix_name(mapping)


def _modeline(table: Path) -> str:
    """The line that names the schema of mappings to editors, where the claims have one; it is written where others stand."""
    vocabulary = companion(VOCABULARY, [table], [], Problems())
    if vocabulary is None or not (vocabulary.path.parent / SCHEMAS).is_dir():
        return ""
    schema = with_schema(vocabulary.path.parent, "import")
    return f"# yaml-language-server: $schema={os.path.relpath(schema, table.parent).replace(os.sep, '/')}\n"


def imported(mapping: Path, series: Path | None = None, write: bool = True) -> Imported:
    """Write the table of a series by its mapping; with `series`, of this file, which the mapping names from then on.

    Without `write` it is only said what would be. Raises Unusable where something cannot be written.
    """
    problems, table = Problems(), mapping.with_name(f"{mapping.name.removesuffix(MAPPINGS)}.csv")
    names = posix_name(mapping), posix_name(table)
    root = read_tree(File(mapping, names[0]), usual_size(), problems, UNFILLED, MAPPING)
    read = read_mapping(root, Resolver(_vocabulary(table, problems)), problems) if root is not None else None
    if read is None or len(problems):
        return Imported(*names, problems=problems.in_order())
    file = series if series is not None else Path(os.path.normpath(mapping.parent / read.series))
    if series is None and (suffix_of(file) not in READ or not os.path.lexists(file)):
        what = f"series: {shown(posix_name(file))} is no .csv or .xlsx file that is there"
        problems.add(read.place, what, "write its path, from the folder of this mapping on")
        return Imported(*names, problems=problems.in_order())
    grid = read_grid(file, posix_name(file), read.separator, read.sheet, problems)
    rows = rows_of(grid, read, problems) if grid is not None and not len(problems) else None
    if rows is None or grid is None or len(problems):
        return Imported(*names, problems=problems.in_order())
    before, after = _rows_before(table), {row["id"]: row for row in rows.rows}
    unfit: tuple[Problem, ...] = ()
    if write:
        _write(table, rows.rows)
        if series is not None:
            _name_series(mapping, series)
        unfit = tuple(problem for problem in load([table]).problems)
    changed = [name for name in after if name in before and before[name] != after[name]]
    return Imported(
        *names,
        revised=tuple((name, before[name].get("value", ""), after[name]["value"]) for name in changed),
        added=tuple(name for name in after if name not in before),
        gone=tuple(name for name in before if name not in after),
        same=sum(before.get(name) == row for name, row in after.items()),
        left=(*_above(grid, read), *rows.left),
        remarks=(*rows.remarks, *grid.remarks, *([f"not read: the other sheets, {listed(grid.others)}"] if grid.others else [])),
        unfit=unfit,
    )


def _above(grid: SeriesGrid, mapping: SeriesMapping) -> tuple[str, ...]:
    last = mapping.header[0] - 1
    if not any(line <= last for line, _ in grid.cells):
        return ()
    return (f"row{f's 1 to {last}' if last > 1 else ' 1'}: above the headings",)


def _vocabulary(table: Path, problems: Problems) -> Vocabulary:
    """The vocabulary of the claims; an empty one where there is none yet."""
    file = companion(VOCABULARY, [table], [], problems)
    root = read_tree(file, usual_size(), problems, UNFILLED) if file is not None else None
    return read_vocabulary(root, problems) if root is not None else Vocabulary({})


def _rows_before(table: Path) -> Mapping[str, Row]:
    """The rows of the table as it was written last, by id."""
    try:
        text = decoded(bytes_of(table))
    except Unreadable:
        return {}
    rows = csv.DictReader(io.StringIO(text, newline=""))
    try:
        return {row["id"]: {name: cell for name, cell in row.items() if name and cell} for row in rows if row.get("id")}
    except csv.Error:
        return {}


def _write(table: Path, rows: Sequence[Row]) -> None:
    columns = [name for name in COLUMNS if any(name in row for row in rows)]
    text = io.StringIO(newline="")
    written = csv.DictWriter(text, columns, restval="", lineterminator="\n")
    written.writeheader()
    written.writerows(rows)
    data = text.getvalue().encode("utf-8")
    try:
        if not table.exists() or table.read_bytes() != data:
            write_whole(table, data)
    except OSError as error:
        raise Unusable(f"{posix_name(table)}: cannot be written: {error.strerror}") from error


def _name_series(mapping: Path, series: Path) -> None:
    """Let the mapping name this file; all else in it stays."""
    data = bytes_of(mapping)
    path = os.path.relpath(real(series), real(mapping.parent)).replace(os.sep, "/")
    quoted = '"' + path.replace("\\", "\\\\").replace('"', '\\"') + '"'
    before = decoded(data)
    after = _SERIES.sub(lambda match: f"{match['key']}{quoted}{match['rest']}", before, count=1)
    if after != before:
        write_text(mapping, after, data)
