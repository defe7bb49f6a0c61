"""One judgement on file: what it holds fast of a claim and of a finding, and its fields in judged.yaml."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import get_args

from checker.intake.files.shapes import Field, MappingForm, Text, TextByName
from checker.model.claim import Claim, Location
from checker.model.content import content, former_contents
from checker.model.finding import Finding, Judgement, Verdict

REFUTATIONS = ("contradiction", "tension")
"""The bases of judgements on what is proven."""
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


@dataclass(frozen=True, slots=True)
class Entry:
    """A judgement on one claim.

    `claim` is its full id and `digest` what it said when it was judged, in 16 hex digits. `against` are the ids and digests
    of the claims that it stood against, where nobody could tell which is wrong. `says` is for people. `finding` is the kind
    of finding judged and `basis` how grave it was: "contradiction", "tension", or for a pattern its kind. `on` and `until`
    are ISO 8601 dates; on the day `until` the finding is new again, "" is never.
    """

    claim: str
    digest: str
    says: str
    finding: str
    basis: str
    verdict: Verdict
    because: str
    by: str
    on: str
    until: str = ""
    against: tuple[tuple[str, str], ...] = ()
    location: Location = field(default=Location("", 0), compare=False)

    @property
    def judgement(self) -> Judgement:
        """The decision without what it is about."""
        return Judgement(self.verdict, self.because, self.by, self.on, self.until)

    @property
    def place(self) -> tuple[str, str]:
        """What no two judgements in a ledger may be about, and where among the others this one stands."""
        return self.claim, self.basis

    def is_over(self, today: str) -> bool:
        """Whether it has expired by the day `today`, an ISO 8601 date."""
        return bool(self.until) and self.until <= today


_BASIS = Text(pattern="[a-z-]+", says="contradiction, tension, or for a note its kind")
_DATE = Text(pattern=r"\d{4}-\d\d-\d\d", says="a date such as 2026-05-31")
DIGEST = Text(pattern="[0-9a-f]{16}", says="the 16 hex digits that `check judge` wrote")

JUDGEMENT = MappingForm(
    "a judgement",
    (
        Field("claim", "The full id of the claim judged, for people: the digest is what counts.", required=True),
        Field("finding", "The kind of finding that was judged.", required=True),
        Field("basis", "How grave it was: contradiction, tension, or for a note its kind.", _BASIS, required=True),
        Field(
            "verdict",
            "wrong; superseded by a later figure; disputed; or accepted as it is.",
            Text(choices=VERDICTS),
            required=True,
        ),
        Field("says", "The claim in its own words, for people.", required=True),
        Field("because", "Why the editor decided so.", required=True),
        Field("by", "Who decided.", required=True),
        Field("on", "The date of the decision.", _DATE, required=True),
        Field("until", "The date on which the finding is new again.", _DATE),
        Field("against", "The claims of which either that one or this one is wrong, each with its digest.", TextByName()),
        Field("digest", "16 hex digits of what the claim said when it was judged.", DIGEST, required=True),
    ),
)


def claim_digest(claim: Claim) -> str:
    """16 hex digits of what the claim says; file, line, order and id do not matter."""
    return _digest(content(claim))


def former_digests(claim: Claim) -> tuple[str, ...]:
    """What earlier releases wrote for it, the latest first."""
    return tuple(map(_digest, former_contents(claim)))


def _digest(text: Sequence[str]) -> str:
    return sha256("\x1f".join(text).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def basis_of(finding: Finding) -> str:
    """What is judged: the severity of a refutation, the kind of a pattern."""
    return finding.severity if finding.proof is not None else finding.kind


def settles(entry: Entry, finding: Finding) -> bool:
    """Whether a judgement settles a finding that accuses the same claim.

    Who has judged a contradiction knows the tension too, and who has judged a refutation knows what is told today of the same
    kind without one; who has judged a tension has not seen a contradiction.
    """
    basis = basis_of(finding)
    if entry.basis == basis or (entry.basis, basis) == ("contradiction", "tension"):
        return True
    return entry.basis in REFUTATIONS and finding.proof is None and entry.finding == finding.kind
