"""Readings of phrases: the row of the readings table that fits, and its two intervals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Literal

from checker.intake.language.errors import WordingError
from checker.intake.language.figures import Figure
from checker.intake.language.formulas import HedgedNumber, interval
from checker.intake.language.hedges import HedgeRule, rows
from checker.intake.language.phrase import Phrase
from checker.model.numbers import COUNT, Interval, Reading
from checker.model.vocabulary import Readings

NumberKind = Literal["count", "mean", "measure", "per cent", "times"]
Rounding = Literal["rounded", "sharp"]
ROUND = 100
"""The least grain of a round figure, which may have been rounded or cut off."""


def reading(
    phrase: Phrase, kind: NumberKind, unit: str, *, exact: bool = False, rounding: Rounding = "rounded", readings: Readings = ()
) -> Reading:
    """The reading of a phrase in the unit it is written in. Raises WordingError where no number can fit it."""
    if len(phrase.figures) == 2:
        return _range(phrase, kind, unit, exact, rows(readings))
    figure = phrase.figures[0] if phrase.figures else None
    row = phrase.row or ("exact" if exact and kind != "mean" else _bare(figure, kind, rounding))
    row = "mean" if row == "exact" and kind == "mean" else row
    amount = _amount(figure, row, phrase.hedge, kind)
    literal, taken = _both(rows(readings), row, amount)
    pragmatic = taken & literal if taken.meets(literal) else literal
    if literal.is_empty:
        raise _nothing_fits(phrase, kind)
    if figure is None:
        return in_other_unit(Reading(literal, pragmatic, row, None, None, unit), phrase.times, unit)
    return Reading(literal, pragmatic, row, figure.value, figure.grain, unit)


def _both(known: Mapping[str, HedgeRule], row: str, amount: HedgedNumber) -> tuple[Interval, Interval]:
    """The literal and the pragmatic interval of a row; those of a round figure are no wider than its row allows.

    What is measured, not counted, is rounded by convention: of it only figures of one significant digit are too wide.
    """
    formulas = known[row]
    literal, taken = interval(formulas.literal, amount), interval(formulas.pragmatic, amount)
    one_digit = amount.number < 10 * amount.grain
    if not (formulas.no_wider_than and amount.number and amount.grain >= ROUND and (amount.counted or one_digit)):
        return literal, taken
    most, usual = _both(known, formulas.no_wider_than, amount)
    return literal & most, taken & (usual if amount.counted else most)


def _nothing_fits(phrase: Phrase, kind: NumberKind) -> WordingError:
    what = f"no number fits “{phrase.wording}”"
    if kind == "count" and any(figure.value.denominator > 1 for figure in phrase.figures):
        return WordingError(what, "write a whole number, or, if it measures something, its unit too")
    if phrase.row == "fewer than":
        return WordingError(what, "write 0, or the number that it is below")
    return WordingError(what, "check the number and its hedge")


def _amount(figure: Figure | None, row: str, hedge: str, kind: NumberKind) -> HedgedNumber:
    if figure is None:
        return HedgedNumber(counted=kind == "count")
    return HedgedNumber(figure.value, figure.grain, figure.last, hedge, row, kind == "count")


def _bare(figure: Figure | None, kind: NumberKind, rounding: Rounding) -> str:
    """The row of a figure without a hedge."""
    if figure is None or figure.kind == "article":
        return "exact"
    if figure.kind in ("decade", "ordinal"):
        return figure.kind
    if kind not in ("count", "mean"):
        return kind
    return "rounded" if figure.grain >= ROUND and rounding == "rounded" else "exact"


def _range(phrase: Phrase, kind: NumberKind, unit: str, exact: bool, known: Mapping[str, HedgeRule]) -> Reading:
    """From a to b, the ends widened by half the smaller grain where they are round (counts) or by their last digit.

    No end is widened by more than the figure alone would be.
    """
    low, high = phrase.figures
    grain = min(low.grain, high.grain)
    if exact:
        slack = Fraction(0)
    elif grain >= ROUND and kind in ("count", "mean"):
        slack = grain / 2
    else:
        slack = Fraction(0) if kind == "count" else min(low.last, high.last) / 2
    ends = Interval(low.value - slack, high.value + (9 if high.kind == "decade" else slack)) & COUNT
    if slack and grain >= ROUND:
        row = _bare(low, kind, "rounded")
        least, most = (_both(known, row, _amount(end, row, "", kind))[0] for end in (low, high))
        ends &= Interval(least.lo, most.hi, least.above, most.below)
    if kind == "count":
        ends = ends.inwards()
    vague = phrase.row == "about" and not (grain >= ROUND and kind in ("count", "mean"))
    both = tuple(_about(ends, phrase, kind, known, which) if vague else ends for which in (0, 1))
    literal, pragmatic = (_hedged(both[which], phrase, kind, known, which) for which in (0, 1))
    if literal.is_empty or pragmatic.is_empty:
        raise _nothing_fits(phrase, kind)
    return Reading(literal, pragmatic, "range", low.value, grain, unit)


def _about(ends: Interval, phrase: Phrase, kind: NumberKind, known: Mapping[str, HedgeRule], which: int) -> Interval:
    """ "Around 40 to 50" reaches from about 40 to about 50; of round counts the rounding says that already."""
    low, high = (_both(known, "about", _amount(end, "about", phrase.hedge, kind))[which] for end in phrase.figures)
    return ends | low | high


def _hedged(ends: Interval, phrase: Phrase, kind: NumberKind, known: Mapping[str, HedgeRule], which: int) -> Interval:
    """The range with the ends that are hedged by themselves: from 5,000 to nearly 7,000; literally (0) or as read (1)."""
    lo, hi = (
        _both(known, row, _amount(figure, row, row, kind))[which] if row else ends
        for row, figure in zip(phrase.ends, phrase.figures, strict=True)
    )
    return Interval(lo.lo, hi.hi, lo.above, hi.below)


def in_other_unit(reading: Reading, factor: Fraction, unit: str) -> Reading:
    """A reading in another unit; a negative factor turns its ends round."""
    if factor == 1:
        return reading if reading.unit == unit else replace(reading, unit=unit)
    return Reading(
        reading.literal * factor,
        reading.pragmatic * factor,
        reading.hedge,
        None if reading.number is None else reading.number * abs(factor),
        None if reading.grain is None else reading.grain * abs(factor),
        unit,
    )
