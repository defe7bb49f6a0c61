"""Where in a series the headings, the labels and the figures stand, as far as that can be guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.intake.series.figures import figure_in
from checker.intake.series.grid import SeriesGrid
from checker.intake.series.labels import period_in, within_year

_YEAR = re.compile(r"(?:18|19|20|21)\d\d\D{0,5}")
_COMMA = re.compile(r"\d,\d{1,2}\b(?!,)|\d\.\d{3},\d|\d\.\d{3}\.\d{3}")
_POINT = re.compile(r"\d\.\d{1,2}\b(?!\.)|\d,\d{3}\.\d|\d,\d{3},\d{3}")
_COMMAS_OF_THOUSANDS = re.compile(r"(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d.,])")
_POINTS_OF_THOUSANDS = re.compile(r"(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.,])")
_NO_FIGURE = re.compile(r"[-–—−.…·:/]+|n\.?/?a\.?", re.IGNORECASE)
"""What stands in the place of a figure that there is not."""
_MOST_HEADINGS = 3
_TWO_ROWS = 2


@dataclass(frozen=True, slots=True)
class Layout:
    """The rows of the headings, how many columns hold labels, and how fractions are written."""

    header: range
    labels: int
    decimal: str


def layout_of(grid: SeriesGrid, separator: str) -> Layout:
    """A guess; of a sheet without figures the first row is taken for the headings."""
    decimal = _decimal(grid, separator)
    first = next((line for line in range(1, grid.height + 1) if _has_figures(grid, line, decimal)), 2)
    while first > _TWO_ROWS and _lacks_figures(grid, first - 1):
        first -= 1
    if first > _TWO_ROWS and [column for column, _ in _filled(grid, first - 1)] == [1] and period_in(grid.text(first - 1, 1)):
        # A year alone in its row is no heading: it dates the months below it.
        first -= 1
    top = first - 1
    while top > 1 and first - top < _MOST_HEADINGS and len(list(_filled(grid, top - 1))) > 1:
        top -= 1
    header = range(max(top, 1), max(first, 2))
    labels = 1
    while labels + 1 < grid.width and _is_label(grid, header, labels + 1, decimal):
        labels += 1
    return Layout(header, labels, decimal)


def _decimal(grid: SeriesGrid, separator: str) -> str:
    texts = [text for at, text in grid.cells.items() if at not in grid.numbers]
    commas, points = (sum(bool(form.search(text)) for text in texts) for form in (_COMMA, _POINT))
    if commas == points:
        # Three digits behind every mark are thousands, more often than not.
        points, commas = (sum(bool(form.search(text)) for text in texts) for form in (_COMMAS_OF_THOUSANDS, _POINTS_OF_THOUSANDS))
    return "," if commas > points or (separator == ";" and commas == points) else "."


def _filled(grid: SeriesGrid, line: int) -> Iterator[tuple[int, str]]:
    return ((column, text) for column in range(1, grid.width + 1) if (text := grid.text(line, column)))


def _has_figures(grid: SeriesGrid, line: int, decimal: str) -> bool:
    """Whether there are figures behind the first column that are no years, quarters or months."""
    figures = [text for column, text in _filled(grid, line) if column > 1 and figure_in(text, decimal) is not None]
    return any(not _YEAR.fullmatch(text) and not period_in(text) and not _is_part(text) for text in figures) or (
        bool(figures) and bool(grid.text(line, 1)) and len(set(figures)) == 1 and bool(period_in(grid.text(line, 1)))
    )


def _lacks_figures(grid: SeriesGrid, line: int) -> bool:
    """Whether a row with a label says in its cells that there is no figure: all of them, or some beside a period."""
    label, cells = grid.text(line, 1), [text for column, text in _filled(grid, line) if column > 1]
    empty = [bool(_NO_FIGURE.fullmatch(text)) for text in cells]
    dated = bool(period_in(label) or _is_part(label)) and not any(period_in(text) for text in cells)
    return bool(label) and (any(empty) if dated else bool(empty) and all(empty))


def _is_part(text: str) -> bool:
    """Whether a cell names a part of a year: Q1, Jan; a number alone may be any figure."""
    return bool(within_year(text)) and not text.isdigit()


def _is_label(grid: SeriesGrid, header: range, column: int, decimal: str) -> bool:
    """Whether most cells of a column are no figures, or parts of a year."""
    texts = [text for line in range(header[-1] + 1, grid.height + 1) if (text := grid.text(line, column))]
    if not texts:
        return False
    if all(_YEAR.fullmatch(text) for text in texts) and not period_in(grid.text(header[-1] + 1, 1)):
        return True
    if grid.text(header[-1], column).casefold() in ("month", "quarter") or all(
        within_year(text) and not text.isdigit() for text in texts
    ):
        return all(within_year(text) for text in texts)
    wordy = [text for text in texts if figure_in(text, decimal) is None and any(map(str.isalpha, text)) and len(text) > 3]
    return len(wordy) * 2 > len(texts)
