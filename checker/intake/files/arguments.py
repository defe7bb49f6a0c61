"""Options of the command line that go out, read as the options of settings.yaml are."""

from __future__ import annotations

from collections.abc import Sequence

from checker.intake.files.outgoing import Outgoing, Outgoings
from checker.intake.files.settings_form import OPTIONS
from checker.model.errors import Unusable


def current(arguments: Sequence[str], registry: Outgoings) -> tuple[list[str], tuple[str, ...]]:
    """The arguments with every option and its value as they are written now, and a warning for each that goes out.

    Raises Unusable with a line for each that has gone.
    """
    if not registry:
        return list(arguments), ()
    command = arguments[0] if arguments and arguments[0] in OPTIONS else "check"
    form, arguments_now, told, gone = f"the options of {command}", list[str](), list[str](), list[str]()
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
            (gone if registry.is_gone(each) else told).append(_told(each, registry))
        value = valued.instead if valued else value
        arguments_now.append(f"--{now}{equals}{value}" if argument.startswith("--") else value)
        option = now if argument.startswith("--") and not equals else ""
    if gone:
        raise Unusable(*dict.fromkeys(gone))
    return arguments_now, tuple(dict.fromkeys(told))


def _told(outgoing: Outgoing, registry: Outgoings) -> str:
    option = f"--{outgoing.field}" if outgoing.value is None else f"--{outgoing.field} {outgoing.value}"
    after = f"after {outgoing.since}"
    dashes = "--" if outgoing.value is None else ""
    instead = f"write {dashes}{outgoing.instead}" if outgoing.instead else "leave it out"
    if registry.is_gone(outgoing):
        return f"{option}: it went out {after}; {instead}"
    return f"{option}: warning: it goes out {after}; {instead}"
