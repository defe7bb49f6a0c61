"""What of a report is about some articles of those that were checked."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from checker.engine.findings.coverage import unsettled
from checker.model.claim import Claim
from checker.model.finding import CheckReport, Coverage


def part_in(report: CheckReport, stems: Set[str], claims: Sequence[Claim]) -> CheckReport:
    """The findings in which articles of these stems take part, what stayed undecided of them, and how far they were compared.

    `claims` are those that the report is of; its findings must have all their proofs.
    """
    own = {claim.id for claim in claims if claim.article.stem in stems}
    coverage = report.coverage
    left_out = tuple(each for each in coverage.uncompared if each.claim.id in own)
    rounded = tuple(same for same in coverage.rounded if any(claim.id in own for claim in same))
    unsure = len(own & unsettled(report.findings, report.undecided))
    articles = len({claim.article.stem for claim in claims if claim.id in own})
    return replace(
        report,
        findings=tuple(finding for finding in report.findings if stems & finding.articles),
        undecided=tuple(group for group in report.undecided if any(claim.id in own for claim in group.claims)),
        coverage=Coverage(articles, len(own), len(own) - len(left_out) - unsure, left_out, unsure, rounded),
    )
