"""A first time: what is said of a period held in none since an earlier one."""

from __future__ import annotations

from collections.abc import Iterator

from checker.engine.rows.compared_units import compared_units
from checker.engine.rows.measure import Book, of_claim
from checker.engine.rows.row import LinearRow, interval_rows
from checker.model.claim import Claim
from checker.model.finding import ReadingName
from checker.model.forms import First

NAME = "first-time"
SAYS = "What happened for the first time since a period had happened in no complete year, quarter or month between."
WHY = "A first in so many years is news by itself, and one year between that had it too takes the news away."
DO = "Look at the whole series at the source. Name the last period that really had it, or leave the first time out."
KIND = "record-broken"
RANK = 12
SHAPE = "other"
FORMS = (First,)

HOLDS = """
- {value: fewer than 230, since: 2001, scope: arrivals, period: 2020}
- {value: "1,047", scope: arrivals, period: 2019}
- {value: "229", scope: arrivals, period: 2020}
"""
BREAKS = """
- {value: "over 1,500", since: 2009, scope: arrivals, period: 2015}
- {value: "2,706", scope: arrivals, period: 2011}
"""


def rows_of(claim: Claim, reading: ReadingName, book: Book) -> Iterator[LinearRow]:
    """What the other units before may have had at most; and none at all where nothing lies before."""
    assert isinstance(claim.form, First)
    between, otherwise = claim.form.between, claim.form.otherwise
    if otherwise.hi == 0 and between.start is None:
        # Before the very first there was none at all.
        yield from interval_rows(of_claim(claim, book.vocabulary, between), otherwise, NAME, claim.id)
    for unit in compared_units(between, claim.form.unit, book):
        yield from interval_rows(of_claim(claim, book.vocabulary, unit), otherwise, NAME, claim.id)
