"""Wordings of a share: per cent, "one in ten", "two thirds", "most"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from checker.intake.language.amounts import reading, scaled
from checker.intake.language.cardinals import Figure
from checker.intake.language.errors import WordingError
from checker.intake.language.formulas import Amount, interval
from checker.intake.language.hedges import rows
from checker.intake.language.number_words import power_of_ten
from checker.intake.language.odds import read_odds
from checker.intake.language.phrase import Phrase, taken_apart
from checker.intake.language.points import refuse_points
from checker.intake.language.tokens import refuse_long, tokens
from checker.model.numbers import Interval, Reading
from checker.model.vocabulary import Readings

PER_CENT = ("%", "per cent", "percent", "pct", "pc", "percentage", "per cents", "percents")
_CENT = (*PER_CENT, "cent")
_OF_ALL = ("most", "nearly all", "all", "none", "nearly none", "minority")
_WHOLE = Interval(Fraction(0), Fraction(100))


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
    odds = read_odds(wording, readings)
    if odds is not None:
        return odds
    phrase = taken_apart(wording)
    found = per_cent(phrase, readings)
    if found is None:
        raise _no_share(phrase, readings)
    if _exceeds_whole(phrase, found):
        raise WordingError(f"“{wording}” is more than the whole", "write a share of at most 100%")
    return scaled(found.mapped(lambda ends: ends & _WHOLE), Fraction(1, 100), "one")


def _no_share(phrase: Phrase, readings: Readings) -> WordingError:
    """Why a phrase is none: it may be one but for the noun behind it."""
    bare = phrase.wording.lower().removesuffix(phrase.unit).strip(" -").removesuffix(" of") if phrase.unit else ""
    if bare and per_cent(replace(phrase, unit=""), readings) is not None:
        what = f"“{phrase.unit}” in “{phrase.wording}” is no part of a share"
        return WordingError(what, f"write `share: {bare}`, and who or what is counted in `scope` and `of`")
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
    row, amount = rows(readings)["part"], Amount(value, grain, last, parts=part.denominator)
    bare = Reading(interval(row.literal, amount), interval(row.pragmatic, amount), "part", value, grain, "per cent")
    if not phrase.row:
        return bare
    figure = Figure(value, max(grain, last), last, last, "cardinal", phrase.wording)
    hedged = reading(replace(phrase, figures=(figure,), over=None), "per cent", "per cent", readings=readings)
    if phrase.row != "about":
        return hedged
    # "about half" says no more than "half" does.
    return replace(hedged, literal=hedged.literal | bare.literal, pragmatic=hedged.pragmatic | bare.pragmatic)


def _per(phrase: Phrase, over: Figure, readings: Readings) -> Reading:
    """12 per 1,000 is 1.2 per cent, rounded where it was: at one per 1,000."""
    share = reading(replace(phrase, over=None, per=False), "per cent", "per cent", readings=readings)
    return scaled(share, 100 / over.value, "per cent")


def _part(phrase: Phrase) -> Fraction | None:
    first = phrase.figures[0]
    if len(phrase.figures) > 1:
        return None
    if phrase.over or first.kind == "part":
        refuse_points(phrase)
    if phrase.over:
        return first.value / phrase.over.value
    return first.value if first.kind == "part" else None
