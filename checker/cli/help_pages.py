"""How commands are used, laid out as cyclopts does, from pages that are made beforehand: neither it nor a command is imported."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.cli.commands import COMMANDS, EPILOGUE, HELP
from checker.report.format_names import format_names

if TYPE_CHECKING:
    from rich.panel import Panel
    from rich.text import Text

FILE = Path(__file__).with_name("help_pages.json")
WHOLE = "check"
FORMATS = "{formats}"
"""What stands for the names of all formats in the pages."""
_ASKING = ("--help", "-h")
_NAMES = 0.35
"""The part of the width that names may take."""


def asked_for(arguments: Sequence[str]) -> str | None:
    """The command of which nothing but its help is asked for; "check" for all of them, None for any other arguments."""
    if len(arguments) == 1 and arguments[0] in _ASKING:
        return WHOLE
    if len(arguments) == 2 and arguments[1] in _ASKING and arguments[0] in COMMANDS:
        return arguments[0]
    return None


def print_page(command: str) -> None:
    """Print how a command is used, as wide as the screen, and in colour where that shows any. Raises OSError."""
    from rich.console import Console
    from rich.text import Text

    page, console = _pages()[command], Console()
    says, ending = (HELP, EPILOGUE) if command == WHOLE else (COMMANDS[command].says, COMMANDS[command].epilogue)
    console.print(Text.assemble(*((piece, "bold") for piece in page["usage"])))
    console.print(Text(f"{says}\n"))
    for panel in page["panels"]:
        console.print(_panel(panel, ceil(console.width * _NAMES)))
    console.print(Text(f"\n{ending}"))


def _pages() -> Mapping[str, Any]:
    # No data names a rule or a format: they are found by their place.
    text = FILE.read_text(encoding="utf-8").replace(FORMATS, ", ".join(format_names()))
    pages: Mapping[str, Any] = json.loads(text)
    return pages


def _panel(panel: Mapping[str, Any], widest: int) -> Panel:
    """A panel with a name and what it says in each row, behind a star where one has to be given."""
    from rich.box import ROUNDED
    from rich.panel import Panel
    from rich.table import Table

    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    starred = any("[required]" in remarks for _, _, *remarks in panel["rows"])
    if starred:
        table.add_column(style="red bold", width=1)
    table.add_column(style="cyan", max_width=widest)
    table.add_column(overflow="fold")
    for name, says, *remarks in panel["rows"]:
        star = ("*" if "[required]" in remarks else "",) if starred else ()
        table.add_row(*star, "\n".join(_lines(name, widest)), _remarked(says, remarks))
    return Panel(table, title=panel["title"], title_align="left", box=ROUNDED, padding=(0, 1))


def _remarked(says: str, remarks: Sequence[str]) -> Text:
    from rich.text import Text

    text = Text(says)
    for remark in remarks:
        text.append(" ").append(remark, style="red" if remark == "[required]" else "gray58")
    return text


def _lines(name: str, widest: int) -> list[str]:
    """The names of an option in lines, all but the first indented; a word is cut only where it is longer than a line."""
    lines = [""]
    for word in name.split():
        line = f"{lines[-1]} {word}" if lines[-1].strip() else lines[-1] + word
        if len(line) > widest and lines[-1].strip():
            line = f"  {word}"
        else:
            del lines[-1]
        while len(line) > max(widest, 3):
            lines.append(line[:widest])
            line = f"  {line[widest:]}"
        lines.append(line)
    return lines
