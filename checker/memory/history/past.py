"""The check of one day, and why a finding of an earlier day is not in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from checker.model.claim import Claim
from checker.model.finding import Finding, Undecided
from checker.model.history import accused
from checker.model.statement import Quote, Statement, quoted, template

CORRECTED = template("{claim:by} was corrected by {correction:by}", claim=Quote, correction=Quote)
MILDER = template("a tension only since then")
EXPLAINED = template("explained since then by what is wrong with {claims:by ands}", claims=tuple[Quote, ...])
HOLDS = template("nothing refutes it any more")


@dataclass(frozen=True)
class Past:
    """What a check on one day shows: the `findings` that are followed, those that are `milder`, and what it left undecided.

    `corrections`: by the id of a corrected claim, that which supersedes it. `fresh`: the claims published on that very day.
    """

    findings: tuple[Finding, ...]
    milder: tuple[Finding, ...] = ()
    undecided: tuple[Undecided, ...] = ()
    corrections: Mapping[str, Claim] = field(default_factory=dict)
    fresh: tuple[Claim, ...] = ()

    def leaves_open(self, finding: Finding) -> bool:
        """Whether nobody knows on this day if an earlier finding still stands."""
        blamed = {claim.id for claim in accused(finding)}
        return any(blamed & {claim.id for claim in unknown.claims} for unknown in self.undecided)

    def why_gone(self, finding: Finding) -> Statement:
        """Why an earlier finding is none of this day's."""
        for part in finding.parts:
            if (correction := self.corrections.get(part.claim.id)) is not None:
                return CORRECTED(claim=quoted(part.claim), correction=quoted(correction))
        blamed = {claim.id for claim in accused(finding)}
        if any(blamed & {claim.id for claim in accused(other)} for other in self.milder):
            return MILDER()
        named = {part.claim.id for part in finding.parts}
        for other in (*self.findings, *self.milder):
            if named & {claim.id for claim in accused(other)}:
                return EXPLAINED(claims=tuple(map(quoted, accused(other))))
        return HOLDS()
