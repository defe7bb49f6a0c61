"""Digits that are no claims: times, dates, years, telephone numbers, addresses, scores, and numbers in names."""

from __future__ import annotations

import re

from checker.intake.draft.change_shapes import is_signed
from checker.intake.draft.figure_place import FigurePlace
from checker.intake.draft.figures import Written
from checker.intake.draft.nouns import noun_at, noun_words
from checker.intake.draft.sentences import Sentence

_HUNDRED = 1000
_LARGEST_NAME = 10_000
_BEFORE_YEARS = frozenset(
    ("the", "(", "-", "its", "their", "a", "'", "and", "/", "in", "since", "of", "for", "from", ",", "behind", "before", "after")
)
_LONGEST_NUMBER = 3
_MOST_NOTES = 200
_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])")
_YEARS = {"ru": re.compile(r"\s?(?:г\.|год)"), "uk": re.compile(r"\s?(?:р\.|рік|рок)")}
"""What stands behind the number of a year."""
_BAR = "|"
"""What stands between the cells of a table."""


def is_time(place: FigurePlace) -> bool:
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
    if s.language and (s.word(figure.to) == "h" or (s.word(figure.at - 1) == "h" and s.words[figure.at - 2].kind == "number")):
        return True  # 2 h 40
    hour = s.word(figure.to) in ("am", "pm") or (
        s.word(figure.to) in ("a", "p") and s.word(figure.to + 1) == "." and s.word(figure.to + 2) == "m"
    )
    return colon or before or hour or s.word(figure.to) in ("o'clock", "gmt", "utc", "kst", "et", "est")


def is_note_mark(place: FigurePlace) -> bool:
    """The mark of a footnote: written against the full stop of a word, or in brackets of its own: said.1, said.[1]."""
    s, figure = place.sentence, place.figure
    if not place.is_bare or place.is_word or not 0 < figure.numbers[0] < _MOST_NOTES or s.words[figure.at].suffix:
        return False
    if s.word(figure.at - 1) == "[" and s.word(figure.to) == "]":
        return True
    against = s.touches(figure.at) and s.word(figure.at - 1) in (".", ",") and s.touches(figure.at - 1)
    return against and s.words[figure.at - 2].kind == "word" and len(s.word(figure.at - 2)) > 1


def is_date(place: FigurePlace) -> bool:
    """12/18/2018, 05-17-2024, and what is left of a date that has no year."""
    s, figure = place.sentence, place.figure
    if _is_dotted(s, figure.at):
        return True
    slashed = (s.word(figure.to) == "/" and s.touches(figure.to)) or (s.word(figure.at - 1) == "/" and s.touches(figure.at))
    month = place.cues["time", "months"]
    before = month.at(s.words, figure.at - 1) is not None
    if before and (s.language not in ("", "ko") or _has_a_day(s, figure.at - 1) or noun_at(s, figure.stop) is not None):
        before = False  # on 14 April 30 ships sank, in May 30 ships sank
    near = before or month.at(s.words, figure.to) is not None
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


def _is_dotted(s: Sentence, at: int) -> bool:
    """Whether a number is the day and month, or the year, of 14.02.2025."""
    for day, year in ((at, at + 2), (at - 2, at)):
        if day < 0 or year >= len(s.words) or s.word(day + 1) != "." or not (s.touches(day + 1) and s.touches(year)):
            continue
        if _DAY.fullmatch(s.word(day)) and len(s.word(year)) == len("2025") and s.word(year).isdigit():
            return True
    return False


def _has_a_day(s: Sentence, month: int) -> bool:
    """Whether the day of a month stands before it: 14 April, the 14th of April."""
    at = month - 1 - (s.word(month - 1) == "of")
    return at >= 0 and s.words[at].kind == "number"


def is_year(place: FigurePlace) -> bool:
    """A year that stands without a word that says so: the 2014 campaign, a column of a table."""
    s, figure = place.sentence, place.figure
    word = s.words[figure.at]
    in_form = word.kind == "number" and len(word.text) == 4 and word.text.isdigit() and 1900 <= word.value <= 2050
    if not (in_form and place.is_bare):
        return False
    if _is_cell(s, figure.at) or (s.language in _YEARS and _YEARS[s.language].match(s.own, s.place(figure.at, figure.to)[1])):
        return True
    back = s.word(figure.at - 1)
    return not place.counts and (back in _BEFORE_YEARS or s.is_capital(figure.at - 1) or figure.at == 0)


