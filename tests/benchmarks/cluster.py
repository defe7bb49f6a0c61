"""Whole checks of a large table, by processes of this machine and by workers of a cluster on it.

Each worker has one thread; workers run before the check begins, and have compared claims before, as on a cluster that lasts.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from checker.prose.phrases import count
from tests.benchmarks.large import Cost, measured
from tests.benchmarks.tables import write
from tests.check.cluster import LocalCluster

COLUMNS = (
    "claims",
    "compared by",
    "elapsed",
    "processor time",
    "of it scheduler and workers",
    "a claim",
    "output as with one process",
)
_WARM = 1_000


def main(arguments: Sequence[str]) -> str:
    """A table in Markdown."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks cluster")
    parser.add_argument("--claims", type=int, nargs="+", default=[10_000])
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    asked = parser.parse_args(arguments)
    rows = [f"| {' | '.join(line)} |" for line in (COLUMNS, ("---",) * len(COLUMNS))]
    for claims in asked.claims:
        rows += _rows(claims, asked.workers)
    return "\n".join(rows)


def _rows(claims: int, workers: Sequence[int]) -> Iterator[str]:
    with TemporaryDirectory() as name:
        folder, warm = Path(name) / "claims", Path(name) / "warm"
        write(folder, claims, "parquet", False)
        write(warm, _WARM, "parquet", False)
        first: Cost | None = None
        for many in workers:
            cost = measured(folder, {"PYTHONPATH": str(Path.cwd()), "CHECK_PROCESSES": str(many)})
            first = first or cost
            yield _row(claims, count(many, "process"), cost, 0.0, first)
        for many in workers:
            cost, theirs = _by_cluster(Path(name) / f"cluster-{many}", many, folder, warm)
            yield _row(claims, count(many, "worker"), cost, theirs, first or cost)


def _by_cluster(place: Path, many: int, folder: Path, warm: Path) -> tuple[Cost, float]:
    """What the check costs, and the processor time of the workers in seconds."""
    place.mkdir()
    cluster = LocalCluster(place, 0)
    try:
        cluster.with_workers(many)
        words = ("--engine", "dask", "--scheduler", cluster.address)
        measured(warm, {"PYTHONPATH": str(Path.cwd())}, words)
        theirs = _seconds_of(cluster)
        cost = measured(folder, {"PYTHONPATH": str(Path.cwd())}, words)
        return cost, _seconds_of(cluster) - theirs
    finally:
        cluster.end()


def _seconds_of(cluster: LocalCluster) -> float:
    """The processor time of the scheduler and the workers so far."""
    ticks = 0
    for process in (cluster.scheduler, *cluster.workers):
        fields = Path(f"/proc/{process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def _row(claims: int, by: str, cost: Cost, theirs: float, first: Cost) -> str:
    cells: tuple[str, ...] = (
        f"{claims:,}",
        by,
        f"{cost.elapsed:.1f} s",
        f"{cost.processor + theirs:.1f} s",
        f"{theirs:.1f} s",
        f"{1e6 * (cost.processor + theirs) / claims:,.0f} µs",
        "yes" if cost.output == first.output else "NO",
    )
    print(f"| {' | '.join(cells)} |", file=sys.stderr, flush=True)
    return f"| {' | '.join(cells)} |"
