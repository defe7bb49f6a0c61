"""The labels of each row and column of a series: cells merged with a label, or empty beside one of a group, have it."""

from __future__ import annotations

from checker.intake.series.grid import SeriesGrid
from checker.intake.series.mapping import SeriesMapping

Labels = tuple[tuple[str, int, int], ...]
"""Each label, with the row and the column where it stands."""


def column_labels(grid: SeriesGrid, mapping: SeriesMapping, column: int) -> Labels:
    """The headings of a column, from above."""
    every = (_above(grid, mapping, line, column) for line in mapping.header)
    return tuple((grid.text(*at), *at) for at in every if grid.text(*at))


def row_labels(grid: SeriesGrid, mapping: SeriesMapping, line: int) -> Labels:
    """The labels of a row, from the left."""
    every = (_beside(grid, mapping, line, column) for column in range(1, mapping.labels + 1))
    return tuple((grid.text(*at), *at) for at in every if grid.text(*at))


def _above(grid: SeriesGrid, mapping: SeriesMapping, line: int, column: int) -> tuple[int, int]:
    """Where the heading of a column in this row of the header stands: in a row but the last, it may stand for several columns."""
    if grid.text(line, column):
        return line, column
    if (block := _merged(grid, line, column)) is not None:
        return block
    # Without merged cells, a heading that has others below it holds for the empty cells at its right.
    if line != mapping.header[-1] and not any(each.first.line in mapping.header for each in grid.merged):
        left = next((c for c in range(column - 1, mapping.labels, -1) if grid.text(line, c)), column)
        return line, left
    return line, column


def _beside(grid: SeriesGrid, mapping: SeriesMapping, line: int, column: int) -> tuple[int, int]:
    """Where the label of a row in this column stands: in a column but the last, it may stand for several rows."""
    if grid.text(line, column):
        return line, column
    if (block := _merged(grid, line, column)) is not None:
        return block
    if column < mapping.labels:
        above = next((n for n in range(line - 1, mapping.header[-1], -1) if grid.text(n, column)), line)
        return above, column
    return line, column


def _merged(grid: SeriesGrid, line: int, column: int) -> tuple[int, int] | None:
    """The first of the merged cells to which a cell belongs."""
    for block in grid.merged:
        if block.holds(grid.place(line, column)):
            return block.first.line, block.first.column
    return None
