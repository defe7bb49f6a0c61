"""Figures that are no claims: one rule each, with the reason that the editor is told."""

from __future__ import annotations

from collections.abc import Callable

from checker.intake.draft.differences import direction_before
from checker.intake.draft.figure_place import FigurePlace
from checker.intake.draft.figures import MOST_DIGITS, Written
from checker.intake.draft.list_headlines import heads_list
from checker.intake.draft.moves import led_by
from checker.intake.draft.nouns import noun_at
from checker.intake.draft.passing_digits import (
    is_address,
    is_below_zero,
    is_date,
    is_name,
    is_note_mark,
    is_score,
    is_telephone,
    is_time,
    is_year,
)
from checker.intake.draft.rates import is_told_for
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.typical_lengths import typical_length
from checker.intake.language.directions import direction_of

_TEN = 10
_NEAR = 4
_OLDEST = 110
_PERSONS = ("people", "men", "women", "children", "those", "adults", "residents", "patients", "everyone", "anyone", "persons")
_ANYONE = ("he", "she", "who", "i")
_LARGE_ORDINAL = 1000
_MANY_HOURS = 1000


_NORMS = ("average", "norm", "usual", "normal", "mean", "median")
PassingRule = Callable[[FigurePlace], bool]


def _is_too_long(place: FigurePlace) -> bool:
    return any(len(str(number.numerator)) > MOST_DIGITS for number in place.figure.numbers)


def _is_age(place: FigurePlace) -> bool:
    s, figure = place.sentence, place.figure
    if figure.kind not in ("count", "ordinal", "measure"):
        return False
    if (
        place.stands_before("none", "ages-before")
        or place.has("none", "ages-behind", figure.stop)
        or place.has("none", "ages-behind", figure.to)
    ):
        return True
    if place.stands_before("none", "decades-of-life"):
        return True
    if _is_over_an_age(place) or _is_birthday(place):
        return True
    bracketed = place.word(-1) in (",", "(") and place.word(1) in (",", ")", ".", "")
    named = s.is_capital(figure.start - 2)
    return place.is_bare and bracketed and named and 0 < figure.numbers[0] < 110 and not place.is_word


def _is_birthday(place: FigurePlace) -> bool:
    """He turned 60 on Monday; 60 ships turned back."""
    s, figure = place.sentence, place.figure
    turned = s.word(figure.start - 1) in ("turned", "turns") and (
        s.word(figure.start - 2) in _ANYONE or s.is_capital(figure.start - 2)
    )
    return place.is_bare and not s.language and turned and 0 < figure.numbers[0] <= _OLDEST and noun_at(s, figure.stop) is None


def _is_over_an_age(place: FigurePlace) -> bool:
    """Children under five, people over 80; 70 per cent were over 65."""
    s, figure = place.sentence, place.figure
    if s.word(figure.at - 1) not in ("over", "under") or figure.start != figure.at - 1 or len(figure.numbers) > 1:
        return False
    if figure.kind != "count" or not 0 < figure.numbers[0] <= _OLDEST or noun_at(s, figure.stop) is not None:
        return False
    copula = s.word(figure.start - 1) in ("were", "are", "is", "was") and not any(word.text == "there" for word in s.words)
    return copula or s.word(figure.start - 1) in _PERSONS


def _is_length(place: FigurePlace) -> bool:
    """A four-day visit, three weeks; an amount of time is no count of events."""
    figure = place.figure
    if typical_length(place.sentence, figure) is not None:
        return False
    hours = "hours" in place.sentence.texts[figure.at : figure.to + 1]
    if hours and figure.numbers and figure.numbers[0] >= _MANY_HOURS:
        return False  # 480,000 hours of overtime
    if figure.kind == "measure" and figure.unit in ("day", "week", "month", "year", "hour", "minute", "second"):
        return True
    behind = figure.to + (place.sentence.word(figure.to) == "-")
    words = (
        "year",
        "years",
        "month",
        "months",
        "week",
        "weeks",
        "day",
        "days",
        "hour",
        "hours",
        "minute",
        "minutes",
        "decade",
        "decades",
        "quarter",
        "quarters",
        "century",
        "centuries",
        "night",
        "nights",
        "seconds",
        "mph",
    )
    near = place.sentence.word(behind) in words or (
        place.sentence.word(behind) in ("consecutive", "straight", "more", "long", "full")
        and place.sentence.word(behind + 1) in words
    )
    return figure.kind in ("count", "measure", "part") and near


def _is_told_for(place: FigurePlace) -> bool:
    figure = place.figure
    return figure.kind in ("count", "measure") and is_told_for(place.sentence, figure.start, figure.stop, place.cues)


def _heads_list(place: FigurePlace) -> bool:
    return heads_list(place.sentence, place.figure)


