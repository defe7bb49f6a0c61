"""In small worlds of a known truth: what is true stands, and an error of each kind is found. The large ones are a benchmark."""

from __future__ import annotations

import pytest

from tests.planted.errors import errors
from tests.planted.score import Outcome, foreseen, read, scored, world

pytestmark = pytest.mark.benchmark
CLAIMS, MOST_SEEDS = 40, 60
FEW = 24
"""Claims of a world with errors; one of twice as many takes three times as long, and shows no more of an error."""


@pytest.mark.parametrize("series", [False, True])
@pytest.mark.parametrize("seed", range(1, 5))
def test_what_is_true_stands(seed: int, series: bool) -> None:
    found = scored(world(seed, CLAIMS, 0, series))
    assert [alarm for alarm in found.innocent if alarm[0] == "contradiction"] == []
    assert found.undecided == 0


@pytest.mark.parametrize("kind", sorted(errors()))
def test_an_error_of_each_kind_is_found(kind: str) -> None:
    found = [outcome for outcome in first_due(kind) if outcome.due]
    assert [outcome for outcome in found if not outcome.role] == []


def first_due(kind: str) -> tuple[Outcome, ...]:
    """What becomes of errors of this kind in the first world where the other claims refute one."""
    for seed in range(1, MOST_SEEDS):
        made = world(seed, FEW, 3, True, (kind,))
        if any(outcome.due for outcome in foreseen(made, read(made).loaded.claims)):
            return scored(made).outcomes
    raise AssertionError(f"no world of {MOST_SEEDS} has an error of the kind {kind} that can be found")
