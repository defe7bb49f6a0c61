"""Covers of conflicts are the cheapest there are, in whatever portions the conflicts become known."""

from __future__ import annotations

from itertools import combinations, pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from checker.engine.solve.branch_and_bound import HittingSet
from checker.engine.solve.clique_cuts import cliques, pairs_of
from checker.engine.solve.hitting_sets import IndependentHittingSets
from checker.engine.solve.odd_cycle_cuts import odd_cycles
from checker.engine.solve.subset_sums import SubsetSums
from checker.engine.solve.system import Conflict
from checker.engine.solve.work import Work

CONFLICTS = st.lists(st.frozensets(st.integers(0, 9), min_size=1, max_size=4), min_size=1, max_size=14)
PRICES = st.lists(st.sampled_from((1, 2, 5, 100)), min_size=10, max_size=10)


def covers(conflicts: list[Conflict]) -> list[frozenset[int]]:
    """All sets of the groups 0 to 9 that meet every conflict."""
    sets = (frozenset(chosen) for size in range(11) for chosen in combinations(range(10), size))
    return [chosen for chosen in sets if all(chosen & conflict for conflict in conflicts)]


def cheapest(conflicts: list[Conflict], weights: list[int]) -> int:
    return min(sum(weights[index] for index in cover) for cover in covers(conflicts))


@given(CONFLICTS, PRICES, st.integers(0, 14))
def test_the_cover_is_the_cheapest(conflicts: list[Conflict], weights: list[int], known: int) -> None:
    cover = HittingSet(range(10), dict(enumerate(weights)), Work(60))
    for portion in (conflicts[:known], conflicts):
        cover.add(portion)
        found, proven = cover.least(1_000_000)
        assert proven
        assert all(found & conflict for conflict in portion)
        assert cover.bound == cover.cost_of(found) == cheapest(portion, weights)


@given(CONFLICTS, PRICES, st.integers(0, 14))
def test_conflicts_that_only_a_check_finds_are_met_too(conflicts: list[Conflict], weights: list[int], known: int) -> None:
    cover = HittingSet(range(10), dict(enumerate(weights)), Work(60))
    cover.add(conflicts[:known])

    def check(chosen: frozenset[int]) -> bool:
        missed = [conflict for conflict in conflicts if not conflict & chosen]
        cover.add(missed[:1])
        return not missed

    found = cover.close(frozenset(range(10)), check)
    assert all(found & conflict for conflict in conflicts)
    assert cover.bound == cover.cost_of(found) == cheapest(conflicts, weights)


@given(CONFLICTS, PRICES, st.integers(0, 14))
def test_bunches_by_themselves_have_the_cheapest_cover_of_all(conflicts: list[Conflict], weights: list[int], known: int) -> None:
    hitting = IndependentHittingSets(dict(enumerate(weights)), Work(60))
    for portion in (conflicts[:known], conflicts[known:]):
        hitting.add(portion)
        hitting.least(1_000_000)
    found, proven = hitting.least(1_000_000)
    assert proven
    assert all(found & conflict for conflict in conflicts)
    assert sum(weights[index] for index in found) == cheapest(conflicts, weights)
    assert all(hitting.hits(index) == sum(index in conflict for conflict in set(conflicts)) for index in range(10))


@given(CONFLICTS, st.lists(st.sampled_from((0.0, 0.25, 0.5, 0.75, 1.0)), min_size=10, max_size=10))
def test_cuts_are_broken_by_the_relaxed_solution_but_by_no_cover(conflicts: list[Conflict], shares: list[float]) -> None:
    values = np.array(shares)
    rows = [sorted(c) for c in conflicts if values[list(c)].sum() >= 1 and values[list(c)].max() < 1]
    for cut in odd_cycles(rows, values):
        assert np.dot(cut.values, values[list(cut.columns)]) < cut.least
        for cover in covers(conflicts):
            assert sum(v for column, v in zip(cut.columns, cut.values, strict=True) if column in cover) >= cut.least


def test_two_of_three_that_contradict_each_other_must_go() -> None:
    (cut,) = odd_cycles([[0, 1], [1, 2], [0, 2]], np.full(3, 0.5))
    assert (cut.columns, cut.values, cut.least) == ((0, 1, 2), (1.0, 1.0, 1.0), 2.0)


PAIRS = st.lists(st.frozensets(st.integers(0, 9), min_size=2, max_size=2), min_size=6, max_size=45, unique=True)


@given(PAIRS, st.lists(st.sampled_from((0.0, 0.25, 0.5, 0.75, 1.0)), min_size=10, max_size=10))
def test_cuts_of_cliques_are_broken_by_the_relaxed_solution_but_by_no_cover(
    conflicts: list[Conflict], shares: list[float]
) -> None:
    values = np.array(shares)
    for cut in cliques(pairs_of([sorted(c) for c in conflicts], 10), values):
        assert all(frozenset(pair) in conflicts for pair in combinations(cut.columns, 2))
        assert np.dot(cut.values, values[list(cut.columns)]) < cut.least
        for cover in covers(conflicts):
            assert sum(v for column, v in zip(cut.columns, cut.values, strict=True) if column in cover) >= cut.least


def test_all_but_one_must_go_of_figures_that_all_differ() -> None:
    """Two counts, of five and of four figures, and a conflict between them."""
    rows = [*map(list, combinations(range(5), 2)), *map(list, combinations(range(5, 9), 2)), [4, 5]]
    cuts = cliques(pairs_of(rows, 9), np.full(9, 0.5))
    assert [(cut.columns, cut.values, cut.least) for cut in cuts] == [
        ((0, 1, 2, 3, 4), (1.0,) * 5, 4.0),
        ((5, 6, 7, 8), (1.0,) * 4, 3.0),
    ]


def test_of_hundreds_of_figures_that_all_differ_the_cheapest_cover_is_found_at_once() -> None:
    figures = 120
    cover = HittingSet(range(figures), dict.fromkeys(range(figures), 3) | {77: 4}, Work(60))
    cover.add(map(frozenset, combinations(range(figures), 2)))
    assert cover.least(1) == (frozenset(range(figures)) - {77}, True)


@given(st.lists(st.integers(1, 30), min_size=1, max_size=6), st.integers(0, 2000))
def test_only_sums_of_weights_are_costs(weights: list[int], tenths: int) -> None:
    sums = sorted({sum(chosen) for size in range(len(weights) + 1) for chosen in combinations(weights, size)})
    costs = SubsetSums(weights)
    bound = tenths / 10
    if bound <= sums[-1]:
        assert costs.least_from(bound) == min(cost for cost in sums if cost >= bound - 1e-9)
    for below, cost in pairwise(sums):
        assert costs.most_below(cost) == below


@given(st.lists(st.integers(1, 10**9), min_size=2, max_size=6))
def test_too_many_sums_are_all_taken_as_possible(weights: list[int]) -> None:
    costs = SubsetSums([*weights, 10**9 + 7, 10**9])
    assert costs.least_from(12.5) >= 13
    assert costs.most_below(100 * costs.unit) <= 99 * costs.unit
