"""What the claims together allow for one count: `check bounds`.

Problem: the least and the most of a form by rows, and by conditions that are no rows (a measure lies between those of its parts).
Method: what conditions come to are rows like others (`Finder.inferred`); where these tell no more than rows alone, a sum of these
that names few claims is shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from checker.engine.check import footing_in
from checker.engine.findings.limit_steps import amount, inferred
from checker.engine.findings.readings import check_reading
from checker.engine.region import RegionStore
from checker.engine.rows.condition import form_rows
from checker.engine.rows.measure import Book, measured
from checker.engine.rows.row import ONE, LinearRow, Terms, added
from checker.engine.rows.statements import pieces
from checker.engine.rows.world import world_of
from checker.engine.rules import claim_rows, law_rows, laws
from checker.engine.solve.breach import Grounding, Limit
from checker.engine.solve.components import components
from checker.engine.solve.finder import Finder
from checker.engine.solve.groups import literal_system, pragmatic_system, unweighed_system
from checker.engine.solve.implied_bounds import ImpliedBounds, by_few_claims
from checker.engine.solve.linear_program import Inconclusive
from checker.engine.solve.proof import steps
from checker.engine.solve.regions import regions_of
from checker.engine.solve.system import Certificate, System, claims_of, rows_of
from checker.engine.solve.work import Work
from checker.model.bounds import CountBounds, End
from checker.model.claim import Claim
from checker.model.content import content
from checker.model.finding import ReadingName
from checker.model.forms import Each, Value
from checker.model.numbers import Interval, Side
from checker.model.scope import Scope
from checker.model.time import Period
from checker.model.units import is_counted
from checker.model.vocabulary import Settings, Vocabulary
from checker.prose.telling import bounds_with_texts

_Ends = tuple[Interval, tuple[End, End]]
"""The interval of one reading, and its two ends with their sums."""


def implied(
    claims: Sequence[Claim],
    vocabulary: Vocabulary,
    settings: Settings,
    scope: Scope,
    period: Period,
    unit: str,
    known: RegionStore | None = None,
    besides: str = "",
) -> CountBounds:
    """The tightest intervals for a scope and period, in `unit`, that the claims allow once those refuted are set aside.

    A state of a longer period is that of any day in it of which somebody tells. `known` has what can be built on in regions that
    were checked before. The claim of the id `besides` sets no bound, but is heard where it is settled what can be built on.
    Raises Inconclusive where the solver cannot tell.
    """
    book = Book(vocabulary, {claim.id: claim for claim in claims})
    forms, near = _forms(claims, vocabulary, scope, period, unit), regions_of(claims, vocabulary, scope)
    terms = added(*forms)
    footings = [footing_in(region, vocabulary, settings, known) for region in near]
    spoken = sorted((claim for region in near for claim in region if claim.asserts and claim.id != besides), key=content)
    ordered = _bearing(spoken, terms, book)
    out = frozenset(claim.id for claim in ordered).difference(*(each.claims for each in footings))
    loose = frozenset[str]().union(*(each.literally for each in footings))
    try:
        literal, pragmatic = _both(ordered, out, loose, forms, book, settings)
    except Inconclusive:
        # What is asked may tie claims that nothing else ties, so that those that stand cannot all hold.
        out = _set_aside(ordered, "literal", terms, book, settings)
        rest = [claim for claim in ordered if claim.id not in out]
        loose = _set_aside(rest, "pragmatic", terms, book, settings)
        literal, pragmatic = _both(ordered, out, loose, forms, book, settings)
    aside, literally = (tuple(claim for claim in ordered if claim.id in named) for named in (out, loose - out))
    ends = (*literal[1], *pragmatic[1])
    whole = vocabulary.kind(scope) != "measure" and is_counted(unit) and not any(map(_tells_of_parts, spoken))
    return bounds_with_texts(CountBounds(scope, period, unit, literal[0], pragmatic[0], ends, aside, literally, whole))


def _tells_of_parts(claim: Claim) -> bool:
    """Whether a claim gives a number of something that is no whole one."""
    ends = (*claim.reading.literal.ends, *claim.reading.pragmatic.ends) if claim.reading else ()
    return isinstance(claim.form, Value | Each) and is_counted(claim.unit) and any(end % 1 for end in ends)


def _both(
    claims: Sequence[Claim], out: frozenset[str], loose: frozenset[str], forms: Sequence[Terms], book: Book, settings: Settings
) -> tuple[_Ends, _Ends]:
    """The ends by both readings, of the claims that are not `out`; those in `loose` are read as their words say."""
    rest = [claim for claim in claims if claim.id not in out]
    literal = _hull([_ends([(claim, "literal") for claim in rest], "literal", form, book, settings) for form in forms])
    read: list[tuple[Claim, ReadingName]] = [(c, "literal" if c.id in loose else "pragmatic") for c in rest]
    return literal, _hull([_ends(read, "pragmatic", form, book, settings) for form in forms])


def _forms(claims: Sequence[Claim], vocabulary: Vocabulary, scope: Scope, period: Period, unit: str) -> tuple[Terms, ...]:
    """What is asked for; of a state of a longer period what it is on days within it, and by each article that tells of that.

    Articles that tell of other scopes alone are asked only where none tells of this one. The last is the state of its last day.
    """
    start, last = period.start, measured(vocabulary, scope, unit, period)
    if vocabulary.kind(scope) != "state" or start is None or period.end is None or period.end - start == 1:
        return (last,)
    states = [claim for claim in claims if claim.asserts and vocabulary.kind(claim.scope) == "state"]
    own = [claim for claim in states if claim.scope == scope]
    days = {claim.period.days: claim.period for claim in own if _is_day_within(claim.period, period)}
    forms = [measured(vocabulary, scope, unit, days[day]) for day in sorted(days, key=str)]
    tellers = [claim for claim in own if claim.period.days == period.days]
    tellers = tellers or [claim for claim in states if not forms and claim.period.days == period.days]
    forms += [
        measured(vocabulary, scope, unit, period, heading) for heading in sorted({claim.article.heading for claim in tellers})
    ]
    return (*(form for form in forms if form != last), last)


def _is_day_within(day: Period, period: Period) -> bool:
    if day.start is None or day.end is None or period.start is None or period.end is None:
        return False
    return day.end - day.start == 1 and period.start <= day.start and day.end <= period.end


def _hull(allowed: Sequence[_Ends]) -> _Ends:
    """From the least to the most of several intervals, of those that claims set; the last where none is."""
    bounded = [each for each in allowed if any(end.claims for end in each[1])] or allowed[-1:]
    least = min(bounded, key=lambda each: (each[0].lo is not None, each[0].lo or 0, each[0].above))
    most = max(bounded, key=lambda each: (each[0].hi is None, each[0].hi or 0, not each[0].below))
    return least[0] | most[0], (least[1][0], most[1][1])


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
) -> _Ends:
    """The interval under one reading, and the two ends with their sums."""
    asserted = [row for claim, by in readings for row in claim_rows(claim, by, book)]
    law, work = _laws(asserted, terms, book), Work(float(settings.seconds))
    system = unweighed_system(readings, book, laws(), terms)
    program = ImpliedBounds([*law, *asserted], work)
    limits = Finder(system, work).inferred() if system.is_conditional else None

    def bound(side: Side) -> tuple[Limit | None, End]:
        implied = program.least(terms) if side == "least" else program.most(terms)
        plain = Limit(terms, side, implied.bound, implied.strict, implied.rows) if implied else None
        further = limits.limit(terms, side, frozenset()) if limits is not None and limits.inferences else None
        if limits is not None and further is not None and (plain is None or further.reach < plain.reach):
            return further, _inferred_end(limits.grounding([further]), reading, book)
        by = by_few_claims(plain.rows, system, work) if plain else ()
        return plain, _end(by, reading, side, terms, book)

    (least, least_end), (most, most_end) = bound("least"), bound("most")
    interval = Interval(
        least.bound if least else None,
        most.bound if most else None,
        above=least is not None and least.strict,
        below=most is not None and most.strict,
    )
    return interval, (least_end, most_end)


def _inferred_end(grounding: Grounding, reading: ReadingName, book: Book) -> End:
    """An end that conditions set, with what they come to before the sum."""
    (limit,) = grounding.limits
    named = tuple(sorted((book.claims[claim] for claim in grounding.claims_behind([limit])), key=content))
    scopes = tuple(piece.scope for piece in pieces(limit.form))
    lines = (*inferred(grounding, book, laws()), *amount(limit, book, laws(), scopes, grounding))
    return End(reading, limit.side, named, lines)


def _end(certificate: Certificate, reading: ReadingName, side: Side, terms: Terms, book: Book) -> End:
    ids = dict.fromkeys(row.claim for row, _ in certificate if row.claim)
    named = tuple(sorted((book.claims[claim] for claim in ids), key=content))
    sign = Fraction(-1 if side == "least" else 1)
    return End(reading, side, named, steps(certificate, ONE, sign, pieces(terms), book, laws()))
