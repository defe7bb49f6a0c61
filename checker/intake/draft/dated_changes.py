"""The spans of a change: what it is of, and against what it is held."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from checker.intake.draft.answers import Sureness
from checker.intake.draft.article_time import ArticleTime
from checker.intake.draft.attachment import Attached
from checker.intake.draft.dated import Dated, DatedLine
from checker.intake.draft.following import following
from checker.intake.draft.from_to import ends_of
from checker.intake.draft.multiples import base_of
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.spans import DaySpan, span_of
from checker.intake.draft.when import When
from checker.model.calendar import after, unit_start
from checker.model.time import TimeUnit

_BESIDE = 5
_PARTICLE = 5
_AGAINST = ("with", "to", "from", "on", "than", "against", "over")
_UNITS: dict[str, TimeUnit] = {"year": "year", "quarter": "quarter", "month": "month"}


def dated_change(time: ArticleTime, line: DatedLine, number: int, hit: Sequence[Attached]) -> Dated:
    """A change is of the stretch that its line is about, against the one that it names, or the one a year before."""
    own = next(
        (
            each
            for each in hit
            if each.when.form in ("plain", "range", "tally")
            and each.when.stretch.first is not None
            and not _is_base(time, line, each)
        ),
        None,
    )
    across = next((each for each in hit if each.when.stretch.first is not None), None) if looks_across(line.sentence) else None
    if across is not None and time.subject is not None:
        return Dated(time.subject.up_to(time.published), "guess", base=span_of(across.when.stretch), base_sure="likely")
    after_it = next((each for each in hit if each.when.form == "next"), None)
    nearer = after_it is not None and (own is None or hit.index(after_it) < hit.index(own))
    if nearer and after_it is not None and (later := following(time, number, after_it.when)) is not None:
        return replace(later, base=later.span.earlier(*_back(after_it.when)), base_sure=later.sure)
    then = next((each for each in hit if _is_of_then(line, each)), None)
    about = time.subject_of(number)
    if own is None and then is not None and then.when.shift is not None and about is not None and about.first is not None:
        span = about.earlier(*then.when.shift)
        return Dated(span, "likely", then.when, (about,), span.earlier("year", -1))
    over = next((each for each in hit if _leads_over_years(line, each)), None)
    if over is not None and not any(each.when.form == "same" for each in hit):
        begin, end = ends_of(span_of(over.when.stretch))
        return Dated(end.up_to(time.published), "likely", over.when, (span_of(over.when.stretch),), begin, "likely")
    base = next((each for each in hit if each.when.form == "same" or _is_base(time, line, each)), None)
    if (held := base_of(line.sentence, line.figures[number], line.whens)) is not None:
        base = Attached(held, behind=True, cost=0, direct=True)
    sure: Sureness = "likely" if own is not None and own.cost <= 11 else "guess"
    if own is not None and own.when.stretch.explicit and (own.direct or own.cost <= _BESIDE):
        sure = "sure"  # rose by 12% in 2019
    if own is not None:
        span = span_of(own.when.stretch)
        if time.goes_on(own.when, span):
            span = time.of_this_year(own.when, sure, span).span
    else:
        span = time.subject_of(number) or last_year(time)
        span = _against(time, span, base)
    begun = next((each for each in hit if each.when.form == "since" and each.when.stretch.grain in _UNITS), None)
    if own is None and base is None and begun is not None and begun.when.stretch.first is not None:
        base = begun  # doubled since 2019
        span = last_over(time, begun.when.stretch.grain) or span
    if span.first is None or span.end is None:
        span = last_year(time)
    span = span.up_to(time.published)
    against, base_sure = _base(span, base)
    if sure == "guess" and base is not None and base.when.shift is not None:
        base_sure = "guess"  # it lies so far before what is guessed itself
    return Dated(span, sure, own.when if own else None, base=against, base_sure=base_sure)


def looks_across(s: Sentence) -> bool:
    """Whether a sentence only holds something against what was told: that compares with 412 in 2018."""
    return s.word(0) in ("that", "this", "it") and s.word(1) in ("compares", "compared") and s.word(2) in ("with", "to")


def _back(when: When) -> tuple[TimeUnit, int]:
    """How many units lie between what followed and what it is held against."""
    assert when.shift is not None
    return when.shift[0], -when.shift[1]


def _is_of_then(line: DatedLine, each: Attached) -> bool:
    """Whether a change is of an earlier time, and not against it: the previous year it had risen by 3 per cent."""
    s, when = line.sentence, each.when
    return (
        when.form == "same"
        and when.shift is not None
        and when.at <= 1
        and not each.behind
        and s.language != "ko"
        and not (s.word(when.at - 1) in _AGAINST or when.shift[0] not in _UNITS)
    )


def _leads_over_years(line: DatedLine, each: Attached) -> bool:
    """Whether a change is told from one year to another: between 2012 and 2022 it fell by 170."""
    stretch, lead = each.when.stretch, line.sentence.word(each.when.at)
    if each.when.form != "range" or lead not in ("from", "between") or stretch.first is None or stretch.end is None:
        return False
    return unit_start(stretch.first, "year") == stretch.first and after(stretch.first, "year", 2) <= stretch.end


def _against(time: ArticleTime, span: DaySpan, base: Attached | None) -> DaySpan:
    """The span of a change that is held against a year: a year too, what the article is about or the last that was over."""
    year = None if base is None or base.when.stretch.grain != "year" or base.when.form == "same" else span_of(base.when.stretch)
    if year is None or year.end is None or _is_year_behind(span, year.end):
        return span
    later = next((each for each in (time.main, last_year(time)) if each is not None and _is_year_behind(each, year.end)), None)
    if (
        later is None
        and time.published is not None
        and (span.first, span.end) == (year.first, year.end)
        and year.end <= time.published
    ):
        return DaySpan(year.end, time.published + 1)  # twice that of last year
    return later or span


def _is_year_behind(span: DaySpan, end: int) -> bool:
    if span.first is None or span.end is None:
        return False
    return span.first >= end and unit_start(span.first, "year") == span.first and after(span.first, "year") == span.end


def last_year(time: ArticleTime) -> DaySpan:
    """The last year that was over: what a change is of that nobody dates."""
    return last_over(time, "year") or DaySpan(None, None)


def last_over(time: ArticleTime, grain: str) -> DaySpan | None:
    """The last year, quarter or month that was over when the article appeared; None where nobody knows when that was."""
    if time.published is None or grain not in _UNITS:
        return None
    end = unit_start(time.published, _UNITS[grain])
    return DaySpan(after(end, _UNITS[grain], -1), end)


def _is_base(time: ArticleTime, line: DatedLine, each: Attached) -> bool:
    s, when = line.sentence, each.when
    level = s.word(when.at) == "of" and time.cues.has("counts", "levels", s.words, when.at - 1)
    return (
        level
        or any(base_of(s, figure, line.whens) is when for figure in line.figures)
        or _is_of_korean_base(line, when)
        or s.word(when.at) in ("from", "on", "than")
        or (s.word(when.at - 1) in ("than", "from", "with", "to", "over") and when.form == "plain")
    )


def _is_of_korean_base(line: DatedLine, when: When) -> bool:
    """Whether a time is that of a figure that another is held against: 2018년 2166만 개보다 79만 개 늘어난."""
    s = line.sentence
    following = next((figure for figure in line.figures if 0 <= figure.start - when.to <= 1), None)
    if s.language != "ko" or following is None:
        return False
    stop = s.place(following.start, following.stop)[1]
    behind = s.own[stop - 2 : stop + _PARTICLE]
    return "보다" in behind or "에서" in behind


def _base(span: DaySpan, base: Attached | None) -> tuple[DaySpan | None, Sureness]:
    if span.first is None or span.end is None:
        return None, "guess"
    if base is not None and base.when.shift is not None:
        return span.earlier(*base.when.shift), "likely"
    if base is not None and base.when.stretch.first is not None:
        own = span_of(base.when.stretch)
        if base.when.form == "same" or (base.when.stretch.grain == "year" and span.end - span.first < 300):
            own = span.in_year(date.fromordinal(base.when.stretch.first).year)
        if (own.first, own.end) != (span.first, span.end):
            return own, "likely"
    return span.earlier("year", -1), "guess"
