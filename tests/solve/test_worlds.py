"""What is true of a world is never called a contradiction, and what is grossly false of it always is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from checker.engine.rows.measure import Book
from checker.engine.rows.row import LinearRow
from checker.engine.rows.world import world_of
from checker.engine.rules import claim_rows, law_rows, laws
from checker.engine.solve.elastic_program import elastic_of
from checker.engine.solve.groups import literal_system
from checker.engine.solve.work import Work
from checker.model.claim import Claim
from tests.solve.systems import set_aside
from tests.tries import tries
from tests.worlds.claims import exactly
from tests.worlds.strategy import true_worlds
from tests.worlds.truth import Truth

World = tuple[Truth, tuple[Claim, ...]]


def broken(truth: Truth, rows: Iterable[LinearRow]) -> list[LinearRow]:
    """The rows that do not hold of what really happened."""
    return [row for row in rows if sum((truth.quantity(q) * times for q, times in row.terms), Fraction(0)) > row.bound]


def conflicts(truth: Truth, claims: Sequence[Claim]) -> list[frozenset[str]]:
    """Disjoint conflicts among the claims, by their ids."""
    system = literal_system(claims, Book(truth.vocabulary, {claim.id: claim for claim in claims}), laws())
    groups = system.groups
    return [
        frozenset(claim for index in conflict for claim in groups[index].claims)
        for conflict in elastic_of(system, Work(60)).conflicts(())
    ]


@tries(40)
@given(true_worlds())
def test_all_laws_and_true_claims_hold_of_what_happened(world: World) -> None:
    truth, claims = world
    book = Book(truth.vocabulary, {claim.id: claim for claim in claims})
    said = [row for claim in claims for row in claim_rows(claim, "literal", book)]
    assert broken(truth, said) == []
    assert broken(truth, law_rows(world_of(truth.vocabulary, said))) == []


@tries(25)
@given(true_worlds())
def test_true_claims_are_never_set_aside(world: World) -> None:
    truth, claims = world
    assert set_aside(truth, claims) == []
    assert conflicts(truth, claims) == []


@tries(20)
@given(true_worlds(), st.integers(0, 1))
def test_a_gross_contradiction_is_found(world: World, which: int) -> None:
    """The official figure of one year beside twice as many and more: one of the two goes, and nothing else."""
    truth, claims = world
    right = claims[which]
    number = 2 * truth.during(right.scope, right.period) + 50
    wrong = replace(right, id="gross/claim", reading=exactly(number), wording="gross", source="Nobody")
    assert any(wrong.id in ids for ids in conflicts(truth, (*claims, wrong)))
    assert len(set_aside(truth, (*claims, wrong))) == 1
