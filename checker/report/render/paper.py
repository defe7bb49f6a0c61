"""The page that text is laid out on: styles that show on light and dark, and pieces of text made harmless."""

from __future__ import annotations

from collections.abc import Iterable

from checker.prose.safe import clean
from checker.report.render.layout import Column, Indented, Matter, Passage, Table, written

# None of black, white, yellow and the bright colours: each vanishes on some background.
SEVERITY = {"contradiction": "bold red", "tension": "bold magenta", "note": "bold cyan"}
STRONG = "bold"
FAINT = "dim"
_CODES = {STRONG: "1", FAINT: "2", "bold red": "1;31", "bold magenta": "1;35", "bold cyan": "1;36"}
"""What terminals know each style by."""


def lay_out(blocks: Iterable[Matter], width: int, color: bool) -> str:
    """The blocks one below the other, no line wider than `width` columns and none ending in spaces."""
    return written(blocks, max(width, 1), _CODES if color else None)


def words(*pieces: str | tuple[str, str]) -> Passage:
    """Pieces of text, each plain or with a style, made harmless; spaces at the ends of a piece are kept."""
    text = Passage()
    for piece in pieces:
        plain, style = (piece, "") if isinstance(piece, str) else piece
        if plain[:1] != " " and plain[-1:] != " ":
            text.append(clean(plain), style)
            continue
        head, tail = plain[: len(plain) - len(plain.lstrip(" "))], plain[len(plain.rstrip(" ")) :]
        text.append(f"{head}{clean(plain)}{tail if plain.strip() else ''}", style)
    return text


def indented(block: Matter, by: int = 2) -> Indented:
    """The block moved to the right."""
    return Indented(block, by)


def grid(*justify: str) -> Table:
    """A table without lines or titles; one column for each of `justify` ("left" or "right")."""
    return Table([Column(right=side == "right") for side in justify])
