"""A rate: so many in each unit, or on average per unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.engine.rows.compared_units import units_of_rate
from checker.engine.rows.measure import Book, of_claim
from checker.engine.rows.row import LinearRow, interval_rows
from checker.model.calendar import count_units
from checker.model.claim import Claim
from checker.model.finding import ReadingName
from checker.model.forms import Average, Each
from checker.model.numbers import Interval

NAME = "rate"
SAYS = "So many each year holds in every complete year of the period; an average holds over the period as a whole."
WHY = "A figure per year or per month is a claim about every year or month it covers, and one that stands out makes it false."
DO = "Look whether the rate is meant per month or per year, as an average or for each, and since when; then say that."
KIND = "rate-does-not-fit"
RANK = 40
SHAPE = "other"
FORMS = (Each, Average)

HOLDS = """
- {value: "about 1,000-1,500", each: year, scope: arrivals, period: 2012/2018-12-18}
- {value: "1,042", scope: arrivals, period: 2018-01/2018-11}
- {value: "1,127", scope: arrivals, period: 2017}
- {value: about 94, average: month, scope: arrivals, period: 2017}
- {value: at least 200, each: year, scope: arrivals, period: 2012/2020}
- {value: "up to 3,000", each: year, scope: arrivals, period: 2012/2020}
"""
BREAKS = """
- {value: "between 2,400 and 2,900", each: year, scope: arrivals, period: 2008/2013}
- {value: "1,502", scope: arrivals, period: 2012}
"""


def rows_of(claim: Claim, reading: ReadingName, book: Book) -> Iterator[LinearRow]:
    """The rate of each complete unit, or the mean of all of the period."""
    if claim.reading is None:
        return
    interval = claim.reading.by(reading)
    if isinstance(claim.form, Each):
        if _is_limit(claim.reading.literal):
            # A floor or a ceiling of all years is near to one of them only.
            interval = claim.reading.literal
        for unit in units_of_rate(claim.period, claim.form.unit, book):
            yield from interval_rows(of_claim(claim, book.vocabulary, unit), interval, NAME, claim.id)
    elif isinstance(claim.form, Average):
        least, most = count_units(claim.period, claim.form.unit)
        asserted = replace(interval * least, hi=(interval * most).hi)
        yield from interval_rows(of_claim(claim, book.vocabulary), asserted, NAME, claim.id)


def _is_limit(literal: Interval) -> bool:
    """Whether words bound a figure from one side alone."""
    return literal.hi is None or not literal.lo
