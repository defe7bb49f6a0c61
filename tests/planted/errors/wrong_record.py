"""The record is said of another year, quarter or month than the one that holds it."""

from __future__ import annotations

from dataclasses import replace

from checker.model.time import TimeUnit
from tests.planted.errors import Desk
from tests.worlds.papers.draft import Draft
from tests.worlds.papers.spans import named, span, units

KIND = "wrong-record"
SAYS = "The record is said of another year, quarter or month than the one that holds it."
SLIPS = ("other-record", "year-off")


def plant(draft: Draft, desk: Desk) -> Draft | None:
    if draft.among is None:
        return None
    unit: TimeUnit = draft.unit  # type: ignore[assignment]
    inside = units(draft.among, unit)
    others = [other for other in inside if other.days != draft.period.days]
    if not others:
        return None
    meant = tuple((draft.scope, other.start, other.end or 0) for other in inside)
    return replace(draft, period=span(named(desk.rng.choice(others)), desk.paper.published), meant=meant)
