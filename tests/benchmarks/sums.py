"""What is hard in a table: one whole of many exact parts that do not add up, and many figures of one count.

`python -m tests.benchmarks sums --parts 150 500 --figures 1000 2000` checks such tables from nothing, by one process.
"""

from __future__ import annotations

import argparse
import csv
import os
import random
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from tempfile import TemporaryDirectory

COLUMNS = ("what", "n", "processor time")
_FIELDS = ("id", "title", "publisher", "published", "who", "event", "where", "period", "source", "value", "exact")
_WRONG = 50
"""Of so many figures one is wrong."""


def main(arguments: Sequence[str]) -> str:
    """A table in Markdown."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks sums")
    parser.add_argument("--parts", type=int, nargs="*", default=[150, 500])
    parser.add_argument("--figures", type=int, nargs="*", default=[1_000, 2_000])
    parser.add_argument("--papers", type=int, default=10, help="so many papers print the figures of one count")
    asked = parser.parse_args(arguments)
    rows = [f"| {' | '.join(line)} |" for line in (COLUMNS, ("---",) * len(COLUMNS))]
    rows += [_row("exact parts of one whole", parts, _of_parts(parts), 1) for parts in asked.parts]
    rows += [
        _row(f"figures of one count in one year, in {asked.papers:,} papers", figures, _of_one_count(figures), asked.papers)
        for figures in asked.figures
    ]
    return "\n".join(rows)


def _row(what: str, size: int, counts: Sequence[tuple[str, int]], papers: int) -> str:
    with TemporaryDirectory() as name:
        folder = Path(name) / "claims"
        write(folder, counts, papers)
        seconds = _seconds(folder)
    line = f"| {what} | {size:,} | {seconds:.1f} s |"
    print(line, file=sys.stderr, flush=True)
    return line


def _seconds(folder: Path) -> float:
    """Processor time of the check, as a terminal asks for it; it has to find something."""
    before = getrusage(RUSAGE_CHILDREN)
    command = (sys.executable, "-m", "checker", str(folder), "--no-cache", "--brief")
    done = subprocess.run(command, env={**os.environ, "CHECK_PROCESSES": "1"}, capture_output=True)
    assert done.returncode == 1, done.returncode
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _of_parts(parts: int) -> list[tuple[str, int]]:
    """Each part once, and a whole that is a tenth larger than all of them."""
    draw = random.Random(parts)
    counts = [(f"part {number}", draw.randint(1_000, 9_999)) for number in range(parts)]
    return [*counts, ("people", sum(count for _, count in counts) * 11 // 10)]


def _of_one_count(figures: int) -> list[tuple[str, int]]:
    """The same figure again and again; one of fifty is another one."""
    return [("people", 12_345 if number % _WRONG else 23_456 + number) for number in range(figures)]


def write(folder: Path, counts: Sequence[tuple[str, int]], papers: int) -> None:
    """A vocabulary and a table of these counts of one year, in so many papers by turns, which name no source."""
    folder.mkdir(parents=True)
    parts = [who for who, _ in counts if who != "people"]
    whole = f"{{parts: [{{complete: [{', '.join(parts)}]}}]}}" if parts else "{}"
    declared = "".join(f"  {part}: {{}}\n" for part in parts)
    text = f"who:\n  people: {whole}\n{declared}event: {{came: {{}}}}\nwhere: {{the islands: {{}}}}\n"
    (folder / "vocabulary.yaml").write_text(text, encoding="utf-8")
    with (folder / "archive.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(_FIELDS)
        for number, (who, count) in enumerate(counts):
            head = (f"c{number}", "Arrivals", f"Paper {number % papers}", "2021-03-01")
            table.writerow((*head, who, "came", "the islands", "2020", "unnamed", count, "yes"))
