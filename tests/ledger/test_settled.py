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
from checker.model.finding import Finding
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


def fingerprints_then(folder: str) -> dict[str, str]:
    then: dict[str, str] = json.loads((SETTLED / "fingerprints.json").read_text(encoding="utf-8"))[folder]
    return then


def named(finding: Finding) -> str:
    """A finding by what it is and whom it accuses."""
    return f"{finding.kind} {' '.join(sorted(finding.accused))}"


@each_folder
def test_what_was_judged_settles_the_same_findings(folder: str) -> None:
    """What was never judged, as it was not seen then, is new."""
    now, then = matched(folder), fingerprints_then(folder)
    assert now.stale == ()
    assert [finding.message for finding in now.findings if finding.status == "new" and named(finding) in then] == []


@each_folder
def test_the_fingerprints_are_those_of_then(folder: str) -> None:
    then = fingerprints_then(folder)
    now = {named(finding): finding.fingerprint for finding in run_over(folder).before_judging.findings}
    assert {name: now.get(name) for name in then} == then
