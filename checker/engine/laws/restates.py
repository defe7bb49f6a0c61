"""A restatement: the same quantity in another unit."""

from __future__ import annotations

from collections.abc import Iterator

from checker.engine.rows.law import Evidence
from checker.engine.rows.measure import Book, of_claim, restated
from checker.engine.rows.row import LinearRow, interval_rows
from checker.model.claim import Claim
from checker.model.finding import ReadingName
from checker.model.forms import Value

NAME = "same-quantity"
SAYS = "A restatement names the same quantity in another unit, so both agree once converted, within their rounding."
WHY = "Readers of either unit should be told the same; a slip in conversion is an error that anybody can find."
DO = "Convert again from the unit that the source uses, and round no further than the source does."
KIND = "units-disagree"
RANK = 50
SHAPE = "conversion"
FORMS = (Value,)

HOLDS = """
- {id: kilometres, value: about 100 km, scope: missile range}
- {id: miles, value: 62 miles, scope: missile range, restates: kilometres}
"""
BREAKS = """
- {id: kilometres, value: about 100 km, scope: missile range}
- {id: miles, value: 162 miles, scope: missile range, restates: kilometres}
"""


def rows_of(claim: Claim, reading: ReadingName, book: Book) -> Iterator[LinearRow]:
    """What the claim says holds of the restated claim's quantity; nothing where the units have no common measure."""
    other = restated(claim, book)
    if other is not None and claim.reading is not None:
        yield from interval_rows(of_claim(other, book.vocabulary), claim.reading.by(reading), NAME, claim.id)


def names(evidence: Evidence) -> bool:
    """Whether a quantity is held against its restatement: alone that only gives a count in another unit."""
    ids = {claim.id for claim in evidence.claims}
    return NAME in evidence.laws and any(claim.restates in ids for claim in evidence.claims if claim.restates)
