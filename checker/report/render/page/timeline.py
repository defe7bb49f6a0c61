"""A timeline as pictures: totals up to a date, counts a year, and over several years; in per cent across and pixels down."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from checker.model.numbers import Interval
from checker.model.time import Period
from checker.prose.numbers import show_number
from checker.report.overview.model import Band, Bar, Timeline
from checker.report.render.claims import claim_name, period_words
from checker.report.render.page.anchors import claim_anchor
from checker.report.render.page.claim_words import both_readings
from checker.report.render.page.frame import Frame, Upright, scale_of, years
from checker.report.render.page.readings import Tick
from checker.report.render.page.scale import Scale, percentage, scale

_YEAR = Fraction(146097, 400)
_PER_YEAR: Mapping[str, Fraction] = {
    "day": _YEAR,
    "week": _YEAR / 7,
    "month": Fraction(12),
    "quarter": Fraction(4),
    "half-year": Fraction(2),
    "year": Fraction(1),
}
_LONGEST_YEAR = 366
_RUNNING = 4
"""Totals since one day up to so many others are drawn at their ends."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Claims drawn alike: across from `left`, `width` wide ("0" for a date); `outer` is literal, `inner` what readers take.

    `anchor` is that of the first, `titles` are of all. `beyond`: they have no upper end.
    """

    anchor: str
    titles: tuple[str, ...]
    state: str
    left: str
    width: str
    outer: Upright
    inner: Upright
    middle: str
    beyond: bool


@dataclass(frozen=True, slots=True)
class Level:
    """A line across at a round number."""

    top: str
    text: str


@dataclass(frozen=True, slots=True)
class Panel:
    """One picture; `bands` are outlines of what is allowed, in a box 100 wide and HEIGHT high."""

    title: str
    dated: bool
    marks: tuple[Mark, ...]
    bands: tuple[str, ...]
    years: tuple[Tick, ...]
    levels: tuple[Level, ...]


_TITLES = {"state": "At a date", "measure": "By the end of the period"}


def panels(timeline: Timeline) -> tuple[Panel, ...]:
    """Those pictures for which there are claims."""
    dated = [bar for bar in timeline.bars if bar.kind in ("total", "stock") and bar.end is not None]
    spread = [bar for bar in timeline.bars if bar.kind in ("flow", "rate") and None not in (bar.start, bar.end)]
    running = _running(bar for bar in spread if _is_long(bar))
    long = [bar for bar in spread if _is_long(bar) and bar.start not in running]
    yearly = [bar for bar in spread if not _is_long(bar)]
    across = scale_of((*dated, *spread))
    if across is None:
        return ()
    drawn = []
    if dated:
        title = _TITLES.get(timeline.kind, "Totals up to a date")
        drawn.append(_panel(title, dated, timeline.cumulative, across, _as_it_is, _outlines, True))
    if yearly:
        drawn.append(_panel("Over a year or less, rates by the year", yearly, timeline.yearly, across, _a_year, _steps))
    for start, bars in running.items():
        title = f"Totals, counted {period_words(Period(start, None, ''))}"
        drawn.append(_panel(title, bars, (), across, _as_it_is, _outlines, True))
    if long:
        drawn.append(_panel("Over more than a year, in all", long, (), across, _as_it_is, _steps))
    return tuple(drawn)


def _is_long(bar: Bar) -> bool:
    """A count over more than a year: its mean a year would be a figure that nobody wrote."""
    return bar.kind == "flow" and bar.start is not None and bar.end - bar.start > _LONGEST_YEAR


def _running(long: Iterable[Bar]) -> dict[int, list[Bar]]:
    """Counts that run on from one day, by that day: so many bars from one edge would hide one another."""
    by_start: dict[int, list[Bar]] = {}
    for bar in long:
        assert bar.start is not None
        by_start.setdefault(bar.start, []).append(bar)
    return {start: bars for start, bars in sorted(by_start.items()) if len({bar.end for bar in bars}) >= _RUNNING}


Spread = Callable[[Bar, Interval], Interval]


def _panel(
    title: str,
    bars: Sequence[Bar],
    bands: Sequence[Band],
    across: Scale,
    spread: Spread,
    outline: Callable[[Sequence[Band], Frame], tuple[str, ...]],
    dated: bool = False,
) -> Panel:
    readings = [spread(bar, reading) for bar in bars for reading in (bar.literal, bar.pragmatic)]
    numbers = [end for reading in readings for end in reading.ends]
    frame = Frame(across, scale(numbers or (Fraction(0), Fraction(1))))
    # Suspects are drawn last, so that nothing hides them.
    marks = sorted(_together(_mark(bar, spread, frame, dated) for bar in bars), key=lambda mark: mark.state == "suspect")
    levels = tuple(Level(frame.top(number), show_number(number)) for number in frame.down.ticks)
    return Panel(title, dated, tuple(marks), outline(bands, frame), years(across), levels)


def _mark(bar: Bar, spread: Spread, frame: Frame, dated: bool) -> Mark:
    claim = bar.shown.claim
    left, right = frame.left(bar.end - 1 if dated else bar.start), frame.left(bar.end)
    return Mark(
        anchor=claim_anchor(claim.id),
        titles=(f"{claim_name(claim)}: {period_words(claim.period)}, {both_readings(claim)} ({bar.shown.state})",),
        state=bar.shown.state,
        left=percentage(left),
        width="0" if dated else percentage(max(right - left, Fraction(1, 400))),
        outer=frame.upright(spread(bar, bar.literal)),
        inner=frame.upright(spread(bar, bar.pragmatic)),
        middle=percentage(left if dated else (left + right) / 2),
        beyond=bar.literal.is_open_above,
    )


def _together(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """One mark for all that would hide one another."""
    alike: dict[Mark, list[Mark]] = {}
    for mark in marks:
        alike.setdefault(replace(mark, anchor="", titles=()), []).append(mark)
    return tuple(replace(same[0], titles=tuple(title for mark in same for title in mark.titles)) for same in alike.values())


def _as_it_is(bar: Bar, reading: Interval) -> Interval:
    return reading


def _a_year(bar: Bar, reading: Interval) -> Interval:
    """A rate per year, and a count as it is."""
    factor = _PER_YEAR[bar.per] if bar.per else Fraction(1)
    return reading * factor


def _outlines(bands: Sequence[Band], frame: Frame) -> tuple[str, ...]:
    """One outline through all dates."""
    shown = sorted((band for band in bands if frame.across.low <= band.end <= frame.across.high), key=lambda band: band.end)
    if len(shown) < 2:
        return ()
    over = [f"{percentage(frame.left(band.end))} {frame.top(band.allowed.hi)}" for band in shown]
    under = [f"{percentage(frame.left(band.end))} {frame.foot(band.allowed.lo)}" for band in shown]
    return (f"M{'L'.join((*over, *reversed(under)))}Z",)


def _steps(bands: Sequence[Band], frame: Frame) -> tuple[str, ...]:
    """A box for each year."""
    return tuple(
        f"M{percentage(frame.left(band.start))} {frame.top(band.allowed.hi)}H{percentage(frame.left(band.end))}"
        f"V{frame.foot(band.allowed.lo)}H{percentage(frame.left(band.start))}Z"
        for band in bands
    )
