"""Who says what a headline holds: publishers in brackets, and among them the suspects named as such."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.model.claim import Claim
from checker.model.content import content
from checker.model.finding import Part
from checker.model.statement import Quote, Statement, quoted, template

_SAID, _SUSPECTS = {"others": tuple[Quote, ...]}, {"suspects": tuple[Quote, ...]}
OTHERS = template("({others:publishers})", **_SAID)
SUSPECTS = template("(suspect: {suspects:publishers})", **_SUSPECTS)
BOTH = template("({others:publishers}; suspect: {suspects:publishers})", **_SAID, **_SUSPECTS)
CITED = template("{what} {who}", what=Statement, who=Statement)


@dataclass(frozen=True)
class Citations:
    """The parts of a finding, to tell who stands behind what is told of them."""

    parts: Sequence[Part]

    def of(self, claims: Iterable[Claim]) -> Statement:
        """Who published these claims, the suspects among them last, with whoever is suspected of saying the same."""
        suspects, others = list[Claim](), list[Claim]()
        for claim in claims:
            same = [part.claim for part in self.parts if part.role == "suspect" and _says_the_same(part.claim, claim)]
            (suspects if same else others).extend(same or [claim])
        stating, doubted = _quotes(others), _quotes(suspects)
        if not doubted:
            return OTHERS(others=stating)
        return BOTH(others=stating, suspects=doubted) if stating else SUSPECTS(suspects=doubted)

    def is_suspect(self, claim: Claim) -> bool:
        """Whether the finding suspects this claim."""
        return any(part.role == "suspect" and part.claim.id == claim.id for part in self.parts)

    def cited(self, what: Statement, claims: Iterable[Claim]) -> Statement:
        """Something with who says it behind it."""
        return CITED(what=what, who=self.of(claims))


def _says_the_same(one: Claim, other: Claim) -> bool:
    if one.id == other.id:
        return True
    return (one.scope, one.period, one.unit, one.form) == (other.scope, other.period, other.unit, other.form) and (
        one.reading == other.reading and one.reading is not None
    )


def _quotes(claims: Iterable[Claim]) -> tuple[Quote, ...]:
    unique = {claim.id: claim for claim in claims}
    return tuple(quoted(claim) for claim in sorted(unique.values(), key=content))
