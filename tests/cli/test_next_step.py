"""What comes next names whom the check accuses, and nobody else."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from checker.cli.hints import next_step
from checker.model.finding import CheckReport, Coverage, Finding
from tests.check.recorded import corpus
from tests.headlines.stories import STORIES, story


def _told(findings: Sequence[Finding]) -> str:
    return "\n".join(next_step(CheckReport(tuple(findings), (), Coverage(1, 1, 1, ())), "claims"))


@pytest.mark.parametrize("name", STORIES)
def test_only_who_is_accused_is_named(name: str) -> None:
    for finding in story(name):
        innocent = [part.claim.id for part in finding.parts if part.role == "premise"]
        line = _told([finding]).replace(":", " ").replace(";", " ").replace(",", " ")
        assert not set(innocent) & set(line.split()), line
        assert ("it is open which is off" in _told([finding])) == finding.is_open


@pytest.mark.corpus
def test_a_suspect_goes_before_what_is_open() -> None:
    findings = corpus().before_judging.findings
    single = [finding for finding in findings if not finding.is_open and finding.severity == "contradiction"]
    first = min(single, key=lambda finding: len(finding.accused))
    open_ = [finding for finding in findings if finding.is_open]
    fewest = min(open_, key=lambda finding: len(finding.accused))
    assert f"check judge {first.parts[0].claim.id} " in _told([*open_, *findings])
    assert f"check show {fewest.fingerprint[:6]}" in _told([f for f in open_ if f.severity == fewest.severity])
