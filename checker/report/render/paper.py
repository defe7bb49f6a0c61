"""The page that text is laid out on: styles that show on light and dark, and rich's console as a pure function."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from checker.prose.safe import clean

# None of black, white, yellow and the bright colours: each vanishes on some background.
SEVERITY = {"contradiction": "bold red", "tension": "bold magenta", "note": "bold cyan"}
STRONG = "bold"
FAINT = "dim"


def lay_out(blocks: Iterable[RenderableType], width: int, color: bool) -> str:
    """The blocks one below the other, no line wider than `width` columns and none ending in spaces."""
    page = io.StringIO()
    console = Console(
        file=page,
        width=max(width, 1),
        force_terminal=color,
        color_system="standard" if color else None,
        no_color=not color,
        force_jupyter=False,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    for block in blocks:
        console.print(block)
    return re.sub(r"(?: |\x1b\[0m)+$", lambda end: end[0].replace(" ", ""), page.getvalue(), flags=re.MULTILINE)


def words(*pieces: str | tuple[str, str]) -> Text:
    """Pieces of text, each plain or with a style, made harmless; spaces at the ends of a piece are kept."""
    text = Text(overflow="fold")
    for piece in pieces:
        plain, style = (piece, "") if isinstance(piece, str) else piece
        head, tail = plain[: len(plain) - len(plain.lstrip(" "))], plain[len(plain.rstrip(" ")) :]
        text.append(f"{head}{clean(plain)}{tail if plain.strip() else ''}", style=style)
    return text


def indented(block: RenderableType, by: int = 2) -> Padding:
    """The block moved to the right."""
    return Padding(block, (0, 0, 0, by))


def grid(*justify: str) -> Table:
    """A table without lines or header; one column for each of `justify` ("left" or "right")."""
    table = Table.grid(padding=(0, 2, 0, 0), pad_edge=False)
    for side in justify:
        table.add_column(justify="right" if side == "right" else "left", overflow="fold")
    return table
