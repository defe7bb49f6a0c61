"""How long the desk takes from a key to what it paints: `python -m tests.benchmarks painted FOLDER [--claims FOLDER]`.

FOLDER holds texts of articles, of which one of 1,500 words is made; the other is what stands on file, tests/corpus as a rule. A
desk is served as to an editor, and a browser presses its keys. Told is the 95th percentile by the browser's clock, and the time
of the processor that all processes of the desk took meanwhile, which tells more where the machine has other work.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

RUNS, CHECKED = 50, 7
_WORDS = 1_500
_SETTLED = 120_000
"""Milliseconds within which all on file has to be checked."""
# From a key, or a form that is sent, until the new page is painted, its panel of clashes too, and that once all is checked.
_WATCH = """(() => {
    window.marks = {};
    const painted = (name) => requestAnimationFrame(() => scheduler.postTask(
        () => { window.marks[name] ??= performance.now() - window.begun; }, { priority: 'user-blocking' }));
    window.begin = () => { window.marks = {}; window.old = document.getElementById('work'); window.begun = performance.now(); };
    const look = () => {
        const work = document.getElementById('work');
        if (!window.old || work === window.old || !work) return;
        if (!('page' in window.marks)) painted('page');
        if (!work.querySelector('#clashes h3')) return;
        if (!('glance' in window.marks)) painted('glance');
        if (!work.querySelector('#clashes .waits') && !('settled' in window.marks)) painted('settled');
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
    document.addEventListener('keydown', (event) => { if (event.key === 'c') window.begin(); }, true);
    document.addEventListener('submit', () => { if (document.querySelector('.entry')) window.begin(); }, true);
})()"""


@dataclass(frozen=True)
class Taken:
    """Milliseconds by the browser's clock, and of the desk's processes."""

    clock: float
    processor: float


def main(arguments: Sequence[str]) -> str:
    """The figures as lines."""
    from playwright.sync_api import sync_playwright

    from tests.page.conftest import ALONE, NAMES

    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks painted")
    parser.add_argument("articles", type=Path)
    parser.add_argument("--claims", type=Path, default=Path("tests/corpus"))
    parser.add_argument("--runs", type=int, default=RUNS)
    asked = parser.parse_args(arguments)
    found = next(filter(None, map(shutil.which, NAMES)))
    words = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(asked.articles.glob("*.txt"))).split(" ")[:_WORDS]
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        shutil.copytree(asked.claims, Path(place, "claims"), ignore=shutil.ignore_patterns(".check"))
        root = str(Path(__file__).parents[2])
        desk = subprocess.Popen(
            [sys.executable, "-m", "checker", "desk", "claims"],
            cwd=place,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": root, "GIT_AUTHOR_NAME": "benchmark", "CHECK_FORGET": "1"},
        )
        try:
            assert desk.stdout
            browser = playwright.chromium.launch(executable_path=found, args=list(ALONE))
            # What the benchmark asks of the page is no script of the desk's.
            page = browser.new_page(viewport={"width": 1280, "height": 800}, bypass_csp=True)
            page.add_init_script(_WATCH)
            home = desk.stdout.readline().strip()
            lines = tuple(_lines(page, home, desk.pid, " ".join(words), Path(place), asked.runs))
            browser.close()
        finally:
            desk.kill()
            desk.communicate()
    return "\n".join(lines)


def _lines(page: Any, home: str, process: int, text: str, place: Path, runs: int) -> Iterator[str]:
    page.goto(home)
    page.wait_for_function("!document.querySelector('#found .waits')", timeout=_SETTLED)
    drafted = []
    for run in range(runs + 1):
        page.goto(home)
        page.locator("#entry-text").fill(f"{text} {run}")
        page.locator("#entry-publisher").fill("Desk")
        page.locator("#entry-published").fill((date(2020, 1, 1) + timedelta(days=run)).isoformat())
        drafted.append(_taken(page, process, "page", lambda: page.locator(".entry button").click()))
        if run < runs:
            (place / parse_qs(urlsplit(page.url).query)["file"][0]).unlink()
    # The first is not warm.
    yield f"{_WORDS:,} words drafted and painted: {_late(drafted[1:])}"
    page.wait_for_function("'settled' in marks", timeout=_SETTLED)
    confirmed, glanced, settled = [], [], []
    for _ in range(runs):
        if not page.locator("[data-key=c]").count():
            break
        one = _taken(page, process, "glance", lambda: page.keyboard.press("c"))
        if page.locator("[role=alert]:visible").count():
            # It cannot be read as it was drafted.
            page.keyboard.press("n")
            page.wait_for_function("!document.querySelector('#work [role=alert]')")
            continue
        glanced.append(one)
        confirmed.append(Taken(page.evaluate("marks.page"), one.processor))
        if len(settled) < CHECKED:
            before = _processor(process)
            page.wait_for_function("'settled' in marks", timeout=_SETTLED)
            settled.append(Taken(page.evaluate("marks.settled"), one.processor + _processor(process) - before))
    yield f"a claim confirmed, the next one painted: {_late(confirmed)}"
    yield f"what it clashes with painted, at first glance or settled: {_late(glanced)}"
    yield f"all that it clashes with painted: {_late(settled)}"


def _taken(page: Any, process: int, mark: str, act: Any) -> Taken:
    before = _processor(process)
    act()
    page.wait_for_function(f"'{mark}' in marks", timeout=_SETTLED)
    return Taken(page.evaluate(f"marks.{mark}"), _processor(process) - before)


def _processor(process: int) -> float:
    """Milliseconds of the processor that a process and those begun by it have taken."""
    own = Path(f"/proc/{process}")
    try:
        fields = (own / "stat").read_text().rpartition(")")[2].split()
        children = (own / "task" / str(process) / "children").read_text().split()
    except OSError:
        return 0
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK") + sum(
        _processor(int(child)) for child in children
    )


def _late(times: Sequence[Taken]) -> str:
    """The 95th percentile, by the clock and of the processor."""
    at = min(len(times) - 1, int(len(times) * 0.95))
    clock, processor = (sorted(each)[at] for each in zip(*((one.clock, one.processor) for one in times), strict=True))
    return f"{clock:.0f} ms, {processor:.0f} of the desk's processor (95th percentile of {len(times)})"
