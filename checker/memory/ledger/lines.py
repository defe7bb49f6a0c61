"""The text of a ledger as lines, counted as YAML counts them, and the lines that each judgement takes up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checker.memory.ledger.entry import Entry

END = "..."
"""The last line of a whole ledger; YAML's mark for the end of a document."""

_LINE = re.compile("[^\r\n\x85\u2028\u2029]*(?:\r\n|[\r\n\x85\u2028\u2029])|[^\r\n\x85\u2028\u2029]+")


def lines_of(text: str) -> list[str]:
    """The lines with their ends."""
    return _LINE.findall(text)


@dataclass(frozen=True, slots=True)
class Block:
    """A judgement and its lines: from `start` up to but not including `end`, counted from 0; `column` is its hyphen's."""

    entry: Entry
    start: int
    end: int
    column: int


def blocks_of(lines: Sequence[str], entries: Sequence[Entry]) -> tuple[Block, ...]:
    """The blocks of all entries of the ledger, in its order. Comments between blocks belong to none."""
    starts = [_hyphen(lines, entry.location.line - 1) for entry in entries]
    last = max((number for number, line in enumerate(lines) if line.rstrip() == END), default=len(lines))
    blocks = []
    for entry, start, following in zip(entries, starts, [*starts, last][1:], strict=True):
        column, end = lines[start].index("-"), following
        while _is_between(lines[end - 1], column):
            end -= 1
        blocks.append(Block(entry, start, end, column))
    return tuple(blocks)


def _hyphen(lines: Sequence[str], number: int) -> int:
    """The line with the hyphen of the entry whose first field is on this line."""
    while not lines[number].lstrip(" ").startswith("-"):
        number -= 1
    return number


def _is_between(line: str, column: int) -> bool:
    """Whether the line is blank, or a comment that is not indented as the block's own lines are."""
    return not line.strip() or line[: column + 1].lstrip(" ").startswith("#")
