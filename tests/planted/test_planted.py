"""In small worlds of a known truth: what is true stands, and an error of each kind is found. The large ones are a benchmark."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, islice

import pytest
from hypothesis import settings

from tests.headlines.test_headlines import hold_as_headlines
from tests.planted.errors import errors
from tests.planted.score import World, foreseen, read, scored, scored_in, world

pytestmark = pytest.mark.benchmark
CLAIMS, MOST_SEEDS = 40, 60
FEW = 24
"""Claims of a world with errors; one of twice as many takes three times as long, and shows no more of an error."""
MANY_WORLDS = 5 if settings().max_examples > 100 else 1
"""Of each kind of error: more where a profile looks for new examples."""
KINDS = sorted(errors())


@pytest.mark.parametrize("series", [False, True])
@pytest.mark.parametrize("seed", range(1, 5))
def test_what_is_true_stands(seed: int, series: bool) -> None:
    found = scored(world(seed, CLAIMS, 0, series))
    assert [alarm for alarm in found.innocent if alarm[0] == "contradiction"] == []
    assert found.undecided == 0


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_of_each_kind_is_found_and_told_in_a_headline(kind: str) -> None:
    for made in islice(due(kind), MANY_WORLDS):
        run = read(made)
        found = [outcome for outcome in scored_in(made, run).outcomes if outcome.due]
        assert [outcome for outcome in found if not outcome.role] == []
        hold_as_headlines(run.before_judging.findings)


def due(kind: str) -> Iterator[World]:
    """The worlds where the other claims refute an error of this kind.

    Each kind begins with another: more shapes of findings come of that than of the same few worlds for all.
    """
    first = KINDS.index(kind) + 1
    for seed in count(first):
        assert seed < first + MOST_SEEDS, f"no world of {MOST_SEEDS} has an error of the kind {kind} that can be found"
        made = world(seed, FEW, 3, True, (kind,))
        if any(outcome.due for outcome in foreseen(made, read(made).loaded.claims)):
            yield made
