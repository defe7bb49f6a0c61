"""The labels of each row and column of a series: cells merged with a label, or empty beside one of a group, have it."""

from __future__ import annotations

from functools import cached_property

from checker.intake.series.grid import SeriesGrid

Labels = tuple[tuple[str, int, int], ...]
"""Each label, with the row and the column where it stands."""


class Headings:
    """The labels of a grid with headings in the rows `header`, and so many columns of `labels` at the left."""

    def __init__(self, grid: SeriesGrid, header: range, labels: int) -> None:
        self._grid, self._header, self._labels = grid, header, labels
        self._of_columns: dict[int, Labels] = {}
        self._of_rows: dict[int, Labels] = {}

    def of_column(self, column: int) -> Labels:
        """The headings of a column, from above."""
        if column not in self._of_columns:
            every = [self._above(line, column) for line in self._header]
            self._of_columns[column] = self._texts(every)
        return self._of_columns[column]

    def of_row(self, line: int) -> Labels:
        """The labels of a row, from the left."""
        if line not in self._of_rows:
            every = [self._beside(line, column) for column in range(1, self._labels + 1)]
            self._of_rows[line] = self._texts(every)
        return self._of_rows[line]

    def _texts(self, places: list[tuple[int, int]]) -> Labels:
        return tuple((self._grid.text(*at), *at) for at in dict.fromkeys(places) if self._grid.text(*at))

    def _above(self, line: int, column: int) -> tuple[int, int]:
        """Where the heading of a column in this row of the header stands; above the last row it may be that of several."""
        grid = self._grid
        if grid.text(line, column) or (line, column) in grid.first_of_merged:
            return grid.first_of_merged.get((line, column), (line, column))
        # Without merged cells, a heading that has others below it holds for the empty cells at its right.
        if line != self._header[-1] and not any(each.first.line in self._header for each in grid.merged):
            return line, next((c for c in range(column - 1, self._labels, -1) if grid.text(line, c)), column)
        return line, column

    def _beside(self, line: int, column: int) -> tuple[int, int]:
        """Where the label of a row in this column stands: in a column but the last, it may stand for several rows."""
        grid = self._grid
        if grid.text(line, column) or (line, column) in grid.first_of_merged:
            return grid.first_of_merged.get((line, column), (line, column))
        return (self._last_filled[column].get(line, line), column) if column < self._labels else (line, column)

    @cached_property
    def _last_filled(self) -> dict[int, dict[int, int]]:
        """For each column of labels and each row below the headings: the last row up to it that has a label there."""
        rows: dict[int, dict[int, int]] = {}
        for column in range(1, self._labels):
            last, own = 0, rows.setdefault(column, {})
            for line in range(self._header[-1] + 1, self._grid.height + 1):
                last = line if self._grid.text(line, column) else last
                if last:
                    own[line] = last
        return rows
