"""Conflicts are irreducible, their sums exact, and the shortcuts agree with the linear programs."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations

import numpy as np
from hypothesis import given

from checker.engine.rows.row import MINUS, ONE, ZERO, LinearRow, Quantity, interval_rows
from checker.engine.solve.branch_and_bound import HittingSet
from checker.engine.solve.contraction import contracted
from checker.engine.solve.elastic_program import ElasticProgram, elastic_of
from checker.engine.solve.farkas import Farkas
from checker.engine.solve.linear_program import matrix_of
from checker.engine.solve.negative_cycles import pairs, triples
from checker.engine.solve.nesting import nesting_of
from checker.engine.solve.quick_conflicts import QuickConflicts
from checker.engine.solve.system import Certificate
from checker.engine.solve.work import Work
from checker.model.claim import Claim
from checker.model.numbers import Interval
from checker.model.scope import Scope
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


@tries(25)
@given(wrong_worlds())
def test_who_gives_way_beside_a_solution_is_told_as_by_a_program_of_its_own(world: World) -> None:
    for system in parts_of(world[0], world[1]):
        beside = elastic_of(system, Work(60))
        for index in range(len(system.groups)):
            if not beside.can_hold(()):
                assert beside.can_hold((index,)) == elastic_of(system, Work(60)).can_hold((index,))


def test_of_many_parts_one_program_shows_that_each_may_give_way() -> None:
    def quantity(who: str) -> Quantity:
        return Quantity(Scope(who), "people", "fact", 0)

    def counted(who: str, count: int) -> tuple[LinearRow, ...]:
        return tuple(interval_rows(((quantity(who), ONE),), Interval.exactly(Fraction(count)), who))

    parts = [f"part {number}" for number in range(60)]
    sum_ = (*((quantity(part), ONE) for part in parts), (quantity("all"), MINUS))
    laws = (
        *interval_rows(sum_, Interval.exactly(ZERO), ""),
        *(LinearRow(((quantity(part), MINUS),), ZERO, "") for part in parts),
    )
    claims = [counted("all", 700), *(counted(part, 10) for part in parts)]
    rows = [*laws, *(row for claim in claims for row in claim)]
    owner = [-1] * len(laws) + [index for index, claim in enumerate(claims) for _ in claim]
    program = ElasticProgram(matrix_of(rows), np.array(owner), [0.5, *([1.0] * len(parts))], Work(60))
    assert not program.can_hold(())
    assert all(program.can_hold((index,)) for index in range(len(claims)))
    # No other program was solved than that of all.
    assert program.solved == frozenset()
