"""A tally that was still growing means what its words say at the hour of publication."""

from __future__ import annotations

from collections.abc import Iterator

from checker.engine.rows.measure import Book, flow, restated
from checker.engine.rows.row import EVER, ONE, LinearRow, Quantity, interval_rows
from checker.engine.rows.tallies import earlier_of, rivals
from checker.model.claim import Claim
from checker.model.finding import ReadingName
from checker.model.forms import Value
from checker.model.numbers import Interval

NAME = "so-far"
SAYS = "A tally that is still growing counts what came up to the hour of publication, and a later one counts no fewer."
WHY = "On the day of the news figures grow by the hour, and only one that shrinks is wrong; without hours nobody can tell."
DO = "Write the hour of publication, `published: 2019-02-23T14:00`, or the last figure of the day."
KIND = "total-falls"
RANK = 84
SHAPE = "other"
FORMS = (Value,)

HOLDS = """
- {value: "31", scope: arrivals, period: 2019-05-23, published: "2019-05-23T09:00"}
- {value: "72", scope: arrivals, period: 2019-05-23, published: "2019-05-23T20:00", publisher: Night}
- {value: "90", scope: arrivals, period: 2019-05-23, published: 2019-05-24}
- {value: "412", scope: arrivals, period: 2019-01/2019-06, so far: yes, published: 2019-08-02}
- {value: "451", scope: arrivals, period: 2019-01/2019-07}
"""
BREAKS = """
- {value: "72", scope: arrivals, period: 2019-05-23, published: "2019-05-23T09:00"}
- {value: "31", scope: arrivals, period: 2019-05-23, published: "2019-05-23T20:00", publisher: Night}
"""


def rows_of(claim: Claim, reading: ReadingName, book: Book) -> Iterator[LinearRow]:
    """What had come of the period before the day of publication and by its end; at its own hour, and at others of that day.

    Tallies of one day of which nobody knows the order are taken by readers for one and the same count.
    """
    assert isinstance(claim.form, Value)
    tally, (start, end), published = claim.form.so_far, claim.period.days, claim.article.published
    if tally is None or restated(claim, book) is not None:
        return
    if published.start is not None and (start is None or start < published.start):
        before = flow(claim.scope, claim.unit, start, published.start if end is None else min(end, published.start))
        yield from interval_rows(before, Interval(None, tally.hi), NAME, claim.id)
    if published.end is not None and end is not None and published.end < end:
        yield from interval_rows(flow(claim.scope, claim.unit, start, published.end), Interval(tally.lo, None), NAME, claim.id)
    for count in book.at_its_hour(claim, claim.scope, claim.unit, reading):
        yield from interval_rows(count, tally, NAME, claim.id)
    for other in rivals(claim, book.tallies):
        first = earlier_of(claim, other)
        if first is None and reading == "literal":
            continue
        at_that_hour = tally if first is None else Interval(tally.lo, None) if first is claim else Interval(None, tally.hi)
        assert published.start is not None
        mark = f"so far {' '.join(sorted((claim.id, other.id)))}"
        since = EVER if start is None else start
        count = ((Quantity(claim.scope, claim.unit, "state", published.start, mark, since), ONE),)
        yield from interval_rows(count, at_that_hour, NAME, claim.id)
