"""A change of a share, in percentage points."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.engine.rows.condition import Condition, ShareChange, ShareOf
from checker.engine.rows.measure import Book, counted_in, measured
from checker.engine.rows.row import MINUS, ONE, LinearRow, Quantity, Terms, added, interval_rows, scaled, some
from checker.model.claim import Claim
from checker.model.finding import ReadingName
from checker.model.forms import Change
from checker.model.scope import Scope
from checker.model.time import Period
from checker.model.units import PER_CENT

NAME = "points"
SAYS = "A change in percentage points leads from the one share to the other, and there is something of which each is a share."
WHY = "Points and per cent are mixed up every day, and a share is often compared with that of another whole or another year."
DO = "Take the one share from the other again, and see that both are shares of the same, in the periods that are named."
KIND = "change-does-not-fit"
RANK = 19
SHAPE = "other"
FORMS = (Change,)

HOLDS = """
- {change: up 4 points, from: 2019, of: North Koreans, scope: women arrived, period: 2020}
- {share: 71%, of: North Koreans, scope: women arrived, period: 2019}
- {share: 75%, of: North Koreans, scope: women arrived, period: 2020}
"""
BREAKS = """
- {change: up 4 points, from: 2019, of: North Koreans, scope: women arrived, period: 2020}
- {share: 71%, of: North Koreans, scope: women arrived, period: 2019}
- {value: "151", scope: women arrived, period: 2020}
- {value: "229", scope: arrivals, period: 2020}
"""


def rows_of(claim: Claim, reading: ReadingName, book: Book) -> Iterator[LinearRow]:
    """That there is something of which each is a share, and how far these lie apart, in per cent, where both are of a period."""
    form = claim.form
    if isinstance(form, Change) and form.of is not None:
        for period in (form.base, claim.period):
            yield some(_counted(form.of, period, claim, book), NAME, claim.id)
        new, old = (_share(claim.scope, form.of, period) for period in (claim.period, form.base))
        if claim.reading is not None and new and old:
            yield from interval_rows(added(new, scaled(old, MINUS)), claim.reading.by(reading) * Fraction(100), NAME, claim.id)


def conditions_of(claim: Claim, reading: ReadingName, book: Book) -> Iterator[Condition]:
    """How far the two shares lie apart."""
    form = claim.form
    if isinstance(form, Change) and form.of is not None and claim.reading is not None:
        new, old = (
            ShareOf(
                _counted(claim.scope, period, claim, book),
                _counted(form.of, period, claim, book),
                _share(claim.scope, form.of, period),
            )
            for period in (claim.period, form.base)
        )
        yield ShareChange(new, old, claim.reading.by(reading), NAME, claim.id)


def _share(part: Scope, whole: Scope, period: Period) -> Terms:
    """The share that a part makes of its whole over a period, in per cent: one number, whoever speaks of it."""
    if period.end is None:
        return ()
    of = "share of " + " · ".join(whole)
    return ((Quantity(part, PER_CENT, "measure", period.end - 1, of, period.start or 0), ONE),)


def _counted(scope: Scope, period: Period, claim: Claim, book: Book) -> Terms:
    return measured(book.vocabulary, scope, counted_in(claim, book.vocabulary), period, claim.article.heading)
