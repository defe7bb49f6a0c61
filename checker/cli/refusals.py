"""What is wrong with a command line, and what to write instead, in the words of an editor."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import get_args

from cyclopts.argument import Argument
from cyclopts.exceptions import (
    CoercionError,
    CycloptsError,
    MissingArgumentError,
    UnknownOptionError,
    UnusedCliTokensError,
    ValidationError,
)

from checker.cli.commands import COMMANDS
from checker.model.errors import Unusable

_OF_ALL = ("--help", "--version")
"""Options that every command has, and none of them declares."""
_NEAR = 0.75
_END = re.compile(r"Must be (>=|<=) (\d+)")
_BEYOND = {">=": ("small", "more"), "<=": ("great", "less")}
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
    if isinstance(error, CoercionError | ValidationError) and error.argument is not None:
        return _value(error, error.argument)
    if isinstance(error, MissingArgumentError) and error.argument is not None:
        if error.keyword or any(token.keyword for token in error.argument.tokens):
            return f"{error.keyword or error.argument.name}: nothing stands behind it; write what is meant"
        choices = [f"check {' '.join(error.command_chain or ())} {word}" for word in get_args(error.argument.hint)]
        what = "what to do" if choices else error.argument.name
        return f"{what} is missing; write {' or '.join(choices) if choices else 'it too'}"
    return str(error)


def _value(error: CoercionError | ValidationError, argument: Argument) -> str:
    """What is wrong with a value, and what can be written."""
    token = (error.token if isinstance(error, CoercionError) else None) or next(iter(argument.tokens[::-1]), None)
    name = (token.keyword if token is not None else None) or argument.name
    if isinstance(error, CoercionError) and error.target_type is bool:
        return f"{name}: takes no value; write {name} alone"
    if token is None:
        return str(error)
    choices = list(_choices(argument.hint))
    if isinstance(error, CoercionError) and choices:
        near = get_close_matches(token.value.lower(), choices, n=1)
        hint = f"did you mean {near[0]}? Known" if near else "known"
        return f"{name} {token.value}: unknown; {hint}: {', '.join(choices)}"
    if (end := _END.search(str(error))) is not None:
        what, more = _BEYOND[end[1]]
        return f"{name} {token.value}: too {what}; write {end[2]} or {more}"
    return str(error)


def _choices(hint: object) -> Iterator[str]:
    """The words of which a value is one, those too of a value that may be left out."""
    for each in get_args(hint):
        if isinstance(each, str):
            yield each
        else:
            yield from _choices(each)


def near_command(word: str, commands: Iterable[str] = COMMANDS) -> str:
    """The command that is meant by a misspelt one; "" if none is near."""
    near = get_close_matches(word.lower(), list(commands), n=1, cutoff=_NEAR)
    return near[0] if near else ""


def refuse_commands(paths: Sequence[str]) -> None:
    """Raises Unusable for the name of a command behind an option, where a path is read."""
    for path in paths:
        if path in COMMANDS and not Path(path).exists():
            raise Unusable(f"{path}: no such file or folder; to use the command, write it first: check {path} …")
        if path.isalpha() and near_command(path, ("check",)) and not Path(path).exists():
            raise Unusable(f"{path}: no command, and no file or folder; to check claims, write no more than check and a path")
        if path.isalpha() and (command := near_command(path)) and not Path(path).exists():
            raise Unusable(f"{path}: no command, and no file or folder; did you mean check {command}?")
