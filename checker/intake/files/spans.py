"""The periods of a claim, set against the date of publication."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from checker.intake.files.problems import shown
from checker.intake.files.read_context import RawClaim, ReadContext
from checker.intake.files.tree import Scalar
from checker.model.scope import Scope
from checker.model.time import Period

NO_PERIOD = Period(None, None, "")


def read_span(raw: RawClaim, scope: Scope | None, context: ReadContext) -> Period | None:
    """The period of the claim; none for events that are facts. None if it is missing or refused."""
    scalar = raw.fields.scalar("period") or raw.defaults.scalar("period")
    is_fact = scope is not None and context.vocabulary.kind(scope) == "fact"
    if scalar is not None:
        period = span(scalar, "period", raw, context, past_publication=is_fact, growing=raw.says_so_far)
        return NO_PERIOD if is_fact and period else period
    if is_fact:
        return NO_PERIOD
    if scope is not None and raw.fields.lacks("period") and raw.defaults.lacks("period"):
        context.problems.add(raw.fields.location, "no period", "write period: 2018, 2018-01/2018-11, ../2015-06-15, …")
    return None


def span(
    scalar: Scalar, name: str, raw: RawClaim, context: ReadContext, past_publication: bool = False, growing: bool = False
) -> Period | None:
    """The period in a field; an open end lasts until publication. Later ones are refused, except in forecasts.

    What is still `growing` may be a tally of a period that is not over.
    """
    period = context.problems.attempt(scalar.location, name, lambda: context.wordings.period(scalar.text, _voices(raw, context)))
    published = raw.article.published
    if period is None or published.end is None:
        return None if period and period.end is None and _lacks_end(scalar, name, context, past_publication) else period
    status = raw.fields.scalar("status")
    is_late = _is_late(replace(period, end=None) if growing else period, published.end)
    if not past_publication and (status is None or status.text != "forecast") and is_late:
        verb = "ends" if period.start is None or period.start < published.end else "starts"
        last = _day(published.end)
        what = f"{name}: {shown(scalar.text)} {verb} after publication ({published.text or last})"
        instead = f"end it by {last}" if verb == "ends" else "mend the period or the date of publication"
        context.problems.add(scalar.location, what, f"{instead}, or write status: forecast")
        return None
    return replace(period, end=published.end) if period.end is None else period


def _lacks_end(scalar: Scalar, name: str, context: ReadContext, timeless: bool) -> bool:
    """Whether an open end would have to last until a publication of unknown date; then that is a problem."""
    if not timeless:
        what = f"{name}: {shown(scalar.text)} has an open end, and nobody knows when the article was published"
        context.problems.add(scalar.location, what, "write the last day of the period")
    return not timeless


def _voices(raw: RawClaim, context: ReadContext) -> tuple[str, ...]:
    """Whose fiscal year the claim may speak of: its source, else its publisher."""
    source = raw.fields.scalar("source") or raw.defaults.scalar("source")
    name = context.resolver.known_source(source.text) if source else ""
    return tuple(filter(None, (name, raw.article.publisher)))


def _is_late(period: Period, end: int) -> bool:
    return (period.start is not None and period.start >= end) or (period.end is not None and period.end > end)


def _day(end: int) -> str:
    return date.fromordinal(end - 1).isoformat()
