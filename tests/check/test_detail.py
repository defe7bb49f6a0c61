"""What is worked out beside the findings changes none of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from checker.engine.check import check_claims
from checker.memory.cache.archive import Archive
from checker.model.detail import EXPLAINED, FINDINGS_ALONE, Detail
from checker.model.finding import CheckReport
from checker.model.vocabulary import Settings
from checker.run import Run
from tests.check.worlds import claims_of, report_of
from tests.cli.small import FILES
from tests.worlds.shared import world

pytestmark = pytest.mark.own

LESS = (EXPLAINED, FINDINGS_ALONE)
SEEDS = (1, 3, 4)


def cut(report: CheckReport, detail: Detail) -> CheckReport:
    """The report as if no more had been asked for."""
    findings = report.findings
    if not detail.witnessed:
        findings = tuple(replace(finding, witnesses=()) for finding in findings)
    if not detail.explained:
        # What a pattern is told by is no explanation of a finding.
        findings = tuple(
            replace(each, diagnosis=(), allowed=None, allowed_of="", left_over=()) if each.proof else each for each in findings
        )
    return replace(report, findings=findings)


@pytest.mark.parametrize("detail", LESS)
@pytest.mark.parametrize("seed", SEEDS)
def test_the_findings_are_the_same_in_any_detail(seed: int, detail: Detail) -> None:
    report = check_claims(claims_of(seed, 4), world(seed).vocabulary, Settings(), detail=detail)
    assert report == cut(report_of(seed, 4), detail)


def test_what_is_compared_has_witnesses_and_slips() -> None:
    """Else the test above would say nothing."""
    findings = [finding for seed in SEEDS for finding in report_of(seed, 4).findings if finding.proof]
    assert any(finding.witnesses for finding in findings)
    assert any(finding.diagnosis for finding in findings)
    assert any(finding.allowed for finding in findings)


def test_what_was_worked_out_in_more_detail_serves_for_less(tmp_path: Path) -> None:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    archive = Archive()
    paths = (str(tmp_path),)
    alone = Run(paths, store=archive, detail=FINDINGS_ALONE).report
    whole = Run(paths, store=archive).report
    assert alone == cut(whole, FINDINGS_ALONE)
    assert whole == Run(paths).report
    assert Run(paths, store=archive, detail=FINDINGS_ALONE).report == whole
