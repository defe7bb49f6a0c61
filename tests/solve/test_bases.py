"""Programs that start from the basis of one like them: the same answers in fewer steps."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from checker.engine.rows.row import LinearRow
from checker.engine.solve.bases import Bases
from checker.engine.solve.elastic_program import ElasticProgram, elastic_of
from checker.engine.solve.system import Group, System
from checker.engine.solve.work import Work
from checker.model.claim import Claim
from tests.solve.systems import parts_of
from tests.tries import tries
from tests.worlds.claims import true_claims
from tests.worlds.strategy import wrong_worlds
from tests.worlds.towns import towns
from tests.worlds.truth import Truth


def iterations(program: ElasticProgram) -> int:
    return int(program.highs.getInfo().simplex_iteration_count)


@tries(25)
@given(wrong_worlds())
def test_another_basis_gives_the_same_answers(world: tuple[Truth, tuple[Claim, ...], frozenset[str]]) -> None:
    for system in parts_of(world[0], world[1]):
        work = Work(60, bases=Bases(least=0))
        wider = replace(system, groups=tuple(_wider(group) for group in system.groups))
        for likeness in (wider, system, wider):
            elastic, cold = elastic_of(likeness, work), elastic_of(likeness, Work(60))
            assert elastic.can_hold(()) == cold.can_hold(())
            assert elastic.highs.getObjectiveValue() == pytest.approx(cold.highs.getObjectiveValue(), abs=1e-6)


@tries(25)
@given(wrong_worlds())
def test_the_very_same_program_is_solved_at_once(world: tuple[Truth, tuple[Claim, ...], frozenset[str]]) -> None:
    for system in parts_of(world[0], world[1]):
        work = Work(60, bases=Bases(least=0))
        first = elastic_of(system, work)
        first.can_hold(())
        again = elastic_of(system, work)
        again.can_hold(())
        assert again.is_begun
        assert iterations(again) == 0


def test_a_small_program_starts_from_nothing(system: System) -> None:
    work = Work(60)
    for _ in range(2):
        elastic = elastic_of(system, work)
        assert not elastic.is_begun
        elastic.can_hold(())


@pytest.fixture
def system() -> System:
    truth = towns(1, 24, places=1)
    return parts_of(truth, true_claims(truth, 20, 1))[0]


def _wider(group: Group) -> Group:
    """A group that says a little less."""
    rows = tuple(LinearRow(row.terms, row.bound + 1, row.law, row.claim, row.strict) for row in group.rows)
    return replace(group, rows=rows)
