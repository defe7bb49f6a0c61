"""The smallest systems on which checker and oracle still disagree in the same way."""

from __future__ import annotations

from dataclasses import replace

from tests.oracle.comparison import Comparison, compared
from tests.oracle.system import Claim


def shrunk(one: Comparison) -> Comparison:
    """Without every claim that the disagreement does not need; the system itself if both agree."""
    disagreement = _disagreement(one)
    if not any(disagreement):
        return one
    claims = list(one.system.claims)
    for claim in one.system.claims:
        if len(claims) == 1:
            break
        fewer = compared(replace(one.system, claims=tuple(_without(claims, claim))))
        if any(had and has for had, has in zip(disagreement, _disagreement(fewer), strict=True)):
            claims, one = _without(claims, claim), fewer
    return one


def _without(claims: list[Claim], left_out: Claim) -> list[Claim]:
    return [claim for claim in claims if claim.name != left_out.name]


def _disagreement(one: Comparison) -> tuple[bool, ...]:
    if one.unread:
        return (False,) * 4
    return one.missed, one.false, bool(one.false_proofs), one.left_over
