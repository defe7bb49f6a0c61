"""What in a series nobody can read, or may be meant otherwise: told once for all cells of which it is so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from checker.intake.files.number_formats import plain
from checker.intake.files.problems import Problems, shown
from checker.intake.series.figures import figure_in
from checker.intake.series.grid import SeriesGrid, cell_name
from checker.intake.series.labels import quoted_key
from checker.intake.series.mapping import SeriesMapping
from checker.prose.phrases import count

_SHOWN = 5
YEAR = r"\d{4}"


@dataclass(slots=True)
class CellsOf:
    """Where the same thing is the case, by what it is."""

    cells: dict[str, list[tuple[int, int]]] = field(default_factory=dict)

    def add(self, what: str, line: int, column: int) -> None:
        """Take a cell down, once."""
        cells = self.cells.setdefault(what, [])
        if (line, column) not in cells[-1:]:
            cells.append((line, column))


class SeriesDoubts:
    """Collects the cells by what is doubtful there; `tell` makes problems of it, once all are read.

    `alike`: by what is counted the figures and their cells. `late`: by what is wrong and what to write the cells whose period
    was not over. `dated`: the labels that are periods. `decided`: whether some cell shows that fractions are none of thousands.
    """

    def __init__(self, grid: SeriesGrid, mapping: SeriesMapping, problems: Problems) -> None:
        self._grid, self._mapping, self._problems = grid, mapping, problems
        self.unknown, self.wordless, self.unmarked, self.undated = (CellsOf() for _ in range(4))
        self.doubtful, self.dated, self.decided = CellsOf(), CellsOf(), False
        self.alike = dict[tuple[str, ...], list[tuple[str, tuple[int, int]]]]()
        self.late = dict[tuple[str, str], list[tuple[int, int]]]()

    def remarks(self) -> Iterator[str]:
        """That all fractions may be thousands, if no cell shows that they are none; and what is a day among years."""
        yield from self._days_among_years()
        cells = [place for places in self.doubtful.cells.values() for place in places]
        if cells and not self.decided:
            text = next(iter(self.doubtful.cells))
            mark = self._mapping.decimal
            figure = figure_in(text, mark)
            number = plain(Decimal(figure.number.removesuffix("%"))) if figure else ""
            other = "." if mark == "," else ","
            what = f"{shown(text)} is read as {number}, by decimal: '{mark}' ({cells_of(cells)})"
            if self._mapping.says_decimal:
                yield f"{what}; if thousands are meant, write decimal: '{other}'"
            else:
                self._problems.add(
                    self._grid.place(*cells[0]),
                    f"{shown(text)} may be {number}, or thousands ({cells_of(cells)})",
                    f"write into the mapping decimal: '{other}' for thousands, or decimal: '{mark}'",
                )

    def _days_among_years(self) -> Iterator[str]:
        """The first days of years that are labels beside whole years: a cell for dates turns a year into its first day."""
        dated = self.dated.cells
        if any(re.fullmatch(YEAR, label) for label in dated):
            for label, cells in dated.items():
                if re.fullmatch(rf"{YEAR}-01-01", label):
                    instead = f"if the year is meant, write under means '{label}': {{period: {label[:4]}}}"
                    yield f"{label} is taken for that day, among years ({cells_of(cells)}); {instead}"

    def _tell_alike(self) -> None:
        """A problem where several columns, or rows, count the very same and differ: the first of each pair of them."""
        pairs = dict[tuple[object, ...], tuple[tuple[int, int], tuple[int, int], int]]()
        for same in self.alike.values():
            value, first = same[0]
            for other, at in same[1:]:
                if other != value:
                    key = ("columns", first[1], at[1]) if first[0] == at[0] else ("rows", first[0], at[0])
                    one, two, times = pairs.get(key, (first, at, 0))
                    pairs[key] = one, two, times + 1
        for one, two, times in pairs.values():
            more = f", as do {count(times - 1, 'other pair')}" if times > 1 else ""
            what = f"{cell_name(*one)} and {cell_name(*two)} would count the very same, and differ{more}"
            instead = "tell their labels apart under means: {who: …}, {event: …}, {running: year}; leave one out; or mend header"
            self._problems.add(self._grid.place(*two), what, instead)

    def tell(self) -> None:
        """A problem for each label, cell and mark that the mapping does not know."""
        self._tell_alike()
        known = (
            (
                self.unknown,
                "{} is no period, and means has no word of it",
                "write under means what it adds to the scope: {}: {{who: …}}, {{running: year}}, …; or {}: leave out",
            ),
            (self.wordless, "{} is no number", "write under words: {}: leave out, or the number that is meant"),
            (self.unmarked, "the mark {} at a figure", "write under marks what it means: {}: {{note: …}}"),
        )
        for text, cells in self.undated.cells.items():
            none = f"{shown(text)} name no one period" if text else "no label names a period"
            instead = "mend header and labels, or write a period for a label under means"
            self._problems.add(self._grid.place(*cells[0]), f"{none} ({cells_of(cells)})", instead)
        for (what, instead), places_of_it in self.late.items():
            self._problems.add(self._grid.place(*places_of_it[0]), f"{what} ({cells_of(places_of_it)})", instead)
        for places, what, instead in known:
            for text, cells in places.cells.items():
                key = quoted_key(text)
                more = f" ({cells_of(cells)})" if len(cells) > 1 else ""
                self._problems.add(
                    self._grid.place(*cells[0]), f"{what.format(shown(text))}{more}", instead.format(*[key] * instead.count("{}"))
                )


def cells_of(cells: list[tuple[int, int]]) -> str:
    """How many cells there are, and the names of the first few."""
    names = [cell_name(*cell) for cell in cells[:_SHOWN]]
    more = len(cells) - len(names)
    return f"{count(len(cells), 'cell')}, {', '.join(names)}{f' and {more:,} more' if more else ''}"
