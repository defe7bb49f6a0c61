"""Stretches of time that a writer may have had in mind instead of another."""

from __future__ import annotations

from dataclasses import replace

from checker.engine.cases.oracle import WhatIf
from checker.model.calendar import after, units_inside
from checker.model.claim import Claim
from checker.model.statement import Template, template
from checker.model.time import Period

AS_PERIOD = template("fits if the period is read as {period}", period=Period)


def moved(period: Period, years: int) -> Period:
    """The same days some years on."""
    start, end = (None if day is None else after(day, "year", years) for day in period.days)
    return Period(start, end, "", fiscal=period.fiscal)


def just_before(period: Period) -> Period | None:
    """The stretch of the same length that ends where the period starts: as many months, if it is made of whole months."""
    start, end = period.days
    if start is None or end is None:
        return None
    months = len(units_inside(period, "month"))
    whole = months and after(start, "month", months) == end
    return Period(after(start, "month", -months) if whole else 2 * start - end, start, "")


def as_period(claim: Claim, period: Period, fits: Template = AS_PERIOD) -> WhatIf:
    """The claim said of another period; `fits` has one field, the period."""
    return WhatIf(claim, replace(claim, period=period), fits(period=period))
