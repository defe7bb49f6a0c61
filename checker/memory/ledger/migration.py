"""Judgements that an earlier release wrote, or whose claims have moved since, as this one writes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from checker.memory.ledger.entry import Entry, claim_digest, former_digests
from checker.memory.ledger.match import match
from checker.memory.ledger.selection import says_of
from checker.memory.ledger.standing import Standing
from checker.model.claim import Claim
from checker.model.finding import Finding, Stale


@dataclass(frozen=True, slots=True)
class Renewal:
    """A judgement as it stands in the ledger, what takes its place, and what that changes, in words."""

    before: Entry
    after: Entry
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Migration:
    """What is to be rewritten in a ledger, what settles nothing any more and why, and how many settle something."""

    ledger: str
    renewals: tuple[Renewal, ...]
    lost: tuple[Stale, ...]
    settling: int


def migration(ledger: str, findings: Sequence[Finding], standing: Standing, claims: Sequence[Claim]) -> Migration:
    """What is to be done in the ledger of this name; `findings` are those of today, unjudged."""
    matched, by_id = match(findings, standing), {claim.id: claim for claim in claims}
    taken = {entry.place for entry, _ in (*standing.entries, *standing.gone) if entry.location.file == ledger}
    renewals: list[Renewal] = []
    here = [(number, entry, claim) for number, (entry, claim) in enumerate(standing.entries) if entry.location.file == ledger]
    for number, before, claim in sorted(here, key=lambda each: each[1].location.line):
        after = _renewed(before, by_id[claim], matched.on.get(number), _rivals(before, standing.against.get(number), by_id))
        if after.place != before.place and after.place in taken:
            # Under its new id another judgement stands already, which is not overwritten.
            after = replace(after, claim=before.claim)
        taken.add(after.place)
        changes = tuple(_changes(before, after))
        renewals += [Renewal(before, after, changes)] if changes else []
    lost = tuple(stale for stale in matched.stale if stale.location.file == ledger)
    return Migration(ledger, tuple(renewals), lost, sum(number in matched.on for number, _, _ in here))


def _renewed(before: Entry, claim: Claim, finding: Finding | None, against: tuple[tuple[str, str], ...]) -> Entry:
    kind = finding.kind if finding else before.finding
    return replace(before, claim=claim.id, digest=claim_digest(claim), says=says_of(claim), finding=kind, against=against)


def _rivals(before: Entry, ids: frozenset[str] | None, claims: Mapping[str, Claim]) -> tuple[tuple[str, str], ...]:
    """The claims of today that a judgement is against, with their digests; of several that say the same the one it names."""
    rivals = {}
    for name, was in before.against:
        same = [other for other in sorted(ids or ()) if was in (claim_digest(claims[other]), *former_digests(claims[other]))]
        other = name if name in same else same[0]
        rivals[other] = claim_digest(claims[other])
    return tuple(sorted(rivals.items()))


def _changes(before: Entry, after: Entry) -> list[str]:
    """What differs, but for the words of the claim, which are for people."""
    return [f"{name} {old} -> {new}" for name, old, new in _fields(before, after) if old != new]


def _fields(before: Entry, after: Entry) -> tuple[tuple[str, str, str], ...]:
    rivals = [", ".join(f"{claim} {digest}" for claim, digest in entry.against) for entry in (before, after)]
    return (
        ("claim", before.claim, after.claim),
        ("finding", before.finding, after.finding),
        ("against", rivals[0], rivals[1]),
        ("digest", before.digest, after.digest),
    )
