"""Over which time a superlative goes: in 18 years, since 2003, since records began in 1961, ever."""

from __future__ import annotations

from checker.intake.draft.cues import Cues
from checker.intake.draft.nouns import own_word
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.spans import span_of
from checker.intake.draft.when import When
from checker.intake.draft.years_back import DECADES
from checker.intake.language.figures import cardinal_at

RangeTold = tuple[str, str, int, When | None]
"""The field of a range, among or since, its text, the index behind it, and the expression of time that is used up by it."""
EVER = ("among", "..")
"""How a record of all time is written; where nobody knows when the article was published, since ever."""
RANGE = 9
_KOREAN_LEADS = ("만에", "만의")
_ONE = ("a", "one", "una", "une", "um", "uma", "un", "einem", "een")
_DECADE = "10 years"
_HISTORY = 4


def range_at(s: Sentence, at: int, whens: tuple[When, ...], cues: Cues, near: int = RANGE) -> RangeTold | None:
    """The range that is told within so many words; None where none is."""
    for step in range(at, min(at + near, len(s.words))):
        if s.word(step) in (";", ".") or (s.word(step) == "," and step > at + 4):
            return None
        if (ever := cues["records", "ever"].at(s.words, step)) is not None:
            begun = next((each for each in whens if each.at == step and each.form == "since" and each.to > ever[1]), None)
            if begun is not None and begun.stretch.first is not None:  # since records began in 1961
                return "among", f"{span_of(begun.stretch).text}/..", begun.to, begun
            return _begun(s, ever[1], whens) or (*EVER, ever[1], None)
        if s.word(step) in ("in", "of") and (end := _history(s, step + 1)) is not None:
            return *EVER, end, None
        when = next((each for each in whens if each.at == step and each.form == "since"), None)
        if when is not None:
            if when.stretch.first is None:
                return None
            text = when.name if when.name else span_of(when.stretch).text
            return ("among", f"{text}", when.to, when) if when.name else ("since", text, when.to, when)
        begin = step + (s.word(step) in ("in", "for"))
        # In other languages what leads to it has no word of its own in English: seit zehn Jahren, degli ultimi dieci anni.
        if (begin > step or s.language) and (length := length_at(s, begin)) is not None:
            return "among", " ".join(s.written(begin, length).split()), length, None
        if begin > step and own_word(s, begin) in _ONE and own_word(s, begin + 1) in DECADES:
            return "among", _DECADE, begin + 2, None
    return None


def _begun(s: Sentence, at: int, whens: tuple[When, ...]) -> RangeTold | None:
    """The range of all that was recorded since a year told behind it: desde que hay registros, en 1941."""
    at += s.word(at) == ","
    when = next((each for each in whens if each.at == at and each.form == "plain" and each.stretch.grain == "year"), None)
    begins = when is not None and bool(s.language) and s.word(at - 2) == "record" and s.word(at - 1) == ","
    return ("among", f"{span_of(when.stretch).text}/..", when.to, when) if when is not None and begins else None


def range_before(s: Sentence, start: int, whens: tuple[When, ...], cues: Cues) -> RangeTold | None:
    """The range that ends before a word, in languages that put it so, with where it begins: 2001년 이후 가장 적었다."""
    for step in range(start - 1, max(-1, start - RANGE), -1):
        hit = range_at(s, step, whens, cues, near=1)
        if hit is not None and start - hit[2] in (0, 1):
            return hit[0], hit[1], step, hit[3]
    return None


def length_at(s: Sentence, at: int) -> int | None:
    """The index behind a length of time: 18 years, more than a decade is none."""
    hit = cardinal_at(s.words, at) if at < len(s.words) else None
    behind = hit[1] if hit else at
    if hit is None or s.word(behind) == "-" or s.word(behind) not in ("years", "months", "quarters", "weeks", "decades"):
        return None
    return behind + 1 if hit[0].value.denominator == 1 and 1 < hit[0].value < 500 else None


def length_before(s: Sentence, at: int) -> int | None:
    """Where a length of time begins that leads in Korean to the superlative at a word: 20년 만에 최저."""
    if s.language != "ko" or own_word(s, at - 1) not in _KOREAN_LEADS:
        return None
    first = at - 3
    return first if first >= 0 and (length := length_at(s, first)) is not None and length == at - 1 else None


def _history(s: Sentence, at: int) -> int | None:
    """The index behind somebody's history: in its history, in the club's 90-year history."""
    end = next((step + 1 for step in range(at, min(at + _HISTORY + 2, len(s.words))) if s.word(step) == "history"), None)
    owned = s.word(at) in ("its", "their", "the", "our", "his", "her")
    return end if end is not None and owned else None
