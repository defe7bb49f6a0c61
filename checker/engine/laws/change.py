"""A change: so many per cent, times, or more than in another period, or merely up or down."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import assert_never

from checker.engine.rows.compared_units import compared_units
from checker.engine.rows.measure import Book, counted_in, has_base, measured, of_claim
from checker.engine.rows.row import MINUS, LinearRow, Terms, added, below, interval_rows, ratio_rows, scaled, some
from checker.model.claim import Claim
from checker.model.finding import ReadingName
from checker.model.forms import Change
from checker.model.numbers import ANY, Interval

NAME = "change"
SAYS = "A change leads from the one count to the other: down 96 per cent leaves 4 per cent, within the rounding of the figure."
WHY = "Rises and falls carry the story, and the per cent are often worked out on the wrong base or given for the wrong period."
DO = "Work the change out again from the two counts, and look which periods the source compares."
KIND = "change-does-not-fit"
RANK = 20
SHAPE = "other"
FORMS = (Change,)

HOLDS = """
- {change: down 96%, from: 2019-Q2, scope: arrivals, period: 2020-Q2}
- {value: "320", scope: arrivals, period: 2019-Q2}
- {value: "12", scope: arrivals, period: 2020-Q2}
- {change: fell, from: 2019-Q2, scope: arrivals, period: 2020-Q2}
- {change: "fell to 229", from: 2019, scope: arrivals, period: 2020}
- {value: "1,047", scope: arrivals, period: 2019}
- {change: "from 1,047 to 229", from: 2019, scope: arrivals, period: 2020}
- {change: fell, each: year, scope: arrivals, period: 2018/2020}
- {change: up 4.1 points, from: 2018, scope: employment, period: 2020}
- {value: 54.1%, scope: employment, period: 2018}
- {value: 58.2%, scope: employment, period: 2020}
"""
BREAKS = """
- {change: down 20%, from: 2014, scope: arrivals, period: 2015-01/2015-11}
- {value: "1,397", scope: arrivals, period: 2014}
- {value: "1,088", scope: arrivals, period: 2015-01/2015-11}
"""


def rows_of(claim: Claim, reading: ReadingName, book: Book) -> Iterator[LinearRow]:
    """The new count against the old one; of a rate, each unit against the one before."""
    form, interval = claim.form, claim.reading.by(reading) if claim.reading else ANY
    assert isinstance(form, Change)
    if form.measure == "ratio" and claim.scope in book.below_zero:
        # Per cent and multiples of what may lie on either side of zero are meant in more ways than one.
        return
    if form.each is None:
        old = measured(book.vocabulary, claim.scope, counted_in(claim, book.vocabulary), form.base, claim.article.heading)
        yield from _rows(form, interval, of_claim(claim, book.vocabulary), old, claim)
        return
    for before, after in pairwise(compared_units(claim.period, form.each, book)):
        if before.end == after.start:
            new, old = (of_claim(claim, book.vocabulary, unit) for unit in (after, before))
            yield from _rows(form, interval, new, old, claim)


def _rows(form: Change, interval: Interval, new: Terms, old: Terms, claim: Claim) -> Iterator[LinearRow]:
    match form.measure:
        case "direction" | "level":
            # The level itself is a count like any other.
            yield below(*((old, new) if form.rises else (new, old)), NAME, claim.id)
        case "difference":
            yield from interval_rows(added(new, scaled(old, MINUS)), interval, NAME, claim.id)
        case "points":
            # What is said of shares is no row.
            return
        case "ratio":
            yield from ratio_rows(new, old, interval, NAME, claim.id)
            if claim.reading is not None and has_base(claim.reading):
                yield some(old, NAME, claim.id)
        case _:
            assert_never(form.measure)
