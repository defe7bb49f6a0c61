"""One region worked out: both readings settled, findings told, and what can be built on.

What stands here imports solvers; who only recalls what was worked out before does without.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from checker.engine.findings.consistent import ConsistentClaims, consistent
from checker.engine.findings.coverage import coverage
from checker.engine.findings.faults import Faults
from checker.engine.findings.readings import ReadingOutcome, check_reading
from checker.engine.findings.remarks import remark
from checker.engine.region import Footing, Region, RegionOutcome
from checker.engine.rows.closure import MOST
from checker.engine.rows.measure import Book
from checker.engine.rules import laws
from checker.engine.solve.bases import Bases
from checker.engine.solve.components import components
from checker.engine.solve.groups import pragmatic_system, unweighed_literal, weighed
from checker.engine.solve.screen import hold_together
from checker.engine.solve.system import System
from checker.engine.solve.work import Work
from checker.model.claim import Claim
from checker.model.detail import Progress
from checker.model.finding import CheckReport, Undecided
from checker.model.statement import template
from checker.model.vocabulary import Settings

NOT_CLOSED = template(
    "more than {most:plain} unspoken scopes for each one spoken of may join these claims, and not all were looked at",
    most=Fraction,
)


@dataclass(frozen=True)
class _Settled:
    """A region with both readings settled; `rest` is what can be built on."""

    book: Book
    parts: tuple[System, ...]
    literal: ReadingOutcome
    pragmatic: ReadingOutcome
    rest: ConsistentClaims
    undecided: tuple[Undecided, ...]

    @property
    def footing(self) -> Footing:
        """The ids of the claims that can be built on."""
        return Footing(frozenset(claim.id for claim in self.rest.claims), self.rest.literally, not self.undecided)


def _settled(region: Region, progress: Progress) -> _Settled:
    settings, detail = region.settings, region.detail
    book = Book(region.vocabulary, {claim.id: claim for claim in region.claims})
    ordered = sorted((claim for claim in region.claims if claim.asserts), key=book.content)
    system = unweighed_literal(ordered, book, laws())
    bases = Bases()
    if hold_together(ordered, system, book, laws(), Work(float(settings.seconds), bases=bases)):
        rest = ConsistentClaims(tuple(ordered), frozenset())
        return _Settled(book, components(system), ReadingOutcome(), ReadingOutcome(), rest, _unsure(system, ordered))
    system = weighed(system, ordered, region.vocabulary, settings.revised)
    parts = components(system)
    literal = check_reading(parts, book, "literal", settings, progress, detail, bases)
    readers = pragmatic_parts(ordered, literal, system, book, settings)
    pragmatic = check_reading(readers, book, "pragmatic", settings, progress, detail, bases)
    rest = consistent(ordered, literal, pragmatic, book, settings, system.hard, bases)
    out = literal.suspects | literal.unsettled | pragmatic.suspects
    unsure = _unsure(system, [claim for claim in ordered if claim.id not in out])
    return _Settled(book, parts, literal, pragmatic, rest, (*literal.undecided, *pragmatic.undecided, *unsure))


def _unsure(system: System, claims: Sequence[Claim]) -> tuple[Undecided, ...]:
    """The claims, where not all is known that joins them."""
    return () if system.closed else (Undecided(tuple(claims), why_statement=NOT_CLOSED(most=Fraction(MOST))),)


def footing_of(region: Region) -> Footing:
    """What can be built on in a region."""
    return _settled(region, _no_progress).footing


def outcome_of(region: Region, progress: Progress) -> RegionOutcome:
    """What the check of claims that may bear on one another brings; the report is without its texts."""
    settled = _settled(region, progress)
    literal, pragmatic, book = settled.literal, settled.pragmatic, settled.book
    faults, findings = Faults(), [*literal.findings, *pragmatic.findings]
    remarks = remark(findings, settled.rest, book, region.settings, faults, region.detail.explained)
    compared = literal.compared | pragmatic.compared
    covered = coverage(region.claims, settled.parts, book, remarks, settled.undecided, compared)
    return RegionOutcome(CheckReport(tuple(remarks), settled.undecided, covered, faults=faults.lines()), settled.footing)


def _standing(claims: Sequence[Claim], outcome: ReadingOutcome) -> list[Claim]:
    """The claims that nobody has in question."""
    out = outcome.suspects | outcome.doubted | outcome.unsettled
    return [claim for claim in claims if claim.id not in out]


def pragmatic_parts(
    claims: Sequence[Claim], literal: ReadingOutcome, system: System, book: Book, settings: Settings
) -> tuple[System, ...]:
    """What is left to be read as readers take it: claims that need not be set aside for their literal readings."""
    rest = _standing(claims, literal)
    return components(pragmatic_system(rest, book, laws(), system.hard, settings.revised))


def _no_progress(done: int, total: int, what: str) -> None:
    """Nobody is told how far the check is."""
