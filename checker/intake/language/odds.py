"""Odds: "3 to 1", "three-to-one", "60:40": the part that the first number makes of both together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from checker.intake.language.amounts import reading
from checker.intake.language.errors import WordingError
from checker.intake.language.phrase import Phrase, taken_apart
from checker.intake.language.points import refuse_points
from checker.intake.language.tokens import Token, tokens
from checker.model.numbers import Interval, Reading
from checker.model.vocabulary import Readings

_JOINTS = (("-", "to", "-"), ("to",), (":",))
_BEHIND = ("ratio", "odds", "margin", "majority")
_ONE = Fraction(1)


def read_odds(wording: str, readings: Readings = ()) -> Reading | None:
    """The part, 0 to 1, in the unit "one"; None for any other wording.

    "3 to 1" are odds, as no range ends below its start; "20 to 25" may be one, "20:25" is none. Raises
    WordingError for a second number that is nothing.
    """
    words = tokens(wording)
    if words and words[-1].text in _BEHIND:
        words = words[:-1]
    joint = _joint(words)
    if joint is None:
        return None
    first, second = _bare(wording[: words[joint[0]].start]), _bare(wording[words[joint[1]].start : words[-1].end])
    if first is None or second is None or second.row:
        return None
    over = second.figures[0].value
    if words[joint[0]].text == "to" and over != 1 and first.figures[0].value <= over:
        return None
    if not over:
        raise WordingError(f"“{wording}” are no odds", "write how many there are to one, such as “3 to 1”")
    many = reading(first, "times", "one", readings=readings).mapped(lambda ends: _part(ends, over))
    return replace(many, number=first.figures[0].value / (first.figures[0].value + over), grain=Fraction(1, 100))


def _joint(words: Sequence[Token]) -> tuple[int, int] | None:
    """From where to where the two numbers are joined."""
    texts = tuple(word.text for word in words)
    for at in range(1, len(words) - 1):
        for joint in _JOINTS:
            behind = at + len(joint)
            if texts[at:behind] == joint and behind < len(words):
                return at, behind
    return None


def _bare(text: str) -> Phrase | None:
    """A number, perhaps hedged, that stands by itself; None for other words."""
    try:
        phrase = taken_apart(text.strip().removeprefix("a ").removeprefix("by "))
    except WordingError:
        return None
    plain = len(phrase.figures) == 1 and phrase.figures[0].kind == "cardinal" and not (phrase.unit or phrase.over)
    if plain:
        refuse_points(phrase, decimals=True)
    return phrase if plain else None


def _part(ends: Interval, over: Fraction) -> Interval:
    """How much of both together so many to `over` are; more and more to one come as near to all as one likes."""
    lo, hi = (None if end is None else end / (end + over) for end in (ends.lo, ends.hi))
    return Interval(lo, _ONE if hi is None else hi)
