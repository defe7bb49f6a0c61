"""Processor time in which the findings of a folder become text for people."""

from __future__ import annotations

import gc
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from checker.report import formats
from checker.report.formats import Context
from checker.run import Run
from tests.benchmarks.line import Line

FINDINGS = 2_000
TARGET = 1.5
_WIDTHS = (80, 160)


def measure() -> list[Line]:
    with TemporaryDirectory() as folder:
        written(Path(folder))
        report = Run((folder,), unjudged=True).report
    assert len(report.findings) == FINDINGS
    text = formats.load("text")
    lines = []
    for width in _WIDTHS:
        gc.disable()  # as the command does
        begun = process_time()
        text.render(report, Context(width=width))
        seconds = process_time() - begun
        gc.enable()
        what = f"text of so many findings at {width} columns, processor time"
        lines.append(Line(what, f"{FINDINGS:,}", (seconds,), f"under {TARGET} s", seconds < TARGET))
    return lines


def written(folder: Path) -> None:
    """Two articles that give each of many counts, and never the same figure."""
    concepts = "".join(f"  group {i}: {{}}\n" for i in range(FINDINGS))
    vocabulary = f"who:\n{concepts}event:\n  arrived: {{kind: flow}}\nwhere: {{South Korea: {{}}}}\nroute: {{}}\n"
    (folder / "vocabulary.yaml").write_text(vocabulary, encoding="utf-8")
    for paper, more in (("Harbour Post", 0), ("Evening Mail", 400)):
        claims = "".join(
            f"  - id: group-{i}\n    quote: {1_501 + 3 * i + more:,} of group {i}\n    value: {1_501 + 3 * i + more:,}\n"
            f"    scope: {{who: group {i}}}\n"
            for i in range(FINDINGS)
        )
        head = f"article:\n  title: Arrivals by group\n  publisher: {paper}\n  published: 2021-03-02\n"
        shared = "defaults:\n  scope: {event: arrived, where: South Korea}\n  period: 2020\n  source: unnamed\nclaims:\n"
        (folder / f"{paper.lower().replace(' ', '-')}.yaml").write_text(head + shared + claims, encoding="utf-8")
