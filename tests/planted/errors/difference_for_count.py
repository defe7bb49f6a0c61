"""A difference is given as a count: 134 more becomes 134 came."""

from __future__ import annotations

from dataclasses import replace

from tests.planted.errors import Desk, a_flow
from tests.worlds.papers.draft import Draft
from tests.worlds.papers.spans import earlier

KIND = "difference-for-count"
SAYS = "A difference is given as a count: 134 more becomes 134 came."
SLIPS = ("count-for-difference",)


def plant(draft: Draft, desk: Desk) -> Draft | None:
    base = earlier(draft.period, desk.paper.published) if a_flow(draft) and draft.period.start is not None else None
    if base is None or draft.style != "exact":
        return None
    found = desk.retold(draft, abs(draft.number - desk.world.number(draft.scope, *base.days)))
    return found and replace(found, meant=tuple((draft.scope, *span.days) for span in (draft.period, base)))
