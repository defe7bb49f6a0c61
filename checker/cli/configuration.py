"""Options that settings.yaml gives, put where the command line says nothing of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cyclopts.config import Dict

if TYPE_CHECKING:
    from cyclopts import App, ArgumentCollection


def from_settings(app: App, commands: tuple[str, ...], arguments: ArgumentCollection) -> None:
    """Options of settings.yaml, for cyclopts; those of the command line come first."""
    from checker.workspace import configured, is_switch

    command = commands[0] if commands else "check"
    configuration = configured()
    options = configuration.options.get(command, {})
    data: dict[str, object] = {}
    for name, option in options.items():
        if is_switch(command, name):
            data[name] = option.texts == ("yes",)
        else:
            data[name] = list(option.texts) if len(option.texts) != 1 else option.texts[0]
    Dict(data, use_commands_as_keys=False, source=configuration.file)(app, commands, arguments)
