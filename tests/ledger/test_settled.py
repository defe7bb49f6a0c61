"""What an editor has settled stays settled: the ledgers and fingerprints of 26 November 2026 for our claims and for the corpus.

`settled/` holds the ledger that `check judge --all` wrote then, and the fingerprints of the findings by whom they accuse. A
change that makes another finding of the same claims, or tells it in other words, must leave both as they are.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.intake.files.problems import Problems
from checker.memory.ledger.match import Matched, match
from checker.memory.ledger.read import read_ledger
from checker.memory.ledger.standing import standing
from checker.run import Run
from tests.check.recorded import corpus, recorded

SETTLED = Path(__file__).parent / "settled"
DAY = "2026-11-26"
each_folder = pytest.mark.parametrize("folder", ["claims", pytest.param("corpus", marks=pytest.mark.corpus)])


def run_over(folder: str) -> Run:
    return corpus() if folder == "corpus" else recorded(series=True)


def matched(folder: str) -> Matched:
    """The findings of today with the ledger of then."""
    problems, run = Problems(), run_over(folder)
    entries = read_ledger((SETTLED / f"{folder}.yaml").read_text(encoding="utf-8"), f"{folder}.yaml", problems)
    assert entries and not len(problems)
    return match(run.before_judging.findings, standing(entries, run.loaded.claims, DAY))


@each_folder
def test_what_was_judged_settles_the_same_findings(folder: str) -> None:
    now = matched(folder)
    assert now.stale == ()
    assert [finding.message for finding in now.findings if finding.status == "new"] == []


@each_folder
def test_the_fingerprints_are_those_of_then(folder: str) -> None:
    then = json.loads((SETTLED / "fingerprints.json").read_text(encoding="utf-8"))[folder]
    now = {f"{f.kind} {' '.join(sorted(f.accused))}": f.fingerprint for f in run_over(folder).before_judging.findings}
    assert now == then
