"""Timelines: for each scope its claims, and what those that can hold together allow."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import MAXYEAR, date
from itertools import accumulate
from operator import and_

from checker.engine.rows.measure import Book
from checker.model.bounds import Answer, Count
from checker.model.claim import Claim
from checker.model.numbers import Interval
from checker.model.scope import Scope
from checker.model.vocabulary import EventKind
from checker.prose.phrases import count
from checker.report.overview.bars import TimelineKey, bar, has_time, line
from checker.report.overview.model import Band, Bar, ClaimState, Timeline

MOST_TIMELINES = 60
"""More scopes than this nobody looks through; those with the most claims are shown."""
MOST_EXACT = 400
"""So many bands are worked out by linear programs; the rest by simple sums only."""


Ask = Callable[[Sequence[Claim], Sequence[Count], int], Mapping[Count, Answer]]
"""What claims that can hold together allow for each of some counts; the number is how many may be worked out exactly."""
_MOST_YEARS = 100
"""Of a longer time only the last so many years are shown."""


@dataclass(frozen=True, slots=True)
class _TimelineDraft:
    """A timeline before it is known what the claims allow."""

    line: TimelineKey
    bars: tuple[Bar, ...]
    unplaced: tuple[ClaimState, ...]
    to_dates: tuple[Count, ...]
    by_year: tuple[Count, ...]


def timelines(states: Sequence[ClaimState], book: Book, ask: Ask) -> tuple[tuple[Timeline, ...], tuple[str, ...]]:
    """The timelines by scope and unit, and what was left out."""
    drafts = sorted(_drafts(states, book), key=lambda draft: (-len(draft.bars), draft.line))
    shown, hidden = drafts[:MOST_TIMELINES], len(drafts) - MOST_TIMELINES
    counts = [count for draft in shown for count in (*draft.by_year, *draft.to_dates)]
    standing = [state.claim for state in states if stands(state)]
    answers = ask(standing, list(dict.fromkeys(counts)), MOST_EXACT)
    drawn = (_timeline(draft, answers, book) for draft in sorted(shown, key=lambda draft: draft.line))
    left_out = f"timelines of {count(hidden, 'more scope')}, which fewer claims count, are left out"
    return tuple(drawn), (left_out,) if hidden > 0 else ()


def stands(state: ClaimState) -> bool:
    """Whether the claim asserts something that holds together with all others, so that it can tell what is allowed."""
    return state.claim.asserts and state.state != "undecided" and state.severity not in ("contradiction", "tension")


def _drafts(states: Iterable[ClaimState], book: Book) -> Iterable[_TimelineDraft]:
    """A draft for each scope and unit of which at least two claims give a count."""
    by_line: dict[TimelineKey, list[ClaimState]] = {}
    for state in states:
        if has_time(state.claim, book.vocabulary):
            by_line.setdefault(line(state.claim, book.vocabulary), []).append(state)
    for key, several in by_line.items():
        drawn = [(state, bar(state, book.vocabulary)) for state in sorted(several, key=_when)]
        bars = tuple(each for _, each in drawn if each is not None)
        if len(bars) > 1:
            kind = book.vocabulary.kind(key[0])
            unplaced = tuple(state for state, each in drawn if each is None)
            yield _TimelineDraft(key, bars, unplaced, _to_dates(*key, kind, bars), _by_year(*key, kind, bars))


def _when(state: ClaimState) -> tuple[int, int, str]:
    claim: Claim = state.claim
    return claim.period.end or 0, claim.period.start or 0, claim.id


def _timeline(draft: _TimelineDraft, answers: Mapping[Count, Answer], book: Book) -> Timeline:
    scope, unit = draft.line
    cumulative = tuple(_band(count, answers) for count in draft.to_dates)
    yearly = tuple(_band(count, answers) for count in draft.by_year)
    loose = sum(not band.tight for band in (*cumulative, *yearly))
    remark = f"{loose} of {len(cumulative) + len(yearly)} intervals may be wider than need be: too many were asked for"
    kind = book.vocabulary.kind(scope)
    cumulative = _rising(cumulative) if kind == "flow" else cumulative
    return Timeline(scope, unit, kind, draft.bars, draft.unplaced, cumulative, yearly, remark if loose else "")


def _band(count: Count, answers: Mapping[Count, Answer]) -> Band:
    answer = answers[count]
    return Band(count.start, count.end, answer.allowed, answer.tight)


def _rising(bands: Sequence[Band]) -> tuple[Band, ...]:
    """The same bands; where some are wider than need be, counts that never fall make them no wider than their neighbours."""
    least = accumulate((Interval(band.allowed.lo, None) for band in bands), and_)
    most = reversed(tuple(accumulate((Interval(None, band.allowed.hi) for band in reversed(bands)), and_)))
    return tuple(replace(band, allowed=above & below) for band, above, below in zip(bands, least, most, strict=True))


def _to_dates(scope: Scope, unit: str, kind: EventKind, bars: Sequence[Bar]) -> tuple[Count, ...]:
    """The counts up to each date that claims end on and, for flows, to each year's end between the first and the last.

    There are none of measures.
    """
    shown = [bar for bar in bars if bar.shown.claim.asserts]
    if kind == "measure":
        return ()
    if kind == "state":
        days = {bar.end for bar in shown if bar.start == bar.end - 1}
    else:
        days = {bar.end for bar in shown} | {_first_day(year + 1) for year in _years(bars)}
    return tuple(Count(scope, unit, None, day) for day in sorted(days))


def _by_year(scope: Scope, unit: str, kind: EventKind, bars: Sequence[Bar]) -> tuple[Count, ...]:
    """The counts in each calendar year of the time that claims speak of; none for states."""
    if kind != "flow":
        return ()
    return tuple(Count(scope, unit, _first_day(year), _first_day(year + 1)) for year in _years(bars))


def _years(bars: Iterable[Bar]) -> range:
    """The years from the first to the last that claims speak of; a total from the beginning speaks of its last."""
    shown = [bar for bar in bars if bar.shown.claim.asserts]
    if not shown:
        return range(0)
    first = min(bar.end - 1 if bar.start is None else bar.start for bar in shown)
    last = min(date.fromordinal(max(bar.end for bar in shown) - 1).year, MAXYEAR - 1)
    return range(max(date.fromordinal(first).year, last - _MOST_YEARS + 1), last + 1)


def _first_day(year: int) -> int:
    return date(year, 1, 1).toordinal()
