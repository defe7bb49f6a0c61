"""The smallest systems on which checker and oracle still disagree in the same way."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from operator import and_

from tests.oracle.comparison import Comparison, compared


def shrunk(one: Comparison) -> Comparison:
    """Without every claim that the disagreement does not need; the system itself if both agree.

    A conflict that is missed beside what was found is looked at alone, where the checker misses it there too.
    """
    before = _disagreement(one)
    if one.missed or one.left_over:
        alone = _only(one, one.real.core(set(one.real.claims) - one.accused))
        if alone.missed and not alone.unread:
            return alone
    left = None
    while any(before) and left != len(one.system.claims):
        left = len(one.system.claims)
        for claim in one.system.claims:
            if len(one.system.claims) > 1:
                fewer = _only(one, {other.name for other in one.system.claims} - {claim.name})
                one = fewer if any(map(and_, before, _disagreement(fewer))) else one
    return one


def _only(one: Comparison, names: Collection[str]) -> Comparison:
    claims = tuple(claim for claim in one.system.claims if claim.name in names)
    return compared(replace(one.system, claims=claims))


def _disagreement(one: Comparison) -> tuple[bool, ...]:
    if one.unread:
        return (False,) * 4
    return one.missed, one.false, bool(one.false_proofs), one.left_over
