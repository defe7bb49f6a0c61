"""Processor time of whole commands that do little, beside processes that only import what they are built on, run in turns."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from statistics import median

from tests.benchmarks.line import Line
from tests.benchmarks.store import command_time, processor_time

TIMES = 7
LIBRARIES = (sys.executable, "-c", "import pandas, pint, rapidfuzz, rich")
SCREEN = (sys.executable, "-c", "import cyclopts, rich")
WAYS = (
    ("`check claims/` again", ("claims/",), LIBRARIES, 0.6),
    ("`check claims/` from nothing", ("claims/", "--no-cache"), LIBRARIES, 1.0),
    ("`check --help`; peer: importing cyclopts and rich", ("--help",), SCREEN, 1.3),
)


def measure() -> list[Line]:
    ours: dict[Sequence[str], list[float]] = {words: [] for _, words, *_ in WAYS}
    peers: dict[Sequence[str], list[float]] = {LIBRARIES: [], SCREEN: []}
    for words in ours:
        processor_time(*words)  # fills the caches of the disk
    for _ in range(TIMES):
        for command, taken in peers.items():
            taken.append(command_time(command))
        for words, taken in ours.items():
            taken.append(processor_time(*words))
    version = tuple(processor_time("--version") for _ in range(TIMES))
    lines = [_line(what, ours[words], peers[peer], most) for what, words, peer, most in WAYS]
    return [*lines, Line("`check --version`, processor time", "", version, "at most 0.05 s", median(version) <= 0.05)]


def _line(what: str, ours: Sequence[float], peer: Sequence[float], most: float) -> Line:
    ratio = median(ours) / median(peer)
    return Line(f"{what}, processor time", "", tuple(ours), f"at most {most}", ratio <= most, tuple(peer), ratio)
