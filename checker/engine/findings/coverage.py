"""Which claims were compared with others, and why the rest could not be."""

from __future__ import annotations

from collections.abc import Sequence

from checker.engine.rows.measure import Book, counted_in
from checker.engine.rows.row import LinearRow, Quantity
from checker.engine.solve.system import System
from checker.model.claim import Claim
from checker.model.finding import Coverage, Finding, Uncompared, Undecided
from checker.model.forms import Record
from checker.model.statement import Statement, template

FORECAST = template("a figure that is a forecast asserts nothing")
SILENT = template("a figure that is {status} asserts nothing", status=str)
NOT_OVER_TIME = template("a superlative is compared only over time, not among {others}", others=str)
NO_BOUND = template("its words set no bound")
NO_RATE = template("no exchange rate between {unit} and {other} is recorded", unit=str, other=str)
OTHER_TIMES = template("other claims count the same, but speak of other times")
ALONE = template("no other claim counts the same or what it is part of")
Span = tuple[int, int]


def coverage(
    claims: Sequence[Claim],
    parts: Sequence[System],
    book: Book,
    findings: Sequence[Finding] = (),
    undecided: Sequence[Undecided] = (),
) -> Coverage:
    """What of the claims was compared: those of whose quantities, or of the stretch of time, another claim speaks too.

    What is refuted by itself was compared with the laws. What stayed undecided was compared with nothing to the end.
    """
    compared = {part.claim.id for finding in findings if finding.proof for part in finding.parts}
    together: dict[str, Sequence[str]] = {}
    for component in parts:
        members = [claim for group in component.groups for claim in group.claims]
        together.update(dict.fromkeys(members, members))
        compared |= _overlapping(component)
    open_ = unsettled(findings, undecided)
    left_out = tuple(
        Uncompared(claim, why_statement=_why(claim, together.get(claim.id, ()), book))
        for claim in claims
        if claim.id not in compared | open_
    )
    articles = len({claim.article.stem for claim in claims})
    return Coverage(articles, len(claims), len(claims) - len(left_out) - len(open_), left_out, len(open_))


def unsettled(findings: Sequence[Finding], undecided: Sequence[Undecided]) -> frozenset[str]:
    """The claims that are undecided: those for which time was too short, but for those refuted all the same."""
    accused = {part.claim.id for finding in findings if finding.proof for part in finding.parts if part.role != "premise"}
    return frozenset(claim.id for group in undecided for claim in group.claims) - accused


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
    if not together:
        return NO_BOUND()
    other = book.claims.get(claim.restates)
    if other is not None and counted_in(claim, book.vocabulary) != counted_in(other, book.vocabulary):
        return NO_RATE(unit=claim.unit, other=other.unit)
    if len(together) > 1:
        return OTHER_TIMES()
    return ALONE()
