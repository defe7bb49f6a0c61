"""The repair is the cheapest there is, whatever the claims are called and in whatever order they come."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import combinations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from checker.engine.solve.repair import repair
from checker.engine.solve.system import System, cost_of
from checker.engine.solve.work import Work
from checker.model.claim import Claim
from tests.solve.systems import can_hold, parts_of, set_aside
from tests.tries import tries
from tests.worlds.strategy import wrong_worlds
from tests.worlds.truth import Truth

World = tuple[Truth, tuple[Claim, ...], frozenset[str]]


def cheapest_by_trying(system: System, most: Fraction) -> Fraction:
    """The least cost of a set of groups without which all others can hold, if it is no more than `most`."""
    everything = frozenset(range(len(system.groups)))
    costs = sorted(
        (cost_of(system, chosen), chosen)
        for size in range(4)
        for chosen in combinations(sorted(everything), size)
        if cost_of(system, chosen) <= most
    )
    return next(cost for cost, chosen in costs if can_hold(system, everything - set(chosen)))


@tries(20)
@given(wrong_worlds(most=8))
def test_the_repair_is_the_cheapest(world: World) -> None:
    truth, claims, wrong = world
    # The wrong ones and a few others, so that trying all sets stays possible.
    few = [claim for claim in claims if claim.id in wrong] + [claim for claim in claims if claim.id not in wrong][:9]
    for system in parts_of(truth, few):
        found = repair(system, Work(60))
        assert found.proven
        assert can_hold(system, frozenset(range(len(system.groups))) - found.aside)
        assert found.bound == cost_of(system, found.aside) == cheapest_by_trying(system, found.bound)


@tries(15)
@given(wrong_worlds(), st.integers(0, 1000))
def test_order_and_names_change_nothing(world: World, seed: int) -> None:
    truth, claims, _ = world
    others = [replace(claim, id=f"other/{number:04d}") for number, claim in enumerate(reversed(claims))]
    Random(seed).shuffle(others)
    assert set_aside(truth, others) == set_aside(truth, claims)
