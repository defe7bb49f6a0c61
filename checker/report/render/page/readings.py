"""The readings in a finding as bars on one axis, in percentages of its width."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from checker.model.numbers import Interval
from checker.prose.numbers import show_number, show_per_cent, with_unit
from checker.report.overview.model import Axis
from checker.report.render.calculation import Numbers
from checker.report.render.page.scale import Scale, percentage

_SHORT = 2


@dataclass(frozen=True, slots=True)
class Stretch:
    """A bar from `left`, `width` wide; `open_left` and `open_right` where it has no end."""

    left: str
    width: str
    open_left: bool
    open_right: bool


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """One claim by its number on the card, or with number 0 what the others allow. `outer` is literal, `inner` pragmatic."""

    number: int
    role: str
    name: str
    outer: Stretch
    inner: Stretch | None


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark of the axis and where it stands."""

    left: str
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class ReadingsPicture:
    """The picture: rows, ticks, and into how many equal steps the ticks divide it."""

    rows: tuple[ReadingRow, ...]
    ticks: tuple[Tick, ...]
    steps: int
    label: str


def readings_of(axis: Axis, numbers: Numbers) -> ReadingsPicture:
    """`numbers` gives the number of each claim on the card, by its id."""
    step = axis.ticks[1] - axis.ticks[0] if len(axis.ticks) > 1 else axis.hi - axis.lo
    scale = Scale(axis.lo, axis.hi, step)
    rows = [
        ReadingRow(
            numbers.get(bar.claim.id, 0),
            bar.role,
            bar.claim.article.publisher,
            stretch(bar.literal, scale),
            None if bar.pragmatic == bar.literal else stretch(bar.pragmatic, scale),
        )
        for bar in axis.bars
    ]
    if axis.allowed is not None:
        rows.append(ReadingRow(0, "allowed", "the others allow", stretch(axis.allowed, scale), None))
    ends = (with_unit(_number(end, axis.unit), axis.unit) for end in (axis.lo, axis.hi))
    label = f"The readings on one axis, from {' to '.join(ends)}"
    return ReadingsPicture(tuple(rows), ticks(axis.ticks, scale, axis.unit), len(axis.ticks) - 1, label)


def stretch(interval: Interval, scale: Scale) -> Stretch:
    """An interval on a scale; without an end, or beyond the scale, it runs to the end of that."""
    left, right = scale.part(interval.lo, scale.low), scale.part(interval.hi, scale.high)
    return Stretch(percentage(left), percentage(right - left), interval.is_open_below, interval.is_open_above)


def ticks(marks: tuple[Fraction, ...], scale: Scale, unit: str) -> tuple[Tick, ...]:
    """The marks with their numbers: every second one where there are many."""
    every = _SHORT if len(marks) > 6 and len(marks) % _SHORT else 1
    last = len(marks) - 1
    return tuple(
        Tick(percentage(scale.part(mark, mark)), _number(mark, unit), "start" if not i else "end" if i == last else "middle")
        for i, mark in enumerate(marks)
        if i % every == 0 or i == last
    )


def _number(number: Fraction, unit: str) -> str:
    """Plain ratios are read in per cent."""
    return show_per_cent(number) if unit == "one" else show_number(number)
