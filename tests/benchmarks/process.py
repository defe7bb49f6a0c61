"""The whole process of `check claims/` beside one that only imports what it is built on, run in turns."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from statistics import median

from tests.benchmarks.line import Line, timed

ROOT = Path(__file__).parents[2]
PEER = (sys.executable, "-c", "import pandas, pint, rapidfuzz, rich")
# The command as pip installs it, beside the interpreter that runs the benchmark.
OURS = (str(Path(sys.executable).with_name("check")), "claims/")
WAYS = {"again, with what the last run kept": OURS, "from nothing, as in a fresh copy": (*OURS, "--no-cache")}


def measure(pairs: int = 11) -> list[Line]:
    seconds: dict[tuple[str, ...], list[float]] = {command: [] for command in (PEER, *WAYS.values())}
    for command in seconds:
        run(command)  # fills the caches of the disk
    for _ in range(pairs):
        for command, taken in seconds.items():
            taken.append(timed(lambda c=command: run(c)))  # type: ignore[misc]
    return [_line(what, command, seconds[command], seconds[PEER]) for what, command in WAYS.items()]


def _line(what: str, command: tuple[str, ...], ours: list[float], peer: list[float]) -> Line:
    ratio = median(ours) / median(peer)
    status = run(command)
    told = f"`check claims/` {what}, whole process (exit {status}); peer: its imports"
    return Line(told, "", tuple(ours), "at most 1.3", ratio <= 1.3 and status in (0, 1), tuple(peer), ratio)


def run(command: tuple[str, ...]) -> int:
    """The exit code of a command whose output nobody reads, with byte code and results kept as on an editor's machine."""
    left_out = ("PYTHONDONTWRITEBYTECODE", "CHECK_FORGET")
    environment = {name: value for name, value in os.environ.items() if name not in left_out}
    return subprocess.run(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
    ).returncode
