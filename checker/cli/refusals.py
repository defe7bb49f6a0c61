"""What is wrong with a command line, and what to write instead, in the words of an editor."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import get_args

from cyclopts.exceptions import (
    CoercionError,
    CycloptsError,
    MissingArgumentError,
    UnknownOptionError,
    UnusedCliTokensError,
)

from checker.cli.commands import COMMANDS

_OF_ALL = ("--help", "--version")
"""Options that every command has, and none of them declares."""
_NEAR = 0.75
_MEANT = {
    **dict.fromkeys(("--place", "--region", "--city", "--country", "--scope"), ("--where",)),
    **dict.fromkeys(("--people", "--whom", "--what", "--of"), ("--who",)),
    **dict.fromkeys(("--happened", "--did"), ("--event",)),
    **dict.fromkeys(("--when", "--year", "--date", "--month", "--time"), ("--period",)),
    **dict.fromkeys(("--folder", "--claims", "--dir"), ("--in",)),
    **dict.fromkeys(("--reason", "--why", "--note"), ("--because",)),
}
"""Options by other words for what they mean."""


def refusal(error: CycloptsError) -> tuple[str, str]:
    """Two lines: what is wrong, and which help tells more."""
    called = " ".join(("check", *(error.command_chain or ())))
    return f"{called}: {_what(error)}", f"{called} --help tells what can be written."


def _what(error: CycloptsError) -> str:
    if isinstance(error, UnusedCliTokensError) and error.unused_tokens:
        given = " ".join(error.unused_tokens)
        return f"nothing is done with “{given}”; leave it out"
    if isinstance(error, UnknownOptionError):
        option = (error.token.keyword or error.token.value).partition("=")[0]
        known = {name for each in error.argument_collection if each.parse for name in each.names}
        if option == "--in":
            return f"there is no option --in; write the folder itself: check {' '.join((*(error.command_chain or ()), 'FOLDER'))}"
        meant = [other for other in _MEANT.get(option, ()) if other in known]
        near = meant or get_close_matches(option, [*_OF_ALL, *sorted(known)], n=1)
        place = "" if error.token.source in ("", "cli") else f" in {error.token.source}"
        return f"there is no option {option}{place}{f'; did you mean {near[0]}?' if near else ''}"
    if isinstance(error, CoercionError) and error.target_type in (int, float) and error.token is not None:
        name = error.token.keyword or (error.argument.name if error.argument else "")
        return f"{name} {error.token.value}: is no whole number; write digits alone"
    if isinstance(error, MissingArgumentError) and error.argument is not None:
        if error.keyword or any(token.keyword for token in error.argument.tokens):
            return f"{error.keyword or error.argument.name}: nothing stands behind it; write what is meant"
        choices = [f"check {' '.join(error.command_chain or ())} {word}" for word in get_args(error.argument.hint)]
        what = "what to do" if choices else error.argument.name
        return f"{what} is missing; write {' or '.join(choices) if choices else 'it too'}"
    return str(error)


def near_command(word: str, commands: Iterable[str] = COMMANDS) -> str:
    """The command that is meant by a misspelt one; "" if none is near."""
    near = get_close_matches(word.lower(), list(commands), n=1, cutoff=_NEAR)
    return near[0] if near else ""
