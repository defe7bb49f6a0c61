"""Whole checks of large tables from nothing: time and memory of all processes, and whether all that is wrong is told.

`python -m tests.benchmarks large --claims 10000 100000 --before DIR` also measures an earlier version, a copy of which is in DIR.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from tempfile import TemporaryDirectory
from threading import Event, Thread
from time import perf_counter

from tests.benchmarks.tables import write

COLUMNS = ("claims", "table", "wrong", "version", "processes", "elapsed", "processor time", "a claim", "peak memory")
FOUND = ("findings", "wrong, not told", "right, suspected")
_EVERY = 0.2
"""Seconds between two looks at the memory."""


@dataclass(frozen=True)
class Cost:
    """What a command took: seconds elapsed, seconds of processor time and bytes at the worst moment, of all its processes."""

    elapsed: float
    processor: float
    memory: int
    output: bytes


def main(arguments: Sequence[str]) -> str:
    """A table in Markdown."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks large")
    parser.add_argument("--claims", type=int, nargs="+", default=[10_000])
    parser.add_argument("--tables", nargs="+", default=["parquet"], choices=("parquet", "csv", "jsonl"))
    parser.add_argument("--processes", nargs="+", default=["1", "2"])
    parser.add_argument("--scattered", action="store_true", help="one claim of fifty is wrong, not one in a topic of fifty")
    parser.add_argument("--before", type=Path, help="a copy of an earlier version")
    asked = parser.parse_args(arguments)
    rows = [f"| {' | '.join(line)} |" for line in ((*COLUMNS, *FOUND), ("---",) * len((*COLUMNS, *FOUND)))]
    for claims in asked.claims:
        for suffix in asked.tables:
            rows += _rows(claims, suffix, asked)
    return "\n".join(rows)


def _rows(claims: int, suffix: str, asked: argparse.Namespace) -> Iterator[str]:
    with TemporaryDirectory() as name:
        folder = Path(name) / "claims"
        wrong = write(folder, claims, suffix, asked.scattered)
        if asked.before is not None:
            yield _row(claims, suffix, wrong, "before", asked.before.resolve(), "1", folder)
        for processes in asked.processes:
            yield _row(claims, suffix, wrong, "now", Path.cwd(), processes, folder)


def _row(claims: int, suffix: str, wrong: frozenset[str], version: str, root: Path, processes: str, folder: Path) -> str:
    cost = measured(folder, {"PYTHONPATH": str(root), "CHECK_PROCESSES": processes})
    found = json.loads(cost.output)["findings"]
    blamed = {part["id"] for each in found for part in each["claims"] if part["role"] != "premise"}
    suspects = {part["id"] for each in found for part in each["claims"] if part["role"] == "suspect"}
    cells = (
        f"{claims:,}",
        suffix,
        f"{len(wrong):,}",
        version,
        processes,
        f"{cost.elapsed:.1f} s",
        f"{cost.processor:.1f} s",
        f"{1e6 * cost.processor / claims:,.0f} µs",
        f"{cost.memory / 1e6:,.0f} MB",
        f"{len(found):,}",
        f"{len(wrong - blamed):,}",
        f"{len(suspects - wrong):,}",
    )
    print(f"| {' | '.join(cells)} |", file=sys.stderr, flush=True)
    return f"| {' | '.join(cells)} |"


def measured(folder: Path, environment: Mapping[str, str], words: Sequence[str] = ()) -> Cost:
    """What the check of a folder costs, from nothing, with further options if any; and its report as JSON."""
    command = (sys.executable, "-m", "checker", str(folder), "--no-cache", "--brief", "--format", "json", *words)
    before, begun = getrusage(RUSAGE_CHILDREN), perf_counter()
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, env={**os.environ, **environment}, cwd=environment["PYTHONPATH"]
    ) as process:
        memory = _Memory(process.pid)
        output, _ = process.communicate()
        peak = memory.end()
    elapsed, after = perf_counter() - begun, getrusage(RUSAGE_CHILDREN)
    assert process.returncode in (0, 1), process.returncode
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(elapsed, processor, peak, output)


class _Memory:
    """Looks again and again at how much memory a process and those that it began take; what they share counts once."""

    def __init__(self, process: int) -> None:
        self._process, self._peak, self._over = process, 0, Event()
        self._thread = Thread(target=self._look, daemon=True)
        self._thread.start()

    def end(self) -> int:
        """The most bytes that were taken at once."""
        self._over.set()
        self._thread.join()
        return self._peak

    def _look(self) -> None:
        while not self._over.wait(_EVERY):
            self._peak = max(self._peak, sum(map(_bytes_of, _with_children(self._process))))


def _with_children(process: int) -> Iterator[int]:
    yield process
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    except OSError:
        return
    for child in children:
        yield from _with_children(int(child))


def _bytes_of(process: int) -> int:
    """The memory of a process, of what is shared its part."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((1024 * int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
