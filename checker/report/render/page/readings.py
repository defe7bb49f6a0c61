"""What is asserted against what is allowed: always two bars on one axis, in percentages of its width."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from checker.model.finding import Finding
from checker.model.numbers import Interval
from checker.model.proof import Proof
from checker.prose.numbers import show_interval, show_number, show_per_cent
from checker.report.overview.model import Axis, AxisBar
from checker.report.render.page.articles import whose
from checker.report.render.page.scale import Scale, around, percentage
from checker.report.render.sums import numbers_of

MOST = 3
"""So many publishers are named beside a bar; of more the first."""
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
    """One of the two sides: its claim's number on the card (0: none), its figure, whose it is, and after that what it is.

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
    what: str = ""


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
    """The one claim in question and what the others allow by the sum, or the one other; None where these are not two."""
    questioned = [bar for bar in axis.bars if bar.role != "premise"]
    if len(questioned) != 1:
        return None
    other = _other_side(axis, questioned[0])
    if other is None:
        return None
    bar = questioned[0]
    scale = around([bar.literal, bar.pragmatic, *other.intervals])
    inner = other.intervals[1:]
    second = ClashRow(
        other.number,
        other.role,
        other.figure,
        other.name,
        stretch(other.intervals[0], scale),
        stretch(inner[0], scale) if inner else None,
    )
    first = _row(bar, numbers_of(axis.finding)[bar.claim.id], axis, scale)
    return ClashPicture((first, second), ticks(scale, axis.unit == "one"), len(scale.ticks) - 1, _LABEL, _how(bar))


@dataclass(frozen=True, slots=True)
class _Opposite:
    """What stands against the claim: the literal reading and, where that is another, the pragmatic one."""

    number: int
    role: str
    figure: str
    name: str
    intervals: tuple[Interval, ...]


def _other_side(axis: Axis, bar: AxisBar) -> _Opposite | None:
    """What the others allow, told by the number of the sum; or by the evidence of a remark; or the one other claim."""
    finding, allowed = axis.finding, axis.allowed
    premises = [part.claim for part in finding.parts if part.role == "premise"]
    by = f"allowed by {whose(premises, MOST)}" if premises else "allowed"
    if allowed is not None:
        summed = _summed(finding.proof, _reading(bar, finding), allowed.lo) if finding.proof else None
        if summed is None:
            return _Opposite(0, "allowed", show_interval(allowed, axis.unit), "all others allow", (allowed,))
        # What else is known may allow still less: the picture tells what headline and sum do.
        shown = allowed if set(summed.ends) <= set(allowed.ends) else summed
        return _Opposite(0, "allowed", show_interval(shown, axis.unit), by, (shown,))
    if finding.evidence is not None and all(claim.unit == axis.unit for claim in premises):
        total, bound = finding.evidence.total, finding.evidence.what
        # Nobody counts fewer than none.
        least = min(total, Fraction(0)) if bound.startswith("at most: ") else total
        interval = Interval(least, None if bound.startswith("at least: ") else total)
        what = bound.removeprefix("at most: ").removeprefix("at least: ")
        return _Opposite(0, "allowed", show_interval(interval, axis.unit), f"{by}: {what}", (interval,))
    others = [each for each in axis.bars if each.role == "premise"]
    if len(others) != 1 or finding.proof is not None:
        return None
    (one,) = others
    readings = (one.literal,) if one.literal == one.pragmatic else (one.literal, one.pragmatic)
    figure = show_interval(_reading(one, finding), axis.unit)
    return _Opposite(numbers_of(finding)[one.claim.id], one.role, figure, one.claim.article.publisher, readings)


def _summed(proof: Proof, reading: Interval, least: Fraction | None) -> Interval | None:
    """What the sum allows, no less than `least`; None where it is not one of the count that the claim gives."""
    if proof.quotient is not None or proof.manner != "count":
        return None
    if proof.side == "least":
        return Interval(proof.total, None, above=proof.total_open) if reading.hi == proof.allowed else None
    return Interval(least, proof.total, below=proof.total_open) if reading.lo == proof.allowed else None


def _reading(bar: AxisBar, finding: Finding) -> Interval:
    """That on which the finding rests; remarks tell what the words say."""
    return bar.pragmatic if finding.reading == "pragmatic" and finding.evidence is None else bar.literal


def _how(bar: AxisBar) -> str:
    if bar.pragmatic == bar.literal:
        return ""
    ends = ["no upper end"] * bar.literal.is_open_above + ["no lower end"] * bar.literal.is_open_below
    return f"filled as readers take it, outlined by its words{f', which set {ends[0]}' if ends else ''}"


def _row(bar: AxisBar, number: int, axis: Axis, scale: Scale) -> ClashRow:
    inner = None if bar.pragmatic == bar.literal else stretch(bar.pragmatic, scale)
    figure = show_interval(_reading(bar, axis.finding), axis.unit)
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
