"""A share: the part that one scope makes of another."""

from __future__ import annotations

from collections.abc import Iterator

from checker.engine.rows.measure import Book, counted_in, has_base, measured, of_claim, whole_time
from checker.engine.rows.row import LinearRow, ratio_rows, some
from checker.model.claim import Claim
from checker.model.finding import ReadingName
from checker.model.forms import Share

NAME = "share"
SAYS = "A share times its whole is its part, within the rounding of the figure, and there is something of which it is a share."
WHY = "A percentage is only as good as the whole it is taken of: a wrong share often rests on the wrong whole."
DO = "Work the share out again from the two counts, and say of what and of which time it is a share."
KIND = "share-does-not-fit"
RANK = 30
SHAPE = "other"
FORMS = (Share,)

HOLDS = """
- {share: 70%, of: North Koreans, scope: women arrived, period: 2014}
- {value: "1,397", scope: arrivals, period: 2014}
- {value: "980", scope: women arrived, period: 2014}
"""
BREAKS = """
- {share: 70%, of: North Koreans, scope: women arrived, period: 2014}
- {value: "1,397", scope: arrivals, period: 2014}
- {value: "1,092", scope: women arrived, period: 2014}
"""


def rows_of(claim: Claim, reading: ReadingName, book: Book) -> Iterator[LinearRow]:
    """The part against the whole, and that there is a whole."""
    assert isinstance(claim.form, Share)
    if claim.reading is not None:
        part = of_claim(claim, book.vocabulary)
        unit, period = counted_in(claim, book.vocabulary), whole_time(claim, book.vocabulary)
        whole = measured(book.vocabulary, claim.form.of, unit, period, claim.article.heading)
        yield from ratio_rows(part, whole, claim.reading.by(reading), NAME, claim.id)
        if has_base(claim.reading):
            yield some(whole, NAME, claim.id)
        yield from _at_its_hour(claim, reading, book)


def _at_its_hour(claim: Claim, reading: ReadingName, book: Book) -> Iterator[LinearRow]:
    """Of what began on the day of publication: the part against the whole as they were counted by then."""
    assert isinstance(claim.form, Share) and claim.reading is not None
    if book.vocabulary.kind(claim.scope) != "flow":
        return
    unit = counted_in(claim, book.vocabulary)
    parts = book.at_its_hour(claim, claim.scope, unit, reading)
    wholes = book.at_its_hour(claim, claim.form.of, unit, reading)
    for part, whole in zip(parts, wholes, strict=True):
        yield from ratio_rows(part, whole, claim.reading.by(reading), NAME, claim.id)
