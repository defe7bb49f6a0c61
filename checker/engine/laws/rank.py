"""A rank: the second highest, the third lowest of a range."""

from __future__ import annotations

from collections.abc import Iterator

from checker.engine.rows.compared_units import compared_units, rival
from checker.engine.rows.condition import Condition, Rank
from checker.engine.rows.measure import Book, of_claim
from checker.engine.rows.row import MINUS, ONE, scaled
from checker.model.calendar import is_part, units_inside
from checker.model.claim import Claim
from checker.model.finding import ReadingName
from checker.model.forms import Record

NAME = "rank"
SAYS = "One year, quarter or month of the range exceeds a second highest count, and two a third; or undercut a lowest one so."
WHY = "A rank is looked up in a series in passing, and one year that was overlooked moves all behind it."
DO = "Count again in the whole series at the source which periods lie beyond, and name the rank or the range that holds."
KIND = "record-broken"
RANK = 11
SHAPE = "other"
FORMS = (Record,)

HOLDS = """
- {record: second highest, among: 2003/2019, scope: arrivals, period: 2008}
- {value: "2,803", scope: arrivals, period: 2008}
- {value: "2,914", scope: arrivals, period: 2009}
- {value: "2,402", scope: arrivals, period: 2010}
"""
BREAKS = """
- {record: second highest, among: 2003/2019, scope: arrivals, period: 2011}
- {value: "2,706", scope: arrivals, period: 2011}
- {value: "2,803", scope: arrivals, period: 2008}
- {value: "2,914", scope: arrivals, period: 2009}
"""


def conditions_of(claim: Claim, reading: ReadingName, book: Book) -> Iterator[Condition]:
    """That so many other units lie beyond, where all are known which there are; and that no more do."""
    form = claim.form
    if not isinstance(form, Record) or form.rank is None or form.of is not None:
        return
    units = compared_units(form.among, form.unit, book)
    others = (rival(unit, claim, reading) for unit in units if unit.start != claim.period.start)
    every = form.among.start is not None and units == units_inside(form.among, form.unit) and not is_part(claim.period, form.unit)
    sign = ONE if form.extreme == "highest" else MINUS
    own, *rest = (scaled(of_claim(claim, book.vocabulary, period), sign) for period in (claim.period, *others))
    yield Rank(own, tuple(rest), form.rank, every, NAME, claim.id)
