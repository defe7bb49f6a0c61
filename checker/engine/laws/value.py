"""A claim of one number bounds what its scope and period measure."""

from __future__ import annotations

from collections.abc import Iterator

from checker.engine.rows.law import Evidence
from checker.engine.rows.measure import Book, measured, of_claim, restated
from checker.engine.rows.row import LinearRow, interval_rows
from checker.model.claim import Claim
from checker.model.finding import ReadingName
from checker.model.forms import Change, First, Value

NAME = "one-count"
SAYS = "One scope and period has one count, and the counts of stretches of time that follow one another add up."
WHY = "Where two articles give different figures for one thing, at least one of them misinforms, and readers cannot tell which."
DO = "Look both up at the source. If they count different things or times, record them so; else correct the one that is wrong."
KIND = "count-clash"
RANK = 90
SHAPE = "other"
FORMS = (Change, First, Value)

HOLDS = """
- {value: "610", scope: arrivals, period: 2012-01/2012-05}
- {value: "141", scope: arrivals, period: 2012-06}
- {value: "751", scope: arrivals, period: 2012-01/2012-06}
- {value: about 750, scope: arrivals, period: 2012-01/2012-06}
"""
BREAKS = """
- {value: "751", scope: arrivals, period: 2012-01/2012-06}
- {value: "710", scope: arrivals, period: 2012-01/2012-06}
"""


def rows_of(claim: Claim, reading: ReadingName, book: Book) -> Iterator[LinearRow]:
    """What a claim says of its own count: also one that names a first time, or what a count rose or fell to, and from what."""
    if claim.reading is not None and _counts(claim, book):
        yield from interval_rows(of_claim(claim, book.vocabulary), claim.reading.by(reading), NAME, claim.id)
    if isinstance(claim.form, Change) and claim.form.before is not None:
        old = measured(book.vocabulary, claim.scope, claim.unit, claim.form.base, claim.article.heading)
        yield from interval_rows(old, claim.form.before.by(reading), NAME, claim.id)


def _counts(claim: Claim, book: Book) -> bool:
    if isinstance(claim.form, Change):
        return claim.form.measure == "level"
    return restated(claim, book) is None


def names(evidence: Evidence) -> bool:
    """Where only time is at work, and all speak of the same time."""
    return len(evidence.periods) == 1
