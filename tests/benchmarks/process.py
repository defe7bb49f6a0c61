"""The whole process of `check claims/` beside one that only imports what it is built on, run in turns."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median

from tests.benchmarks.line import Line, timed

ROOT = Path(__file__).parents[2]
PEER = (sys.executable, "-c", "import pandas, pint, rapidfuzz, rich")
# The command as pip installs it, beside the interpreter that runs the benchmark.
OURS = (str(Path(sys.executable).with_name("check")), "claims/")


def measure(pairs: int = 11) -> list[Line]:
    ours, peer = [], []
    for _ in range(pairs + 1):
        peer.append(timed(lambda: run(PEER)))
        ours.append(timed(lambda: run(OURS)))
    # The first of each fills the caches of the disk.
    ours, peer = ours[1:], peer[1:]
    ratio = median(ours) / median(peer)
    status = run(OURS)
    what = f"`check claims/`, whole process (exit {status}); peer: its imports"
    return [Line(what, "", tuple(ours), "at most 1.3", ratio <= 1.3 and status in (0, 1), tuple(peer), ratio)]


def run(command: tuple[str, ...]) -> int:
    """The exit code of a command whose output nobody reads."""
    return subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode
