"""Processor time of whole checks from nothing: of the labelled corpus, and of one topic with some claims wrong.

All is done by this process, whose time is taken, and nothing that an earlier run kept is looked at.
"""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from unittest.mock import patch

from checker.model.detail import FINDINGS_ALONE
from checker.run import Run
from tests.benchmarks.line import Line
from tests.planted.score import world
from tests.worlds.papers.folder import recorded

CORPUS = Path(__file__).parents[1] / "corpus"


def measure() -> list[Line]:
    topics = [
        _line("check of one topic, 2% wrong", size, wrong, 10 if size == 1000 else None) for size, wrong in ((300, 6), (1000, 20))
    ]
    seconds, told = _checked(Run((str(CORPUS),), unjudged=True))
    brief, _ = _checked(Run((str(CORPUS),), unjudged=True, detail=FINDINGS_ALONE))
    return [
        Line("findings of tests/corpus, as a terminal asks for them, processor time", "510", (brief,), "under 4 s", brief < 4),
        Line(f"the same with all proofs and explanations ({told})", "510", (seconds,), "under 4 s", seconds < 4),
        *topics,
    ]


def _line(what: str, size: int, wrong: int, target: int | None) -> Line:
    with TemporaryDirectory() as folder:
        seconds, told = _checked(recorded(world(1, size, wrong, False).papers, Path(folder)))
    asked = f"under {target} s" if target else ""
    return Line(f"{what} ({told}), processor time", f"{size:,}", (seconds,), asked, seconds < target if target else None)


def _checked(run: Run) -> tuple[float, str]:
    """Seconds of processor time, reading left out, and how much was found and is undecided."""
    assert run.loaded.claims
    with patch.dict(os.environ, {"CHECK_FORGET": "1", "CHECK_PROCESSES": "1"}):
        begun = process_time()
        report = run.report
    seconds = process_time() - begun
    return seconds, f"{len(report.findings)} findings, {report.coverage.undecided} claims undecided"
