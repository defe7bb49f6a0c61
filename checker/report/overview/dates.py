"""The stretches of time for which a timeline says what is allowed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import MAXYEAR, date

from checker.model.bounds import Count
from checker.model.scope import Scope
from checker.model.vocabulary import EventKind
from checker.report.overview.model import Bar

MOST_YEARS = 100
"""Of a longer time only the last so many years are shown."""


def to_dates(scope: Scope, unit: str, kind: EventKind, bars: Sequence[Bar]) -> tuple[Count, ...]:
    """The counts up to each date that claims end on and, for flows, to each year's end between the first and the last.

    There are none of measures.
    """
    shown = [bar for bar in bars if bar.shown.claim.asserts]
    if kind == "measure":
        return ()
    if kind == "state":
        days = {bar.end for bar in shown if bar.start == bar.end - 1}
    else:
        days = {bar.end for bar in shown} | {_first_day(year + 1) for year in years(bars)}
    return tuple(Count(scope, unit, None, day) for day in sorted(days))


def by_year(scope: Scope, unit: str, kind: EventKind, bars: Sequence[Bar]) -> tuple[Count, ...]:
    """The counts in each calendar year of the time that claims speak of; none for states."""
    if kind != "flow":
        return ()
    return tuple(Count(scope, unit, _first_day(year), _first_day(year + 1)) for year in years(bars))


def years(bars: Iterable[Bar]) -> range:
    """The years from the first to the last that claims speak of; a total from the beginning speaks of its last."""
    shown = [bar for bar in bars if bar.shown.claim.asserts]
    if not shown:
        return range(0)
    first = min(bar.end - 1 if bar.start is None else bar.start for bar in shown)
    last = min(date.fromordinal(max(bar.end for bar in shown) - 1).year, MAXYEAR - 1)
    return range(max(date.fromordinal(first).year, last - MOST_YEARS + 1), last + 1)


def _first_day(year: int) -> int:
    return date(year, 1, 1).toordinal()
