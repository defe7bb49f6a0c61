"""The figure of the first half, or of three quarters, is given for the year."""

from __future__ import annotations

from datetime import date

from tests.planted.errors import Desk, a_year
from tests.worlds.papers.draft import Draft

KIND = "part-of-year"
SAYS = "The figure of the first half, or of three quarters, is given for the year."
SLIPS = ("shorter-period",)


def plant(draft: Draft, desk: Desk) -> Draft | None:
    year = a_year(draft)
    if year is None:
        return None
    end = date(year, desk.rng.choice((7, 7, 10)), 1).toordinal()
    return desk.mistaken(draft, draft.scope, draft.period.start, end)
