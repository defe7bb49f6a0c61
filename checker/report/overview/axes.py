"""The axis on which the readings in a finding are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor

from checker.engine.rows.origins import same_count
from checker.model.finding import Finding, Part
from checker.model.forms import Value
from checker.model.numbers import Interval
from checker.model.vocabulary import Vocabulary
from checker.report.overview.model import Axis, AxisBar

_STEPS = 5
"""About so many steps on an axis."""


def axis(finding: Finding, vocabulary: Vocabulary) -> Axis | None:
    """The axis of a finding; None if its suspects give no number."""
    accused = [part for part in finding.parts if part.role != "premise" and part.claim.reading is not None]
    if not accused:
        return None
    first = accused[0].claim
    shown = [part for part in accused if part.claim.unit == first.unit]
    shown += [
        part
        for part in finding.parts
        if part.role == "premise" and part.claim.reading is not None and same_count(part.claim, first, vocabulary)
    ]
    bars = tuple(_bar(part) for part in shown)
    # Of several claims of which one is off, it is not told for which count the others allow so much.
    one_count = isinstance(first.form, Value) and all(part.role == "suspect" for part in accused)
    allowed = finding.allowed if one_count else None
    intervals = [interval for bar in bars for interval in (bar.literal, bar.pragmatic)]
    lo, hi, step = ends([*intervals, allowed] if allowed else intervals)
    ticks = tuple(lo + step * number for number in range(int((hi - lo) / step) + 1))
    return Axis(finding, first.unit, lo, hi, ticks, bars, allowed)


def _bar(part: Part) -> AxisBar:
    reading = part.claim.reading
    assert reading is not None
    return AxisBar(part.claim, part.role, reading.literal, reading.pragmatic)


def ends(intervals: Sequence[Interval]) -> tuple[Fraction, Fraction, Fraction]:
    """The ends of an axis that shows all intervals, and its step; where one has no end, there is a step more on that side."""
    known = [end for interval in intervals for end in interval.ends]
    least, most = min(known, default=Fraction(0)), max(known, default=Fraction(1))
    step = nice((most - least or max(abs(most), Fraction(1))) / _STEPS)
    if all(end.denominator == 1 for end in known):
        step = max(step, Fraction(1))
    lo, hi = floor(least / step) * step, ceil(most / step) * step
    wide = least < most
    if not wide or any(interval.is_open_below for interval in intervals):
        # Counts are not below 0, so that an axis of counts begins there at the earliest.
        lo = max(lo - step, Fraction(0)) if least >= 0 else lo - step
    if not wide or any(interval.is_open_above for interval in intervals):
        hi += step
    return lo, hi, step


def nice(least: Fraction) -> Fraction:
    """The least of 1, 2 and 5 times a power of ten that is at least this much above 0."""
    power = Fraction(1)
    while power < least:
        power *= 10
    while power / 10 >= least:
        power /= 10
    return next(step for step in (power / 5, power / 2, power) if step >= least)
