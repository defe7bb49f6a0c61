"""What the claims together allow for one count: `check bounds`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from checker.engine.findings.readings import check_reading
from checker.engine.rows.condition import form_rows
from checker.engine.rows.measure import Book, measured
from checker.engine.rows.row import ONE, LinearRow, Terms
from checker.engine.rows.statements import pieces
from checker.engine.rows.world import world_of
from checker.engine.rules import claim_rows, law_rows, laws
from checker.engine.solve.groups import literal_system, pragmatic_system, unweighed_system
from checker.engine.solve.implied_bounds import ImpliedBounds, by_few_claims
from checker.engine.solve.proof import steps
from checker.engine.solve.system import Certificate, Group, System, claims_of, components, rows_of
from checker.engine.solve.work import Work
from checker.model.bounds import CountBounds, End
from checker.model.claim import Claim
from checker.model.content import content
from checker.model.finding import ReadingName
from checker.model.numbers import Interval, Side
from checker.model.scope import Scope
from checker.model.time import Period
from checker.model.vocabulary import Settings, Vocabulary
from checker.prose.telling import bounds_with_texts


def implied(
    claims: Sequence[Claim], vocabulary: Vocabulary, settings: Settings, scope: Scope, period: Period, unit: str
) -> CountBounds:
    """The tightest intervals for a scope and period, in `unit`, that the claims allow once those refuted are set aside.

    Raises Inconclusive where the solver cannot tell.
    """
    book = Book(vocabulary, {claim.id: claim for claim in claims})
    terms = measured(vocabulary, scope, unit, period)
    ordered = _bearing(sorted((claim for claim in claims if claim.asserts), key=content), terms, book)
    out = _set_aside(ordered, "literal", terms, book, settings)
    rest = [claim for claim in ordered if claim.id not in out]
    loose = _set_aside(rest, "pragmatic", terms, book, settings)
    literal = _ends([(claim, "literal") for claim in rest], "literal", terms, book, settings)
    read: list[tuple[Claim, ReadingName]] = [(c, "literal" if c.id in loose else "pragmatic") for c in rest]
    pragmatic = _ends(read, "pragmatic", terms, book, settings)
    aside, literally = (tuple(claim for claim in ordered if claim.id in named) for named in (out, loose - out))
    ends = (*literal[1], *pragmatic[1])
    return bounds_with_texts(CountBounds(scope, period, unit, literal[0], pragmatic[0], ends, aside, literally))


def _bearing(claims: Sequence[Claim], terms: Terms, book: Book) -> list[Claim]:
    """The claims that some chain of claims and laws ties to the count."""
    readings: tuple[ReadingName, ...] = ("literal", "pragmatic")
    system = unweighed_system([(claim, by) for claim in claims for by in readings], book, laws(), terms)
    tied = [part for part in components(system) if _speaks_of(part, terms)]
    names = claims_of(group for part in tied for group in part.groups)
    return [claim for claim in claims if claim.id in names]


def _speaks_of(part: System, terms: Terms) -> bool:
    quantities = {quantity for quantity, _ in terms}
    return any(q in quantities for row in (*part.rows, *form_rows(part.all_conditions)) for q, _ in row.terms)


def _laws(rows: Sequence[LinearRow], terms: Terms, book: Book) -> tuple[LinearRow, ...]:
    """The laws of what is said and of what is asked."""
    return tuple(law_rows(world_of(book.vocabulary, [*rows, LinearRow(terms, Fraction(0), "")])))


def _set_aside(claims: Sequence[Claim], reading: ReadingName, terms: Terms, book: Book, settings: Settings) -> frozenset[str]:
    """The claims without which the others can hold, and hold beside the laws of what is asked."""
    system = (literal_system if reading == "literal" else pragmatic_system)(claims, book, laws(), revised=settings.revised)
    spoken = (*rows_of(system.groups), *form_rows(system.all_conditions))
    parts = components(replace(system, hard=_laws(spoken, terms, book)))
    outcome = check_reading(parts, book, reading, settings, lambda done, total, what: None)
    return outcome.suspects | outcome.unsettled


def _ends(
    readings: Sequence[tuple[Claim, ReadingName]], reading: ReadingName, terms: Terms, book: Book, settings: Settings
) -> tuple[Interval, tuple[End, End]]:
    """The interval under one reading, and the two ends with their sums."""
    asserted = [row for claim, by in readings for row in claim_rows(claim, by, book)]
    law, work = _laws(asserted, terms, book), Work(float(settings.seconds))
    groups = (Group((claim.id,), claim_rows(claim, by, book), ONE) for claim, by in readings)
    system = System(law, tuple(group for group in groups if group.rows), laws().shapes)
    program = ImpliedBounds([*law, *asserted], work)
    least, most = program.least(terms), program.most(terms)
    interval = Interval(
        least.bound if least else None,
        most.bound if most else None,
        above=least is not None and least.strict,
        below=most is not None and most.strict,
    )
    least_by = by_few_claims(least.rows, system, work) if least else ()
    most_by = by_few_claims(most.rows, system, work) if most else ()
    return interval, (_end(least_by, reading, "least", terms, book), _end(most_by, reading, "most", terms, book))


def _end(certificate: Certificate, reading: ReadingName, side: Side, terms: Terms, book: Book) -> End:
    ids = dict.fromkeys(row.claim for row, _ in certificate if row.claim)
    named = tuple(sorted((book.claims[claim] for claim in ids), key=content))
    sign = Fraction(-1 if side == "least" else 1)
    return End(reading, side, named, steps(certificate, ONE, sign, pieces(terms), book, laws()))
