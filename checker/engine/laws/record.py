"""A record: no unit of the range exceeds, or undercuts, the record."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.engine.rows.compared_units import compared_units, rival
from checker.engine.rows.measure import Book, of_claim
from checker.engine.rows.row import MINUS, LinearRow, added, scaled
from checker.model.claim import Claim
from checker.model.finding import ReadingName
from checker.model.forms import Record

NAME = "record"
SAYS = "No other year, quarter or month of the range exceeds a highest count or undercuts a lowest one."
WHY = "Records make headlines, and one counter-example is enough to sink one."
DO = 'Look at the whole series at the source. Name the right record, or the range within which it holds: "since 2012".'
KIND = "record-broken"
RANK = 10
SHAPE = "other"
FORMS = (Record,)

HOLDS = """
- {record: lowest, among: 2003/2020-06-30, scope: arrivals, period: 2020-Q2}
- {value: "12", scope: arrivals, period: 2020-Q2}
- {value: "135", scope: arrivals, period: 2020-Q1}
"""
BREAKS = """
- {record: highest, among: 2000/2019, scope: arrivals, period: 2010}
- {value: "2,402", scope: arrivals, period: 2010}
- {value: "2,914", scope: arrivals, period: 2009}
"""


def rows_of(claim: Claim, reading: ReadingName, book: Book) -> Iterator[LinearRow]:
    """No other complete unit of the range lies beyond the record; ranks and other kinds are no rows."""
    form, period = claim.form, claim.period
    assert isinstance(form, Record)
    if form.of is not None or form.rank is not None:
        return
    record = of_claim(claim, book.vocabulary)
    for unit in compared_units(form.among, form.unit, book):
        if unit.start != period.start:
            other = of_claim(claim, book.vocabulary, rival(unit, claim, reading))
            lower, higher = (other, record) if form.extreme == "highest" else (record, other)
            yield LinearRow(added(lower, scaled(higher, MINUS)), Fraction(0), NAME, claim.id)
