"""A rate per month is given as one per year, or the other way round."""

from __future__ import annotations

from dataclasses import replace

from checker.model.calendar import units_inside
from checker.model.time import Period
from tests.planted.errors import Desk
from tests.worlds.papers.draft import Draft

KIND = "month-for-year"
SAYS = "A rate per month is given as one per year, or the other way round."
SLIPS = ("month-for-year",)


def plant(draft: Draft, desk: Desk) -> Draft | None:
    if draft.form not in ("average", "each"):
        return None
    unit = {"month": "year", "year": "month"}[draft.unit]
    inside = units_inside(Period(draft.period.start, draft.period.end, ""), "year")
    return replace(draft, unit=unit) if inside else None
