"""Options of commands, in settings.yaml and on the command line where one goes out; and where each setting stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from checker.intake.files.files import SETTINGS, File, claims_folder, nearest_above, posix_name
from checker.intake.files.outgoing import Outgoing, Outgoings
from checker.intake.files.problems import Problems
from checker.model.claim import Location
from checker.model.errors import Unusable
from checker.model.vocabulary import Settings

# Every command asks whether there is a settings file; what reads one is imported where there is.
if TYPE_CHECKING:
    from checker.intake.files.tree import Node


@dataclass(frozen=True, slots=True)
class Option:
    """What an option of a command is set to, in one text or several, and where that stands."""

    texts: tuple[str, ...]
    location: Location


@dataclass(frozen=True)
class Configured:
    """The settings file that holds for the current folder: options by command and name, and where each setting stands."""

    file: str = ""
    options: Mapping[str, Mapping[str, Option]] = field(default_factory=dict)
    places: Mapping[str, Location] = field(default_factory=dict)


def _settings_file() -> Path | None:
    """The settings file of the current folder: there or above it, or in the folder `claims` there or above it."""
    own, folder = nearest_above(SETTINGS), claims_folder()
    beside = folder / SETTINGS if folder is not None else None
    candidates = [path for path in (own, beside) if path is not None and path.is_file()]
    return min(candidates, key=lambda path: path.parts.count(".."), default=None)


def configured() -> Configured:
    """What the settings file says of options; nothing where it is broken, which is told by whoever reads the settings."""
    path = _settings_file()
    if path is None:
        return Configured()
    from checker.intake.files.load import read_tree, usual_size
    from checker.intake.files.reader import fields_of
    from checker.intake.files.settings_form import SETTINGS_FILE

    name = posix_name(path)
    root = read_tree(File(path, name), usual_size(), Problems())
    if root is None:
        return Configured(name)
    fields = fields_of(root, SETTINGS_FILE, Problems())
    places = {each: node.location for each, node in fields.nodes.items()}
    sound = "options" not in fields.refused
    return Configured(name, {key.text: _options(key.text, node) for key, node in fields.named("options") if sound}, places)


def _options(command: str, node: Node) -> dict[str, Option]:
    from checker.intake.files.reader import fields_of
    from checker.intake.files.settings_form import OPTIONS
    from checker.intake.files.shapes import MappingForm

    fields = fields_of(node, MappingForm(f"the options of {command}", OPTIONS[command]), Problems())
    return {
        name: Option(tuple(scalar.text for scalar in fields.texts(name)), each.location) for name, each in fields.nodes.items()
    }


def settings_here() -> Settings:
    """The settings that hold for the current folder. Raises Unusable with all that is wrong in their file."""
    from checker.intake.files.load import UNFILLED, read_tree, usual_size
    from checker.intake.files.settings import read_settings
    from checker.intake.files.settings_form import SETTINGS_FILE

    path = _settings_file()
    problems = Problems()
    file = File(path, posix_name(path)) if path is not None else None
    root = read_tree(file, usual_size(), problems, UNFILLED, SETTINGS_FILE) if file is not None else None
    settings = read_settings(root, problems) if root is not None else Settings()
    if len(problems):
        raise Unusable(*map(str, problems.in_order()), problems=problems.in_order())
    return settings


def is_switch(command: str, option: str) -> bool:
    """Whether an option is either there or not."""
    from checker.intake.files.settings_form import OPTIONS
    from checker.intake.files.shapes import Text

    shape = next(each.shape for each in OPTIONS[command] if each.name == option)
    return isinstance(shape, Text) and shape.choices == ("yes", "no")


def current_options(arguments: Sequence[str], registry: Outgoings) -> tuple[list[str], tuple[str, ...]]:
    """The arguments with every option and its value as they are written now, and a warning for each that goes out.

    Raises Unusable with a line for each that has gone.
    """
    if not registry:
        return list(arguments), ()
    from checker.intake.files.settings_form import OPTIONS

    command = arguments[0] if arguments and arguments[0] in OPTIONS else "check"
    form, arguments_now, warnings, gone = f"the options of {command}", list[str](), list[str](), list[str]()
    option, ended = "", False
    for argument in arguments:
        ended = ended or argument == "--"
        if ended or not (argument.startswith("--") or option):
            arguments_now.append(argument)
            continue
        name, equals, value = argument[2:].partition("=") if argument.startswith("--") else (option, "", argument)
        named = registry.of_field(form, name) if argument.startswith("--") else None
        now = named.instead if named and named.instead else name
        valued = registry.of_value(form, now, value) if value else None
        for each in filter(None, (named, valued)):
            (gone if registry.is_gone(each) else warnings).append(_complaint(each, registry))
        value = valued.instead if valued else value
        arguments_now.append(f"--{now}{equals}{value}" if argument.startswith("--") else value)
        option = now if argument.startswith("--") and not equals else ""
    if gone:
        raise Unusable(*dict.fromkeys(gone))
    return arguments_now, tuple(dict.fromkeys(warnings))


def _complaint(outgoing: Outgoing, registry: Outgoings) -> str:
    option = f"--{outgoing.field}" if outgoing.value is None else f"--{outgoing.field} {outgoing.value}"
    after = f"after {outgoing.since}"
    dashes = "--" if outgoing.value is None else ""
    instead = f"write {dashes}{outgoing.instead}" if outgoing.instead else "leave it out"
    if registry.is_gone(outgoing):
        return f"{option}: it went out {after}; {instead}"
    return f"{option}: warning: it goes out {after}; {instead}"
