"""Errors stand where they are said to, and the simple bounds hold the truth."""

from __future__ import annotations

import pytest

from checker.model.finding import ReadingName
from tests.planted.errors import errors
from tests.planted.refutable import Bounds
from tests.planted.score import READINGS, read, world

pytestmark = pytest.mark.own
SEEDS = range(1, 5)


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize("seed", SEEDS)
def test_bounds_of_true_claims_refute_none_of_them(seed: int, reading: ReadingName) -> None:
    """All claims are true but those that a correction replaces."""
    told = read(world(seed, 60, 0, series=True)).loaded.claims
    replaced = {claim.supersedes for claim in told}
    claims = [claim for claim in told if claim.id not in replaced]
    bounds = Bounds(claims, reading)
    assert [claim.id for claim in claims if bounds.refutes(claim)] == []


def test_errors_are_of_all_kinds_and_stand_where_they_are_said_to() -> None:
    told = [error for seed in SEEDS for error in world(seed, 150, len(errors()), series=False).errors]
    assert {error.kind for error in told} == set(errors())
    assert [error for error in told if error.true == error.wrong] == []
    for seed in SEEDS:
        made = world(seed, 150, 15, series=False)
        drafts = {paper.key(number): draft for paper in made.papers for number, draft in enumerate(paper.drafts)}
        assert [drafts[error.keys[0]] for error in made.errors] == [error.wrong for error in made.errors]


def test_one_seed_plants_the_same_errors() -> None:
    one, other = (world(5, 100, 10, series=True) for _ in range(2))
    assert (one.papers, one.errors) == (other.papers, other.errors)
