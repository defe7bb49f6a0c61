"""`check settings`: the settings and options that hold in the current folder, and where each comes from."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from checker.cli import screen
from checker.cli.commands import function_of
from checker.workspace import Configured, configured, in_repository, is_switch, option_names, settings_in_force

_USUAL = "usual"


def settings() -> int:
    """Print the settings and options that hold in this folder, and where each comes from."""
    configuration = configured()
    rows = [("settings", "", configuration.file or _none())]
    rows += _settings(configuration)
    for command in option_names():
        rows += [
            ("", "", ""),
            (f"options of check{'' if command == 'check' else f' {command}'}", "", ""),
            *_options(command, configuration),
        ]
    widths = [max(len(row[column]) for row in rows) for column in range(2)]
    lines = (f"{name:<{widths[0]}}  {value:<{widths[1]}}  {place}".rstrip() for name, value, place in rows)
    screen.write("\n".join((*lines, "")), None)
    return 0


def _none() -> str:
    if in_repository():
        return "no settings.yaml here or above, up to the top of the repository"
    return "no settings.yaml here; outside a git repository no folder above is looked at"


def _settings(configuration: Configured) -> Iterator[tuple[str, str, str]]:
    for name, value in settings_in_force():
        yield f"  {name}", value, str(configuration.places.get(name, _USUAL))


def _options(command: str, configuration: Configured) -> Iterator[tuple[str, str, str]]:
    usual = _defaults(command)
    for name in option_names()[command]:
        option = configuration.options.get(command, {}).get(name)
        if option is not None:
            yield f"  --{name}", ", ".join(option.texts), str(option.location)
        else:
            yield f"  --{name}", _shown(usual[name], is_switch(command, name)), _USUAL


def _defaults(command: str) -> dict[str, Any]:
    """What each option is where nobody says anything."""
    function = getattr(import_module(f"checker.cli.{function_of(command)}"), function_of(command))
    given = {"folder": "in"} if "in" in option_names()[command] else {}
    return {
        given.get(name, name.rstrip("_").replace("_", "-")): parameter.default
        for name, parameter in inspect.signature(function).parameters.items()
    }


def _shown(value: Any, switch: bool) -> str:
    if switch:
        return "yes" if value else "no"
    return "" if value is None or value is inspect.Parameter.empty else str(value)
