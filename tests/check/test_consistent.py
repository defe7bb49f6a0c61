"""What diagnoses and bounds are built on holds together, and leaves out no more than it must."""

from __future__ import annotations

import pytest
from hypothesis import given

from checker.engine.findings.consistent import ConsistentClaims, consistent
from checker.engine.findings.readings import check_reading
from checker.engine.rows.measure import Book
from checker.engine.rows.world import world_of
from checker.engine.rules import claim_rows, law_rows, laws
from checker.engine.settling import pragmatic_parts
from checker.engine.solve.components import components
from checker.engine.solve.elastic_program import feasible
from checker.engine.solve.groups import literal_system
from checker.model.claim import Claim
from checker.model.content import content
from checker.model.vocabulary import Settings, Vocabulary
from tests.check.recorded import corpus
from tests.tries import tries
from tests.worlds.strategy import wrong_worlds
from tests.worlds.truth import Truth

World = tuple[Truth, tuple[Claim, ...], frozenset[str]]


def quiet(done: int, total: int, what: str) -> None:
    """Nobody looks on."""


def left(claims: tuple[Claim, ...], vocabulary: Vocabulary) -> ConsistentClaims:
    book, options = Book(vocabulary, {claim.id: claim for claim in claims}), Settings()
    ordered = sorted((claim for claim in claims if claim.asserts), key=content)
    system = literal_system(ordered, book, laws(), options.revised)
    literal = check_reading(components(system), book, "literal", options, quiet)
    pragmatic = check_reading(pragmatic_parts(ordered, literal, system, book, options), book, "pragmatic", options, quiet)
    return consistent(ordered, literal, pragmatic, book, options)


def holds(rest: ConsistentClaims, book: Book) -> bool:
    rows = [row for claim, reading in rest.readings for row in claim_rows(claim, reading, book)]
    return feasible([*law_rows(world_of(book.vocabulary, rows)), *rows])


@tries(25)
@given(wrong_worlds())
def test_what_a_world_leaves_holds(world: World) -> None:
    truth, claims, _ = world
    rest = left(claims, truth.vocabulary)
    assert holds(rest, Book(truth.vocabulary, {claim.id: claim for claim in claims}))


@pytest.mark.own
@pytest.mark.corpus
def test_what_the_articles_leave_holds_and_what_they_allow_is_known() -> None:
    """One repair sets "710 a year ago" aside and another "only 751": beside both nothing could be said of anything."""
    run = corpus()
    claims, vocabulary = run.loaded.claims, run.loaded.vocabulary
    book = Book(vocabulary, {claim.id: claim for claim in claims})
    rest = left(claims, vocabulary)
    assert holds(rest, book)
    assert len(rest.claims) > 450
    allowed = {finding.parts[0].claim.id: finding.allowed for finding in run.report.findings if finding.allowed is not None}
    known = {name: (interval.lo, interval.hi) for name, interval in allowed.items()}
    assert known["155/to-306-in-1998"] == (71, 71)
    assert known["142/topping-1000"] == (583, 583)
    assert known["135/more-than-2950"] == (2914, 2914)
    assert known["129/seven-are-male"] == (0, 3)
    assert all(ends != (None, None) for ends in known.values())
