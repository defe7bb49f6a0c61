"""What a judgement holds fast of a claim and of a finding."""

from __future__ import annotations

from hashlib import sha256

from checker.model.claim import Claim
from checker.model.content import content
from checker.model.finding import Finding


def digest(claim: Claim) -> str:
    """16 hex digits of what the claim says; file, line, order and id do not matter."""
    return sha256("\x1f".join(content(claim)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def basis_of(finding: Finding) -> str:
    """What is judged: the severity of a refutation, the kind of a pattern."""
    return finding.severity if finding.proof is not None else finding.kind


def covers(judged: str, basis: str) -> bool:
    """Whether a judgement on the basis `judged` settles a finding on the basis `found`, for the same claim.

    Who has judged a contradiction knows the tension too; who has judged a tension has not seen a contradiction.
    """
    return judged == basis or (judged, basis) == ("contradiction", "tension")
