"""The kind of a finding: which law its proof rests on, or how its claims differ."""

from __future__ import annotations

from collections.abc import Mapping

from checker.engine.findings.catalogue import naming
from checker.engine.rows.law import Evidence
from checker.engine.solve.system import Certificate
from checker.model.claim import Claim
from checker.model.finding import Proof, ReadingName


def kind_of(certificate: Certificate, proof: Proof, suspect: Claim, claims: Mapping[str, Claim], reading: ReadingName) -> str:
    """The kind of the rule with the least rank among those that give this finding its name."""
    named = tuple(claims[claim] for claim in dict.fromkeys(row.claim for row, _ in certificate if row.claim))
    evidence = Evidence(suspect, named, frozenset(row.law for row, _ in certificate), reading, proof.side)
    return next(name.kind for name in naming() if name.fits(evidence))
