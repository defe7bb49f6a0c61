"""Laws tell the solver their shape; without it, it finds the same, only more slowly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise

import pytest
from hypothesis import given

from checker.engine.check import check_claims
from checker.engine.rows.measure import Book
from checker.engine.rows.row import LinearRow
from checker.engine.rows.world import world_of
from checker.engine.rules import claim_rows, law_rows, laws
from checker.engine.solve.contraction import contracted
from checker.engine.solve.nesting import Nesting, nesting_of
from checker.model.claim import Claim
from checker.model.finding import CheckReport, Finding
from checker.model.vocabulary import Settings
from tests.solve.systems import parts_of
from tests.tries import tries
from tests.worlds.strategy import true_worlds, wrong_worlds
from tests.worlds.truth import Truth

Wrong = tuple[Truth, tuple[Claim, ...], frozenset[str]]


@contextmanager
def shapeless() -> Iterator[None]:
    """Every law is of another shape."""
    with pytest.MonkeyPatch.context() as patch:
        for law in laws().by_name.values():
            patch.setattr(law, "SHAPE", "other")
        laws.cache_clear()
        yield
    laws.cache_clear()


def told(report: CheckReport) -> list[object]:
    """Who is accused and what the others allow, and what stayed undecided.

    Which of several proofs is met first hangs on what is seen without a program, and so does what it builds on.
    """
    return [*map(_told, report.findings), [left.why for left in report.undecided]]


def _told(finding: Finding) -> object:
    accused = [(part.claim.id, part.role) for part in finding.parts if part.role != "premise"]
    return (finding.severity, accused, finding.fingerprint, finding.allowed, finding.why_tension)


@tries(12)
@given(wrong_worlds(most=12))
def test_without_shapes_the_findings_are_the_same(world: Wrong) -> None:
    truth, claims, _ = world
    known = check_claims(claims, truth.vocabulary, Settings())
    with shapeless():
        assert set(laws().shapes.values()) == {"other"}
        assert told(check_claims(claims, truth.vocabulary, Settings())) == told(known)


@tries(12)
@given(wrong_worlds(most=12))
def test_of_other_shapes_nothing_is_read_off_or_left_out(world: Wrong) -> None:
    with shapeless():
        for system in parts_of(world[0], world[1]):
            assert nesting_of(system.hard, system.shapes) == Nesting()
            assert set(contracted(system).hard) == set(system.hard)


@tries(12)
@given(true_worlds())
def test_rows_are_of_the_shape_that_their_law_declares(world: tuple[Truth, tuple[Claim, ...]]) -> None:
    truth, claims = world
    book = Book(truth.vocabulary, {claim.id: claim for claim in claims})
    said = [row for claim in claims for row in claim_rows(claim, "literal", book)]
    rows = list(law_rows(world_of(truth.vocabulary, said)))
    assert [row for row in rows if row.bound or len({quantity.unit for quantity, _ in row.terms}) > 1] == []
    assert [row for row in rows if not _is_of(laws().shapes[row.law], row)] == []


def _is_of(shape: str, row: LinearRow) -> bool:
    scopes = {quantity.scope for quantity, _ in row.terms}
    signs = sorted(times for _, times in row.terms)
    if shape == "start":
        return signs == [1]
    if shape == "monotone":
        return signs == [-1] or (signs == [-1, 1] and len(scopes) == 1)
    if shape == "bounded-by":
        return signs == [-1, 1] and len(scopes) == 2
    if shape == "nested":
        return len(scopes) == 2 and signs in ([-1, 1], [-1, -1, 1, 1]) and _telescopes(row)
    if shape == "crossed":
        return len(scopes) == 4 and signs in ([-1, -1, 1, 1], [-1] * 4 + [1] * 4) and _telescopes(row)
    return shape == "partition" and len(scopes) > 2 and _telescopes(row)


def _telescopes(row: LinearRow) -> bool:
    """Whether the row says the same of its later day as, with the other sign, of its earlier one, if it has two."""
    days = sorted({quantity.day for quantity, _ in row.terms})
    by_day: Sequence[dict[object, object]] = [
        {quantity.scope: times * sign for quantity, times in row.terms if quantity.day == day}
        for day, sign in zip(reversed(days), (1, -1), strict=False)
    ]
    return len(days) <= 2 and all(one == other for one, other in pairwise(by_day))
