"""What an earlier check gave too: there before, whether judged or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.memory.ledger.adopt import entries_of
from checker.memory.ledger.digest import digest
from checker.memory.ledger.match import match
from checker.memory.ledger.standing import standing
from checker.model.claim import Claim
from checker.model.finding import Finding, Judgement, Report


def stood(report: Report, claims: Sequence[Claim], today: str, findings: Sequence[Finding], said: Sequence[Claim]) -> Report:
    """The report with the status "known", but no judgement, for every new finding that is among the earlier `findings`.

    What was said only since is marked. `claims` are those of the report, `said` those that stood on record then.
    """
    before = entries_of(findings, Judgement("accepted", "", "", today))
    new = [finding for finding in report.findings if finding.status == "new"]
    told = iter(match(new, standing(before, claims, today)).findings)
    digests = frozenset(map(digest, said))

    def marked(finding: Finding) -> Finding:
        # The judgement stands for the earlier check, no editor made it.
        parts = tuple(replace(part, fresh=digest(part.claim) not in digests) for part in finding.parts)
        return replace(finding, judgement=None, parts=parts)

    found = (marked(next(told)) if finding.status == "new" else finding for finding in report.findings)
    return replace(report, findings=tuple(found))
