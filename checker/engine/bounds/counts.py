"""What the claims that can hold together allow for many counts at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from checker.engine.cases.simple_bounds import SimpleBounds
from checker.engine.rows.measure import Book, measured
from checker.engine.rows.row import LinearRow, Terms
from checker.engine.rows.world import world_of
from checker.engine.rules import claim_rows, law_rows, laws
from checker.engine.solve.components import components
from checker.engine.solve.system import Group, System, rows_of
from checker.model.bounds import Answer, Count
from checker.model.claim import Claim
from checker.model.numbers import ANY, COUNT
from checker.model.time import Period
from checker.model.vocabulary import Settings

_ONCE = Fraction(1)
_WORK = 15 * 10**7
"""How many steps times rows the solver may take for one set of connected claims: about five seconds."""
_MANY_ROWS = 25_000
"""Of more rows even the first program takes long."""


def bounds_of_counts(
    claims: Sequence[Claim], book: Book, settings: Settings, counts: Sequence[Count], most: int
) -> Mapping[Count, Answer]:
    """What the claims, by their literal readings, allow for each count.

    The claims must be able to hold together. What simple sums settle needs no more; of the other counts the first `most` are
    worked out exactly by linear programs, and the rest is left with what simple sums say of it.
    """
    known = SimpleBounds(claims, book.vocabulary)
    answers = {count: _simply(known, book, count) for count in counts}
    hard = [count for count, answer in answers.items() if not answer.tight][:most]
    answers.update(_exactly(claims, book, settings, hard, answers))
    return answers


def _simply(known: SimpleBounds, book: Book, count: Count) -> Answer:
    start = count.end - 1 if book.vocabulary.kind(count.scope) == "state" else count.start
    allowed = known.allowed(count.scope, count.unit, Period(start, count.end, ""))
    allowed &= ANY if book.vocabulary.kind(count.scope) == "measure" else COUNT
    return Answer(allowed, allowed.is_exact)


def _exactly(
    claims: Sequence[Claim], book: Book, settings: Settings, counts: Sequence[Count], simply: Mapping[Count, Answer]
) -> dict[Count, Answer]:
    """The tightest intervals, by one program for each set of claims that laws connect; as they are where none can be had."""
    if not counts:
        return {}
    terms = {count: _terms(book, count) for count in counts}
    claim_groups = [Group((claim.id,), claim_rows(claim, "literal", book), _ONCE) for claim in claims]
    count_groups = [
        Group((), (LinearRow(terms[count], Fraction(0), ""),), _ONCE, (str(number),)) for number, count in enumerate(counts)
    ]
    groups = [group for group in (*claim_groups, *count_groups) if group.rows]
    answers: dict[Count, Answer] = {}
    for part in _parts(groups, book):
        here = [counts[int(group.key[0])] for group in part.groups if not group.claims]
        if here:
            answers.update(_solved(part, settings, {count: terms[count] for count in here}, simply))
    return answers


def _parts(groups: Sequence[Group], book: Book) -> Iterable[System]:
    from checker.engine.solve.contraction import contracted

    hard = tuple(law_rows(world_of(book.vocabulary, rows_of(groups))))
    return components(contracted(System(hard, tuple(groups), laws().shapes)))


def _solved(
    part: System, settings: Settings, terms: Mapping[Count, Terms], simply: Mapping[Count, Answer]
) -> dict[Count, Answer]:
    from checker.engine.bounds.tightest_intervals import TightestIntervals
    from checker.engine.solve.work import Work

    rows = [*part.hard, *(row for group in part.groups if group.claims for row in group.rows)]
    if len(rows) > _MANY_ROWS:
        return {}
    known = [(form, simply[count].allowed) for count, form in terms.items()]
    program = TightestIntervals(rows, known, _WORK // len(rows), Work(float(settings.seconds)))
    intervals = ((count, program.between(form, simply[count].allowed)) for count, form in terms.items())
    return {count: Answer(interval, True) for count, interval in intervals if interval is not None}


def _terms(book: Book, count: Count) -> Terms:
    start = count.end - 1 if book.vocabulary.kind(count.scope) == "state" else count.start
    return measured(book.vocabulary, count.scope, count.unit, Period(start, count.end, ""))
