"""Where in a file stands what a fix mends, and how the new text is written there, with every other character as it was."""

from __future__ import annotations

import csv
import json
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from io import StringIO
from itertools import accumulate

import yaml

from checker.intake.files.tree import LOADER
from checker.memory.ledger.lines import starts_of
from checker.memory.upgrade.cells import Cell, csv_rows, json_pairs
from checker.memory.upgrade.edits import Edit, Edits, written_as
from checker.model.claim import Location
from checker.model.problem import Fix

Wanted = tuple[Location, Fix]
"""A fix, and where its problem is: at the text itself in YAML, in its row in tables."""
_Edited = list[tuple[Wanted, Edit]]


def placed(text: str, suffix: str, wanted: Sequence[Wanted]) -> Mapping[Wanted, Fix]:
    """The fixes of a file that can be made in its text, its byte order mark left out, each with its place; in their order there.

    None overlaps another, and with all of them made just the texts that they mend are others. Of Parquet and XLSX there is none.
    """
    if suffix not in _EDITED:
        return {}
    edited = _apart(_EDITED[suffix](text, wanted))
    if not _does_just_that(text, suffix, edited):
        edited = _fitting(text, suffix, edited)
        if not _does_just_that(text, suffix, edited):
            return {}
    starts = starts_of(text)
    return {(place, fix): _with_place(place, fix, edit, starts) for (place, fix), edit in edited}


def _apart(edited: _Edited) -> _Edited:
    """The edits in order, without those that are at odds with another one of the same place."""
    every: dict[int, dict[Edit, Wanted]] = {}
    for wanted, edit in sorted(edited, key=lambda each: each[1].start):
        every.setdefault(edit.start, {}).setdefault(edit, wanted)
    alone = [(wanted, edit) for same in every.values() if len(same) == 1 for edit, wanted in same.items()]
    return [each for n, each in enumerate(alone) if not n or alone[n - 1][1].end <= each[1].start]


def _fitting(text: str, suffix: str, edited: _Edited) -> _Edited:
    """Those edits that do just that, looked for in ever smaller halves; all of them do not."""
    middle = len(edited) // 2
    halves = (edited[:middle], edited[middle:]) if middle else ()
    return [each for half in halves for each in (half if _does_just_that(text, suffix, half) else _fitting(text, suffix, half))]


def _with_place(place: Location, fix: Fix, edit: Edit, starts: Sequence[int]) -> Fix:
    span = (_location(place.file, edit.start, starts), _location(place.file, edit.end, starts))
    return Fix(fix.old, edit.new, fix.why, span)


def made(text: str, fixes: Sequence[Fix]) -> str:
    """The text with all the fixes made, which have been looked up in it."""
    starts = starts_of(text)
    spans = ((fix, *fix.span) for fix in fixes if fix.span)
    return Edits(tuple(Edit(_offset(start, starts), _offset(end, starts), fix.new) for fix, start, end in spans)).applied(text)


def _yaml_edits(text: str, wanted: Sequence[Wanted]) -> _Edited:
    starts = starts_of(text)
    both = (((place, fix), written_as(text, _offset(place, starts), fix.old, fix.new)) for place, fix in wanted if place.line)
    return [(each, edit) for each, edit in both if edit]


def _csv_edits(text: str, wanted: Sequence[Wanted]) -> _Edited:
    rows = {row[0].place.line: row for row in csv_rows(text, "") if row}
    header = next((line for line, row in rows.items() if any(cell.text for cell in row)), 0)
    edited: _Edited = []
    for place, fix in wanted:
        row = rows.get(place.line, [])
        cells = [cell for cell in row if cell.text == fix.old]
        taken = place.line == header and any(cell.text == fix.new for cell in row)
        edit = _cell_edit(text, cells[0], fix) if len(cells) == 1 and not taken else None
        edited += [((place, fix), edit)] if edit else []
    return edited


def _cell_edit(text: str, cell: Cell, fix: Fix) -> Edit | None:
    """A cell that is written plainly gets quotation marks where its new text has a comma."""
    plain = not text.startswith('"', cell.at - 1) or cell.at == 0
    marked = plain and "," in fix.new
    return None if '"' in fix.new else written_as(text, cell.at, fix.old, f'"{fix.new}"' if marked else fix.new)


def _json_edits(text: str, wanted: Sequence[Wanted]) -> _Edited:
    lines = StringIO(text, newline="").readlines()
    starts = [0, *accumulate(map(len, lines))]
    edited: _Edited = []
    for place, fix in wanted:
        pairs = json_pairs(lines[place.line - 1], starts[place.line - 1], place) if 0 < place.line <= len(lines) else []
        cells = [value for _, value in pairs if value is not None and value.text == fix.old]
        edit = written_as(text, cells[0].at, fix.old, fix.new) if len(cells) == 1 and not set(fix.new) & set('"\\') else None
        edited += [((place, fix), edit)] if edit else []
    return edited


def _does_just_that(text: str, suffix: str, edited: _Edited) -> bool:
    """Whether the edits put new texts in the place of old ones, and leave all others as they were."""
    after = Edits(tuple(edit for _, edit in edited)).applied(text)
    try:
        both = list(zip(_TEXTS[suffix](text), _TEXTS[suffix](after), strict=True))
    except (ValueError, RecursionError, yaml.YAMLError, csv.Error):
        return False
    changed = [(one, other) for one, other in both if one != other]
    return changed == [(fix.old, fix.new) for (_, fix), _ in edited]


def _yaml_texts(text: str) -> Iterator[str]:
    """Every text of a file, and what stands between them."""
    for event in yaml.parse(text, Loader=LOADER):
        yield event.value.strip() if isinstance(event, yaml.ScalarEvent) else type(event).__name__


def _csv_texts(text: str) -> Iterator[str]:
    for row in csv.reader(StringIO(text, newline=""), strict=True):
        yield from (*map(str.strip, row), "\n")


def _json_texts(text: str) -> Iterator[str]:
    for line in StringIO(text, newline=""):
        pairs = json.loads(line, object_pairs_hook=list) if line.strip() else []
        for name, value in pairs:
            yield from (name, value.strip() if isinstance(value, str) else repr(value))
        yield "\n"


_EDITED: Mapping[str, Callable[[str, Sequence[Wanted]], _Edited]] = {
    ".yaml": _yaml_edits,
    ".csv": _csv_edits,
    ".jsonl": _json_edits,
}
_TEXTS: Mapping[str, Callable[[str], Iterator[str]]] = {".yaml": _yaml_texts, ".csv": _csv_texts, ".jsonl": _json_texts}


def _offset(place: Location, starts: Sequence[int]) -> int:
    return starts[min(place.line, len(starts)) - 1] + place.column - 1


def _location(file: str, at: int, starts: Sequence[int]) -> Location:
    line = min(bisect_right(starts, at), max(1, len(starts) - 1))
    return Location(file, line, at - starts[line - 1] + 1)
