"""The spans of the two ends of a change: from 25 to 128 in 2019, down to 25 from 128, from 25 to 128 between 2015 and 2019."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from checker.intake.draft.dated import Dated
from checker.intake.draft.figures import Written
from checker.intake.draft.month_counts import counted_in_months
from checker.intake.draft.moves import moves_from
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.spans import DaySpan, span_of
from checker.intake.draft.whens import When
from checker.intake.language.directions import direction_of
from checker.model.calendar import after, unit_of, unit_start
from checker.model.time import Period, TimeUnit

_NEAR = 6
_TO = ("to", "through", "until", "by")
_BEYOND = ("above", "below", "over", "under")
_MOVED = 14
_FAR = 8
_PLAIN = 2
"""What joins two ends, and no noun and no date in between: from 25 boats to 128."""


def both_ends(
    s: Sentence, whens: Sequence[When], figures: Sequence[Written], dated: Mapping[int, Dated], latest: DaySpan
) -> Mapping[int, Dated]:
    """What is to be changed of the spans of figures: the first end of a change is no figure of the time of the second.

    `latest` is that of a second end of which no time is told, though it is of the first.
    """
    changed: dict[int, Dated] = {}
    for number, figure in enumerate(figures):
        other = _other_end(s, figures, number)
        if other is None and (alone := _begun(s, figure, dated[number])) is not None:
            changed[number] = alone
        if other is None or figure.kind not in ("count", "measure", "per cent", "part"):
            continue
        first, last = dated[number], dated[other]
        between = [when for when in whens if figure.stop <= when.at and when.to <= figures[other].start]
        if s.time_first and between and first.when is not None and between[-1].stretch.first is not None:
            changed[other] = Dated(span_of(between[-1].stretch), "likely", between[-1])
            continue
        if _is_its_own(s, first, figure, figures[other]):
            if other > number and (last.when is None or last.when is first.when) and first.when is not None:
                changed[other] = Dated(latest, "guess", None, () if latest == last.span else (last.span,))
            continue
        begun = last.when is not None and last.when.form == "since" and last.when.stretch.end is not None
        if begun and last.when is not None:
            begin = DaySpan(last.when.stretch.first, last.when.stretch.end)
            changed[number] = replace(last, span=begin, sure="likely", others=(last.span,))
            changed[other] = Dated(latest, "guess", None, (last.span,))
            continue
        if last.when is not None and last.when.form == "range" and last.span.first is not None and last.span.end is not None:
            begin, end = ends_of(last.span)
            changed[number] = replace(last, span=begin, sure="likely", others=(last.span,))
            changed[other] = replace(last, span=end, sure="likely", others=(last.span,))
            continue
        span = _before(last)
        if span is not None and not first.total:
            changed[number] = Dated(span, "guess", None, () if last.span == span else (last.span,), base=first.base)
    return changed


def between_ends(
    s: Sentence, figures: Sequence[Written], dated: Mapping[int, Dated], is_change: Mapping[int, bool]
) -> Mapping[int, Dated]:
    """What is to be changed of a change told right behind the two numbers that it leads between: of the second, by the first."""
    changed: dict[int, Dated] = {}
    for number in range(2, len(figures)):
        first, last = figures[number - 2], figures[number - 1]
        apart = figures[number].start - last.stop > _FAR or any(is_change.get(each, False) for each in (number - 2, number - 1))
        if not is_change.get(number, False) or apart or not is_first_end(s, first) or _other_end(s, figures, number - 2) is None:
            continue
        begin, end = dated[number - 2], dated[number - 1]
        if begin.when is None or end.when is None or begin.span == end.span or begin.span.first is None:
            continue
        changed[number] = replace(end, sure="likely", base=begin.span, base_sure="likely")
    return changed


def _begun(s: Sentence, figure: Written, own: Dated) -> Dated | None:
    """A first end alone, told of since when something fell or rose: fallen by a quarter since 2019, from 470."""
    when = own.when
    if when is None or when.form != "since" or when.stretch.first is None or not moves_from(s, figure.start):
        return None
    return replace(own, span=DaySpan(when.stretch.first, when.stretch.end), sure="likely", others=(own.span,))


def levels_reached(s: Sentence, figures: Sequence[Written], dated: Mapping[int, Dated], latest: DaySpan) -> Mapping[int, Dated]:
    """What is to be changed where something came to a number over years: it is of the last of them.

    Where only a beginning is told, that is `latest`: tripled since 2020, to 92,000.
    """
    changed: dict[int, Dated] = {}
    for number, figure in enumerate(figures):
        own = dated[number]
        begun = own.when is not None and own.when.form == "since" and own.when.to <= figure.start
        if begun and not own.total and s.word(figure.start - 1) in _TO[:1] and s.word(figure.start - 2) == ",":
            changed[number] = Dated(latest, "guess", None, (own.span,))
        over = own.when is not None and own.when.form == "range" and own.span.first is not None and own.span.end is not None
        if over and not own.total and _is_reached(s, figure):
            _, end = ends_of(own.span)
            if unit_of(Period(end.first, end.end, "")) == "year":
                changed[number] = replace(own, span=end, sure="likely", others=(own.span,))
    return changed


def _is_reached(s: Sentence, figure: Written) -> bool:
    """Whether a fall or a rise is told before a number to which it led."""
    led = s.word(figure.start - 1) in ("to", "until") or s.word(figure.start - 1) in _BEYOND
    before = range(figure.start - 2, max(-1, figure.start - _MOVED), -1)
    return led and any(direction_of(s.word(at)) is not None for at in before)


def not_behind(s: Sentence, figures: Sequence[Written], dated: Mapping[int, Dated]) -> Mapping[int, Dated]:
    """What is to be changed where a month that something is held against came out later: the 14 of April, behind a May."""
    changed: dict[int, Dated] = {}
    for number in range(1, len(figures)):
        before, own = dated[number - 1], dated[number]
        month = own.when is not None and own.when.form == "plain" and not own.when.stretch.explicit
        held = s.word(figures[number].start - 1) == "the" or moves_from(s, figures[number].start)
        held = held or (s.language != "ko" and figures[number].at in counted_in_months(s))
        if (
            own.when is not None
            and month
            and held
            and before.span.end is not None
            and own.span.first is not None
            and own.span.first >= before.span.end
        ):
            changed[number] = replace(own, span=span_of(own.when.stretch).earlier("year", -1))
    return changed


def _other_end(s: Sentence, figures: Sequence[Written], number: int) -> int | None:
    """Which figure is the other end of the one that something rose or fell from; None where none is."""
    figure = figures[number]
    if not is_first_end(s, figure):
        return None
    behind = number + 1
    if behind < len(figures) and figures[behind].start - figure.stop <= _NEAR and _is_led(s, figures[behind].start):
        return behind
    before = number - 1
    if before >= 0 and figure.start - figures[before].stop <= _NEAR and not s.language:
        return before
    return None


def is_first_end(s: Sentence, figure: Written) -> bool:
    """Whether a figure is what something came from, which a line is not about."""
    return moves_from(s, figure.start) or _leads_from(s, figure)


def _is_led(s: Sentence, at: int) -> bool:
    return s.word(at - 1) in _TO or (bool(s.language) and not s.touches(at))


def _leads_from(s: Sentence, figure: Written) -> bool:
    """In Korean the first end has its particle behind it: 25척에서 128척으로."""
    behind = range(figure.stop, min(figure.stop + _PLAIN, len(s.words)))
    return s.language == "ko" and any(s.word(at).endswith("에서") for at in behind)


def _is_its_own(s: Sentence, dated: Dated, figure: Written, other: Written) -> bool:
    """Whether a time is told of it alone: right behind it, before the other end."""
    when = dated.when
    if when is None:
        return False
    if when.form == "same":
        return True
    if other.start >= figure.stop:
        return figure.stop <= when.at < other.start
    return when.at >= figure.stop


def _before(last: Dated) -> DaySpan | None:
    """The stretch before, of which nobody says when it was: the month before, else the same a year before."""
    span = last.span
    if span.first is None or span.end is None:
        return None
    unit = unit_of(Period(span.first, span.end, ""))
    if unit == "month":
        return span.earlier("month", -1)
    if last.when is None and unit is None:
        start = unit_start(span.first, "year")
        return DaySpan(after(start, "year", -1), start)
    return span.earlier("year", -1)


def ends_of(span: DaySpan) -> tuple[DaySpan, DaySpan]:
    """The first and the last unit of a range: years where it is one of years, else months."""
    assert span.first is not None and span.end is not None
    first, last = date.fromordinal(span.first), date.fromordinal(span.end)
    years = (first.month, first.day, last.month, last.day) == (1, 1, 1, 1)
    unit: TimeUnit = "year" if years else "month"
    begin = unit_start(span.first, unit)
    end = unit_start(span.end - 1, unit)
    return DaySpan(begin, after(begin, unit)), DaySpan(end, min(after(end, unit), span.end))
