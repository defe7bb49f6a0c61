"""A system told with fewer quantities and laws has the same conflicts."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from checker.engine.rows.row import ONE, ZERO, LinearRow, Quantity
from checker.engine.rules import laws
from checker.engine.solve.contraction import contracted, law_chains
from checker.engine.solve.elastic_program import ElasticProgram
from checker.engine.solve.linear_program import Matrix
from checker.engine.solve.presolve import presolved
from checker.engine.solve.system import Group, System
from checker.engine.solve.work import Work
from checker.model.claim import Claim
from checker.model.scope import Scope
from tests.solve.systems import can_hold, parts_of
from tests.tries import tries
from tests.worlds.strategy import wrong_worlds
from tests.worlds.truth import Truth

World = tuple[Truth, tuple[Claim, ...], frozenset[str]]


@tries(25)
@given(wrong_worlds(), st.booleans())
def test_fewer_quantities_give_the_same_answers(world: World, small: bool) -> None:
    for system in parts_of(world[0], world[1]):
        weights = [float(group.weight) for group in system.groups]
        elastic = ElasticProgram(*rows_left(contracted(system) if small else system), weights, Work(60))
        everything = frozenset(range(len(system.groups)))
        off: frozenset[int] = frozenset()
        while found := elastic.conflicts(off):
            assert not any(off.intersection(conflict) for conflict in found)
            assert not any(can_hold(system, conflict) for conflict in found)
            assert not can_hold(system, everything - off)
            off |= {min(found[0])}
        assert elastic.can_hold(off)
        assert can_hold(system, everything - off)


def rows_left(system: System) -> tuple[Matrix, NDArray[np.int64]]:
    chains = law_chains(system)
    return presolved(chains.rows_around(system.groups), chains.nesting, system.shapes)


def count(who: str, day: int) -> Quantity:
    return Quantity(Scope(who), "people", "count", day)


def test_a_whole_is_told_by_its_parts_and_what_they_imply_is_left_out() -> None:
    """Of 14 laws about all, men and women on two days four stay: each of the parts never falls, from none on."""
    hard = []
    for who in ("all", "men", "women"):
        hard.append(LinearRow(((count(who, 1), -ONE),), ZERO, "counts-never-fall"))
        hard.append(LinearRow(((count(who, 1), ONE), (count(who, 2), -ONE)), ZERO, "counts-never-fall"))
    for who in ("men", "women"):
        first = ((count(who, 1), ONE), (count("all", 1), -ONE))
        hard.append(LinearRow(first, ZERO, "part-within-whole"))
        later = ((count(who, 2), ONE), (count(who, 1), -ONE), (count("all", 2), -ONE), (count("all", 1), ONE))
        hard.append(LinearRow(later, ZERO, "part-within-whole"))
    before: tuple[tuple[Quantity, int], ...] = ()
    for day in (1, 2):
        now = ((count("men", day), 1), (count("women", day), 1), (count("all", day), -1))
        for sign in (1, -1):
            terms = tuple((quantity, ONE * sign * c) for quantity, c in (*now, *before))
            hard.append(LinearRow(terms, ZERO, "parts-make-whole"))
        before = tuple((quantity, -c) for quantity, c in now)
    terms = ((count("all", 2), ONE), (count("men", 1), -ONE), (count("women", 1), -ONE), (count("women", 2), -2 * ONE))
    said = LinearRow(terms, 5 * ONE, "one-count", "a/b")
    matrix, owner = rows_left(System(tuple(hard), (Group(("a/b",), (said,), ONE),), laws().shapes))
    assert (len(hard), owner.tolist(), matrix.size) == (14, [-1, -1, -1, -1, 0], 4)
    assert sorted(matrix.values[matrix.starts[4] :].tolist()) == [-1.0, -1.0, -1.0, 1.0]
