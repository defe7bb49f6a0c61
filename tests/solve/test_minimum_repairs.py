"""All minimum repairs are known, and of several the first by the order of its groups is taken, however the first is found."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction
from itertools import combinations

from hypothesis import assume, example, given
from hypothesis import strategies as st

from checker.engine.solve.minimum_repairs import minimum_repairs
from checker.engine.solve.repair import Repair
from checker.engine.solve.system import Conflict, Group, System, cost_of
from checker.engine.solve.work import Work
from tests.tries import tries


class Known:
    """Conflicts that are told when something meets none of them, the widest first."""

    def __init__(self, conflicts: frozenset[Conflict], weights: tuple[int, ...]) -> None:
        groups = tuple(Group((str(index),), (), Fraction(weight)) for index, weight in enumerate(weights))
        self.conflicts, self.system = conflicts, System((), groups, {})

    def refuted(self, off: frozenset[int]) -> Conflict | None:
        left = sorted((sorted(each) for each in self.conflicts if each.isdisjoint(off)), key=lambda each: (-len(each), each))
        return frozenset(left[0]) if left else None

    def may_hold(self, off: frozenset[int]) -> bool:
        return self.refuted(off) is None


def cheapest_hitting(conflicts: Collection[Conflict], system: System) -> list[frozenset[int]]:
    """All sets of groups of the least cost that meet every conflict, by trying."""
    sets = [frozenset(chosen) for size in range(8) for chosen in combinations(range(len(system.groups)), size)]
    hitting = [chosen for chosen in sets if all(chosen & conflict for conflict in conflicts)]
    least = min(cost_of(system, chosen) for chosen in hitting)
    return [chosen for chosen in hitting if cost_of(system, chosen) == least]


conflicts = st.frozensets(st.integers(0, 6), min_size=2, max_size=3)


@tries(100)
@given(
    st.frozensets(conflicts, min_size=2, max_size=7),
    st.tuples(*[st.integers(1, 2)] * 7),
    st.sets(st.integers(0, 6)),
    st.integers(0, 9),
)
@example(frozenset(map(frozenset, ((0, 1), (1, 3, 4), (3, 4, 6)))), (1,) * 7, {0, 2}, 0)
def test_all_are_known(conflicts: frozenset[Conflict], weights: tuple[int, ...], places: set[int], which: int) -> None:
    source = Known(conflicts, weights)
    every = cheapest_hitting(conflicts, source.system)
    aside = every[which % len(every)]
    seen = [conflict for place, conflict in enumerate(sorted(conflicts, key=sorted)) if place in places]
    # A search ends when no cheaper set meets the conflicts that it has seen.
    cost = cost_of(source.system, aside)
    assume(cost_of(source.system, cheapest_hitting(seen, source.system)[0]) == cost)
    found = minimum_repairs(source, Repair(aside, tuple(seen), True, cost), Work(60))
    assert found.known
    assert found.every == frozenset.intersection(*every)
    assert found.some == frozenset.union(*every)
    assert sorted(found.aside) == min(map(sorted, every))
