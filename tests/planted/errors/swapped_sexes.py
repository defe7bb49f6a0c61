"""The figure of the men is given for the women, or the other way round."""

from __future__ import annotations

from tests.planted.errors import Desk
from tests.worlds.country import MEN, WOMEN
from tests.worlds.papers.draft import Draft

KIND = "swapped-sexes"
SAYS = "The figure of the men is given for the women, or the other way round."
SLIPS = ("swapped-parts",)


def plant(draft: Draft, desk: Desk) -> Draft | None:
    other = {MEN: WOMEN, WOMEN: MEN}.get(draft.scope.who)
    if draft.form != "value" or other is None:
        return None
    return desk.mistaken(draft, draft.scope._replace(who=other), *draft.period.days)
