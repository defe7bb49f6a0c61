"""How each command is used, as cyclopts has it: what `checker/cli/help_pages.json` has to hold."""

from __future__ import annotations

import json
from typing import Any

from cyclopts.help import HelpEntry, HelpPanel
from rich.console import Console, ConsoleOptions

from checker.cli.app import app
from checker.cli.commands import COMMANDS
from checker.cli.help_pages import FORMATS, WHOLE
from checker.report.format_names import format_names


class _Recorder:
    """Takes down what it is given to lay out."""

    def __init__(self) -> None:
        self.page: dict[str, Any] = {"panels": []}

    def render_usage(self, console: Console, options: ConsoleOptions, usage: Any) -> None:
        # What cyclopts makes of the options has its heading apart, which only shows in what a terminal is sent.
        self.page["usage"] = [f"Usage: {usage}"] if isinstance(usage, str) else ["Usage: ", str(usage)]

    def render_description(self, console: Console, options: ConsoleOptions, description: Any) -> None:
        pass

    def __call__(self, console: Console, options: ConsoleOptions, panel: HelpPanel) -> None:
        rows = [_row(entry, panel.format == "command") for entry in panel.entries]
        if rows:
            self.page["panels"].append({"title": panel.title, "rows": rows})


def pages() -> str:
    """The pages of all commands, as JSON."""
    made = {name: _page(name) for name in (WHOLE, *COMMANDS)}
    return json.dumps(made, indent=1, ensure_ascii=False).replace(", ".join(format_names()), FORMATS) + "\n"


def _page(command: str) -> dict[str, Any]:
    recorder, line = _Recorder(), app()
    line.help_formatter = recorder
    tokens = [] if command == WHOLE else [command]
    line.help_print(tokens, console=Console(quiet=True))
    return recorder.page


def _row(entry: HelpEntry, is_command: bool) -> list[str]:
    first, *others = entry.all_options if is_command else (" ".join(entry.display_labels_with_metavar),)
    name = f"{first} ({', '.join(others)})" if others else first
    remarks = [f"[choices: {', '.join(entry.choices)}]"] if entry.choices else []
    remarks += [f"[default: {entry.default}]"] if entry.default is not None else []
    remarks += ["[required]"] if entry.required else []
    return [name, _plain(entry.description), *remarks]


def _plain(text: Any) -> str:
    """A text as it is told, not yet in lines."""
    with (console := Console(width=100_000)).capture() as capture:
        console.print(text, end="")
    return capture.get().rstrip("\n")
