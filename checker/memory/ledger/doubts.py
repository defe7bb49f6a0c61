"""Which claims of a finding an editor has judged wrong or superseded, though the finding may rest on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.memory.ledger.entry import REFUTATIONS, Entry
from checker.memory.ledger.standing import Standing
from checker.model.claim import Claim
from checker.model.finding import GUILTY, Doubt, Finding


def with_doubts(finding: Finding, standing: Standing) -> Finding:
    """The finding, with the judgements that speak against its premises; and if it is new, against those whom it accuses."""
    claims = dict.fromkeys(claim.id for claim in _doubtful(finding))
    against = ((claim, _against(claim, standing)) for claim in claims)
    doubts = tuple(Doubt(claim, entry.judgement, entry.location) for claim, entry in against if entry)
    return replace(finding, doubts=doubts)


def _doubtful(finding: Finding) -> Iterator[Claim]:
    for part in finding.parts:
        # A known finding tells the judgement on whom it accuses itself.
        if part.role == "premise" or finding.status == "new":
            yield part.claim
    yield from finding.witnessing


def _against(claim: str, standing: Standing) -> Entry | None:
    """The first judgement by which the claim is wrong or superseded; of several, one on a refutation before one on a note."""
    entries = (standing.entries[number][0] for number in standing.on.get(claim, ()))
    guilty = [entry for entry in entries if entry.verdict in GUILTY]
    return min(guilty, key=lambda entry: (entry.basis not in REFUTATIONS, entry.basis), default=None)
