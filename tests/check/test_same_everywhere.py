"""Files, lines, order and hash seeds leave no trace in what is found."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from checker.engine.check import check_claims
from checker.report.formats import Context
from checker.report.formats.json import render
from checker.run import Run
from tests.check.recorded import FIVE, FOLDER, as_json, recorded

pytestmark = pytest.mark.own

ROOT = FOLDER.parent
SEEDS = ("0", "1")
_NAMES = frozenset({"id", "article", "file", "line", "claim", "allowed_of"})


def nameless(told: Any) -> Any:
    """A report without the names of files and claims, and without the order of what is not compared."""
    if isinstance(told, list):
        return [nameless(item) for item in told]
    if not isinstance(told, dict):
        return told
    kept = {key: nameless(value) for key, value in told.items() if key not in _NAMES}
    if "uncompared" in kept:
        kept["uncompared"].sort(key=json.dumps)
    return kept


def test_hash_seeds_change_nothing(tmp_path: Path) -> None:
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "checker", "claims/", "--no-cache", "--report", f"json={tmp_path / seed}"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed},
        )
        for seed in SEEDS
    ]
    texts = [process.communicate()[0] for process in started]
    written = [(tmp_path / seed).read_bytes() for seed in SEEDS]
    assert texts == [texts[0]] * len(SEEDS) and written == [written[0]] * len(SEEDS)
    assert texts[0] and written[0]


@pytest.mark.parametrize("series", [False, True])
def test_files_and_lines_change_nothing(series: bool, tmp_path: Path) -> None:
    for number, path in enumerate((*FIVE[::-1], FOLDER / "arrivals.csv")[: 5 + series]):
        text = path.read_text(encoding="utf-8")
        comment = "" if path.suffix == ".csv" else "# a new first line\n"
        (tmp_path / f"{number}{path.suffix}").write_text(comment + text, encoding="utf-8")
    (tmp_path / "vocabulary.yaml").write_text((FOLDER / "vocabulary.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    report = Run((str(tmp_path),), in_part=False).report
    assert nameless(json.loads(render(report, Context()))) == nameless(as_json(series))


def test_order_changes_nothing() -> None:
    read = recorded(True).loaded
    report = check_claims(read.claims[::-1], read.vocabulary, read.settings)
    assert json.loads(render(report, Context())) == as_json(True)
