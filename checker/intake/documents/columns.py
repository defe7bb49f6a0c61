"""Lines of a page with columns, in the order in which they are read.

A page is given as it looks: each line with as many blanks between its words as there is room. Where one stretch of blanks runs
down through several lines with prose on both sides, the left column is read before the right one. The cells of tables are short:
their rows stay rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_LEAST_LINES = 5
_GUTTER = 2
"""In blanks."""
_PROSE = 15
"""In characters: half of the lines of a column of prose are longer, few cells of a table are."""
_DEEPEST = 4
"""A page has no more columns than two to the power of this."""


@dataclass(frozen=True, slots=True)
class _Gutter:
    """Blanks at a column, from line `top` to before line `bottom`, with text on both sides in `both` of them."""

    column: int
    top: int
    bottom: int
    both: int


def has_columns(lines: Sequence[str]) -> bool:
    """Whether a page has columns of prose beside each other."""
    return _gutter([line.rstrip() for line in lines]) is not None


def in_reading_order(lines: Sequence[str], depth: int = 0) -> tuple[str, ...]:
    """The lines of the page, those of each column one after the other."""
    bare = [line.rstrip() for line in lines]
    gutter = _gutter(bare) if depth < _DEEPEST else None
    if gutter is None:
        return tuple(bare)
    part = bare[gutter.top : gutter.bottom]
    left, right = ([line[: gutter.column] for line in part], [line[gutter.column :] for line in part])
    above, below = bare[: gutter.top], bare[gutter.bottom :]
    return tuple(line for each in (above, left, right, below) for line in in_reading_order(each, depth + 1))


def _gutter(lines: Sequence[str]) -> _Gutter | None:
    """The gutter with the most lines beside it, the leftmost of several; None on a page without one."""
    widest = max(map(len, lines), default=0)
    gutters = [gutter for column in range(1, widest) for gutter in _at(lines, column)]
    return max(gutters, key=lambda gutter: (gutter.both, -gutter.column), default=None)


def _at(lines: Sequence[str], column: int) -> Iterator[_Gutter]:
    """The gutters at a column."""
    top = 0
    for number in range(len(lines) + 1):
        blank = number < len(lines) and not lines[number][column : column + _GUTTER].strip()
        if blank:
            continue
        if number - top >= _LEAST_LINES and (gutter := _trimmed(lines, column, top, number)) is not None:
            yield gutter
        top = number + 1


def _trimmed(lines: Sequence[str], column: int, top: int, bottom: int) -> _Gutter | None:
    """The gutter without lines above and below it that are none of the right column."""
    both = [n for n in range(top, bottom) if lines[n][:column].strip() and lines[n][column:].strip()]
    right = [n for n in range(top, bottom) if lines[n][column:].strip()]
    if len(both) < _LEAST_LINES:
        return None
    sides = ([lines[n][:column].strip() for n in both], [lines[n][column:].strip() for n in both])
    if not all(_is_prose(side) for side in sides):
        return None
    first, last = right[0], right[-1] + 1
    # The left column may be the longer one: what stands below the right one to the same width is still its own.
    while last < bottom and lines[last].strip() and len(lines[last]) <= column:
        last += 1
    return _Gutter(column, first, last, len(both))


def _is_prose(cells: Sequence[str]) -> bool:
    """Whether most cells are as long as lines of prose are, and letters."""
    long = [cell for cell in cells if len(cell) > _PROSE and 2 * sum(map(str.isalpha, cell)) > len(cell)]
    return 2 * len(long) > len(cells)
