"""The kind of a finding: which law its proof rests on, or how its claims differ."""

from __future__ import annotations

from collections.abc import Mapping

from checker.engine.findings.catalogue import naming
from checker.engine.rows.law import Evidence
from checker.engine.rules import laws
from checker.engine.solve.breach import Breach, Grounds
from checker.model.claim import Claim
from checker.model.finding import ReadingName
from checker.model.proof import Proof


def kind_of(grounds: Grounds, proof: Proof, suspect: Claim, claims: Mapping[str, Claim], reading: ReadingName) -> str:
    """The kind of the law whose condition is broken, or of the rule with the least rank among those that name a sum."""
    if isinstance(grounds, Breach):
        return laws().by_name[grounds.condition.law].KIND
    named = tuple(claims[claim] for claim in dict.fromkeys(row.claim for row, _ in grounds if row.claim))
    evidence = Evidence(suspect, named, frozenset(row.law for row, _ in grounds), reading, proof.side)
    return next(name.kind for name in naming() if name.fits(evidence))
