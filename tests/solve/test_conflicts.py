"""Conflicts are irreducible, their sums exact, and the shortcuts agree with the linear programs."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations

from hypothesis import given

from checker.engine.rows.row import Quantity
from checker.engine.solve.branch_and_bound import HittingSet
from checker.engine.solve.contraction import contracted
from checker.engine.solve.elastic_program import elastic_of
from checker.engine.solve.farkas import Farkas
from checker.engine.solve.negative_cycles import pairs, triples
from checker.engine.solve.nesting import nesting_of
from checker.engine.solve.quick_conflicts import QuickConflicts
from checker.engine.solve.system import Certificate
from checker.engine.solve.work import Work
from checker.model.claim import Claim
from tests.solve.systems import can_hold, parts_of
from tests.tries import tries
from tests.worlds.strategy import wrong_worlds
from tests.worlds.truth import Truth

World = tuple[Truth, tuple[Claim, ...], frozenset[str]]


def left_hand_side(found: Certificate) -> dict[Quantity, Fraction]:
    total: dict[Quantity, Fraction] = {}
    for row, times in found:
        for quantity, coefficient in row.terms:
            total[quantity] = total.get(quantity, Fraction(0)) + times * coefficient
    return {quantity: value for quantity, value in total.items() if value}


@tries(25)
@given(wrong_worlds())
def test_conflicts_are_irreducible_and_their_sums_are_exact(world: World) -> None:
    for system in parts_of(world[0], world[1]):
        farkas = Farkas(system, Work(60))
        cheapest = farkas.cheapest()
        assert (cheapest is None) == can_hold(system, range(len(system.groups)))
        if cheapest is not None:
            assert all(times > 0 for _, times in cheapest)
            assert left_hand_side(cheapest) == {}
            assert sum(times * row.bound for row, times in cheapest) == -1
            groups = farkas.groups(cheapest)
            assert not can_hold(system, groups)
            assert all(can_hold(system, set(groups) - {index}) for index in groups)


@tries(25)
@given(wrong_worlds())
def test_conflicts_seen_at_a_glance_are_conflicts(world: World) -> None:
    for system in parts_of(world[0], world[1]):
        glance = QuickConflicts(system.groups, nesting_of(system.hard, system.shapes))
        assert not (glance.are_any() and can_hold(system, range(len(system.groups))))
        off: frozenset[int] = frozenset()
        while seen := glance.conflicts(off):
            assert all(not can_hold(system, conflict) for conflict in seen[:20])
            off |= seen[0]


@tries(25)
@given(wrong_worlds())
def test_all_small_conflicts_are_seen_at_first(world: World) -> None:
    for system in parts_of(world[0], world[1]):
        glance = QuickConflicts(system.groups, nesting_of(system.hard, system.shapes))
        seen = glance.all_small()
        assert all(not can_hold(system, conflict) for conflict in seen[:20])
        assert not any(one < other for one, other in permutations(seen[:100], 2))
        cover = HittingSet(range(len(system.groups)), dict.fromkeys(range(len(system.groups)), 1), Work(60))
        cover.add(seen)
        off, _ = cover.least(1000)
        assert [c for axis in glance.axes.values() for few in (pairs, triples) for c in few(axis, off)] == []
        assert all(not can_hold(system, conflict) for conflict in glance.longer(off))


@tries(25)
@given(wrong_worlds())
def test_fewer_laws_give_the_same_answer(world: World) -> None:
    for system in parts_of(world[0], world[1]):
        small = contracted(system)
        everything = range(len(system.groups))
        assert can_hold(small, everything) == can_hold(system, everything)
        found = Farkas(small, Work(60)).cheapest()
        if found is not None:
            assert not can_hold(system, Farkas(small, Work(60)).groups(found))


@tries(10)
@given(wrong_worlds())
def test_all_conflicts_of_one_solution_are_conflicts(world: World) -> None:
    for system in parts_of(world[0], world[1]):
        found = elastic_of(system, Work(60)).conflicts(())
        assert all(one.isdisjoint(other) for one, other in permutations(found, 2))
        assert bool(found) != can_hold(system, range(len(system.groups)))
        assert all(not can_hold(system, conflict) for conflict in found)
