"""Which claims of a finding that leaves open who is off are the suspects of other findings."""

from __future__ import annotations

from dataclasses import replace

from checker.model.finding import CheckReport, Finding, digits_needed


def beside_suspects(report: CheckReport) -> CheckReport:
    """The report, each finding that leaves the blame open with the findings that suspect one of its claims alone."""
    digits = digits_needed(report.findings)
    suspected: dict[str, str] = {}
    for finding in report.findings:
        for part in finding.parts:
            if part.role == "suspect":
                suspected.setdefault(part.claim.id, finding.fingerprint[:digits])
    if not suspected:
        return report
    return replace(report, findings=tuple(_beside(finding, suspected) for finding in report.findings))


def _beside(finding: Finding, suspected: dict[str, str]) -> Finding:
    open_ = (part.claim.id for part in finding.parts if part.role == "either")
    named = tuple((claim, suspected[claim]) for claim in open_ if claim in suspected)
    return replace(finding, suspected_in=named) if named else finding
