"""The text of a ledger as lines, counted as YAML counts them; a judgement as the lines of one block.

Two editors who judge at the same time may add blocks at the same place. Git then keeps the lines of both, one block after
the other (`merge=union`), unless the blocks begin or end with the same line or share more than three in a row: there it
would cut them apart. So the first line, one in the middle and the last are those that differ between any two claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from checker.intake.files.tree import EMPTY
from checker.intake.language.characters import one_spelling
from checker.memory.ledger.entry import Entry

END = "..."
"""The last line of a whole ledger; YAML's mark for the end of a document."""

NEW = f"""\
# What editors have judged: `check judge` writes it, `check` reads it. In git, .gitattributes has it merged by lines.
[]
{END}
"""
"""A ledger without a judgement."""

_LINE = re.compile("[^\r\n\x85\u2028\u2029]*(?:\r\n|[\r\n\x85\u2028\u2029])|[^\r\n\x85\u2028\u2029]+")

# Begins with a letter, a digit or a mark that means nothing to YAML; no colon or number sign that YAML would obey.
_PLAIN = re.compile(r"(?:[^\W_]|[“‘„«(/])(?:[^:#]|:(?=[^\s,\[\]{}])|(?<=\S)#)*")
# PyYAML takes a question mark in a list for the beginning of a key, wherever it stands.
_LISTED = re.compile(r"[^,?\[\]{}]*")


def lines_of(text: str) -> list[str]:
    """The lines with their ends."""
    return _LINE.findall(text)


def starts_of(text: str) -> list[int]:
    """Where each line begins, and last where the text ends."""
    return [0, *accumulate(map(len, lines_of(text)))]


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


def block(entry: Entry) -> tuple[str, ...]:
    """The lines of the entry, without line ends or indentation."""
    return tuple(f"{'- ' if number == 0 else '  '}{name}: {text}" for number, (name, text) in enumerate(_fields(entry)))


def _fields(entry: Entry) -> Iterator[tuple[str, str]]:
    for name in ("claim", "finding", "basis", "verdict", "says", "because", "by"):
        yield name, scalar(getattr(entry, name))
    yield "on", entry.on
    if entry.until:
        yield "until", entry.until
    if entry.against:
        yield "against", f"{{{', '.join(f'{scalar(claim, listed=True)}: {digest}' for claim, digest in entry.against)}}}"
    yield "digest", entry.digest


def in_one_line(text: str) -> str:
    """The text composed, with every run of white space as one space, and what is no Unicode replaced."""
    return " ".join(one_spelling(text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")).split())


def scalar(text: str, listed: bool = False) -> str:
    """YAML that reads as this text, which is in one line; `listed` if it stands in a list in brackets."""
    simple = _PLAIN.fullmatch(text) and text.isprintable() and text not in EMPTY
    if simple and not (listed and not _LISTED.fullmatch(text)):
        return text
    return quoted(text)


def quoted(text: str) -> str:
    """A text in quotation marks, as YAML reads it again whatever stands in it."""
    return f'"{"".join(map(_escaped, text))}"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    return character if character.isprintable() else character.encode("unicode_escape").decode("ascii")
