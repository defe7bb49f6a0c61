"""Figures that are no claims: one rule each, with the reason that the editor is told."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from checker.intake.draft.cues import Cues, Phrases
from checker.intake.draft.figures import MOST_DIGITS, Written
from checker.intake.draft.sentences import Sentence

_TEN = 10
_SHORT = 160
_STAMP = re.compile(r"\b(?:am|pm|date|gmt|utc|kst|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|[\W\d_]+|t(?=\d)")
_LARGE_ORDINAL = 1000
_HUNDRED = 1000
_LONGEST_NUMBER = 3


@dataclass(frozen=True, slots=True)
class FigurePlace:
    """A figure in its sentence; `who` are the names that the vocabulary has for those who are counted."""

    sentence: Sentence
    figure: Written
    cues: Cues
    who: Phrases

    def word(self, step: int) -> str:
        """A word before the figure (-1 is the last) or behind it (1 is the first)."""
        return self.sentence.word(self.figure.start + step if step < 0 else self.figure.stop + step - 1)

    def has(self, section: str, name: str, at: int) -> bool:
        """Whether a cue stands at a word."""
        return self.cues.has(section, name, self.sentence.words, at)

    def stands_before(self, section: str, name: str) -> bool:
        """Whether a cue stands right before the figure."""
        return self.cues[section, name].before(self.sentence.words, self.figure.start) is not None

    @property
    def is_bare(self) -> bool:
        """Whether it is a plain number without a hedge or a unit."""
        figure = self.figure
        return figure.kind == "count" and figure.start == figure.at and figure.stop == figure.to and len(figure.numbers) == 1

    @property
    def is_word(self) -> bool:
        """Whether it is written in letters."""
        return self.sentence.words[self.figure.at].kind == "word"

    @property
    def counts(self) -> bool:
        """Whether who is counted stands within three words behind it."""
        stop = self.figure.stop
        return any(self.who.at(self.sentence.words, at) for at in range(stop, min(stop + 3, len(self.sentence.words))))


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
    bracketed = place.word(-1) in (",", "(") and place.word(1) in (",", ")", ".", "")
    named = s.is_capital(figure.start - 2)
    return place.is_bare and bracketed and named and 0 < figure.numbers[0] < 110 and not place.is_word


def _is_length(place: FigurePlace) -> bool:
    """A four-day visit, three weeks; an amount of time is no count of events."""
    figure = place.figure
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
    return figure.kind in ("count", "measure") and near


def _is_ordinal(place: FigurePlace) -> bool:
    figure = place.figure
    return figure.kind == "ordinal" and figure.numbers[0] < _LARGE_ORDINAL


def _is_time(place: FigurePlace) -> bool:
    """13:41, 08:02:50 am, 2 p.m., 13.41 behind a date."""
    s, figure = place.sentence, place.figure
    if figure.kind not in ("count", "measure"):
        return False
    colon = (
        (s.word(figure.to) == ":" and s.touches(figure.to + 1) and s.words[figure.to + 1].kind == "number")
        if figure.to + 1 < len(s.words)
        else False
    )
    before = s.word(figure.at - 1) == ":" and s.touches(figure.at)
    hour = s.word(figure.to) in ("am", "pm") or (
        s.word(figure.to) in ("a", "p") and s.word(figure.to + 1) == "." and s.word(figure.to + 2) == "m"
    )
    return colon or before or hour or s.word(figure.to) in ("o'clock", "gmt", "utc", "kst", "et", "est")


def _is_date(place: FigurePlace) -> bool:
    """12/18/2018, 05-17-2024, and what is left of a date that has no year."""
    s, figure = place.sentence, place.figure
    slashed = (s.word(figure.to) == "/" and s.touches(figure.to)) or (s.word(figure.at - 1) == "/" and s.touches(figure.at))
    month = place.cues["time", "months"]
    near = month.at(s.words, figure.at - 1) is not None or month.at(s.words, figure.to) is not None
    small = len(figure.numbers) == 1 and 0 < figure.numbers[0] <= 31
    return figure.kind == "count" and (
        slashed
        or (
            near
            and small
            and place.is_bare
            and not place.is_word
            and s.is_capital(figure.at - 1 if month.at(s.words, figure.at - 1) else figure.to)
        )
    )


def _is_year(place: FigurePlace) -> bool:
    """A year that stands without a word that says so: the 2014 campaign."""
    s, figure = place.sentence, place.figure
    word = s.words[figure.at]
    in_form = word.kind == "number" and len(word.text) == 4 and word.text.isdigit() and 1900 <= word.value <= 2050
    if not (in_form and place.is_bare):
        return False
    back = s.word(figure.at - 1)
    return not place.counts and (
        back in ("the", "(", "-", "its", "their", "a", "'", "and", "/", "in", "since", "of", "for", "from", ",")
        or s.is_capital(figure.at - 1)
        or figure.at == 0
    )


def _is_telephone(place: FigurePlace) -> bool:
    s, figure = place.sentence, place.figure
    if place.stands_before("none", "telephone") or s.word(figure.at - 1) == "+":
        return True
    chain, at = 1, figure.to
    while (
        at + 1 < len(s.words) and s.word(at) == "-" and s.touches(at) and s.words[at + 1].kind == "number" and s.touches(at + 1)
    ):
        chain, at = chain + 1, at + 2
    back = figure.at
    while (
        back >= 2 and s.word(back - 1) == "-" and s.touches(back) and s.words[back - 2].kind == "number" and s.touches(back - 1)
    ):
        chain, back = chain + 1, back - 2
    return chain >= _LONGEST_NUMBER or (
        s.words[figure.at].kind == "number"
        and s.words[figure.at].text.startswith("0")
        and len(s.words[figure.at].text) > 1
        and s.words[figure.at].decimals == 0
    )


def _is_name(place: FigurePlace) -> bool:
    """Camp 14, G20, Article 5, Covid-19, Flight 370."""
    s, figure = place.sentence, place.figure
    if figure.kind not in ("count", "measure", "ordinal") or place.is_word:
        return False
    at = figure.at
    glued = (s.touches(at) and s.words[at - 1].kind == "word" and at == figure.start) or (
        s.word(at - 1) == "-"
        and s.touches(at)
        and s.touches(at - 1)
        and s.words[at - 2].kind == "word"
        and at >= 2
        and not s.word(at - 2).endswith("thousand")
    )
    tail = figure.to < len(s.words) and s.touches(figure.to) and s.words[figure.to].kind == "word" and figure.kind == "count"
    named = place.cues["none", "names"].before(s.words, at) is not None and (s.is_capital(at - 1) or s.word(at - 1) == "of")
    number = s.words[at]
    capital = (
        at > 1
        and s.is_capital(at - 1)
        and place.is_bare
        and not place.counts
        and number.value < _HUNDRED
        and "," not in number.text
        and s.word(figure.to) in ("", ".", ",", ")", "'s", "and", "in", "is", "was", "for", "that", "-")
        and s.words[at - 1].kind == "word"
    )
    hash_mark = s.word(at - 1) in ("#", "№")
    return glued or tail or named or capital or hash_mark


def _is_address(place: FigurePlace) -> bool:
    s, figure = place.sentence, place.figure
    near = range(figure.to, min(figure.to + 3, len(s.words)))
    return (
        place.is_bare and s.is_capital(figure.to) and any(place.has("none", "addresses", at) and s.is_capital(at) for at in near)
    )


def _is_score(place: FigurePlace) -> bool:
    """Won 3-1, a vote of 10 to 2."""
    s, figure = place.sentence, place.figure
    joint = s.word(figure.to) == "-" and figure.to + 1 < len(s.words) and s.words[figure.to + 1].kind == "number"
    behind = s.word(figure.at - 1) == "-" and figure.at >= 2 and s.words[figure.at - 2].kind == "number"
    joint = joint or behind or (len(figure.numbers) == 2 and figure.kind == "count")
    near = (*range(max(0, figure.at - 5), figure.at), *range(figure.to, min(figure.to + 5, len(s.words))))
    return bool(joint) and any(place.has("none", "scores", at) for at in near)


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
    return not (followed or figure.start < figure.at)


def _is_vague(place: FigurePlace) -> bool:
    """No number of those whom the vocabulary counts: no doubt, no reports."""
    return place.figure.kind == "none" and not place.counts


RULES: tuple[tuple[str, PassingRule], ...] = (
    (f"it has more than {MOST_DIGITS} digits", _is_too_long),
    ("a telephone number", _is_telephone),
    ("a time of day", _is_time),
    ("a date", _is_date),
    ("an address", _is_address),
    ("a score", _is_score),
    ("a number in a name", _is_name),
    ("an age told in passing", _is_age),
    ("a length of time", _is_length),
    ("a rank or a place in an order", _is_ordinal),
    ("a fixed phrase that counts nothing", _is_fixed),
    ("it refers to what was told before", _is_definite),
    ("a part of nothing that is told", _is_half),
    ("it says no number of what the vocabulary counts", _is_vague),
    ("a year", _is_year),
)


def passed_over(place: FigurePlace) -> str:
    """Why a figure is no claim; "" where it may be one."""
    return next((reason for reason, rule in RULES if rule(place)), "")


def is_furniture(text: str, cues: Cues) -> bool:
    """Whether a line is none of the article: links, notes on the page, time stamps."""
    line = " ".join(text.split()).lower()
    short, ended = len(line) < _SHORT, line[-1:] in '.!?”"'
    leads = any(line.startswith(lead) for lead in _texts(cues, "furniture"))
    return (leads and short and not ended) or _is_stamp(line) or (short and "http" in line and " " not in line)


def _is_stamp(line: str) -> bool:
    """Whether a line is nothing but a date and an hour."""
    return len(line) < _SHORT and any(map(str.isdigit, line)) and len(_STAMP.sub("", line)) == 0


def begins_links(text: str, cues: Cues) -> bool:
    """Whether a line begins a list of links, which goes on to the end of the article."""
    line = " ".join(text.split()).lower().strip(" :")
    return any(line == lead for lead in _texts(cues, "see-also"))


def _texts(cues: Cues, name: str) -> tuple[str, ...]:
    return cues.texts["none", name]
