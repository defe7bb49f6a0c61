"""What is asserted against what is allowed: always two bars on one axis, in percentages of its width."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.numbers import Interval
from checker.prose.numbers import show_interval, show_number, show_per_cent
from checker.report.overview.model import Axis, AxisBar
from checker.report.render.page.scale import Scale, around, percentage
from checker.report.render.sums import numbers_of

_SHORT = 2
_LABEL = "What is told, and what the others allow"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A bar from `left`, `width` wide; `open_left` and `open_right` where it has no end."""

    left: str
    width: str
    open_left: bool
    open_right: bool


@dataclass(frozen=True, slots=True)
class ClashRow:
    """One of the two sides: its claim's number on the card (0: none), its figure, and whose or what it is.

    `outer` is literal, `inner` pragmatic; `over` is by how much it overshoots; at `cuts` the parts of a sum meet.
    """

    number: int
    role: str
    figure: str
    name: str
    outer: Stretch
    inner: Stretch | None = None
    over: Stretch | None = None
    cuts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark of the axis and where it stands."""

    left: str
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class ClashPicture:
    """The picture: two rows, ticks, into how many equal steps these divide it, what it shows and `how`, "" if that needs no word.

    `near`: bars that begin at its left edge do not begin at zero.
    """

    rows: tuple[ClashRow, ClashRow]
    ticks: tuple[Tick, ...]
    steps: int
    label: str
    how: str = ""
    near: bool = False


def readings_of(axis: Axis) -> ClashPicture | None:
    """The readings of the one claim in question and what the others allow, or the one other; None where these are not two."""
    questioned = [bar for bar in axis.bars if bar.role != "premise"]
    others = [bar for bar in axis.bars if bar.role == "premise"]
    if len(questioned) != 1 or (axis.allowed is None and (len(others) != 1 or axis.finding.proof is not None)):
        return None
    bars = [*questioned, *others] if axis.allowed is None else questioned
    intervals = [interval for bar in bars for interval in (bar.literal, bar.pragmatic)]
    scale = around([*intervals, axis.allowed] if axis.allowed else intervals)
    numbers = numbers_of(axis.finding)
    first = _row(bars[0], numbers[bars[0].claim.id], axis, scale)
    if axis.allowed is None:
        second = _row(bars[1], numbers[bars[1].claim.id], axis, scale)
    else:
        second = ClashRow(0, "allowed", show_interval(axis.allowed, axis.unit), "all others allow", stretch(axis.allowed, scale))
    return ClashPicture((first, second), ticks(scale, axis.unit == "one"), len(scale.ticks) - 1, _LABEL, _how(questioned[0]))


def _how(bar: AxisBar) -> str:
    if bar.pragmatic == bar.literal:
        return ""
    ends = ["no upper end"] * bar.literal.is_open_above + ["no lower end"] * bar.literal.is_open_below
    return f"filled as readers take it, outlined by its words{f', which set {ends[0]}' if ends else ''}"


def _row(bar: AxisBar, number: int, axis: Axis, scale: Scale) -> ClashRow:
    inner = None if bar.pragmatic == bar.literal else stretch(bar.pragmatic, scale)
    figure = show_interval(bar.pragmatic, axis.unit)
    return ClashRow(number, bar.role, figure, bar.claim.article.publisher, stretch(bar.literal, scale), inner)


def stretch(interval: Interval, scale: Scale) -> Stretch:
    """An interval on a scale; without an end, or beyond the scale, it runs to the end of that."""
    left, right = scale.part(interval.lo, scale.low), scale.part(interval.hi, scale.high)
    return Stretch(percentage(left), percentage(right - left), interval.is_open_below, interval.is_open_above)


def ticks(scale: Scale, in_per_cent: bool) -> tuple[Tick, ...]:
    """The marks with their numbers: every second one where there are many. Plain ratios are read in per cent."""
    marks = scale.ticks
    every = _SHORT if len(marks) > 6 and len(marks) % _SHORT else 1
    last = len(marks) - 1
    show = show_per_cent if in_per_cent else show_number
    return tuple(
        Tick(percentage(scale.part(mark, mark)), show(mark), "start" if not i else "end" if i == last else "middle")
        for i, mark in enumerate(marks)
        if i % every == 0 or i == last
    )
