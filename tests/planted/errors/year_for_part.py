"""The figure of a whole year is given for its first or second half."""

from __future__ import annotations

from datetime import date

from tests.planted.errors import Desk, a_flow
from tests.worlds.papers.draft import Draft

KIND = "year-for-part"
SAYS = "The figure of a whole year is given for its first or second half."
SLIPS = ("longer-period",)


def plant(draft: Draft, desk: Desk) -> Draft | None:
    year, _, half = draft.period.text.partition("-H")
    if not a_flow(draft) or not half:
        return None
    start, end = date(int(year), 1, 1).toordinal(), date(int(year) + 1, 1, 1).toordinal()
    return desk.mistaken(draft, draft.scope, start, end) if end <= desk.paper.published.toordinal() else None
