"""Ratios of sums in which nothing leaves room: exact figures, and parts that are all of their whole."""

from __future__ import annotations

from dataclasses import replace

from checker.engine.rows.measure import Book
from checker.engine.rows.row import MINUS, LinearRow, scaled
from checker.engine.rows.statements import pieces
from checker.engine.solve.proof import AT_LEAST, AT_MOST, EXACTLY, is_exact
from checker.engine.solve.quotients import ALL_OF
from checker.engine.solve.system import Certificate, System
from checker.model.proof import Addition, Quotient

_EXACT = {way.text: EXACTLY for way in (AT_LEAST, AT_MOST)} | {ALL_OF[side].text: ALL_OF["exact"] for side in ("least", "most")}


def without_room(quotient: Quotient, grounds: Certificate, system: System, book: Book) -> Quotient:
    """The quotient as one of exact figures, where each row beside that of its ratio holds both ways; else as it is."""
    others = [row for row, _ in grounds if row.claim != quotient.claim]
    if quotient.is_exact or not all(_holds_both_ways(row, system, book) for row in others):
        return quotient
    dividend, divisor = _exact(quotient.dividend), _exact(quotient.divisor)
    return replace(quotient, dividend=dividend, divisor=divisor, is_exact=True)


def _holds_both_ways(row: LinearRow, system: System, book: Book) -> bool:
    if row.claim and not is_exact(book.claims[row.claim]):
        return False
    single = bool(row.claim) and len(pieces(row.terms)) == 1
    return single or replace(row, terms=scaled(row.terms, MINUS), bound=-row.bound) in system.rows


def _exact(addition: Addition) -> Addition:
    what = addition.what_statement
    if what is None or what.template not in _EXACT:
        return addition
    return replace(addition, what_statement=_EXACT[what.template](**dict(what.fields)))
