"""Small worlds that many properties look at: each of these tries as many as it likes, and what one needs is worked out once."""

from __future__ import annotations

from functools import cache

from hypothesis import settings
from hypothesis import strategies as st

from checker.model.claim import Claim
from tests.worlds.claims import official, true_claims
from tests.worlds.plant import KINDS, planted
from tests.worlds.towns import towns
from tests.worlds.truth import Truth

SEEDS = st.integers(0, settings().max_examples // 8)
"""The more examples a profile asks for, the more worlds there are."""


@cache
def world(seed: int) -> Truth:
    return towns(seed, months=48, places=1)


@cache
def series(seed: int) -> tuple[Claim, ...]:
    """The official series, year by year."""
    return official(world(seed))


@cache
def reported(seed: int, count: int, wrong: int) -> tuple[Claim, ...]:
    """So many claims beside the series, all true but for so many of them."""
    told = true_claims(world(seed), count, seed)
    return planted(world(seed), told, wrong, seed, list(KINDS))[0] if wrong else told
