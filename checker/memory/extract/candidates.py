"""Claims out of which a finding may come by themselves, from few to many."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.forms import Value
from checker.model.time import Period

FEW, MANY = 40, 640
"""So many claims are looked at for the very finding, before one like it does; and so many at all."""


def few_claims(finding: Finding, claims: Sequence[Claim]) -> Iterator[Collection[str]]:
    """Ids of claims, few to more: those of the finding; of its further refutations; then ever more that are near it."""
    own = [part.claim for part in finding.parts]
    yield _with_links(own, claims)
    if finding.witnessing:
        yield _with_links([*own, *finding.witnessing], claims)
    yield from _ever_more(own, claims, 2 * len(own), FEW)


def many_claims(finding: Finding, claims: Sequence[Claim]) -> Iterator[Collection[str]]:
    """Likewise from where few end; all at last."""
    yield from _ever_more([part.claim for part in finding.parts], claims, 2 * FEW, MANY)
    if len(claims) <= MANY:
        yield _with_links(claims, claims)


def _ever_more(own: Sequence[Claim], claims: Sequence[Claim], size: int, most: int) -> Iterator[Collection[str]]:
    """The claims of a finding with so many that are nearest, then with twice as many, and so on."""
    ordered = _by_nearness(own, claims)
    while size <= most and size < len(claims):
        yield _with_links([*own, *ordered[:size]], claims)
        size *= 2


def _by_nearness(own: Sequence[Claim], claims: Sequence[Claim]) -> list[Claim]:
    """The claims, those first whose scope differs least from that of one of a finding, and of these whose time is nearest."""

    def distance(claim: Claim) -> tuple[int, int, str]:
        return (*min((_differing(claim, other), _days_between(claim.period, other.period)) for other in own), claim.id)

    return sorted(claims, key=distance)


def _differing(one: Claim, other: Claim) -> int:
    return sum(a != b for a, b in zip(one.scope, other.scope, strict=True)) + (one.unit != other.unit)


def _days_between(one: Period, other: Period) -> int:
    """How many days lie between two periods; 0 where they meet, or where one is open to that side."""
    gaps = [0]
    for before, after in ((one, other), (other, one)):
        if before.end is not None and after.start is not None:
            gaps.append(after.start - before.end)
    return max(gaps)


def _with_links(some: Sequence[Claim], claims: Sequence[Claim]) -> Collection[str]:
    """Their ids, and those of the claims that they restate, correct or multiply, in the order of the files."""
    by_id, named, left = {claim.id: claim for claim in claims}, set[str](), [claim.id for claim in some]
    while left:
        if (claim := by_id.get(left.pop())) is not None and claim.id not in named:
            named.add(claim.id)
            left += [claim.restates, claim.supersedes, _multiplied(claim)]
    return {claim.id: None for claim in claims if claim.id in named}


def _multiplied(claim: Claim) -> str:
    """The id of the claim whose figure it is a multiple of; "" for any other."""
    return claim.form.multiple.that if isinstance(claim.form, Value) and claim.form.multiple else ""
