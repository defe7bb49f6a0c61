"""The figure of a whole is given for a part of it."""

from __future__ import annotations

from tests.planted.errors import Desk
from tests.worlds.islands import ALL, LAND, PLACES
from tests.worlds.papers.draft import Draft

KIND = "broader-scope"
SAYS = "The figure of a whole is given for a part of it."
SLIPS = ("broader-scope",)


def plant(draft: Draft, desk: Desk) -> Draft | None:
    if draft.form != "value":
        return None
    if draft.scope.where in PLACES:
        broad = draft.scope._replace(where=LAND)
    elif draft.scope.who != ALL:
        broad = draft.scope._replace(who=ALL)
    else:
        return None
    return desk.mistaken(draft, broad, *draft.period.days)
