"""The figure is that of the year before or after."""

from __future__ import annotations

from datetime import date

from tests.planted.errors import Desk, a_year
from tests.worlds.papers.draft import Draft

KIND = "year-off"
SAYS = "The figure is that of the year before or after."
SLIPS = ("year-off",)


def plant(draft: Draft, desk: Desk) -> Draft | None:
    year = a_year(draft)
    if year is None:
        return None
    year += desk.rng.choice((-1, -1, 1))
    start, end = date(year, 1, 1).toordinal(), date(year + 1, 1, 1).toordinal()
    return desk.mistaken(draft, draft.scope, start, end) if end <= desk.paper.published.toordinal() else None
