"""The periods of a claim: its own, set against the date of publication, and those with which it compares itself."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import cast

from checker.intake.files.claim_draft import ClaimDraft
from checker.intake.files.problems import shown
from checker.intake.files.read_context import SO_FAR, RawClaim, ReadContext
from checker.intake.files.tree import Scalar
from checker.intake.language.numbers import numbers_in
from checker.intake.language.tokens import LONGEST_WORDING
from checker.model.calendar import after, is_part, unit_of, units_inside
from checker.model.scope import Scope
from checker.model.time import Period, TimeUnit
from checker.prose.periods import show_period

NO_PERIOD = Period(None, None, "")


def read_span(raw: RawClaim, scope: Scope | None, context: ReadContext) -> Period | None:
    """The period of the claim; none for events that are facts. None if it is missing or refused."""
    scalar = raw.fields.scalar("period") or raw.defaults.scalar("period")
    is_fact = scope is not None and context.vocabulary.kind(scope) == "fact"
    if scalar is not None:
        period = span(scalar, "period", raw, context, past_publication=is_fact, growing=_is_growing(raw, scope, context))
        return NO_PERIOD if is_fact and period else period
    if is_fact:
        return NO_PERIOD
    if scope is not None and raw.fields.lacks("period") and raw.defaults.lacks("period"):
        context.problems.add(raw.fields.location, "no period", "write period: 2018, 2018-01/2018-11, ../2015-06-15, …")
    return None


def _is_growing(raw: RawClaim, scope: Scope | None, context: ReadContext) -> bool:
    """Whether the count is a tally of a period that may not be over; what the defaults say holds of flows alone."""
    is_own, is_flow = not raw.fields.lacks(SO_FAR), scope is not None and context.vocabulary.kind(scope) == "flow"
    return raw.so_far == "yes" and (is_own or is_flow)


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
    status = raw.fields.scalar("status") or raw.defaults.scalar("status")
    is_late = _is_late(replace(period, end=None) if growing else period, published.end)
    if not past_publication and (status is None or status.text != "forecast") and is_late:
        verb = "ends" if period.start is None or period.start < published.end else "starts"
        last = _day(published.end)
        what = f"{name}: {shown(scalar.text)} {verb} after publication ({published.text or last})"
        instead = _ended_by(scalar.text, name, last) if verb == "ends" else "mend the period or the date of publication"
        context.problems.add(scalar.location, what, f"{instead}, or write status: forecast")
        return None
    return replace(period, end=published.end) if period.end is None else period


def _ended_by(text: str, name: str, last: str) -> str:
    """How a period is written that was not over: by the unit that it begins with, and the last day that can be told of."""
    first = text.partition("/")[0].strip()
    return f"write {first}/{last}, what was over of it" if name == "period" and first[:1].isdigit() else f"end it by {last}"


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


LONGEST = 1000
EVER = ("ever", "..")
NOW = ("now", "..")
SPOKEN = ("among", "since")
"""The fields whose range may go back to a beginning that nobody told."""
_LENGTH = re.compile(r"(?:the (?:last|past) )?(.*?)[ -](day|week|month|quarter|half-year|year|decade)s?", re.IGNORECASE)


def period_in(draft: ClaimDraft, name: str) -> Period | None:
    """The period in another field than that of the claim's own."""
    return span(draft.scalar(name), name, draft.raw, draft.context)


def own_unit(draft: ClaimDraft, lead: str) -> TimeUnit | None:
    """The calendar unit that the claim's period is, or the first part of if it was not over; a problem if it is neither."""
    period = draft.period
    unit = (unit_of(period) or _running(draft, period)) if period else None
    if period and unit is None:
        what = f"the period {shown(period.text)} is not one day, week, month, quarter, half-year or year"
        draft.refuse(lead, what, _unit_to_write(draft, period))
    return unit


