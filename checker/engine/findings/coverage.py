"""Which claims were compared with others, and why the rest could not be."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from checker.engine.cases.states import compared_states
from checker.engine.findings.rounding import agreeing
from checker.engine.rows.measure import Book, counted_in
from checker.engine.rows.row import LinearRow, Quantity
from checker.engine.rules import claim_rows, laws
from checker.engine.solve.refutable import refutable
from checker.engine.solve.system import System
from checker.model.claim import Claim
from checker.model.finding import Coverage, Finding, Uncompared, Undecided
from checker.model.forms import Record, Share, is_ratio
from checker.model.numbers import Interval
from checker.model.statement import Statement, template
from checker.model.time import Period

FORECAST = template("a figure that is a forecast asserts nothing")
SILENT = template("a figure that is {status} asserts nothing", status=str)
NOT_OVER_TIME = template("a superlative is compared only over time, not among {others}", others=str)
NO_BOUND = template("its words set no bound")
TOO_FEW = template("too little is known of the other counts that it compares")
NO_RATE = template("no exchange rate between {unit} and {other} is recorded", unit=str, other=str)
OTHER_DAY = template("other claims count the same, but of another day")
OTHER_TIMES = template("other claims count the same, but speak of other times")
ROOM = template("what other claims say of the same leaves room for any figure")
RELATED = template("what other claims say of related counts leaves room for any figure")
ALONE = template("no other claim counts the same or what it is part of")
MOST_CLAIMS = 2_000
"""In larger components claims that speak of the same time pass for compared."""
_LEAST = Fraction(1, 1000)
"""Less than this no ratio is taken to be."""
Span = tuple[int, int]


def coverage(
    claims: Sequence[Claim],
    parts: Sequence[System],
    book: Book,
    findings: Sequence[Finding] = (),
    undecided: Sequence[Undecided] = (),
    ranked: Collection[str] = (),
) -> Coverage:
    """What of the claims was compared: those that other claims could have refuted, whatever numbers these named.

    `ranked`: those that conditions were held against which are no rows. What is refuted by itself was compared with the laws.
    What stayed undecided was compared with nothing to the end.
    """
    compared = {part.claim.id for finding in findings if finding.proof for part in finding.parts}
    together: dict[str, Sequence[str]] = {}
    for component in parts:
        members = [claim for group in component.groups for claim in group.claims]
        together.update(dict.fromkeys(members, members))
        compared |= _refutable(component, members, book)
    compared |= {*ranked, *compared_states((claim for claim in claims if claim.asserts), book.vocabulary)}
    open_ = unsettled(findings, undecided)
    accused = frozenset[str]().union(*(finding.accused for finding in findings))
    looked_at, doubtful = compared | open_, accused | open_
    left_out = tuple(
        Uncompared(claim, why_statement=_why(claim, together.get(claim.id, ()), book))
        for claim in claims
        if claim.id not in looked_at
    )
    articles = len({claim.article.stem for claim in claims})
    rounded = agreeing([claim for claim in claims if claim.id not in doubtful], book.vocabulary)
    return Coverage(articles, len(claims), len(claims) - len(left_out) - len(open_), left_out, len(open_), rounded)


def unsettled(findings: Sequence[Finding], undecided: Sequence[Undecided]) -> frozenset[str]:
    """The claims that are undecided: those for which time was too short, but for those refuted all the same."""
    accused = {claim for finding in findings if finding.proof for claim in finding.accused}
    return frozenset(claim.id for group in undecided for claim in group.claims) - accused


def _refutable(component: System, members: Sequence[str], book: Book) -> frozenset[str]:
    """The claims of a component that others could have refuted, as readers take their words."""
    if len(members) > MOST_CLAIMS:
        return _overlapping(component)
    if len(members) == 1:
        return frozenset()
    rows_of_claims = {claim: claim_rows(book.claims[claim], "pragmatic", book) for claim in members}
    ratios = (claim for claim in members if rows_of_claims[claim] and is_ratio(book.claims[claim].form))
    return refutable(component, rows_of_claims, frozenset(ratios), lambda claim: _might(book.claims[claim], book))


def _might(claim: Claim, book: Book) -> tuple[tuple[LinearRow, ...], tuple[LinearRow, ...]]:
    """What a claim of a ratio might have said: that it is at most, or at least, nearly nothing or nearly all that it can be."""
    ends = (_LEAST, 1 - _LEAST if isinstance(claim.form, Share) else 1 / _LEAST)
    sides = ((Interval(None, end) for end in ends), (Interval(end, None) for end in ends))
    upper, lower = (tuple(_ratio_row(claim, each, book) for each in side) for side in sides)
    return upper, lower


def _ratio_row(claim: Claim, interval: Interval, book: Book) -> LinearRow:
    assert claim.reading is not None
    return claim_rows(replace(claim, reading=replace(claim.reading, pragmatic=interval)), "pragmatic", book)[0]


def _overlapping(component: System) -> frozenset[str]:
    """The claims of a component whose days overlap those of another claim (states and facts: which are the only ones there)."""
    spans = sorted((span, claim) for group in component.groups for claim in group.claims if (span := _span(group.rows)))
    overlapping: set[str] = set()
    furthest: tuple[int, str] | None = None
    for (start, end), claim in spans:
        if furthest is not None and start < furthest[0]:
            overlapping |= {claim, furthest[1]}
        if furthest is None or end > furthest[0]:
            furthest = (end, claim)
    return frozenset(overlapping)


def _span(rows: Sequence[LinearRow]) -> Span:
    """From the first to the last day that rows speak of; a single count reaches back to the beginning."""
    quantities: list[Quantity] = [quantity for row in rows for quantity, _ in row.terms]
    days = [quantity.day for quantity in quantities]
    reaches_back = any(q.kind != "count" for q in quantities) or len(set(days)) == 1
    return (0 if reaches_back else min(days), max(days) + 1)


def _why(claim: Claim, together: Sequence[str], book: Book) -> Statement:
    if not claim.asserts:
        return FORECAST() if claim.status == "forecast" else SILENT(status=claim.status)
    if isinstance(claim.form, Record) and claim.form.of is not None:
        return NOT_OVER_TIME(others=claim.form.of)
    if laws().conditions_of(claim, "literal", book):
        return TOO_FEW()
    if not together:
        return NO_BOUND()
    other = book.claims.get(claim.restates)
    if other is not None and counted_in(claim, book.vocabulary) != counted_in(other, book.vocabulary):
        return NO_RATE(unit=claim.unit, other=other.unit)
    same = tuple(_counting_the_same(claim, book))
    shared = _same_days if book.vocabulary.kind(claim.scope) == "measure" else Period.meets
    if any(shared(claim.period, other.period) for other in same):
        return ROOM()
    if same:
        return OTHER_DAY() if book.vocabulary.kind(claim.scope) == "state" else OTHER_TIMES()
    return RELATED() if len(together) > 1 else ALONE()


def _counting_the_same(claim: Claim, book: Book) -> Iterator[Claim]:
    """The other claims that assert something of the same scope in the same unit."""
    counted = claim.scope, counted_in(claim, book.vocabulary)
    for other in book.claims.values():
        if other.asserts and other.id != claim.id and (other.scope, counted_in(other, book.vocabulary)) == counted:
            yield other


def _same_days(one: Period, other: Period) -> bool:
    return one.days == other.days
