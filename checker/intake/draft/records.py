"""Superlatives over time that need no number: record high, fewest since 2003, lowest in 13 years, second lowest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.intake.draft.claim_shape import in_line
from checker.intake.draft.cues import Cues
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.spans import span_of
from checker.intake.draft.whens import When
from checker.intake.language.errors import WordingError
from checker.intake.language.extremes import read_extreme
from checker.intake.language.wording import read_in

EVER = ("among", "..")
"""How a record of all time is written; where nobody knows when the article was published, since ever."""
_RANGE = 9
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
    if not _reads(wording, s.language):
        return None
    ranged = _range(s, end, whens, cues)
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


def _range(
    s: Sentence, at: int, whens: tuple[When, ...], cues: Cues, near: int = _RANGE
) -> tuple[str, str, int, When | None] | None:
    """In 18 years, since 2003, ever: the field, its text, and the index behind it."""
    for step in range(at, min(at + near, len(s.words))):
        if s.word(step) in (";", ".") or (s.word(step) == "," and step > at + 4):
            return None
        when = next((each for each in whens if each.at == step and each.form == "since"), None)
        if when is not None:
            if when.stretch.first is None:
                return None
            text = when.name if when.name else span_of(when.stretch).text
            return ("among", f"{text}", when.to, when) if when.name else ("since", text, when.to, when)
        if cues.has("records", "ever", s.words, step):
            hit = cues["records", "ever"].at(s.words, step)
            return *EVER, hit[1] if hit else step + 1, None
        if s.word(step) in ("in", "for") and (length := _length(s, step + 1, cues)) is not None:
            return "among", in_line(s, step + 1, length), length, None
    return None


def _length(s: Sentence, at: int, cues: Cues) -> int | None:
    """The index behind a length of time: 18 years, more than a decade is none."""
    from checker.intake.language.figures import cardinal_at

    hit = cardinal_at(s.words, at) if at < len(s.words) else None
    behind = hit[1] if hit else at
    if hit is None or s.word(behind) == "-" or s.word(behind) not in ("years", "months", "quarters", "weeks", "decades"):
        return None
    return behind + 1 if hit[0].value.denominator == 1 and 1 < hit[0].value < 500 else None
