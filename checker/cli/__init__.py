"""The command line: the only part that reads arguments, prints and exits."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

import checker


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `check` with these arguments (those of the process if None). Returns the exit code."""
    if list(sys.argv[1:] if arguments is None else arguments) == ["--version"] and _print_version():
        return 0
    # A short process that keeps most of what it makes: collecting garbage costs a tenth of its time and frees next to nothing.
    gc.disable()
    from checker.cli.process import run

    return run(arguments)


def _print_version() -> bool:
    """Print the version, which takes nothing else of the checker; whether that could be done. If not, any command says so."""
    try:
        print(f"claims-checker {checker.__version__}", flush=True)
    except OSError:
        return False
    return sys.stdout is not None
