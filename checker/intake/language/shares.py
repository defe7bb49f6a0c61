"""Wordings of a share: per cent, "one in ten", "two thirds", "most", and odds such as "3 to 1"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from checker.intake.language.amounts import in_other_unit, reading
from checker.intake.language.errors import WordingError
from checker.intake.language.figures import Figure
from checker.intake.language.formulas import HedgedNumber, interval
from checker.intake.language.hedges import rows
from checker.intake.language.number_words import power_of_ten
from checker.intake.language.part_words import part_without_noun
from checker.intake.language.phrase import Phrase, taken_apart
from checker.intake.language.points import refuse_points
from checker.intake.language.tokens import Token, refuse_long, tokens
from checker.model.numbers import Interval, Reading
from checker.model.vocabulary import Readings

PER_CENT = ("%", "per cent", "percent", "pct", "pc", "percentage", "per cents", "percents")
_CENT = (*PER_CENT, "cent")
_OF_ALL = ("most", "nearly all", "all", "none", "nearly none", "minority")
_WHOLE = Interval(Fraction(0), Fraction(100))
_JOINTS = (("-", "to", "-"), ("to",), (":",))
_BEHIND = ("ratio", "odds", "margin", "majority")
_STEPPING = ("over", "at least", "up to", "fewer than")
"""The rows that reach one step beyond their number, which is one of its grain."""
_ALL = Fraction(1)


def tells_per_cent(wording: str) -> bool:
    """Whether a wording gives its figure in per cent."""
    return any(token.text in _CENT for token in tokens(wording))


def read_share(wording: str, readings: Readings = ()) -> Reading:
    """The reading of a share, 0 to 1, in the unit "one" ("70%", "1 in 10", "two thirds", "most").

    Raises WordingError for what is no share, and for more than the whole.
    """
    refuse_long(wording, "write the share alone, such as “70%” or “1 in 10”")
    return _read(wording, readings)


@lru_cache(maxsize=4096)
def _read(wording: str, readings: Readings) -> Reading:
    odds = _read_odds(wording, readings)
    if odds is not None:
        return odds
    phrase = taken_apart(wording)
    share = per_cent(phrase, readings)
    if share is None:
        raise _no_share(phrase, readings)
    if _exceeds_whole(phrase, share):
        raise WordingError(f"“{wording}” is more than the whole", "write a share of at most 100%")
    return in_other_unit(share.mapped(lambda ends: ends & _WHOLE), Fraction(1, 100), "one")


def _no_share(phrase: Phrase, readings: Readings) -> WordingError:
    """Why a phrase is none: it may be one but for the noun behind it."""
    bare = phrase.wording.lower().removesuffix(phrase.unit).strip(" -").removesuffix(" of") if phrase.unit else ""
    if bare == "all" and phrase.unit.startswith("but"):
        how = "write how many of the others there are as a claim of theirs, `value` with them in `scope`"
        return WordingError(f"“{phrase.wording}” tells of the others", how)
    if bare and per_cent(replace(phrase, unit=""), readings) is not None:
        what = f"“{phrase.unit}” in “{phrase.wording}” is no part of a share"
        return WordingError(what, f"write `share: {bare}`, and who or what is counted in `scope` and `of`")
    if alone := part_without_noun(phrase.wording):
        what = f"what is counted stands within “{phrase.wording}”"
        return WordingError(what, f"write `share: {alone}`, and who or what is counted in `scope` and `of`")
    how = "write it as “70%”, “1 in 10”, “every 14th”, “two thirds”, “3 to 1”, “12 per 1,000” or “most”"
    return WordingError(f"“{phrase.wording}” is no share", how)


def _exceeds_whole(phrase: Phrase, share: Reading) -> bool:
    least, number = share.literal.lo or Fraction(0), share.number or Fraction(0)
    upper = phrase.figures[1].value if len(phrase.figures) > 1 else number
    return max(least, number, upper) > 100 or (share.hedge == "over" and least == 100)


def per_cent(phrase: Phrase, readings: Readings = ()) -> Reading | None:
    """The reading of a phrase in per cent, or None if it gives no part of a whole."""
    if not phrase.figures:
        share = phrase.row in _OF_ALL and not phrase.unit
        return reading(phrase, "per cent", "per cent", readings=readings) if share else None
    if phrase.unit in PER_CENT:
        return reading(phrase, "per cent", "per cent", readings=readings)
    part = _part(phrase)
    if part is None or phrase.unit:
        return None
    if phrase.per and phrase.over:
        return _per(phrase, phrase.over, readings)
    value = part * 100
    grain = power_of_ten(value) if value.denominator == 1 else Fraction(1)
    last = Fraction(1)
    name = "one in" if part.numerator == 1 and part.denominator > 10 and part.denominator % 10 else "part"
    row, amount = rows(readings)[name], HedgedNumber(value, grain, last, parts=part.denominator)
    bare = Reading(interval(row.literal, amount), interval(row.pragmatic, amount), name, value, grain, "per cent")
    if not phrase.row:
        return bare
    steps = _steps_of_part(value, grain, part.denominator, name) if phrase.row in _STEPPING else grain
    figure = Figure(value, max(steps, last), last, last, "cardinal", phrase.wording)
    hedged = reading(replace(phrase, figures=(figure,), over=None), "per cent", "per cent", readings=readings)
    if phrase.row != "about":
        return hedged
    # "about half" says no more than "half" does.
    return replace(hedged, literal=hedged.literal | bare.literal, pragmatic=hedged.pragmatic | bare.pragmatic)


def _steps_of_part(value: Fraction, grain: Fraction, parts: int, row: str) -> Fraction:
    """The grain by which "more than half" reaches at least as far as "half" may, and so to the next part that has a name.

    Of one in so many the parts lie closer together: half as far.
    """
    least = interval("[0, N+p]", HedgedNumber(Fraction(0), parts=parts)).hi or grain
    least = least if row == "part" else least / 2
    own = grain / 2 if value < 10 * grain else grain
    return grain if own >= least else 2 * least if value < 20 * least else least


def _per(phrase: Phrase, over: Figure, readings: Readings) -> Reading:
    """12 per 1,000 is 1.2 per cent, rounded where it was: at one per 1,000."""
    share = reading(replace(phrase, over=None, per=False), "per cent", "per cent", readings=readings)
    return in_other_unit(share, 100 / over.value, "per cent")


def _part(phrase: Phrase) -> Fraction | None:
    first = phrase.figures[0]
    if len(phrase.figures) > 1:
        return None
    if phrase.over or first.kind == "part":
        refuse_points(phrase)
    if phrase.over:
        return first.value / phrase.over.value
    return first.value if first.kind == "part" else None


def _read_odds(wording: str, readings: Readings = ()) -> Reading | None:
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
    many = reading(first, "times", "one", readings=readings).mapped(lambda ends: _part_of_both(ends, over))
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


def _part_of_both(ends: Interval, over: Fraction) -> Interval:
    """How much of both together so many to `over` are; more and more to one come as near to all as one likes."""
    lo, hi = (None if end is None else end / (end + over) for end in (ends.lo, ends.hi))
    return Interval(lo, _ALL if hi is None else hi)
