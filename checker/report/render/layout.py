"""Blocks of text laid out in columns of a screen: passages that wrap at words, and tables without lines.

A page of a thousand findings is ten thousands of lines, so a line of the usual letters takes no library; rich tells the
columns of all others, and what it would lay out is what this lays out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

_ONE_COLUMN_EACH = re.compile(
    "[ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0377\u0384-\u0482\u2010-\u2027\u2030-\u205e\u2212\u2500-\u257f]*"
)
_WORD = re.compile(r"\s*\S+\s*")
_GAP = 2
"""Table between two columns of a table."""

StyleSpan = tuple[int, int, str]
"""From which character up to which in what style."""


def columns(text: str) -> int:
    """How many columns the text takes on a screen."""
    # The usual letters are told by the quickest question that there is.
    if (text.isascii() and text.isprintable()) or _ONE_COLUMN_EACH.fullmatch(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


class Passage:
    """Text of one or more lines, with a style for some of it; what is `whole` is cut off where it is too wide, not wrapped."""

    __slots__ = ("plain", "spans", "whole")

    def __init__(self, plain: str = "", style: str = "", *, whole: bool = False) -> None:
        self.plain = plain
        self.spans: list[StyleSpan] = [(0, len(plain), style)] if style else []
        self.whole = whole

    def append(self, plain: str, style: str = "") -> None:
        """Add a piece at the end."""
        begin = len(self.plain)
        self.plain += plain
        if style:
            self.spans.append((begin, len(self.plain), style))

    def add(self, other: Passage) -> None:
        """Add another passage at the end."""
        if other.spans:
            begin = len(self.plain)
            self.spans += [(start + begin, end + begin, style) for start, end, style in other.spans]
        self.plain += other.plain

    def lines(self, width: int) -> Iterator[Passage]:
        """The passage in lines of at most so many columns, which end in no space."""
        if not self.plain:
            yield self
            return
        begin = 0
        for plain in self.plain.split("\n"):
            if self.whole:
                yield self._part(begin, begin + len(_folded(plain, width)[0]) if plain else begin)
            else:
                cuts = [0, *_breaks(plain, width), len(plain)]
                for start, end in pairwise(cuts):
                    yield self._part(begin + start, begin + start + len(plain[start:end].rstrip()))
            begin += len(plain) + 1

    def widest(self) -> int:
        """The columns of its longest line."""
        return max(map(columns, self.plain.split("\n")))

    def _part(self, begin: int, end: int) -> Passage:
        if not begin and end == len(self.plain):
            return self
        part = Passage(self.plain[begin:end])
        if self.spans:
            inside = ((max(start, begin) - begin, min(stop, end) - begin, style) for start, stop, style in self.spans)
            part.spans = [span for span in inside if span[0] < span[1]]
        return part


def joined(passages: Sequence[Passage], between: str = "") -> Passage:
    """Passages one after the other."""
    whole = Passage()
    for i, passage in enumerate(passages):
        if i and between:
            whole.append(between)
        whole.add(passage)
    return whole


@dataclass(slots=True)
class Column:
    """A column of a table. Where it is `whole`, its lines are cut off and not wrapped, and other columns shrink first."""

    right: bool = False
    whole: bool = False
    title: str = ""


@dataclass(slots=True)
class Table:
    """A table without lines; a row of titles, in the style `head`, where a column has one."""

    columns: list[Column]
    head: str = ""
    rows: list[tuple[Passage, ...]] = field(default_factory=list)

    def add_row(self, *cells: Passage) -> None:
        """Append a row, with a cell for each column."""
        self.rows.append(cells)

    def lines(self, width: int) -> Iterator[Passage]:
        """All rows, side by side in at most so many columns."""
        titled = any(column.title for column in self.columns)
        titles = tuple(Passage(column.title, self.head) for column in self.columns)
        rows = [titles, *self.rows] if titled else self.rows
        if not rows:
            return
        widths = self._widths(rows, width)
        for i, row in enumerate(rows):
            yield from self._row(row, widths, titled and not i)

    def _widths(self, rows: Sequence[tuple[Passage, ...]], width: int) -> list[int]:
        """How wide each column is, without the gap behind it: as wide as it wants, or the widest shrink first."""
        last = len(self.columns) - 1
        gaps = [_GAP if i < last else 0 for i in range(last + 1)]
        wanted = [max(row[i].widest() for row in rows) + gaps[i] for i in range(last + 1)]
        wanted = [max(1, min(each, width)) for each in wanted]
        if sum(wanted) > width:
            wanted = _shrunk(wanted, [not column.whole for column in self.columns], width)
        return [max(0, each - gap) for each, gap in zip(wanted, gaps, strict=True)]

    def _row(self, row: tuple[Passage, ...], widths: Sequence[int], at_bottom: bool) -> Iterator[Passage]:
        cells: list[list[Passage]] = []
        for cell, width, column in zip(row, widths, self.columns, strict=True):
            if column.whole and not cell.whole:
                cell = joined((cell,))
                cell.whole = True
            cells.append(list(cell.lines(max(1, width))))
        height = max(map(len, cells))
        if at_bottom:
            cells = [[*[Passage()] * (height - len(lines)), *lines] for lines in cells]
        for i in range(height):
            line, at, end = Passage(), 0, 0
            for lines, width, column in zip(cells, widths, self.columns, strict=True):
                if i < len(lines) and lines[i].plain:
                    wide = columns(lines[i].plain)
                    begin = max(end, at + (width - wide if column.right else 0))
                    line.plain += " " * (begin - end)
                    line.add(lines[i])
                    end = begin + wide
                at += width + _GAP
            yield line


@dataclass(frozen=True, slots=True)
class Stack:
    """Blocks one below the other."""

    blocks: tuple[Matter, ...]

    def lines(self, width: int) -> Iterator[Passage]:
        """Those of each block in turn."""
        for block in self.blocks:
            yield from block.lines(width)


@dataclass(frozen=True, slots=True)
class Indented:
    """A block moved to the right."""

    block: Matter
    by: int = 2

    def lines(self, width: int) -> Iterator[Passage]:
        """Those of the block, behind spaces."""
        margin = " " * self.by
        for line in self.block.lines(max(1, width - self.by)):
            if line.plain:
                moved = Passage(margin + line.plain)
                moved.spans = [(start + self.by, end + self.by, style) for start, end, style in line.spans]
                yield moved
            else:
                yield line


Matter = Passage | Table | Stack | Indented


def written(blocks: Iterable[Matter], width: int, codes: dict[str, str] | None) -> str:
    """The blocks one below the other; `codes` gives the terminal's code of each style, None where there is to be no colour."""
    if codes is None:
        return "".join(f"{line.plain.rstrip(' ')}\n" for block in blocks for line in block.lines(width))
    return "".join(f"{_painted(line, codes)}\n" for block in blocks for line in block.lines(width))


