"""Wordings of a change: "down 96%", "a rise of 11%", "134 higher", "nearly doubled", "fell to 1,047", "fell"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import partial
from itertools import pairwise
from typing import Literal

from checker.intake.language.amounts import Rounding, in_other_unit, reading
from checker.intake.language.counts import read_value
from checker.intake.language.directions import compares, direction_of, is_number, level_of, without_direction
from checker.intake.language.errors import WordingError
from checker.intake.language.formulas import HedgedNumber, interval
from checker.intake.language.hedges import rows
from checker.intake.language.multiples import gone, growth_factor, is_multiple, left, read_multiple
from checker.intake.language.phrase import taken_apart
from checker.intake.language.points import refuse_foreign_points
from checker.intake.language.shares import per_cent
from checker.intake.language.signed import beyond_nothing, read_signed, without_sign
from checker.intake.language.tokens import refuse_long, tokens
from checker.intake.language.units import Units
from checker.model.numbers import Reading
from checker.model.units import PER_CENT as RATE
from checker.model.vocabulary import Readings, Settings

ChangeMeasure = Literal["ratio", "difference", "level", "direction", "points"]
Changed = tuple[Reading | None, ChangeMeasure, bool]

_UNCHANGED = ("unchanged", "no change", "the same", "no different", "equal")
_STABLE = (
    *(
        "stable",
        "flat",
        "steady",
        "little changed",
        "roughly the same",
        "about the same",
        "largely the same",
        "around the same",
        "nearly the same",
        "similar",
        "comparable",
    ),
    *("virtually unchanged", "almost unchanged", "largely unchanged", "nearly unchanged", "much the same"),
)
_BEFORE_THOSE = ("remained", "remains", "stayed", "stays", "was", "were", "held", "is", "are")
_POINTS = ("point", "points", "percentage points", "percentage point", "pp")
_PAIRS = {"down": ("-", "minus"), "up": ("+", "plus")}
_HOW = "write it as “down 96%”, “up 134”, “fell”, “doubled” or “three times”"
_AMOUNT = "write the amount alone, such as “down 96%” or “134 more”; who or what is counted stands in `scope`"
_DEFAULT = Settings()


def read_change(
    wording: str, *, unit: str = "people", settings: Settings = _DEFAULT, units: Units | None = None, signed: bool = False
) -> Changed:
    """Reading, measure and whether it rises: see `Change` in model/forms.py.

    What is measured is `signed`: its level may lie below zero, and neither that nor what it moved by need be whole.
    A ratio is new/old in the unit "one"; a difference is new - old, and so are points, in per cent; a level is new itself; a
    direction has no reading.
    Raises WordingError for what is no change, and for a fall of more than 100 per cent.
    """
    refuse_long(wording, _AMOUNT)
    return _read(wording, unit, settings.rounding, settings.readings, units, signed)


def _read(wording: str, unit: str, rounding: Rounding, readings: Readings, units: Units | None, signed: bool) -> Changed:
    words = _spelled([token.text for token in tokens(wording)])
    same = _unchanged(words, readings)
    if same is not None:
        return same, "ratio", True
    own = replace(_DEFAULT, rounding=rounding, readings=readings)
    reached = level_of(words, wording)
    if reached is not None:
        return _level(*reached, unit, own, units, signed)
    multiple = read_multiple(words, wording, readings)
    if multiple is not None:
        return multiple[0], "ratio", multiple[1]
    if (beyond := beyond_nothing(wording)) is not None:
        return None, "direction", beyond[0] == "over"
    return _moved(words, wording, unit, own, units, signed)


def _spelled(words: list[str]) -> list[str]:
    """The words with signs as words, "cut in half" as "cut by half", and "134 more than last year" without the year."""
    for word, signs in _PAIRS.items():
        if words[:1] and words[0] in signs and len(words) > 1:
            words = [word, *words[1:]]
    for at, word in enumerate(words):
        if word == "than" and at and compares(words[at - 1]) and not _is_amount(words[at + 1 :]):
            words = words[:at]
            break
    return [*words[:-2], "by", "half"] if words[-2:] == ["in", "half"] else words


def _is_amount(words: list[str]) -> bool:
    """Whether an amount stands behind "more than", not what is compared with ("than in 2019", "than a year earlier")."""
    return words[:1] not in (["in"], ["at"], ["on"], ["during"]) and any(is_number(word) or is_multiple(word) for word in words)


def _unchanged(words: list[str], readings: Readings) -> Reading | None:
    rest = " ".join(words[1:] if words[:1] and words[0] in _BEFORE_THOSE else words)
    name = "unchanged" if rest in _UNCHANGED else "stable" if rest in _STABLE else ""
    if not name:
        return None
    row, one = rows(readings)[name], Fraction(1)
    return Reading(interval(row.literal, HedgedNumber(one)), interval(row.pragmatic, HedgedNumber(one)), name, one, one, "one")


def _level(amount: str, rises: bool, unit: str, settings: Settings, units: Units | None, signed: bool) -> Changed:
    """ "Fell to 1,047" is a count, "fell to a third" and, but of a rate, "fell to 4%" a part of what was."""
    phrase = taken_apart(without_sign(amount) if signed else amount.removesuffix(" of that"))
    part = per_cent(phrase, settings.readings)
    if part is not None and rises:
        refuse_foreign_points(phrase)
    if part is not None and not (unit == RATE and phrase.unit):
        return left(part), "ratio", rises
    read = partial(read_value, unit=unit, settings=settings, units=units, mean=signed)
    return read_signed(amount, read) if signed else read(amount), "level", rises


def _moved(words: list[str], wording: str, unit: str, settings: Settings, units: Units | None, mean: bool) -> Changed:
    moved = without_direction(words)
    if moved is None:
        raise WordingError(f"“{wording}” does not say which way it changed", _HOW)
    rest, rises = moved
    if not rest:
        return None, "direction", rises
    if "from" in words:
        raise WordingError(
            f"“{wording}” tells what was before", "write the change alone, and what was before as a claim of its own"
        )
    _refuse_two(wording)
    phrase = taken_apart(rest)
    if rises or phrase.unit in _POINTS:
        # Nothing falls by 1,500 per cent, so that a fall by 1.500 is none of thousands.
        refuse_foreign_points(phrase)
    if phrase.row == "none":
        raise WordingError(f"“{wording}” tells no change", "write “unchanged”, or leave the claim out")
    if phrase.unit in _POINTS:
        points = reading(replace(phrase, unit=""), "per cent", RATE, readings=settings.readings)
        return in_other_unit(points, Fraction(1 if rises else -1), RATE), "points", rises
    part = per_cent(phrase, settings.readings)
    if part is not None:
        return _ratio(part, rises, wording), "ratio", rises
    try:
        count = read_value(rest, unit=unit, settings=settings, units=units, mean=mean)
    except WordingError as error:
        raise WordingError(error.what, _AMOUNT if "`value" in error.instead else error.instead) from error
    _refuse_ambiguous(words, wording)
    return in_other_unit(count, Fraction(1 if rises else -1), count.unit), "difference", rises


def _refuse_two(wording: str) -> None:
    """ "4,480, up 12 per cent" is a count and its change."""
    first, joint, second = wording.partition(", ")
    if joint and any(map(str.isdigit, first)) and any(map(str.isdigit, second)):
        moved, count = (second, first) if direction_of(second.split()[0].lower()) is not None else (first, second)
        how = f"write `change: {moved}` here, and `value: {count}` as a claim of its own"
        raise WordingError(f"“{wording}” says two things", how)


def _refuse_ambiguous(words: list[str], wording: str) -> None:
    """ "Rose over 3,000" may be by so many, or to so many."""
    for word, behind in pairwise(words):
        if behind in ("over", "under") and direction_of(word) is not None and not compares(word) and word not in _PAIRS:
            pattern = f"{word} {{}} {behind} …"
            what = f"“{wording}” may be by so many or to so many"
            raise WordingError(what, f"write “{pattern.format('by')}” or “{pattern.format('to')}”")


def _ratio(part: Reading, rises: bool, wording: str) -> Reading:
    """New/old for a rise or fall in per cent of the old."""
    least = part.literal.lo or Fraction(0)
    if not rises and (least > 100 or (least == 100 and part.hedge == "over") or (part.number or 0) > 100):
        raise WordingError(f"“{wording}” falls by more than everything", "check the number: a fall is at most 100%")
    return growth_factor(part) if rises else gone(part)
