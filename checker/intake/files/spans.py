"""The periods of a claim, set against the date of publication."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from checker.intake.files.desk import Desk, Row
from checker.intake.files.problems import shown
from checker.intake.files.tree import Scalar
from checker.model.scope import Scope
from checker.model.time import Period

NO_PERIOD = Period(None, None, "")


def read_span(row: Row, scope: Scope | None, desk: Desk) -> Period | None:
    """The period of the claim; none for events that are facts. None if it is missing or refused."""
    scalar = row.fields.scalar("period") or row.defaults.scalar("period")
    is_fact = scope is not None and desk.vocabulary.kind(scope) == "fact"
    if scalar is not None:
        period = span(scalar, "period", row, desk, past_publication=is_fact)
        return NO_PERIOD if is_fact and period else period
    if is_fact:
        return NO_PERIOD
    if scope is not None and row.fields.lacks("period") and row.defaults.lacks("period"):
        desk.problems.add(row.fields.location, "no period", "write period: 2018, 2018-01/2018-11, ../2015-06-15, …")
    return None


def span(scalar: Scalar, name: str, row: Row, desk: Desk, past_publication: bool = False) -> Period | None:
    """The period in a field; an open end lasts until publication. Later ones are refused, except in forecasts."""
    period = desk.problems.attempt(scalar.location, name, lambda: desk.wordings.period(scalar.text, _voices(row, desk)))
    published = row.article.published
    if period is None or published.end is None:
        return period
    status = row.fields.scalar("status")
    if not past_publication and (status is None or status.text != "forecast") and _is_late(period, published.end):
        verb = "ends" if period.start is None or period.start < published.end else "starts"
        last = _day(published.end)
        what = f"{name}: {shown(scalar.text)} {verb} after publication ({published.text or last})"
        instead = f"end it by {last}" if verb == "ends" else "mend the period or the date of publication"
        desk.problems.add(scalar.location, what, f"{instead}, or write status: forecast")
        return None
    return replace(period, end=published.end) if period.end is None else period


def _voices(row: Row, desk: Desk) -> tuple[str, ...]:
    """Whose fiscal year the claim may speak of: its source, else its publisher."""
    source = row.fields.scalar("source") or row.defaults.scalar("source")
    name = desk.resolver.known_source(source.text) if source else ""
    return tuple(filter(None, (name, row.article.publisher)))


def _is_late(period: Period, end: int) -> bool:
    return (period.start is not None and period.start >= end) or (period.end is not None and period.end > end)


def _day(end: int) -> str:
    return date.fromordinal(end - 1).isoformat()
