"""How many there are of what, in words."""

from __future__ import annotations

from checker.model.finding import Report
from checker.prose.phrases import count


def stood(report: Report) -> str:
    """How many findings have been judged, and how many were there before: "2 known, 1 there before"; "" if all are new."""
    before = sum(finding.there_before for finding in report.findings)
    judged = sum(finding.status == "known" for finding in report.findings) - before
    return ", ".join(filter(None, (f"{judged:,} known" if judged else "", f"{before:,} there before" if before else "")))


def undecided(report: Report) -> str:
    """How many claims stayed undecided: "38 claims undecided"; "" if none did.

    Where it is open only whether fewer claims could be blamed, the groups of them are counted.
    """
    if report.coverage.undecided:
        return f"{count(report.coverage.undecided, 'claim')} undecided"
    return f"{count(len(report.undecided), 'group')} undecided" if report.undecided else ""
