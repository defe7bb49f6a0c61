"""Wordings of a change: "down 96%", "a rise of 11%", "134 higher", "nearly doubled", "fell"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from checker.model.numbers import Interval, Reading
from checker.model.vocabulary import Settings
from checker.words.amounts import Rounding, reading, scaled
from checker.words.counts import read_value
from checker.words.directions import directions, without_direction
from checker.words.errors import WordingError
from checker.words.phrase import taken_apart
from checker.words.shares import per_cent
from checker.words.tokens import tokens
from checker.words.units import Units

Measure = Literal["ratio", "difference", "direction"]
Changed = tuple[Reading | None, Measure, bool]

_TIMES = {"doubled": 2, "twice": 2, "double": 2, "twofold": 2, "tripled": 3, "trebled": 3, "threefold": 3, "thrice": 3}
_TIMES |= {"doubling": 2, "tripling": 3, "triple": 3, "quadrupled": 4, "fourfold": 4, "fivefold": 5, "tenfold": 10}
_HALVES = ("halved", "half", "halving")
_TAILS = ("the level", "as many", "as much", "the number", "the figure")
_UNCHANGED = ("unchanged", "no change", "the same", "stable", "flat")
_SLACK = Fraction(1, 200)
_HOW = "write it as “down 96%”, “up 134”, “fell”, “doubled” or “three times”"
_DEFAULT = Settings()


def read_change(wording: str, *, unit: str = "people", settings: Settings = _DEFAULT, units: Units | None = None) -> Changed:
    """Reading, measure and whether it rises: see `Change` in model/claim.py.

    A ratio is new/old in the unit "one"; a difference is new - old; a direction has no reading. Raises WordingError
    for what is no change, and for a fall of more than 100 per cent.
    """
    return _read(wording, unit, settings.rounding, units)


@lru_cache(maxsize=4096)
def _read(wording: str, unit: str, rounding: Rounding, units: Units | None) -> Changed:
    words = [token.text for token in tokens(wording)]
    if " ".join(words) in _UNCHANGED:
        ends = Interval(1 - _SLACK, 1 + _SLACK)
        return Reading(ends, ends, "unchanged", Fraction(1), Fraction(1), "one"), "ratio", True
    multiple = _multiple(words, wording)
    if multiple:
        return multiple
    found = without_direction(words)
    if found is None:
        raise WordingError(f"“{wording}” does not say which way it changed", _HOW)
    rest, rises = found
    if not rest:
        return None, "direction", rises
    part = per_cent(taken_apart(rest))
    if part is not None:
        return _ratio(part, rises, wording), "ratio", rises
    count = read_value(rest, unit=unit, settings=replace(_DEFAULT, rounding=rounding), units=units)
    return scaled(count, Fraction(1 if rises else -1), count.unit), "difference", rises


def _multiple(words: list[str], wording: str) -> Changed | None:
    """The change of "nearly doubled", "three times as many", "half the level" and "halved"; None for any other."""
    tail = next((tail.split() for tail in _TAILS if " ".join(words).endswith(" " + tail)), [])
    words = words[: len(words) - len(tail)]
    moved = bool(directions(words))
    if words[-1:] and words[-1] in _HALVES and not moved:
        half = per_cent(taken_apart(" ".join([*words[:-1], "half"])))
        return (_ratio(half, False, wording), "ratio", False) if half else None
    if words[-1:] and words[-1] in _TIMES:
        words = [*words[:-1], str(_TIMES[words[-1]]), "times"]
    if words[-1:] not in (["times"], ["fold"]):
        return None
    phrase = taken_apart(" ".join(words[:-1]).removesuffix(" -"))
    if phrase.unit or len(phrase.figures) != 1 or phrase.over:
        raise WordingError(f"cannot read “{wording}”", _HOW)
    return reading(phrase, "times", "one"), "ratio", phrase.figures[0].value > 1


def _ratio(part: Reading, rises: bool, wording: str) -> Reading:
    """New/old for a rise or fall in per cent of the old."""
    least = part.literal.lo or Fraction(0)
    if not rises and (least > 100 or (least == 100 and part.hedge == "over") or (part.number or 0) > 100):
        raise WordingError(f"“{wording}” falls by more than everything", "check the number: a fall is at most 100%")
    change = scaled(part, Fraction(1 if rises else -1, 100), "one")
    return replace(change, literal=_from_old(change.literal), pragmatic=_from_old(change.pragmatic))


def _from_old(ends: Interval) -> Interval:
    lo = Fraction(0) if ends.lo is None else max(1 + ends.lo, Fraction(0))
    return Interval(lo, None if ends.hi is None else 1 + ends.hi)
