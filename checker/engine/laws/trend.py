"""A trend: each unit of a range below, or above, the one before."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.engine.rows.compared_units import compared_units
from checker.engine.rows.measure import Book, of_claim
from checker.engine.rows.row import LinearRow, below
from checker.model.claim import Claim
from checker.model.finding import ReadingName
from checker.model.forms import Trend

NAME = "trend"
SAYS = "In a falling trend each year, quarter or month is below the one before, in a rising one above it."
WHY = "“For the fifth year in a row” is a story of its own, and one year that went the other way ends it."
DO = "Look at the whole series at the source, and write since when it has gone the same way."
KIND = "trend-broken"
RANK = 15
SHAPE = "other"
FORMS = (Trend,)

HOLDS = """
- {trend: fell for the second year in a row, over: 2019/2020, scope: arrivals, period: 2020}
- {value: "1,137", scope: arrivals, period: 2018}
- {value: "1,047", scope: arrivals, period: 2019}
- {value: "229", scope: arrivals, period: 2020}
"""
BREAKS = """
- {trend: steady decline, over: 2014/2017, scope: arrivals, period: 2017}
- {value: "1,275", scope: arrivals, period: 2015}
- {value: "1,418", scope: arrivals, period: 2016}
"""


def rows_of(claim: Claim, reading: ReadingName, book: Book) -> Iterator[LinearRow]:
    """Each unit of the range below, or above, the one before it."""
    form = claim.form
    assert isinstance(form, Trend)
    for before, after in pairwise(compared_units(form.over, form.unit, book)):
        if before.end == after.start:
            old, new = (of_claim(claim, book.vocabulary, unit) for unit in (before, after))
            yield below(*((old, new) if form.rises else (new, old)), NAME, claim.id)
