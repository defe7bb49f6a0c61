"""Superlatives over time that need no number: record high, fewest since 2003, lowest in 13 years, second lowest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.intake.draft.claim_shape import in_line
from checker.intake.draft.cues import Cues
from checker.intake.draft.nouns import own_word
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.spans import span_of
from checker.intake.draft.whens import When
from checker.intake.draft.years_back import DECADES
from checker.intake.language.directions import direction_of
from checker.intake.language.errors import WordingError
from checker.intake.language.extremes import read_extreme
from checker.intake.language.figures import cardinal_at
from checker.intake.language.wording import read_in

EVER = ("among", "..")
"""How a record of all time is written; where nobody knows when the article was published, since ever."""
_RANGE = 9
_CHANGE = 4
_BEHIND = ("in", "of", "since", "for", "on", "to", "ever", "at", "by", "among")
_KOREAN_LEADS = ("만에", "만의")
_ONE = ("a", "one", "una", "une", "um", "uma", "un", "einem", "een")
_DECADE = "10 years"
_NOUN = 4


@dataclass(frozen=True, slots=True)
class ToldRecord:
    """A record in its wording; `field` (among or since) and its `text` are the range; the quote goes from `start` to `stop`."""

    wording: str
    field: str
    text: str
    start: int
    stop: int
    explicit: bool
    since: When | None = None


def superlatives(s: Sentence, whens: tuple[When, ...], cues: Cues) -> Iterator[ToldRecord]:
    """The superlatives of a sentence in order."""
    behind, phrases, extremes = 0, cues["records", "phrases"].by_first, cues["records", "extremes"].by_first
    for at, word in enumerate(s.texts):
        hit = _at(s, at, whens, cues) if at >= behind and (word in phrases or word in extremes) else None
        if hit is not None:
            yield hit
            behind = hit.stop


def _at(s: Sentence, at: int, whens: tuple[When, ...], cues: Cues) -> ToldRecord | None:
    named = cues["records", "phrases"].at(s.words, at)
    end = named[1] if named else at + 1
    if not named and not cues.has("records", "extremes", s.words, at):
        return None
    start = at - 1 if cues.has("records", "ranks", s.words, at - 1) else at
    start = at - 2 if s.word(at - 1) == "-" and cues.has("records", "ranks", s.words, at - 2) else start  # third-highest
    wording = in_line(s, start, end)
    ranged_most = s.word(at) == "most" and s.word(at - 1) == "the" and _range(s, end, whens, cues, near=1) is not None
    if not named and not ranged_most and s.word(at) in ("most", "record", "all-time", "peak", "peaked", "least"):
        return None
    if not _reads(wording, s.language) or _is_of_a_change(s, end):
        return None
    ranged = _range(s, end, whens, cues)
    if ranged is None and (first := _length_before(s, start)) is not None:
        return ToldRecord(wording, "among", s.written(first, start - 1), first, end, explicit=True)
    if ranged is None and not named and not (s.word(start - 1) in ("the", "its", "their", "a") and _is_of_a_count(s, end, cues)):
        return None
    if ranged is None:
        return ToldRecord(wording, *EVER, start, end, explicit=False)
    field, text, stop, since = ranged
    return ToldRecord(wording, field, text, start, stop, explicit=True, since=since)


def _reads(wording: str, language: str) -> bool:
    try:
        read_in(language, wording, read_extreme)
    except WordingError:
        return False
    return True


def _is_of_a_count(s: Sentence, at: int, cues: Cues) -> bool:
    return any(cues.has("records", "nouns", s.words, step) for step in range(at, min(at + _NOUN, len(s.words))))


def _is_of_a_change(s: Sentence, at: int) -> bool:
    """Whether it is the fall or the rise that is the largest, and no number: the biggest fall since 2009."""
    for step in range(at, min(at + _CHANGE, len(s.words))):
        if (s.words[step].kind != "word" and s.word(step) != "-") or s.word(step) in _BEHIND:
            return False
        if direction_of(s.word(step)) is not None:
            return True
    return False


def _length_before(s: Sentence, at: int) -> int | None:
    """Where a length of time begins that leads in Korean to the superlative at a word: 20년 만에 최저."""
    if s.language != "ko" or own_word(s, at - 1) not in _KOREAN_LEADS:
        return None
    first = at - 3
    return first if first >= 0 and (length := _length(s, first)) is not None and length == at - 1 else None


def _range(
    s: Sentence, at: int, whens: tuple[When, ...], cues: Cues, near: int = _RANGE
) -> tuple[str, str, int, When | None] | None:
    """In 18 years, since 2003, ever: the field, its text, and the index behind it."""
    for step in range(at, min(at + near, len(s.words))):
        if s.word(step) in (";", ".") or (s.word(step) == "," and step > at + 4):
            return None
        if (ever := cues["records", "ever"].at(s.words, step)) is not None:
            return *EVER, ever[1], None
        when = next((each for each in whens if each.at == step and each.form == "since"), None)
        if when is not None:
            if when.stretch.first is None:
                return None
            text = when.name if when.name else span_of(when.stretch).text
            return ("among", f"{text}", when.to, when) if when.name else ("since", text, when.to, when)
        begin = step + (s.word(step) in ("in", "for"))
        # In other languages what leads to it has no word of its own in English: seit zehn Jahren, degli ultimi dieci anni.
        if (begin > step or s.language) and (length := _length(s, begin)) is not None:
            return "among", " ".join(s.written(begin, length).split()), length, None
        if begin > step and own_word(s, begin) in _ONE and own_word(s, begin + 1) in DECADES:
            return "among", _DECADE, begin + 2, None
    return None


def _length(s: Sentence, at: int) -> int | None:
    """The index behind a length of time: 18 years, more than a decade is none."""
    hit = cardinal_at(s.words, at) if at < len(s.words) else None
    behind = hit[1] if hit else at
    if hit is None or s.word(behind) == "-" or s.word(behind) not in ("years", "months", "quarters", "weeks", "decades"):
        return None
    return behind + 1 if hit[0].value.denominator == 1 and 1 < hit[0].value < 500 else None
