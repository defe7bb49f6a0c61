"""A folder of a vocabulary and articles, checked."""

from __future__ import annotations

from pathlib import Path

from checker.engine.check import check_claims
from checker.intake.files.load import load
from checker.model.finding import CheckReport


def check_folder(folder: Path, **files: str) -> CheckReport:
    """The report on files of a folder, each by its stem; all must be read without a problem."""
    for stem, text in files.items():
        (folder / f"{stem}.yaml").write_text(text, encoding="utf-8")
    read = load([folder])
    assert [str(problem) for problem in read.problems] == []
    return check_claims(read.claims, read.vocabulary, read.settings)


def findings(report: CheckReport) -> list[tuple[str, str, list[str], str]]:
    """Severity, kind, the claims, those accused first, and message of every finding."""
    return [(each.severity, each.kind, [part.claim.id for part in each.parts], each.message) for each in report.findings]
