"""Those who live there are given as all who ever arrived, or the other way round."""

from __future__ import annotations

from tests.planted.errors import Desk, a_total
from tests.worlds.country import ARRIVED, RESIDING
from tests.worlds.papers.draft import Draft

KIND = "stock-for-total"
SAYS = "Those who live there are given as all who ever arrived, or the other way round."
SLIPS = ("other-event",)


def plant(draft: Draft, desk: Desk) -> Draft | None:
    if a_total(draft):
        return desk.mistaken(draft, draft.scope._replace(event=RESIDING), draft.period.end - 1, draft.period.end)
    if draft.form == "value" and draft.scope.event == RESIDING:
        return desk.mistaken(draft, draft.scope._replace(event=ARRIVED), None, draft.period.end)
    return None
