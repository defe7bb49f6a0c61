"""The span of a figure by the form of its expression of time: the same stretch of another year, since, so far, as of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from checker.intake.draft.answers import Sureness
from checker.intake.draft.article_time import ArticleTime
from checker.intake.draft.attachment import Attached
from checker.intake.draft.dated import Dated, DatedLine
from checker.intake.draft.dated_changes import last_over
from checker.intake.draft.figures import Written
from checker.intake.draft.spans import DaySpan, span_of
from checker.intake.draft.totals import has_total, is_perfect
from checker.intake.draft.whens import When
from checker.model.calendar import unit_start
from checker.model.time import TimeUnit

_AT = ("at", "the", "end", "late", "in")
_FLOW_LEADS = ("through", "until", "till", "up")


def same(time: ArticleTime, number: int, when: When, sure: Sureness) -> Dated | None:
    """The same stretch of an earlier year: of what the line, or the one before, was about."""
    subject = time.subject_of(number)
    if subject is None or not subject.is_dated:
        if when.stretch.first is not None:
            return Dated(span_of(when.stretch), "guess", when)
        return None if when.shift is None else _before_what_was_over(time, when, *when.shift)
    if when.shift is not None:
        unit, times = when.shift
        return Dated(subject.earlier(unit, times), sure, when)
    if when.stretch.first is not None:
        return Dated(subject.in_year(date.fromordinal(when.stretch.first).year), "likely", when, (span_of(when.stretch),))
    return Dated(subject, "guess", when)


def _before_what_was_over(time: ArticleTime, when: When, unit: TimeUnit, times: int) -> Dated | None:
    """The previous year where none was told: the one before the last that was over, of which changes are that nobody dates."""
    over = last_over(time, unit)
    if over is None:
        return None
    assumed = f"as if {over.text} were the {unit} behind it, which the article does not tell"
    return Dated(over.earlier(unit, times), "guess", when, (over,), assumed=assumed)


def shifted(time: ArticleTime, number: int, when: When, span: DaySpan) -> DaySpan | None:
    """ "And 614 in 2015" behind the same period of another year is that period of 2015 too."""
    if when.stretch.grain != "year" or number == 0 or span.first is None:
        return None
    before = time.before(number)
    same = [dated for dated in before if dated.when is not None and dated.when.form == "same"]
    if not same or before[-1] is not same[-1] or same[-1].span.first is None or same[-1].span.end is None:
        return None
    if same[-1].span.end - same[-1].span.first > 300:
        return None
    return same[-1].span.in_year(date.fromordinal(span.first).year)


def since(time: ArticleTime, when: When, sure: Sureness, total: bool) -> Dated:
    """From then on, up to the newest day that the article tells."""
    time.since = when
    newest = time.newest.day
    end = None if newest is None or time.published is None or newest == time.published + 1 else newest
    span = DaySpan(when.stretch.first, end)
    if when.stretch.first is None:
        if time.published is None:
            return Dated(DaySpan(None, None), "guess", when)
        return Dated(DaySpan(None, end or time.published + 1), "guess", when, total=True)
    if end is not None and end <= when.stretch.first:
        span = DaySpan(when.stretch.first, None)
    if span.end is None:
        return Dated(span, sure, when, total=total)
    ended: Sureness = "guess" if sure == "guess" or not time.newest.ends else "likely"
    return Dated(span, ended, when, (DaySpan(span.first, None),), total=total)


def so_far(time: ArticleTime, line: DatedLine, when: When) -> Dated | None:
    """So far this year, or since what was told to have begun."""
    span = span_of(when.stretch)
    if span.first is not None:
        return time.of_this_year(when, "likely", span)
    since = next((each for each in line.whens if each.form == "since"), time.since)
    if since is not None and since.stretch.first is not None:
        return Dated(DaySpan(since.stretch.first, None), "guess", when)
    if time.published is None:
        return None
    return Dated(DaySpan(None, time.published + 1), "guess", when, total=True)


def as_of(
    time: ArticleTime,
    line: DatedLine,
    figure: Written,
    when: When,
    sure: Sureness,
    total: bool,
    stock: bool,
    hit: Sequence[Attached],
) -> Dated | None:
    """By the end of June: within its year, or of all so far, or on that day where it is a stock."""
    end = when.stretch.end
    if end is None or when.stretch.first is None:
        return None
    told_end = any(line.sentence.word(at) == "end" for at in range(when.at, when.to))
    if time.published is not None and (when.stretch.first > time.published or (told_end and end > time.published + 1)):
        return Dated(DaySpan(time.published + 1, end), "likely", when, (DaySpan(end - 1, end),), whole=True)
    if time.published is not None and end > time.published + 1:
        end = time.published + 1
    begin = unit_start(end - 1, "year")
    since = next((each.when for each in hit if each.when.form == "since" and each.when.stretch.first is not None), None)
    if since is not None and since.stretch.first is not None and since.stretch.first < end:
        return Dated(DaySpan(since.stretch.first, end), "likely", when)
    if stock:
        # Who has come to live there is counted from the first on as often as on the day.
        state: Sureness = "likely" if sure == "sure" else sure
        return Dated(DaySpan(end - 1, end), state, when, (DaySpan(None, end),), stock=True)
    within = DaySpan(begin, end)
    ever = DaySpan(None, end)
    if told_end and line.sentence.word(when.at) in _AT and not (total or is_perfect(time.cues, line, figure)):
        # What is told of the end of a year is what there was then, unless it happened until then.
        return Dated(DaySpan(end - 1, end), "guess", when, (ever, within), stock=True)
    is_flow = line.sentence.word(when.at) in _FLOW_LEADS or any(
        other.when.stretch.grain == "year" and other.when.form in ("plain", "tally") and other.when.stretch.first == begin
        for other in hit
    )
    if is_flow and not has_total(time.cues, line, figure):
        return Dated(within, "likely", when, (ever,))
    if total or not is_flow:
        return Dated(ever, "likely", when, (within,), total=True)
    return Dated(within, "guess", when, (ever,))