def _is_cell(s: Sentence, at: int) -> bool:
    """Whether a number alone stands in the cell of a table: a year that heads a column."""
    before, behind = s.word(at - 1), s.word(at + 1)
    return _BAR in (before, behind) and (at == 0 or before == _BAR) and (at + 1 == len(s.words) or behind == _BAR)


_SHORTEST_CALL, _LONGEST_CALL = 9, 8
"""Digits behind a plus that are a number to call; and words between it and the last of them."""


def is_telephone(place: FigurePlace) -> bool:
    """+82-2-555-0134, tel. 5550134."""
    s, figure = place.sentence, place.figure
    if place.stands_before("none", "telephone") or _is_dialled(s, figure) or _is_in_call(place):
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


def _is_in_call(place: FigurePlace) -> bool:
    """Whether a number is one of several that stand behind a word that leads to numbers to call: phone (212) 555-0147."""
    s, at = place.sentence, place.figure.at
    if not place.is_bare and place.figure.kind != "count":
        return False
    while at and (s.words[at - 1].kind == "number" or s.word(at - 1) in ("(", ")", "-", "or", "/", ":", ".", ",")):
        at -= 1
    return at < place.figure.at and place.cues["none", "telephone"].before(s.words, at) is not None


def _is_dialled(s: Sentence, figure: Written) -> bool:
    """Whether a number is one of those behind the plus of a country's code: +44 20 7946 0958; no change: +7.7%, +120."""
    at = figure.at
    if figure.kind != "count" or s.words[at].kind != "number" or s.words[at].decimals:
        return False
    while at and (
        s.words[at - 1].kind == "number" or (s.word(at - 1) in ("(", ")", "-", "/") and figure.at - at < _LONGEST_CALL)
    ):
        at -= 1
    if s.word(at - 1) != "+" or s.words[at].kind != "number":
        return False
    behind = at + 1 + (s.word(at + 1) in ("(", "-", "/"))
    follows = behind < len(s.words) and s.words[behind].kind == "number"
    return at < figure.at or follows or len(s.words[at].text) >= _SHORTEST_CALL


def is_below_zero(place: FigurePlace) -> bool:
    """Inflation was -0.4 per cent: neither a share nor a change of what is counted."""
    s, figure = place.sentence, place.figure
    led = s.word(figure.at - 2) in ("was", "is", "were", "are", "at", "to", "of", "from", "reached", "stood")
    return figure.kind == "per cent" and s.word(figure.at - 1) == "-" and is_signed(s, figure.at) and led


def is_name(place: FigurePlace) -> bool:
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
    named = named and number.value < _LARGEST_NAME and not (s.language and noun_at(s, figure.stop) is not None)
    capital = (
        at > 1
        and not _is_listed(s, at)
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


def _is_listed(s: Sentence, at: int) -> bool:
    """Whether a name before a number says where it is from, not what it is: Leipzig 412, Dresden 312; all nouns in German."""
    words = noun_words(s.language)
    if words is not None and words.capital:
        return True
    start = at
    while start and s.is_capital(start - 1) and s.words[start - 1].kind == "word":
        start -= 1
    return s.word(start - 1) in (",", ";", "and") and any(word.kind == "number" for word in s.words[:start])


def is_address(place: FigurePlace) -> bool:
    """12 Harbour Street."""
    s, figure = place.sentence, place.figure
    near = range(figure.to, min(figure.to + 3, len(s.words)))
    return (
        place.is_bare and s.is_capital(figure.to) and any(place.has("none", "addresses", at) and s.is_capital(at) for at in near)
    )


def is_score(place: FigurePlace) -> bool:
    """Won 3-1, a vote of 10 to 2."""
    s, figure = place.sentence, place.figure
    joint = s.word(figure.to) == "-" and figure.to + 1 < len(s.words) and s.words[figure.to + 1].kind == "number"
    behind = s.word(figure.at - 1) == "-" and figure.at >= 2 and s.words[figure.at - 2].kind == "number"
    joint = joint or behind or (len(figure.numbers) == 2 and figure.kind == "count")
    near = (*range(max(0, figure.at - 5), figure.at), *range(figure.to, min(figure.to + 5, len(s.words))))
    return bool(joint) and any(place.has("none", "scores", at) for at in near)
