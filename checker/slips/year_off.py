"""A year too early or too late."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from checker.model.claim import Claim
from checker.model.time import Period
from checker.patterns import Case
from checker.slips import two_sided
from checker.solve.oracle import WhatIf
from checker.words.periods import show_period

NAME = "year-off"
SAYS = "The figure is that of the year before or after."


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    open_both = claim.period.start is None and claim.period.end is None
    if open_both or not (claim.reading is None or two_sided(claim)):
        return
    for years in (-1, 1):
        period = Period(_moved(claim.period.start, years), _moved(claim.period.end, years), "")
        yield WhatIf(claim, replace(claim, period=period), f"fits if the period is read as {show_period(period)}")


def _moved(day: int | None, years: int) -> int | None:
    """The same day some years on; 29 February becomes 1 March."""
    if day is None:
        return None
    when = date.fromordinal(day)
    try:
        return when.replace(year=when.year + years).toordinal()
    except ValueError:
        return date(when.year + years, 3, 1).toordinal()
