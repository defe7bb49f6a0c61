"""Wordings of a value: counts of people and other nouns, and measures."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from checker.intake.language.amounts import NumberKind, Rounding, in_other_unit, reading
from checker.intake.language.directions import is_level
from checker.intake.language.errors import WordingError
from checker.intake.language.figures import ordinal_at, word_at
from checker.intake.language.number_words import ARTICLES
from checker.intake.language.part_words import part_without_noun
from checker.intake.language.periods import day_in, is_day_told
from checker.intake.language.phrase import Phrase, taken_apart
from checker.intake.language.points import refuse_foreign_points, refuse_points
from checker.intake.language.prices import read_price
from checker.intake.language.rates import refuse_rate
from checker.intake.language.shares import PER_CENT, per_cent
from checker.intake.language.tokens import refuse_long, tokens
from checker.intake.language.units import Units
from checker.model.numbers import Reading
from checker.model.units import CALENDAR_YEAR, CURRENCIES, MEASURES
from checker.model.units import PER_CENT as RATE
from checker.model.vocabulary import Readings, Settings

_DEFAULT = Settings()
_FIRST_YEAR, _LAST_YEAR = 1800, 2199
_THIRD = 3
_GROWING = ("so far", "to date", "and rising", "and growing", "and climbing", "by now", "already", "as yet", "thus far")
_UNITS = Units()


def read_value(
    wording: str,
    *,
    unit: str = "people",
    exact: bool = False,
    settings: Settings = _DEFAULT,
    units: Units | None = None,
    mean: bool = False,
) -> Reading:
    """The reading of a value ("over 20,000", "4.7 billion won", "four-day", "tens of thousands", "thirties").

    `unit` is what a bare number counts; in per cent any part of a whole can be read. `exact` takes an unhedged figure as it
    stands; a `mean` is rounded and need not be whole. Numbers come out in the base unit of their dimension (kilometre, day,
    year, won, …), or in `unit` if that is a counted noun. Raises WordingError for what cannot be read whole.
    """
    refuse_long(wording, "write the number alone, in the article's own words, such as “over 20,000”")
    _refuse_dates(wording)
    return _read(wording, unit, exact, mean, settings.rounding, settings.readings, units or _UNITS)


def _refuse_dates(wording: str) -> None:
    """A day is no amount of anything."""
    day = day_in(wording)
    if day:
        raise WordingError(f"“{wording}” is a date", f"write `period: {day}`, and as `value` what was counted then")
    if is_day_told(wording):
        how = "write the day as `period`, such as 2018-11-30, and as `value` what was counted then"
        raise WordingError(f"“{wording}” is a date", how)


def _read(wording: str, unit: str, exact: bool, mean: bool, rounding: Rounding, readings: Readings, units: Units) -> Reading:
    price = read_price(wording, units, readings)
    if price is not None:
        return price
    refuse_rate(wording)
    _refuse_levels(wording)
    phrase = _taken_apart(wording)
    if unit == RATE:
        return _rate(phrase, readings)
    _refuse_shares(phrase)
    if unit == CALENDAR_YEAR and not phrase.unit:
        refuse_points(phrase)
        return reading(phrase, "count", CALENDAR_YEAR, exact=True, readings=readings)
    base, factor = _unit(phrase, unit, units)
    if base in MEASURES and base not in CURRENCIES:
        refuse_foreign_points(phrase)
    else:
        # Prices have no tenth of a cent: $20.000 is far likelier 20,000 than 20.
        refuse_points(phrase, decimals=mean or base in MEASURES)
    if base in MEASURES:
        return in_other_unit(reading(phrase, "measure", base, exact=exact, readings=readings), factor, base)
    if factor.denominator != 1:
        raise WordingError(f"“{wording}” counts in parts", f"write it in {base}")
    kind: NumberKind = "mean" if mean else "count"
    return in_other_unit(reading(phrase, kind, base, exact=exact, rounding=rounding, readings=readings), factor, base)


def _rate(phrase: Phrase, readings: Readings) -> Reading:
    """A rate in per cent: "4.2%", "12 per 1,000", or the bare number of it."""
    refuse_foreign_points(phrase)
    share = per_cent(phrase, readings)
    if share is not None:
        return share
    if phrase.unit or not phrase.figures:
        raise WordingError(f"“{phrase.wording}” is no rate", "write it as 4.2%, or give its event another `measure` than rate")
    return reading(phrase, "per cent", RATE, readings=readings)


def _taken_apart(wording: str) -> Phrase:
    """The parts of a wording; "a seventh" of what is counted is the seventh, where it is no part "of" something.

    "A third" by itself is a part more often than not.
    """
    words = tokens(wording)
    ordinal = ordinal_at(words, 1) if len(words) > 1 and words[0].text in ARTICLES else None
    if ordinal is None or word_at(words, ordinal[1]) == "of" or ordinal[0].value == _THIRD:
        return taken_apart(wording)
    return replace(taken_apart(wording[words[1].start :]), wording=wording)


def _refuse_levels(wording: str) -> None:
    """ "Fell to 1,047" says where the count stands and that it fell."""
    if is_level([token.text for token in tokens(wording)], wording):
        raise WordingError(f"“{wording}” tells a change too", f"write `change: {wording}` with `from`, or the number alone")


def _unit(phrase: Phrase, unit: str, units: Units) -> tuple[str, Fraction]:
    """The base unit of a phrase and the factor to it."""
    if not phrase.unit or _same_noun(phrase.unit, unit):
        return _own_unit(unit, units)
    canonical = units.canonical(phrase.unit)
    if canonical is None:
        refuse_points(phrase)
        raise _no_unit(phrase, unit)
    return (unit, canonical[1]) if _is_noun(canonical[0], unit) else canonical


def _own_unit(noun: str, units: Units) -> tuple[str, Fraction]:
    """The base unit of bare numbers of a noun and the factor to it."""
    canonical = None if noun == "people" else units.canonical(noun)
    if canonical is None:
        return noun, Fraction(1)
    return (noun, canonical[1]) if _is_noun(canonical[0], noun) else canonical


def base_unit(noun: str, units: Units) -> str:
    """The unit in which readings of bare numbers of a noun are kept: kilometre for miles, dollar for USD."""
    return _own_unit(noun, units)[0]


def measure_in(wording: str, units: Units) -> str:
    """The measure or currency of a figure, as it is to be written as a unit: tonnes, dollar; "" where it counts something."""
    phrase = taken_apart(wording)
    canonical = units.canonical(phrase.unit) if phrase.unit else None
    if canonical is None or canonical[0] not in MEASURES:
        return ""
    return canonical[0] if canonical[0] in CURRENCIES else phrase.unit


def counts_noun(wording: str, noun: str) -> bool:
    """Whether the word beside the number of a wording is this noun, perhaps in the plural: boats in "610 boats"."""
    phrase = taken_apart(wording)
    return bool(phrase.figures) and _same_noun(phrase.unit, noun)


def is_noun_of(word: str, *, unit: str = "people", units: Units | None = None) -> bool:
    """Whether a word may stand beside a number of a noun: the noun itself, or a unit of measure."""
    return _same_noun(word, unit) or (units or _UNITS).canonical(word) is not None


def _is_noun(base: str, noun: str) -> bool:
    """Whether a base unit is the counted noun itself."""
    return base not in MEASURES and _same_noun(base, noun)


def _same_noun(word: str, noun: str) -> bool:
    """Whether two words are the same noun, one of them perhaps in the plural."""
    word, noun = word.lower(), noun.lower()
    return word == noun or word in _plurals(noun) or noun in _plurals(word)


def _plurals(noun: str) -> tuple[str, ...]:
    """What the plural of a noun may be: ferries of ferry, classes of class."""
    if noun.endswith("y"):
        return f"{noun}s", f"{noun[:-1]}ies"
    return (f"{noun}s", f"{noun}es") if noun.endswith(("s", "x", "z", "ch", "sh")) else (f"{noun}s",)


def _refuse_shares(phrase: Phrase) -> None:
    wording = phrase.wording
    if phrase.unit in PER_CENT:
        raise WordingError(f"“{wording}” is no count", f"write `share: {wording}` with `of`, or `change: …` with `from`")
    if phrase.over and phrase.over.text.isdigit() and _FIRST_YEAR <= phrase.over.value <= _LAST_YEAR:
        raise WordingError(
            f"“in {phrase.over.text}” in “{wording}” is a period", f"leave it out, and write `period: {phrase.over.text}`"
        )
    if phrase.over or phrase.row in ("most", "nearly all", "all") or any(f.kind == "part" for f in phrase.figures):
        how = f"write `share: {wording}` and, as `of`, what it is a share of"
        article, _, place = wording.partition(" ")
        if article.lower() in ARTICLES and place.lower() == "third":
            how += f"; or `value: the {place}` for the one behind two others"
        raise WordingError(f"“{wording}” is a share of something", how)


def _no_unit(phrase: Phrase, unit: str) -> WordingError:
    at = phrase.wording.lower().find(phrase.unit)
    if at < 0:  # words of the table stand between those of the unit: "for the first time"
        first = re.search(rf"(?<=[\w%] ){re.escape(phrase.unit.split()[0])}\b", phrase.wording, re.IGNORECASE)
        at = first.start() if first else -1
        spelled = phrase.wording[at:].strip() if first else phrase.unit
        phrase = replace(phrase, unit=spelled.lower())
    spelled = phrase.wording[at : at + len(phrase.unit)] if at >= 0 else phrase.unit
    if not spelled[:1].isalpha() or any(map(str.isdigit, phrase.unit)):
        return WordingError(
            f"cannot read “{spelled}” in “{phrase.wording}”", "write one number, with commas only between thousands"
        )
    if alone := part_without_noun(phrase.wording):
        return WordingError(
            f"“{phrase.wording}” is a share of something", f"write `share: {alone}` and, as `of`, what it is a share of"
        )
    noun = "" if unit == "people" else f" and not “{unit}”"
    number = _alone(phrase, at)
    figure = f"`value: {number}`" if number else "the number in digits as `value`"
    if phrase.unit in _GROWING:
        return WordingError(f"“{spelled}” in “{phrase.wording}” is no unit", f"write {figure} with `so far: yes` beside it")
    return WordingError(
        f"“{spelled}” in “{phrase.wording}” is no unit{noun}",
        f"write {figure}, and who or what is counted in `scope`",
    )


def _alone(phrase: Phrase, at: int) -> str:
    """The number of a phrase as it can be read without the words at that place; "" where nothing can."""
    before, behind = phrase.wording[: max(at, 0)].strip(" -"), phrase.wording[max(at, 0) + len(phrase.unit) :].strip(" -")
    for text in (before, phrase.figures[0].text if phrase.figures else "", behind):
        try:
            alone = taken_apart(text)
        except WordingError:
            continue
        if text.lower() not in ARTICLES and not alone.unit:
            return text
    return ""
