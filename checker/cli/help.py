"""`check help`: how a command is used, or what a rule means; without a word, everything that can be asked for."""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter

from checker.cli.explain import explain, topic_names
from checker.cli.hints import choose

_WHOLE = "check"


def help(
    topic: Annotated[str | None, Parameter(help="A command, a law, a pattern, a kind of finding, or a slip.")] = None, /
) -> int:
    """Show how a command is used, or what a rule means; without a word, everything that can be asked for."""
    from checker.cli.app import app
    from checker.cli.commands import COMMANDS

    if topic is None:
        app().help_print([])
        return explain()
    word = choose("help", topic, (_WHOLE, *COMMANDS, *topic_names()))
    if word != _WHOLE and word not in COMMANDS:
        return explain(word)
    app().help_print([] if word == _WHOLE else [word])
    return 0
