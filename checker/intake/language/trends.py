"""Wordings of a trend: "falling for the fifth year in a row", "third consecutive monthly rise", "steady decline"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.intake.language.directions import directions, without_direction
from checker.intake.language.errors import WordingError
from checker.intake.language.figures import cardinal_at, ordinal_at
from checker.intake.language.tokens import Token, refuse_long, tokens
from checker.model.time import TimeUnit

_UNITS: dict[str, TimeUnit] = {"day": "day", "week": "week", "month": "month", "quarter": "quarter", "year": "year"}
_LENGTHS = _UNITS | {f"{name}s": unit for name, unit in _UNITS.items()}
_LENGTHS |= {"daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter", "yearly": "year", "annual": "year"}
_IN_A_ROW = ("consecutive", "straight", "successive", "running")
_BEHIND = (("in", "a", "row"), ("in", "succession"), ("on", "end"), ("running",))
_BEFORE = (
    "for",
    "the",
    "a",
    "an",
    "of",
    "now",
    "continuous",
    "continuously",
    "uninterrupted",
    "constant",
    "constantly",
    "unbroken",
    "kept",
    "keeps",
)
_HOW = "write falling or rising, or the article's own words, such as fell for the fifth year in a row, or steady decline"


@dataclass(frozen=True, slots=True)
class TrendWording:
    """Which way it goes; if told, how many `times` in a row, and the `unit` of time from one to the next."""

    rises: bool
    times: int | None = None
    unit: TimeUnit | None = None


def read_trend(wording: str) -> TrendWording:
    """The trend that a wording tells.

    Raises WordingError for one that says neither or both of falling and rising, or something else besides.
    """
    refuse_long(wording, _HOW)
    words = tokens(wording)
    times, unit, rest = _length(words)
    direction = without_direction(rest) if rest else None
    if direction is not None and not direction[0]:
        return TrendWording(direction[1], times, unit)
    ways = directions(rest)
    if "since" in rest or "between" in rest:
        raise WordingError(f"“{wording}” names a range of its own", "write which way it goes, and the range in over: 2015/2019")
    if not ways and times is not None:
        raise WordingError(f"“{wording}” does not say which way", "write that too, such as falling for the fifth year in a row")
    raise WordingError(f"“{wording}” tells no trend", _HOW)


def _length(words: Sequence[Token]) -> tuple[int | None, TimeUnit | None, list[str]]:
    """How often in a row, the unit of time, and the words that are left."""
    texts = [word.text for word in words]
    for at in range(len(words)):
        number = ordinal_at(words, at) or cardinal_at(words, at)
        if number is None or number[0].value.denominator != 1 or number[0].value < 1:
            continue
        end, in_a_row = number[1], False
        if texts[end : end + 1] and texts[end] in _IN_A_ROW[:3]:
            end, in_a_row = end + 1, True
        unit = _LENGTHS.get(texts[end]) if texts[end : end + 1] else None
        # The third rise in a row is one from each unit to the next, whichever the period is.
        way = texts[end : end + 1] if unit is None and directions(texts[end : end + 1]) else []
        if unit is None and not way:
            continue
        end += 1
        # What went that way may stand between: the third year of growth in a row.
        ends = [(i, each) for i in range(end, len(texts)) for each in _BEHIND if tuple(texts[i : i + len(each)]) == each]
        begin, behind = ends[0] if ends else (end, ())
        if in_a_row or behind:
            rest = (*texts[end:begin], *texts[begin + len(behind) :])
            return int(number[0].value), unit, _without([*texts[:at], *way], rest)
    for at, text in enumerate(texts):
        if text in ("every", "each") and texts[at + 1 : at + 2] and texts[at + 1] in _UNITS:
            return None, _UNITS[texts[at + 1]], _without(texts[:at], texts[at + 2 :])
        if text in _UNITS and texts[at + 1 : at + 3] == ["after", text]:
            return None, _UNITS[text], _without(texts[:at], texts[at + 3 :])
    return None, None, _without(texts, ())


def _without(before: Sequence[str], behind: Sequence[str]) -> list[str]:
    """What stands before and behind a length of time, without the words that only lead to it."""
    return [word for word in (*before, *behind) if word not in _BEFORE]
