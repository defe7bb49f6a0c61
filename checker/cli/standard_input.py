"""The article on standard input, which a hyphen names; the command line would take that for an option."""

from __future__ import annotations

from collections.abc import Sequence

STANDARD_INPUT = "-"
_STAND_IN = "\0-"
"""No shell passes such an argument, and no file is named so."""
_COMMANDS = ("draft", "init")
_BEFORE = ("--from", "--explain")
"""Options behind which an article may stand."""


def with_stand_in(arguments: Sequence[str]) -> list[str]:
    """The arguments with what stands for a hyphen that names an article; behind another option it is that option's value."""
    if arguments[:1] and arguments[0] not in _COMMANDS:
        return list(arguments)
    before = ("", *arguments)
    return [
        _STAND_IN if each == STANDARD_INPUT and not (last.startswith("--") and last not in (*_BEFORE, "--")) else each
        for last, each in zip(before, arguments, strict=False)
    ]


def without_stand_in(name: str) -> str:
    """The name of an article as it was given."""
    return STANDARD_INPUT if name == _STAND_IN else name
