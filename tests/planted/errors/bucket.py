"""The figure of several years is given for the last of them."""

from __future__ import annotations

from datetime import date

from tests.planted.errors import Desk, a_year
from tests.worlds.papers.draft import Draft

KIND = "bucket"
SAYS = "The figure of several years is given for the last of them."
SLIPS = ("bucket",)


def plant(draft: Draft, desk: Desk) -> Draft | None:
    year = a_year(draft)
    if year is None:
        return None
    start = date(year - desk.rng.randint(1, 3), 1, 1).toordinal()
    return desk.mistaken(draft, draft.scope, start, draft.period.end)
