"""How wordings are written, and what they commit their writer to: the literal column of the design's table of readings."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor, log10

from tests.oracle.system import Wording

_ABOUT = (-0.2085, 0.4285, 0.2807, 0.0940, 0.0147, -0.0640, -0.0102, 0.0404)
_NEARLY = (-0.2716, 0.3420, 0.2722, 0.0923, 0.0440, 0.0196, 0.0386, -0.0270)
"""Ferson et al. 2015: log10 of the median full width, by magnitude, roundness, a last digit of 5, and their products."""
_VAGUE = {"dozens": (24, None), "hundreds": (200, 999)}
_PARTS: dict[str, tuple[Fraction | int, int]] = {
    "half": (50, 2),
    "a third": (Fraction(100, 3), 3),
    "a quarter": (25, 4),
    "1 in 10": (10, 10),
    "two thirds": (Fraction(200, 3), 3),
}
_BEFORE = {
    "exact": "", "about": "about ", "nearly": "nearly ", "over": "over ", "at least": "at least ", "up to": "up to ",
    "under": "fewer than ",
}  # fmt: skip
_TIMES = {2: "doubled", 3: "tripled", 4: "quadrupled", 5: "quintupled"}


_KILOMETRES = {"km": Fraction(1), "miles": Fraction("1.609344")}


@dataclass(frozen=True)
class Range:
    """Numbers between two ends, of which either may be missing, or not belong to it."""

    least: Fraction | None
    most: Fraction | None
    above: bool = False
    below: bool = False

    def moved(self, sign: int, by: Fraction) -> Range:
        """All numbers times 1 or -1, plus a number."""
        least, most = (None if end is None else sign * end + by for end in (self.least, self.most))
        return Range(least, most, self.above, self.below) if sign > 0 else Range(most, least, self.below, self.above)


def text(wording: Wording) -> str:
    """As an article has it, without what the form of the claim adds."""
    number = _figure(wording.number)
    match wording.kind, wording.hedge:
        case "count", "between":
            return f"between {number} and {_figure(wording.second)}"
        case "part", ("exact" | "over" | "at least" | "under"):
            return f"{_BEFORE[wording.hedge].replace('fewer', 'less')}{number}%"
        case "multiple", hedge:
            before = {"exact": "", "over": "more than ", "nearly": "nearly "}[hedge]
            return before + _TIMES.get(int(wording.number), f"{number} times as many")
        case "count" | "mean", hedge if hedge in _BEFORE:
            return f"{_BEFORE[hedge]}{number}"
        case "length", hedge:
            return f"{_BEFORE[hedge]}{number} {wording.unit}"
        case _, word:
            return word


def _figure(number: Fraction) -> str:
    return f"{int(number):,}" if number.denominator == 1 else f"{float(number):,}"


def said(wording: Wording, *, sharp_round: bool = True) -> Range:
    """What the words literally say, of lengths in kilometres.

    Without `sharp_round` a round figure may be wider than "about" the same.
    """
    match wording.kind:
        case "count":
            return _whole(_count(wording, sharp_round))
        case "mean":
            return _hedged(wording)
        case "part":
            return _part(wording)
        case "length":
            factor = _KILOMETRES[wording.unit]
            ends = _length(wording)
            least, most = (None if end is None else end * factor for end in (ends.least, ends.most))
            return Range(least, most, ends.above, ends.below)
        case "multiple":
            half, number = _last(wording.number) / 2, wording.number
            if wording.hedge == "nearly":
                return Range(number - half, number, True, True)
            return Range(number, None, True) if wording.hedge == "over" else Range(number - half, number + half)


def _hedged(wording: Wording) -> Range:
    """Hedges that say the same of counts, means and parts."""
    number = wording.number
    match wording.hedge:
        case "over":
            return Range(number, None, True)
        case "at least":
            return Range(number, None)
        case "up to":
            return Range(Fraction(0), number)
        case "under":
            return Range(Fraction(0), number, below=True)
        case _:
            return Range(number - _last(number) / 2, number + _last(number) / 2)


def _length(wording: Wording) -> Range:
    number = wording.number
    if wording.hedge == "about":
        return Range(number - _width(_ABOUT, number) / 2, number + _width(_ABOUT, number) / 2)
    if wording.hedge == "exact":
        return Range(number - _grain(number) / 2, number + _grain(number) / 2)
    return _hedged(wording)


def _count(wording: Wording, sharp_round: bool) -> Range:
    number = wording.number
    grain = _grain(number)
    match wording.hedge:
        case "exact" if grain < 100:
            return Range(number, number)
        case "exact":
            wide = Range(number - grain / 2, number + grain, below=True)
            about = _width(_ABOUT, number) / 2
            return _both(wide, Range(number - about, number + about)) if sharp_round else wide
        case "about":
            return Range(number - _width(_ABOUT, number) / 2, number + _width(_ABOUT, number) / 2)
        case "nearly":
            return Range(number - _width(_NEARLY, number), number, below=True)
        case "between":
            step = min(grain, _grain(wording.second))
            slack = step / 2 if step >= 100 else Fraction(0)
            return Range(number - slack, wording.second + slack)
        case word if word in _VAGUE:
            least, most = _VAGUE[word]
            return Range(Fraction(least), None if most is None else Fraction(most))
        case _:
            return _hedged(wording)


def _part(wording: Wording) -> Range:
    if wording.hedge in _PARTS:
        per_cent, parts = _PARTS[wording.hedge]
        number, slack = Fraction(per_cent), min(Fraction(10), Fraction(25, parts))
        return Range(number - slack, number + slack)
    if wording.hedge == "most":
        return Range(Fraction(50), Fraction(100), True)
    return Range(Fraction(100), Fraction(100)) if wording.hedge == "all" else _hedged(wording)


def _both(one: Range, other: Range) -> Range:
    """What lies in both, neither of which is open below or lacks an end."""
    assert one.least is not None and one.most is not None and other.least is not None and other.most is not None
    return Range(max(one.least, other.least), min(one.most, other.most), below=one.below and one.most <= other.most)


def _whole(ends: Range) -> Range:
    """The whole numbers in it, which no count is below 0 of; an end that does not belong to it is the next one."""
    least, most = ends.least or Fraction(0), ends.most
    low = floor(least) + 1 if ends.above else ceil(least)
    high = None if most is None else Fraction(ceil(most) - 1 if ends.below else floor(most))
    return Range(Fraction(max(low, 0)), high)


def _grain(number: Fraction) -> Fraction:
    """The largest power of ten that divides a whole number."""
    grain = 1
    while number and number % (10 * grain) == 0:
        grain *= 10
    return Fraction(grain)


def _last(number: Fraction) -> Fraction:
    """One unit of the last digit written."""
    return Fraction(1) if number.denominator == 1 else Fraction(1, 10)


def _width(fitted: tuple[float, ...], number: Fraction) -> Fraction:
    """The full width that takes in nine readers of ten: five medians, 1 to 15 per cent of the number, never under the median."""
    grain = _grain(number)
    z, r, f = log10(number), log10(grain), float(number / grain % 10 == 5)
    terms = (1.0, z, r, f, z * r, z * f, r * f, z * r * f)
    median = Fraction(f"{10 ** sum(c * t for c, t in zip(fitted, terms, strict=True)):.3g}")
    median = max(median, Fraction(2))
    return max(median, min(max(5 * median, number / 100), number * Fraction(15, 100)))
