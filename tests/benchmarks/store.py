"""Processor time of commands over what an earlier run has kept: many small files, and the labelled corpus."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from tempfile import TemporaryDirectory

from tests.benchmarks.line import Line
from tests.benchmarks.many_files import many_files

FILES = 10_000
TIMES = 7
CORPUS = Path(__file__).parents[1] / "corpus"
OURS = (sys.executable, "-m", "checker")
COUNT = ("--who", "North Koreans", "--event", "arrived", "--where", "South Korea", "--period")


def measure(files: int = FILES) -> list[Line]:
    with TemporaryDirectory() as name:
        return [*_many_files(Path(name) / "claims", files), *_corpus(Path(name) / "corpus")]


def _many_files(folder: Path, files: int) -> Iterator[Line]:
    claims, size = many_files(folder, files), f"{files:,}"
    first = processor_time(str(folder), "--brief")
    yield Line(f"first `check` of {claims:,} claims in files of ten, processor time", size, (first,), "", None)
    yield _line("the same, nothing changed", size, lambda number: processor_time(str(folder), "--brief"), 4)

    def one_changed(number: int) -> float:
        _figure(folder / f"topic-{8 + number:04d}-0.yaml")
        return processor_time(str(folder), "--brief")

    yield _part("the same, one file changed; peer: the first", size, one_changed, first)

    def one_name(number: int) -> float:
        path = folder / "vocabulary.yaml"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("event:", f"  newcomers {number}: {{also: [new {number}]}}\nevent:"), encoding="utf-8")
        return processor_time(str(folder), "--brief")

    yield _part("the same, a new name in the vocabulary; peer: the first", size, one_name, first)


def _corpus(folder: Path) -> Iterator[Line]:
    shutil.copytree(CORPUS, folder, ignore=shutil.ignore_patterns(".check", "judged.yaml"))
    processor_time(str(folder))
    yield _line(
        "`check bounds` of tests/corpus after a check",
        "510",
        lambda n: processor_time("bounds", str(folder), *COUNT, str(2008 + n)),
        1.5,
    )
    judged = ("--in", str(folder), "--verdict", "accepted", "--because", "looked at", "--by", "an editor")
    yield _line("`check judge` there", "510", lambda n: processor_time("judge", "147/decreased-by-20-percent", *judged), 0.5)
    first = processor_time("history", str(folder))
    yield Line("`check history` there", "510", (first,), "under 10 s", first < 10)
    yield _line("the same again", "510", lambda n: processor_time("history", str(folder)), 10)


def _line(what: str, size: str, task: Callable[[int], float], most: float) -> Line:
    seconds = tuple(map(task, range(TIMES)))
    return Line(f"{what}, processor time", size, seconds, f"under {most:g} s", sorted(seconds)[TIMES // 2] < most)


def _part(what: str, size: str, task: Callable[[int], float], first: float) -> Line:
    seconds = tuple(map(task, range(TIMES)))
    ratio = sorted(seconds)[TIMES // 2] / first
    return Line(what, size, seconds, "at most 0.05", ratio <= 0.05, (first,), ratio)


def processor_time(*arguments: str) -> float:
    """Seconds of processor time that a command of the checker takes, with what is kept as on an editor's machine."""
    return command_time((*OURS, *arguments))


def command_time(command: Sequence[str]) -> float:
    """The same of any command."""
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONDONTWRITEBYTECODE", "CHECK_FORGET")}
    before = getrusage(RUSAGE_CHILDREN)
    run = subprocess.run(command, capture_output=True, check=False, env=environment)
    after = getrusage(RUSAGE_CHILDREN)
    assert run.returncode in (0, 1), run.stderr.decode()
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _figure(path: Path) -> None:
    """As an editor does: a figure is mended."""
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('quote: "1,', 'quote: "about 1,').replace('value: "1,', 'value: "about 1,'), encoding="utf-8")
