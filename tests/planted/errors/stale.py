"""A total as it was years ago is given as that of today, as a lower bound."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from tests.planted.errors import Desk, a_total
from tests.worlds.papers.draft import Draft
from tests.worlds.papers.wordings import worded

KIND = "stale-figure"
SAYS = "A total as it was years ago is given as that of today, as a lower bound."
SLIPS = ("out-of-date",)


def plant(draft: Draft, desk: Desk) -> Draft | None:
    if not a_total(draft):
        return None
    end = draft.period.end - 365 * desk.rng.randint(2, 7)
    old = desk.world.number(draft.scope, None, end)
    wording, style = worded(old, "over", desk.rng)
    if style != "over":
        return None
    return replace(draft, wording=wording, style=style, number=Fraction(old), meant=((draft.scope, None, end),))
