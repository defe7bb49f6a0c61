"""Headlines of a ratio of two sums too long to be told: what each comes to, and what a claim says of them instead."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from checker.engine.findings.clash import summed_piece
from checker.engine.findings.figures import Figures, come_to, figure_of
from checker.engine.findings.ratio_headlines import (
    CHANGES,
    IN_PER_CENT,
    MULTIPLES,
    NOT_CHANGED,
    TOTAL,
    as_in_sum,
    in_words,
    scale_of,
    scaled,
    shown,
    stated_interval,
    still,
)
from checker.engine.rows.measure import Book
from checker.engine.solve.quotients import stands_in_both
from checker.model.claim import Claim
from checker.model.numbers import Interval, Side
from checker.model.proof import Addition, Quotient
from checker.model.statement import FieldValue, Statement
from checker.prose.rounding import cut_apart, cut_ratio


def quotient_headline(quotient: Quotient, others: Sequence[Claim], figures: Figures, book: Book) -> Statement | None:
    """The two totals as the sum prints them, what they come to, and what the claim says; None of what is no ratio of counts."""
    what_piece, base_piece = summed_piece(quotient.dividend), summed_piece(quotient.divisor)
    if quotient.manner not in ("share", "change", "multiple") or what_piece is None or base_piece is None:
        return None
    claim, upper = book.claims[quotient.claim], quotient.side == "least"
    terms = cut_ratio(_terms(quotient.dividend), _terms(quotient.divisor), quotient.allowed, upper, quotient.is_whole)
    what, base = (sum(each, Fraction(0)) for each in terms)
    if base <= 0 or what < 0:
        return None
    scale = scale_of(claim, quotient.allowed)
    limit = scale.of(quotient.allowed)
    result, end = cut_apart(scale.of(what / base), limit, upper, quotient.is_exact, is_divided=True)
    more, less = ("least", "most") if upper else ("most", "least")
    is_ = come_to(result, _side(more), quotient.is_exact)
    same = still(is_ - scale.unchanged) if scale in (CHANGES, MULTIPLES) else ""
    range_ = as_in_sum(scaled(stated_interval(claim, quotient.allowed, _side(less), figures), scale), limit, end)
    number = in_words(claim, range_, scale, beside=None if same else is_)
    fields: dict[str, FieldValue] = {
        "what": TOTAL[False](figure=figure_of(what_piece, _come_to(quotient.dividend, what, more, quotient.is_exact))),
        "base": TOTAL[True](figure=figure_of(base_piece, _come_to(quotient.divisor, base, less, quotient.is_exact))),
        "who": figures.citations.of(others),
        "stated": figures.citations.cited(IN_PER_CENT(number=number) if same and scale is CHANGES else number, [claim]),
    }
    return NOT_CHANGED[same](**fields) if same else scale.text(**fields, is_=shown(is_, scale))


def _come_to(addition: Addition, total: Fraction, side: str, exact: bool) -> Interval:
    return come_to(total, _side(side), exact or stands_in_both(addition))


def _terms(addition: Addition) -> list[Fraction]:
    return [step.factor * step.amount for step in addition.steps if step.amount is not None]


def _side(name: str) -> Side:
    return "least" if name == "least" else "most"
