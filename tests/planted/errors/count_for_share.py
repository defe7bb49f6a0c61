"""A count is given as a share: 12 women become 12 per cent women."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from tests.planted.errors import Desk
from tests.worlds.islands import ALL
from tests.worlds.papers.draft import Draft

KIND = "count-for-share"
SAYS = "A count is given as a share: 12 women become 12 per cent women."
SLIPS = ("count-for-share",)


def plant(draft: Draft, desk: Desk) -> Draft | None:
    if draft.form not in ("value", "share") or draft.scope.who == ALL or draft.style == "vague":
        return None
    of = draft.scope._replace(who=ALL)
    part, whole = desk.world.number(draft.scope, *draft.period.days), desk.world.number(of, *draft.period.days)
    if not 3 <= part < 100 or not whole or abs(Fraction(100 * part, whole) - part) < 2:
        return None
    return replace(draft, form="share", of=of, wording=f"{part}%", number=Fraction(part, 100), style="share")
