"""The figure is that of another scope or period, taken from another article."""

from __future__ import annotations

from tests.planted.errors import Desk
from tests.worlds.papers.draft import Draft

KIND = "borrowed-figure"
SAYS = "The figure is that of another scope or period, taken from another article."
SLIPS = ("borrowed-figure", "misplaced-figure")


def plant(draft: Draft, desk: Desk) -> Draft | None:
    others = [other for paper in desk.earlier for other in paper.drafts if _distinctive(other) and not _same(draft, other)]
    if not others or not _distinctive(draft):
        return None
    other = desk.rng.choice(others)
    return desk.mistaken(draft, other.scope, *other.period.days)


def _distinctive(draft: Draft) -> bool:
    return draft.form == "value" and draft.style == "exact" and draft.number > 100 and draft.number % 10 != 0 and not draft.status


def _same(one: Draft, other: Draft) -> bool:
    return one.scope == other.scope and one.period.days == other.period.days
