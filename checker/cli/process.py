"""Run a command line and give its exit code; whatever goes wrong ends in a message, not in a trace."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence

from checker.cli.help_pages import asked_for, print_page
from checker.cli.screen import complain, forget, prepare
from checker.model.errors import Interrupted, Unusable

UNUSABLE, FAULT, INTERRUPTED = 2, 3, 130


def run(arguments: Sequence[str] | None = None) -> int:
    """Run `check` with these arguments (those of the process if None). Returns the exit code."""
    prepare()
    try:
        given = list(sys.argv[1:] if arguments is None else arguments)
        command = asked_for(given)
        if command is None:
            return _called(given)
        print_page(command)
        return 0
    except Unusable as error:
        complain(*error.lines)
        return UNUSABLE
    except (BrokenPipeError, SystemExit):
        # The help is printed by others, who leave so when its reader (head, a pager) has seen enough.
        forget(sys.stdout)
        return 0
    except KeyboardInterrupt as interrupt:
        complain(f"check: interrupted{_compared(interrupt)}")
        return INTERRUPTED
    except OSError as error:
        if error.filename is None and error.errno == errno.ENOSPC:  # the help again
            forget(sys.stdout)
            complain(f"standard output: cannot be written: {error.strerror}")
            return UNUSABLE
        _apologise(error)
        return FAULT
    except Exception as error:
        _apologise(error)
        return FAULT


def _called(arguments: list[str]) -> int:
    """Do what the arguments say. Raises Unusable, or whatever else the command raises."""
    from cyclopts.exceptions import CycloptsError

    from checker.cli.app import app
    from checker.cli.refusals import refusal
    from checker.cli.standard_input import with_stand_in
    from checker.workspace import current_arguments

    current, warnings = current_arguments(arguments)
    complain(*warnings)
    try:
        return int(app()(with_stand_in(current)) or 0)
    except CycloptsError as error:
        complain(*refusal(error))
        return UNUSABLE


def _compared(interrupt: KeyboardInterrupt) -> str:
    """How far the check was, if claims were being compared."""
    if not isinstance(interrupt, Interrupted):
        return ""
    from checker.prose.phrases import count

    onwards = "; the next check goes on from there" if interrupt.remembered else ""
    return f" when {interrupt.compared:,} of {count(interrupt.claims, 'claim')} had been compared{onwards}"


def _apologise(error: Exception) -> None:
    if os.environ.get("CHECK_TRACEBACK"):
        import traceback

        traceback.print_exc()
    complain(
        f"check: internal error: {type(error).__name__}: {error}",
        "This is a fault of the checker, not of your claims. Please report it, with the command and the claim files.",
        "CHECK_TRACEBACK=1 check ... shows where it happened.",
    )
