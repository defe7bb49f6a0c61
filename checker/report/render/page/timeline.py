"""A timeline as two pictures: totals up to a date, and counts over a period; in percentages across and pixels down."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from checker.model.numbers import Interval
from checker.prose.numbers import show_number
from checker.report.overview.model import Band, Bar, Timeline
from checker.report.render.claims import claim_name, period_words, reading_words
from checker.report.render.page.anchors import claim_anchor
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


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim: across from `left`, `width` wide ("0" for a date); `outer` is its literal reading, `inner` what readers take.

    `beyond`: it has no upper end.
    """

    anchor: str
    title: str
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
    across = scale_of((*dated, *spread))
    drawn = []
    if dated and across:
        title = _TITLES.get(timeline.kind, "Totals up to a date")
        drawn.append(_panel(title, dated, timeline.cumulative, across, _as_it_is, _outlines))
    if spread and across:
        drawn.append(_panel("Over a period, as a count a year", spread, timeline.yearly, across, _a_year, _steps))
    return tuple(drawn)


Spread = Callable[[Bar, Interval], Interval]


def _panel(
    title: str,
    bars: Sequence[Bar],
    bands: Sequence[Band],
    across: Scale,
    spread: Spread,
    outline: Callable[[Sequence[Band], Frame], tuple[str, ...]],
) -> Panel:
    readings = [spread(bar, reading) for bar in bars for reading in (bar.literal, bar.pragmatic)]
    numbers = [end for reading in readings for end in reading.ends]
    frame = Frame(across, scale([Fraction(0), max(numbers, default=Fraction(1)), min(numbers, default=Fraction(0))]))
    dated = spread is _as_it_is
    # Suspects are drawn last, so that nothing hides them.
    marks = sorted((_mark(bar, spread, frame, dated) for bar in bars), key=lambda mark: mark.state == "suspect")
    levels = tuple(Level(frame.top(number), show_number(number)) for number in frame.down.ticks)
    return Panel(title, dated, tuple(marks), outline(bands, frame), years(across), levels)


def _mark(bar: Bar, spread: Spread, frame: Frame, dated: bool) -> Mark:
    claim = bar.shown.claim
    assert bar.end is not None
    left, right = frame.left(bar.end - 1 if dated else bar.start), frame.left(bar.end)
    shown = reading_words(claim, claim.reading.pragmatic if claim.reading else None)
    return Mark(
        anchor=claim_anchor(claim.id),
        title=f"{claim_name(claim)}: {period_words(claim.period)}, {shown} ({bar.shown.state})",
        state=bar.shown.state,
        left=percentage(left),
        width="0" if dated else percentage(max(right - left, Fraction(1, 400))),
        outer=frame.upright(spread(bar, bar.literal)),
        inner=frame.upright(spread(bar, bar.pragmatic)),
        middle=percentage(left if dated else (left + right) / 2),
        beyond=bar.literal.is_open_above,
    )


def _as_it_is(bar: Bar, reading: Interval) -> Interval:
    return reading


def _a_year(bar: Bar, reading: Interval) -> Interval:
    """A rate per year; of a count over more than a year the mean, and a shorter one as it is."""
    assert bar.start is not None and bar.end is not None
    days = bar.end - bar.start
    factor = _PER_YEAR[bar.per] if bar.per else _YEAR / days if days > _LONGEST_YEAR else Fraction(1)
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