def _is_ordinal(place: FigurePlace) -> bool:
    figure = place.figure
    return figure.kind == "ordinal" and figure.numbers[0] < _LARGE_ORDINAL


def _is_fixed(place: FigurePlace) -> bool:
    """One of the, no one, one another, the two Koreas: words that count nothing."""
    s, figure = place.sentence, place.figure
    if not place.is_word or figure.kind not in ("count", "none"):
        return False
    if s.word(figure.at) == "one" and place.is_bare and not place.counts and s.word(figure.at - 1) not in ("and", "only"):
        return True
    fixed = place.cues["none", "fixed"]
    near = (fixed.at(s.words, at) for at in range(max(0, figure.at - 1), figure.at + 1))
    return any(hit is not None and hit[1] > figure.at for hit in near)


def _is_definite(place: FigurePlace) -> bool:
    """The two sides, both countries, those three: what was told of before, or what everyone knows."""
    small = len(place.figure.numbers) == 1 and place.figure.numbers[0] <= _TEN
    return place.is_word and place.is_bare and small and place.has("none", "definite", place.figure.start - 1)


def _is_half(place: FigurePlace) -> bool:
    """A half that is a part of nothing told: half a century, the other half, half-brother."""
    s, figure = place.sentence, place.figure
    if figure.kind != "part" or len(figure.numbers) > 1:
        return False
    if s.word(figure.start - 1) == "other":
        return True
    followed = s.word(figure.stop) in ("of", "the", "their", "its", "were", "are", "as", "that") or place.counts
    followed = followed or noun_at(s, figure.stop) is not None
    return not (followed or figure.start < figure.at or _is_moved_by(s, figure))


def _is_moved_by(s: Sentence, figure: Written) -> bool:
    """Whether something fell or rose by a part: by a quarter, um ein Drittel gesunken, cayó un tercio."""
    by = led_by(s, figure.start)
    if by and direction_before(s, figure) is not None:
        return True
    led = by or (bool(s.language) and s.word(figure.start - 1) in ("of", "in"))
    before, behind = figure.start - 1 - led, range(figure.stop, figure.stop + (_NEAR if by else s.language == "ko"))
    return any(direction_of(s.word(at)) is not None for at in (before, *behind))


def _is_vague(place: FigurePlace) -> bool:
    """No number of those whom the vocabulary counts: no doubt, no reports."""
    if place.figure.kind != "none" or place.counts:
        return False
    hit, s = noun_at(place.sentence, place.figure.stop), place.sentence
    end = hit[1] if hit is not None else place.figure.stop + 1
    standing = place.word(-1) in ("are", "is", "have", "has", "with", "of") or s.word(place.figure.at) == "none"
    return bool(s.language) or standing or not place.has("counts", "nones", end - 1)


def _is_distance(place: FigurePlace) -> bool:
    """How far something lies from something else: 40 per cent below the level of 2019."""
    if place.figure.kind not in ("per cent", "part") or place.sentence.language:
        return False
    if place.figure.kind == "part" and place.word(1) in ("the", "its", "their", "of") and place.word(2) in _NORMS:
        return True  # less than half the average
    beyond = place.word(1) in ("below", "above", "under", "over", "short")
    return beyond and place.word(2) in ("the", "its", "their", "that", "what", "those", "last", "pre", "where", "of", "average")


def _is_comparison(place: FigurePlace) -> bool:
    """So many times as much as somebody else has: twice as much as men."""
    return place.figure.kind == "comparison"


RULES: tuple[tuple[str, PassingRule], ...] = (
    (f"it has more than {MOST_DIGITS} digits", _is_too_long),
    ("a telephone number", is_telephone),
    ("a rate below zero", is_below_zero),
    ("a time of day", is_time),
    ("the mark of a footnote", is_note_mark),
    ("a date", is_date),
    ("an address", is_address),
    ("a score", is_score),
    ("a number in a name", is_name),
    ("an age told in passing", _is_age),
    ("a length of time", _is_length),
    ("it is what a rate is told for", _is_told_for),
    ("a rank or a place in an order", _is_ordinal),
    ("how long the list below a headline is", _heads_list),
    ("a fixed phrase that counts nothing", _is_fixed),
    ("it refers to what was told before", _is_definite),
    ("a part of nothing that is told", _is_half),
    ("it says no number of what the vocabulary counts", _is_vague),
    ("a year", is_year),
    ("how far it lies below or above something else", _is_distance),
    ("so many times what something else is, and no number", _is_comparison),
)


def passed_over(place: FigurePlace) -> str:
    """Why a figure is no claim; "" where it may be one."""
    return next((reason for reason, rule in RULES if rule(place)), "")
