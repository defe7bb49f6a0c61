"""Systems of whole worlds, and what a test asks of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from checker.engine.rows.measure import Book
from checker.engine.rules import laws
from checker.engine.solve.components import components
from checker.engine.solve.elastic_program import feasible
from checker.engine.solve.groups import literal_system
from checker.engine.solve.repair import repair
from checker.engine.solve.system import System, rows_of
from checker.engine.solve.work import Work
from checker.model.claim import Claim
from tests.worlds.truth import Truth


def parts_of(truth: Truth, claims: Sequence[Claim]) -> tuple[System, ...]:
    return components(literal_system(claims, Book(truth.vocabulary, {claim.id: claim for claim in claims}), laws()))


def can_hold(system: System, chosen: Collection[int]) -> bool:
    """Whether the chosen groups can all hold under the laws."""
    return feasible([*system.hard, *rows_of(system.groups[index] for index in sorted(chosen))])


def set_aside(truth: Truth, claims: Sequence[Claim]) -> list[tuple[str, ...]]:
    """What is set aside, by content."""
    systems = parts_of(truth, claims)
    repairs = [repair(system, Work(60)) for system in systems]
    assert all(found.proven for found in repairs)
    return sorted(system.groups[index].key for system, found in zip(systems, repairs, strict=True) for index in found.aside)