def _unit_to_write(draft: ClaimDraft, period: Period) -> str:
    """How the period is written of a record: by its unit, which may have been over or not when the article appeared."""
    published, usual = draft.raw.article.published, "write the unit that holds the record as the period: 2020-Q2"
    if published.end is None:
        return f"{usual}; of one that was not over nobody can tell without the date on which the article was published"
    named = _named(draft, period)
    if named:
        return f"write {named.text}, which was over when the article was published ({published.text})"
    last = None if period.end is None else _day(period.end)
    year = _day(published.end)[:4]
    return f"{usual}; of a year that was not over, {year}/{last}" if last and last[:4] == year else usual


def _running(draft: ClaimDraft, period: Period) -> TimeUnit | None:
    """The unit of which the period is the part up to publication, or nearly: the first side of 2018/2018-10-12 names it."""
    published, named = draft.raw.article.published, _named(draft, period)
    ongoing = named and published.start is not None and named.end is not None and published.start < named.end
    return unit_of(named) if named and ongoing else None


def _named(draft: ClaimDraft, period: Period) -> Period | None:
    """The unit that the first side of the period names and of which it is a part; None where it names none."""
    scalar = draft.raw.fields.scalar("period") or draft.raw.defaults.scalar("period")
    first, slash, _ = (scalar.text if scalar else "").partition("/")
    if not slash or period.start is None or first.strip() == "..":
        return None
    named = draft.context.wordings.period(first.strip(), _voices(draft.raw, draft.context))
    unit = unit_of(named)
    return named if unit and is_part(period, unit) else None


def among(draft: ClaimDraft) -> Period | None:
    """The range in `among`: a period, or a length of time up to the end of the claim's own, and divided as that is.

    An open start is where counting begins.
    """
    text = draft.scalar("among").text
    if len(text) > LONGEST_WORDING:
        draft.refuse("among", f"{shown(text)} has {len(text):,} characters", "write it as 18 years, or as 2003/2017")
        return None
    length = _LENGTH.fullmatch(text)
    if length and draft.period is None:
        return None  # its own period was refused, up to which it would reach
    many = numbers_in(length[1], articles=True) if length else ()
    if length and len(many) == 1 and draft.period and draft.period.end is not None:
        return _last(draft, many[0], length[2].lower(), _end_of_unit(draft, draft.period.end), draft.period.fiscal)
    range_ = period_in(draft, "among")
    if range_ is None or draft.period is None or draft.scope is None:
        return range_
    range_ = replace(range_, fiscal=draft.period.fiscal)
    if range_.start is not None:
        return range_
    return replace(range_, start=begins(draft))


def _end_of_unit(draft: ClaimDraft, end: int) -> int:
    """The end of the unit in which a period lies that was not over; else its own."""
    period = draft.period
    unit = None if period is None or unit_of(period) else _running(draft, period)
    return end if unit is None or period is None or period.start is None else after(period.start, unit)


def _last(draft: ClaimDraft, many: Fraction, unit: str, end: int, fiscal: int) -> Period | None:
    text, times = draft.scalar("among").text, many * (10 if unit == "decade" else 1)
    if not times or times.denominator != 1 or times > LONGEST or end < 366 * LONGEST:
        draft.refuse("among", f"cannot read {shown(text)} as a length of time", "write it as 18 years")
        return None
    return Period(after(end, "year" if unit == "decade" else cast(TimeUnit, unit), -int(times)), end, text, fiscal=fiscal)


def since(draft: ClaimDraft) -> Period | None:
    """From the end of the period in `since` to the end of the claim's own; from its start where it lasts until publication.

    Since `ever` it is from where counting begins, with an open start if nobody says where.
    """
    own = draft.period
    if is_ever(draft):
        return own and Period(begins(draft), own.end, draft.scalar("since").text, fiscal=own.fiscal)
    earlier = period_in(draft, "since")
    if earlier is None or own is None:
        return None
    lasting = earlier.end == draft.raw.article.published.end
    start = earlier.start if lasting else earlier.end
    if start is None or own.start is None or start > own.start:
        what = f"{shown(earlier.text)} is not before the period of the claim, {show_period(own)}"
        draft.refuse("since", what, f"write the last period before it that had it, such as {_years_off(own.start, -2)}, or ever")
        return None
    return Period(start, own.end, earlier.text, fiscal=own.fiscal)


