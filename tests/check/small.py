"""Small folders of claims, checked: a vocabulary and a few articles, written out by the test that looks at them."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from checker.engine.check import check_claims
from checker.intake.files.load import load
from checker.model.finding import CheckReport, Finding


def checked(folder: Path, vocabulary: str, **articles: str) -> CheckReport:
    """What a check of such files gives. `articles` are claim files by stem; none may have a problem."""
    (folder / "vocabulary.yaml").write_text(dedent(vocabulary), encoding="utf-8")
    for stem, text in articles.items():
        (folder / f"{stem}.yaml").write_text(dedent(text), encoding="utf-8")
    read = load([folder])
    assert [str(problem) for problem in read.problems] == []
    return check_claims(read.claims, read.vocabulary, read.settings)


def told(report: CheckReport) -> list[tuple[str, str, list[str]]]:
    """Severity, kind and parts of each finding, the parts as "role id"."""
    return [(finding.severity, finding.kind, parts(finding)) for finding in report.findings]


def parts(finding: Finding) -> list[str]:
    """The claims of a finding, each as "role id", those accused first."""
    return sorted((f"{part.role} {part.claim.id}" for part in finding.parts), key=lambda part: (part.startswith("premise"), part))
