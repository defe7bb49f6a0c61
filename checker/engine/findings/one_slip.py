"""One slip in several findings: where it is open who is off, and mending what a plainer finding accuses settles both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from checker.engine.cases.oracle import Oracle
from checker.engine.findings.diagnosis import says_the_same
from checker.model.finding import Finding, Severity

_SEVERITIES = ("contradiction", "tension", "note")
Ids = frozenset[str]


def with_slips(findings: Sequence[Finding], oracle: Oracle) -> list[Finding]:
    """The findings, each that leaves the blame open with a plainer one, as grave, of which a mending settles both."""
    proven = [finding for finding in findings if finding.proof is not None and finding.reading == "literal"]
    plainest: list[Finding] = []
    settled: dict[str, Finding] = {}
    shared: Counter[tuple[Severity, str]] = Counter((finding.severity, claim) for finding in proven for claim in finding.accused)
    for finding in sorted((each for each in proven if not each.dispute), key=lambda each: _plainness(each, shared)):
        also = _settled(finding, plainest, oracle) if finding.is_open else None
        if also is None:
            plainest.append(finding)
        else:
            settled[finding.fingerprint] = also
    return [settled.get(finding.fingerprint, finding) if finding in proven else finding for finding in findings]


def _plainness(finding: Finding, shared: Mapping[tuple[Severity, str], int]) -> tuple[int, bool, int, int, str]:
    """Of two as plain the one first whose claims others accuse too, and so the one that may settle more."""
    often = -sum(shared[finding.severity, claim] for claim in finding.accused)
    return _SEVERITIES.index(finding.severity), finding.is_open, len(finding.parts), often, finding.fingerprint


def _settled(finding: Finding, plainest: Sequence[Finding], oracle: Oracle) -> Finding | None:
    """The finding with the first that settles it; None where none does."""
    for other in plainest:
        mendings = [off for off in _mendings(other) if not off.isdisjoint(finding.accused)]
        settling = [off for off in mendings if _holds(finding, other, off, oracle)]
        if settling:
            every = len(settling) == len(list(_mendings(other)))
            return replace(finding, settled_with=other.fingerprint, settled_by="" if every else min(settling[0]))
    return None


def _holds(finding: Finding, other: Finding, off: Ids, oracle: Oracle) -> bool:
    """Whether all claims of two findings hold together, with all that stands, but for some."""
    claims = {part.claim.id: part.claim for part in (*finding.parts, *other.parts) if part.claim.id not in off}
    return oracle.all_hold_without(tuple(claims.values()), off)


def _mendings(finding: Finding) -> Iterator[Ids]:
    """The ids of the claims that are mended together: all suspects, or of those of which one is off who says the same."""
    accused = [part.claim for part in finding.parts if part.role != "premise"]
    if finding.is_open:
        yield from dict.fromkeys(frozenset(each.id for each in accused if says_the_same(each, claim)) for claim in accused)
    else:
        yield frozenset(claim.id for claim in accused)
