"""The figure of a part is given for the whole."""

from __future__ import annotations

from tests.planted.errors import Desk
from tests.worlds.country import LEFT, MEN, SOLDIERS, WOMEN
from tests.worlds.islands import ALL, STUDENTS
from tests.worlds.papers.draft import Draft

KIND = "narrower-scope"
SAYS = "The figure of a part is given for the whole."
SLIPS = ("narrower-scope",)


def plant(draft: Draft, desk: Desk) -> Draft | None:
    if draft.form != "value" or draft.scope.who != ALL or draft.scope.event == LEFT:
        return None
    part = desk.rng.choice((MEN, WOMEN, WOMEN, SOLDIERS, STUDENTS))
    return desk.mistaken(draft, draft.scope._replace(who=part), *draft.period.days)