def _painted(line: Passage, codes: dict[str, str]) -> str:
    plain = line.plain.rstrip(" ")
    pieces: list[str] = []
    done = 0
    for start, end, style in line.spans:
        end = min(end, len(plain))
        if start < end:
            pieces += (plain[done:start], f"\x1b[{codes[style]}m{plain[start:end]}\x1b[0m")
            done = end
    return "".join((*pieces, plain[done:]))


def _breaks(plain: str, width: int) -> list[int]:
    """Before which characters a line ends, so that no line is too wide; a word that is wider than a line is folded."""
    if len(plain) <= width and columns(plain) <= width:
        return []
    breaks: list[int] = []
    at = 0
    for match in _WORD.finditer(plain):
        start, word = match.start(), match[0]
        wide = columns(word.rstrip())
        if at + wide <= width:
            at += columns(word)
            continue
        if wide <= width:
            if start:
                breaks.append(start)
            at = columns(word)
            continue
        pieces = _folded(word, width)
        for piece in pieces:
            if start:
                breaks.append(start)
            start += len(piece)
        at = columns(pieces[-1])
    return breaks


def _folded(word: str, width: int) -> list[str]:
    """The word in pieces of at most so many columns each."""
    if _ONE_COLUMN_EACH.fullmatch(word):
        return [word[i : i + width] for i in range(0, len(word), width)]
    from rich.cells import chop_cells

    return list(chop_cells(word, width)) or [word]


def _shrunk(widths: list[int], wrapping: Sequence[bool], most: int) -> list[int]:
    """Widths of at most so many columns in all: the widest that may wrap comes down to the next, and so on; then all alike."""
    while sum(widths) > most:
        free = sorted({width for width, wraps in zip(widths, wrapping, strict=True) if wraps}, reverse=True)
        if not free or free[0] <= 1:
            break
        several = [i for i, wraps in enumerate(wrapping) if wraps and widths[i] == free[0]]
        lower = free[1] if len(free) > 1 else 1
        widths = _reduced(widths, several, min(sum(widths) - most, (free[0] - lower) * len(several)), free[0] - lower)
    excess = sum(widths) - most
    return _reduced(widths, list(range(len(widths))), excess, max(widths)) if excess > 0 else widths


def _reduced(widths: list[int], several: Sequence[int], by: int, most: int) -> list[int]:
    """The widths, some of them less by as much as possible alike, `by` in all, and none by more than `most` or to nothing."""
    reduced, left = list(widths), by
    for position, i in enumerate(several):
        share = round(left / (len(several) - position))
        share = min(share, most, max(0, reduced[i] - 1))
        reduced[i] -= share
        left -= share
    return reduced