def until(draft: ClaimDraft) -> Period | None:
    """From the end of the claim's period to that of the period in `until`; until `now` it is to publication."""
    own, text = draft.period, draft.scalar("until").text
    last = draft.raw.article.published if text.casefold() in NOW else period_in(draft, "until")
    if last is None or own is None or own.end is None:
        return None
    if last.end is None or last.end <= own.end:
        example = f"write the last period that is told not to have had it, such as {_years_off(own.end - 1, 1)}"
        if text.casefold() in NOW and last.end is None:
            draft.refuse("until", f"{shown(text)} is no day, as nobody knows when the article was published", example)
            return None
        what = f"{shown(text)} does not end behind the period of the claim, {show_period(own)}"
        draft.refuse("until", what, f"{example}, or now")
        return None
    return Period(own.end, last.end, text, fiscal=own.fiscal)


def _years_off(day: int | None, years: int) -> str:
    """The year so many years off that of a day; one of our time where there is none."""
    return f"{date.fromordinal(day).year + years:04d}" if day is not None and day > 366 * 3 else "2001"


def is_ever(draft: ClaimDraft) -> bool:
    """Whether it is since ever."""
    return draft.scalar("since").text.casefold() in EVER


def begins(draft: ClaimDraft) -> int | None:
    """The day on which counting begins; None where nobody says."""
    concept = draft.context.vocabulary.concept("event", draft.scope.event) if draft.scope else None
    return concept.begins if concept else None


def has_units(draft: ClaimDraft, name: str, unit: TimeUnit, period: Period | None) -> bool:
    """Whether a complete unit lies inside the period; if not, or if it has an open side, a problem."""
    if period is None:
        return False
    if period.start is None and period.end is not None and (name in SPOKEN or _speaks_of_now(draft, name)):
        return True  # then the units are compared that others speak of
    if period.start is None or period.end is None:
        draft.refuse(name, f"{shown(period.text)} has an open side", "write the first and the last day of the period")
        return False
    if draft.context.wordings.units_inside(period.start, period.end, unit, period.fiscal):
        return True
    what = f"no complete {unit} lies {_where(name, period)}, so that it asserts nothing"
    draft.refuse(name, what, _earlier(draft) if name == "since" else "write a shorter unit or a longer period")
    return False


def _speaks_of_now(draft: ClaimDraft, name: str) -> bool:
    """Whether it is a rate in each unit, of which nobody told since when: then it holds in the last complete one."""
    return name == "each" and "value" in draft.raw.fields.nodes


def has_others(draft: ClaimDraft, name: str, unit: TimeUnit, range_: Period) -> bool:
    """Whether a complete unit other than the claim's own lies inside the range; if not, a problem."""
    if not has_units(draft, name, unit, range_):
        return False
    own = draft.period.days if draft.period else None
    if _is_far_longer(range_, draft.period):
        return True
    if range_.start is None or any(other.days != own for other in units_inside(range_, unit)):
        return True
    where = _where(name, range_)
    what = f"no {unit} but the record's own lies {where}, so that it asserts nothing"
    instead = _earlier(draft) if name == "since" else "write a longer range, which holds those that it is compared with"
    draft.refuse(name, what, instead)
    return False


def _is_far_longer(range_: Period, own: Period | None) -> bool:
    """Whether a range is so long that several complete units lie in it whatever its ends: nobody has to count them."""
    if range_.start is None or range_.end is None or own is None or own.start is None or own.end is None:
        return False
    return range_.end - range_.start >= 4 * (own.end - own.start)


def _earlier(draft: ClaimDraft) -> str:
    own = draft.period.start if draft.period else None
    return f"write an earlier period, such as {_years_off(own, -2)}"


def _where(name: str, period: Period) -> str:
    return f"between {shown(period.text)} and the period of the claim" if name == "since" else f"inside {shown(period.text)}"
