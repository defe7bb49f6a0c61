"""Worlds for hypothesis: small, of every shape."""

from __future__ import annotations

from hypothesis import strategies as st

from checker.model.claim import Claim
from tests.worlds.claims import official, true_claims
from tests.worlds.plant import KINDS, planted
from tests.worlds.towns import towns
from tests.worlds.truth import Truth

SEEDS = st.integers(0, 10_000)


def histories() -> st.SearchStrategy[Truth]:
    return st.builds(towns, SEEDS, st.sampled_from((24, 60)), st.integers(0, 2), st.booleans())


@st.composite
def true_worlds(draw: st.DrawFn, most: int = 40) -> tuple[Truth, tuple[Claim, ...]]:
    """A world and claims that are all true of it, the official series among them."""
    world = draw(histories())
    return world, (*official(world), *true_claims(world, draw(st.integers(2, most)), draw(SEEDS)))


@st.composite
def wrong_worlds(draw: st.DrawFn, most: int = 40) -> tuple[Truth, tuple[Claim, ...], frozenset[str]]:
    """A world, claims about it of which some are wrong, and which those are."""
    world, claims = draw(true_worlds(most))
    wrong = draw(st.integers(1, 3))
    kinds = draw(st.lists(st.sampled_from(sorted(KINDS)), min_size=1, unique=True))
    return world, *planted(world, claims, wrong, draw(SEEDS), kinds)
