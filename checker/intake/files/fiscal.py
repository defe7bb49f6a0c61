"""Where the fiscal year of a source or publisher begins: `fiscal_year` in the vocabulary."""

from __future__ import annotations

from checker.intake.files.problems import Problems, shown
from checker.intake.files.reader import Fields
from checker.intake.language.periods import read_period
from checker.model.calendar import month_start
from checker.model.time import Period

YEAR = 2008
EXAMPLES = "write which months FY2008 has: 2007-10/2008-09, 2008-04/2009-03 or 2008"


def fiscal_of(fields: Fields, problems: Problems) -> int | None:
    """In how many months from January of the year that names it the fiscal year begins; None if it is not said, or refused."""
    scalar = fields.scalar("fiscal_year")
    period = problems.attempt(scalar.location, "fiscal_year", lambda: read_period(scalar.text)) if scalar else None
    if scalar is None or period is None:
        return None
    begins = _months(period)
    if begins is None:
        problems.add(scalar.location, f"fiscal_year: {shown(scalar.text)} is not the twelve months of FY{YEAR}", EXAMPLES)
    return begins


def _months(period: Period) -> int | None:
    january = 12 * YEAR
    starts = {month_start(january + months): months for months in range(-11, 12)}
    months = starts.get(period.start) if period.start is not None else None
    return months if months is not None and period.end == month_start(january + months + 12) else None
