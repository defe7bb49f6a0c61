"""The rows of a table of claims that a series gives by a mapping, and what of it they leave out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from checker.intake.files.number_formats import plain
from checker.intake.files.problems import Problems, shown
from checker.intake.files.typed_numbers import TypedNumber, in_words_of
from checker.intake.series.doubts import YEAR, CellsOf, SeriesDoubts, cells_of
from checker.intake.series.figures import MarkedFigure, figure_in
from checker.intake.series.form import FORECAST, LEAVE_OUT
from checker.intake.series.grid import SeriesGrid, cell_name
from checker.intake.series.headings import Headings, Labels
from checker.intake.series.labels import joined, last_day, period_in, running, within_year
from checker.intake.series.mapping import SeriesMapping
from checker.model.claim import Location, letters_of
from checker.model.vocabulary import DIMENSIONS
from checker.prose.phrases import count

COLUMNS = (
    *("id", "title", "publisher", "published", "url", "language", "value", "exact", *DIMENSIONS),
    *("period", "source", "status", "note"),
)
Row = Mapping[str, str]
Meanings = tuple[Mapping[str, str], ...]


@dataclass(frozen=True, slots=True)
class SeriesRows:
    """Rows of claims in the order of the series, by the names of their columns.

    `left` are lines that tell what is left out, `remarks` what else there is to tell.
    """

    rows: tuple[Row, ...]
    left: tuple[str, ...]
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Label:
    """What the labels of a cell mean together; `wrong` says what keeps a claim from having them."""

    meanings: Meanings
    periods: tuple[str, ...]
    marks: tuple[str, ...]
    name: str
    leaves_out: str = ""


def rows_of(grid: SeriesGrid, mapping: SeriesMapping, problems: Problems) -> SeriesRows:
    """The rows of a series. What nobody can read, or the mapping does not name, is a problem."""
    end = f"ends at {cell_name(grid.height, grid.width)}" if grid.cells else "is empty"
    if mapping.header[-1] >= grid.height or mapping.labels >= grid.width:
        what = f"no figures: the headings end in row {mapping.header[-1]}, the labels in column {letters_of(mapping.labels)}"
        problems.add(
            Location(grid.file, 0, 1, grid.sheet), f"{what}, and the series {end}", "mend header and labels in the mapping"
        )
        return SeriesRows((), ())
    return _Reading(grid, mapping, problems).whole()


class _Reading:
    def __init__(self, grid: SeriesGrid, mapping: SeriesMapping, problems: Problems) -> None:
        self._grid, self._mapping, self._problems = grid, mapping, problems
        self._doubts = SeriesDoubts(grid, mapping, problems)
        self._left, self._ids, self._empty = CellsOf(), dict[str, tuple[Row, tuple[int, int]]](), 0
        self._notes: list[str] = []
        self._year: Labels = ()
        """The label of the last row that holds a year and nothing else: it dates the months below it."""
        self._headings = Headings(grid, mapping.header, mapping.labels)

    def whole(self) -> SeriesRows:
        first, last = self._mapping.header[-1] + 1, min(self._mapping.until or self._grid.height, self._grid.height)
        rows = tuple(row for line in range(first, last + 1) for row in self._of_line(line))
        below = [line for line, _ in self._grid.cells if line > last]
        if below:
            self._notes.append(f"rows {last + 1} to {max(below)}: below the last row that the mapping names")
        self._doubts.tell()
        if not rows and not len(self._problems):
            place = self._grid.place(first, self._mapping.labels + 1)
            self._problems.add(place, "no figures below the headings", "mend header and labels in the mapping")
        left = (f"{what}: {cells_of(cells)}" for what, cells in self._left.cells.items())
        empty = [count(self._empty, "empty cell")] if self._empty else []
        return SeriesRows(_in_english(rows), (*left, *self._notes, *empty), tuple(self._doubts.remarks()))

    def _of_line(self, line: int) -> Iterator[Row]:
        grid, mapping = self._grid, self._mapping
        columns = range(mapping.labels + 1, grid.width + 1)
        beside = self._headings.of_row(line)
        if not any(grid.text(line, column) for column in columns):
            if any(grid.text(line, column) for column in range(1, mapping.labels + 1)):
                text, at = next((grid.text(line, c), c) for c in range(1, mapping.labels + 1) if grid.text(line, c))
                if re.fullmatch(YEAR, period_in(self._without_mark(text)[0])):
                    self._year = ((text, line, at),)
                    return
                self._notes.append(f"row {line}, without figures: {shown(text)}")
            return
        if not any(period_in(self._without_mark(text)[0]) for text, *_ in beside):
            beside = (*self._year, *beside)
        for column in columns:
            above = self._headings.of_column(column)
            if not grid.text(line, column):
                self._empty += bool(above)
                continue
            label = self._label((*above, *beside))
            if label is None:
                continue
            if label.leaves_out:
                self._left.add(shown(label.leaves_out), line, column)
                continue
            figure = self._figure(line, column)
            row = self._row(line, column, label, figure) if figure is not None else None
            if row is not None:
                yield row

    def _label(self, labels: Labels) -> _Label | None:
        meanings: list[Mapping[str, str]] = []
        periods, marks, names = [], [], []
        for text, line, column in labels:
            label, mark = self._without_mark(text)
            marks += [mark] if mark else []
            if label in self._mapping.means:
                meaning = self._mapping.means[label]
                if meaning is None:
                    return _Label((), (), (), "", label)
                meanings.append(meaning)
                names.append(meaning.get("id") or slug(label) or slug(" ".join(meaning.get(each, "") for each in DIMENSIONS)))
            elif period_in(label) or within_year(label):
                self._doubts.dated.add(label, line, column)
                periods.append(label)
            else:
                self._doubts.unknown.add(text, line, column)
                return None
        return _Label(tuple(meanings), tuple(periods), tuple(marks), "-".join(filter(None, names)))

    def _without_mark(self, text: str) -> tuple[str, str]:
        """A label without the mark of a footnote, where it is none with it."""
        if text in self._mapping.means or period_in(text):
            return text, ""
        for mark in sorted(self._mapping.marks, key=len, reverse=True):
            for label in (text.removesuffix(mark).strip(), text.removeprefix(mark).strip()):
                if label != text and (label in self._mapping.means or period_in(label) or within_year(label)):
                    return label, mark
        return text, ""

    def _figure(self, line: int, column: int) -> MarkedFigure | None:
        text = self._grid.text(line, column)
        meant = self._mapping.words.get(text)
        if meant == LEAVE_OUT:
            self._left.add(shown(text), line, column)
            return None
        is_number = (line, column) in self._grid.numbers
        figure = figure_in(meant, ".") if meant else figure_in(text, "." if is_number else self._mapping.decimal)
        if figure is None:
            self._doubts.wordless.add(text, line, column)
            return None
        if figure.doubtful and not is_number and not meant:
            self._doubts.doubtful.add(text, line, column)
        self._doubts.decided = self._doubts.decided or bool(figure.decimals and not figure.doubtful and not is_number)
        unknown = [mark for mark in figure.marks if mark not in self._mapping.marks]
        for mark in unknown:
            self._doubts.unmarked.add(mark, line, column)
        return None if unknown else figure

    def _row(self, line: int, column: int, label: _Label, figure: MarkedFigure) -> Row | None:
        mapping = self._mapping
        fields = {name: text for meaning in label.meanings for name, text in meaning.items()}
        period = fields.get("period") or joined(label.periods)
        if not period:
            self._doubts.undated.add(", ".join(label.periods), line, column)
            return None
        marks = [mapping.marks[mark] for mark in (*figure.marks, *label.marks)]
        status = next((s for s in (*(m.get("status", "") for m in marks), fields.get("status", "")) if s), "")
        named, alone = period, label.periods[0] if len(label.periods) == 1 else ""
        period = running(period, fields["running"]) if "running" in fields else period
        ended = period if status == FORECAST else mapping.days.cut(period)
        wrong = mapping.days.wrong(named, ended, alone) if status != FORECAST else None
        if wrong is not None:
            self._doubts.late.setdefault(wrong, []).append((line, column))
            return None
        if "at" in fields:
            period = ended = last_day(ended)
        # The id is that of the whole period, so that the next edition of the series revises the claim.
        ident = "-".join(filter(None, (label.name or slug(mapping.scope.get("event", "")), slug(_in_words(period)))))
        row = {
            **mapping.article,
            **{name: word for name in DIMENSIONS if (word := fields.get(name, mapping.scope.get(name, "")))},
            "id": ident,
            "value": _value(figure.number, fields, mapping),
            "exact": mapping.exact,
            "period": ended,
            "source": fields.get("source", mapping.source),
            "status": status,
            "note": "; ".join(dict.fromkeys(n for n in (fields.get("note", ""), *(m.get("note", "") for m in marks)) if n)),
        }
        return self._once({name: row[name] for name in COLUMNS if row.get(name)}, line, column)

    def _once(self, row: Row, line: int, column: int) -> Row | None:
        """The row, unless another cell has its id: one that says the same is left out, any other is a problem."""
        other, at = self._ids.setdefault(row["id"], (row, (line, column)))
        if (line, column) == at:
            what = (*(row.get(name, "") for name in (*DIMENSIONS, "period", "source", "status")), row["value"].partition(" ")[2])
            self._doubts.alike.setdefault(what, []).append((row["value"], at))
            return row
        cells = cell_name(*at), cell_name(line, column)
        if other == row:
            self._notes.append(f"{cells[1]}, which says the same as {cells[0]}")
            return None
        instead = "tell their labels apart under means, by who or id; leave one out; or mend header, the rows of the headings"
        self._problems.add(self._grid.place(line, column), f"{cells[0]} and {cells[1]} are both {row['id']}", instead)
        return None


def _in_english(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows, with their language where their values are not the same in every one."""
    if all(re.fullmatch(r"-?\d+%?", row["value"]) for row in rows):
        return rows
    return tuple({name: cell for name in COLUMNS if (cell := {**row, "language": "en"}.get(name))} for row in rows)


def _value(number: str, fields: Mapping[str, str], mapping: SeriesMapping) -> str:
    times = int(fields.get("times", mapping.times))
    if times != 1 and not number.endswith("%"):
        number = plain(Decimal(number) * times)
    number = in_words_of(TypedNumber(number), "")
    unit = fields.get("unit", "")
    return f"{number}{unit if unit == '%' else f' {unit}' if unit else ''}"


def _in_words(period: str) -> str:
    return period.replace("../", "to ").replace("/..", " on").replace("/", " to ")


def slug(text: str) -> str:
    """A text as part of an id: small letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")
