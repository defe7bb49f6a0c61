"""`check completion SHELL`: what makes a shell complete commands, options and files."""

from __future__ import annotations

from typing import Annotated, Literal

from cyclopts import Parameter

from checker.cli import screen

Shell = Literal["bash", "zsh", "fish", "powershell"]


def completion(shell: Annotated[Shell, Parameter(help="The shell.")], /) -> int:
    """Print the script by which a shell completes commands, options and files."""
    from checker.cli.app import app

    screen.write(app().generate_completion(shell=shell), None)
    return 0
