"""What can be built on: claims that hold together, each by one of its readings.

The repairs of each reading leave claims that hold by that reading; those that some other repair would have set aside, and those
that hold only as their words say, may all the same be at odds with what readers take from others. They are added one by one,
the most trusted first, as long as all hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.engine.findings.readings import ReadingOutcome
from checker.engine.rows.measure import Book
from checker.engine.rows.row import LinearRow
from checker.engine.rules import laws
from checker.engine.solve.bases import Bases
from checker.engine.solve.components import components
from checker.engine.solve.groups import unweighed_system
from checker.engine.solve.linear_program import Inconclusive
from checker.engine.solve.prover import Prover
from checker.engine.solve.system import claims_of
from checker.engine.solve.work import Work
from checker.model.claim import Claim
from checker.model.content import content
from checker.model.finding import ReadingName
from checker.model.vocabulary import Settings


@dataclass(frozen=True)
class ConsistentClaims:
    """Claims that hold together, in order; those in `literally`, by id, only as their words say, others as readers take them."""

    claims: tuple[Claim, ...]
    literally: frozenset[str]

    @property
    def readings(self) -> tuple[tuple[Claim, ReadingName], ...]:
        """The claims, each with the reading by which it holds."""
        return tuple((claim, "literal" if claim.id in self.literally else "pragmatic") for claim in self.claims)


def consistent(
    claims: Sequence[Claim],
    literal: ReadingOutcome,
    pragmatic: ReadingOutcome,
    book: Book,
    settings: Settings,
    hard: tuple[LinearRow, ...] = (),
    bases: Bases | None = None,
) -> ConsistentClaims:
    """What the outcomes of both readings leave of the claims, `hard` being the rows of laws for them all."""
    out = literal.suspects | literal.unsettled
    left = ConsistentClaims(tuple(claim for claim in claims if claim.id not in out), pragmatic.suspects | literal.doubted)
    if left.literally.isdisjoint(claim.id for claim in left.claims):
        return left
    out = frozenset(_at_odds(left, book, settings, hard, bases))
    return ConsistentClaims(tuple(claim for claim in left.claims if claim.id not in out), left.literally)


def _at_odds(
    left: ConsistentClaims, book: Book, settings: Settings, hard: tuple[LinearRow, ...], bases: Bases | None
) -> Iterator[str]:
    """Of the claims that hold only as their words say those that cannot hold beside all others and the more trusted of them."""
    work = Work(float(settings.seconds), bases=bases)
    for part in components(unweighed_system(left.readings, book, laws(), hard=hard)):
        names = [next(iter(group.claims)) for group in part.groups]
        if left.literally.isdisjoint(names):
            continue
        prover = Prover(part, work)
        if _holds(prover, frozenset()):
            continue
        unsure = [index for index, name in enumerate(names) if name in left.literally]
        out = frozenset(unsure)
        for index in sorted(unsure, key=lambda index: (-book.claims[names[index]].trust, content(book.claims[names[index]]))):
            if _holds(prover, out - {index}):
                out -= {index}
        yield from claims_of(part.groups[index] for index in sorted(out))


def _holds(prover: Prover, off: frozenset[int]) -> bool:
    """Whether all but some groups can hold; not where it cannot be told."""
    try:
        return prover.can_hold(off)
    except Inconclusive:
        return False
