"""When an article was published."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from checker.intake.files.problems import shown
from checker.intake.files.read_context import ReadContext
from checker.intake.files.tree import Scalar
from checker.model.time import Period

UNKNOWN = "unknown"
_HOUR = re.compile(r"(\d{4}-\d\d-\d\d)[Tt ](\d\d):(\d\d)(?::\d\d)?", re.ASCII)
_ZONE = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d)\S*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Publication:
    """The day, or what is known of it, if anything, and the minute of the day from midnight where the hour is told."""

    day: Period
    minute: int | None = None


def read_publication(scalar: Scalar | None, context: ReadContext) -> Publication | None:
    """When an article was published; None, with a problem, where that cannot be read."""
    if scalar is None:
        return None
    if scalar.text.casefold() == UNKNOWN:
        return Publication(Period(None, None, scalar.text))
    hour = _HOUR.fullmatch(scalar.text)
    if hour is None and (zoned := _ZONE.fullmatch(scalar.text)) is not None:
        what = f"published: {shown(scalar.text)} is more than a date and its hour"
        context.problems.add(scalar.location, what, f"write the local hour: {zoned[1]}")
        return None
    day = hour[1] if hour else scalar.text
    period = context.problems.attempt(scalar.location, "published", lambda: context.wordings.period(day))
    if period is None:
        return None
    if period.start is None or period.end is None:
        context.problems.add(
            scalar.location, "published: it has an open side", "write a date: 2018-12-18, or 2015-06?, or unknown"
        )
        return None
    if hour is None:
        return Publication(period)
    minute = 60 * int(hour[2]) + int(hour[3])
    if int(hour[2]) > 23 or int(hour[3]) > 59:
        what = f"published: there is no hour {hour[2]}:{hour[3]}"
        context.problems.add(scalar.location, what, "write it from 00:00 to 23:59")
        return None
    return Publication(replace(period, text=scalar.text), minute)
