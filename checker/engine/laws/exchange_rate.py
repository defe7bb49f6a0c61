"""An exchange rate joins an amount to its restatement in another currency."""

from __future__ import annotations

from collections.abc import Iterator

from checker.engine.rows.measure import Book, of_claim
from checker.engine.rows.row import LinearRow, ratio_rows
from checker.model.claim import Claim
from checker.model.finding import ReadingName
from checker.model.forms import Value
from checker.model.units import currencies_of

NAME = "exchange-rate"
SAYS = "An amount and its restatement in another currency agree at the exchange rate on record for the day of publication."
WHY = "A sum converted at a wrong rate, or with a zero too many, is quoted on from one currency to the next."
DO = "Convert again at the rate of that day. Mend the amount, or the rate on record if it is of another day."
KIND = "units-disagree"
RANK = 48
SHAPE = "conversion"
FORMS = (Value,)

HOLDS = """
- {id: won, value: 4.7 billion won, scope: aid, period: 2018}
- {id: dollars, value: US$ 4.15 million, scope: aid, period: 2018, restates: won}
- {value: "1,132 won per dollar", scope: exchange rate, period: 2025-12}
"""
BREAKS = """
- {id: won, value: 4.7 billion won, scope: aid, period: 2018}
- {id: dollars, value: US$ 41.5 million, scope: aid, period: 2018, restates: won}
- {value: "1,132 won per dollar", scope: exchange rate, period: 2025-12}
"""


def rows_of(claim: Claim, reading: ReadingName, book: Book) -> Iterator[LinearRow]:
    """For each amount that restates one in the other currency of this rate: lo · under <= over <= hi · under."""
    priced = currencies_of(claim.unit)
    if priced is None or not isinstance(claim.form, Value) or claim.reading is None:
        return
    for key in sorted(book.claims):
        restating = book.claims[key]
        restated = book.claims.get(restating.restates)
        if restated is None or not (restating.asserts and restated.asserts):
            continue
        rate = rate_for(restating, restated, book)
        if rate is None or rate.id != claim.id:
            continue
        over, under = (restating, restated) if restating.unit == priced[0] else (restated, restating)
        terms = of_claim(over, book.vocabulary), of_claim(under, book.vocabulary)
        yield from ratio_rows(*terms, claim.reading.by(reading), NAME, claim.id)


def rate_for(restating: Claim, restated: Claim, book: Book) -> Claim | None:
    """The rate between two amounts on the day on which the restatement was published.

    Of several, that of the shortest period; then one of the same article, of the same publisher, the first by id.
    """
    article = restating.article

    def distance(rate: Claim) -> tuple[int, bool, bool, str]:
        days = (rate.period.end or 0) - (rate.period.start or 0)
        return days, rate.article != article, rate.article.publisher != article.publisher, rate.id

    wanted = {restating.unit, restated.unit}
    known = [c for c in book.claims.values() if c.asserts and set(currencies_of(c.unit) or ()) == wanted and _holds(c, restating)]
    return min(known, key=distance, default=None) if len(wanted) == 2 else None


def _holds(rate: Claim, restating: Claim) -> bool:
    """Whether the period of the rate holds the whole date of publication."""
    (start, end), (first, last) = rate.period.days, restating.article.published.days
    return None not in (start, end, first, last) and start <= first and last <= end  # type: ignore[operator]
