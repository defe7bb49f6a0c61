"""Where a figure is what something rose or fell from: "rose from 25 to 128", "down to 25 from 128"."""

from __future__ import annotations

from checker.intake.draft.cues import ENGLISH
from checker.intake.draft.nouns import noun_words, own_word
from checker.intake.draft.sentences import Sentence
from checker.intake.language.directions import direction_of

_FAR = 9
_KOREAN = 12
"""Words behind a number in which its verb stands in Korean."""
_OWN_BY = frozenset(("um", "met", "на"))
"""What leads to a difference in the languages in which it may stand far from its verb: sank die Zahl der Boote um 90."""
_BEHIND = 6
_PAIRS = {"de": ("von",), "nl": ("van",), "ru": ("с", "со"), "uk": ("з", "зі", "із"), "pt": ("de",)}
_ONTO = {"de": ("auf",), "nl": ("naar",), "ru": ("до",), "uk": ("до",), "pt": ("para",)}
"""What leads to the two ends of a change, where a range is told in other words: von 25 bis 128, от 25 до 128."""
_FROM = ("from", "of", "in", "since", "at")
"""What stands in English for the word that leads to the first of two ends."""


def moves_from(s: Sentence, at: int) -> bool:
    """Whether the number at a word is the first end of a change: from 25 to 128 behind a word for a rise or a fall."""
    if s.word(at - 1) not in (_FROM if s.language else ("from",)):
        return False
    words = noun_words(s.language or ENGLISH)
    if s.language == "ko":
        return any(direction_of(s.word(step)) is not None for step in range(at, at + _KOREAN))
    if _leads_on(s, at):
        return True
    for step in range(at - 1, max(-1, at - _FAR - 1), -1):
        if s.word(step) in (",", ";", ":") and step < at - 1 and (s.language or s.word(step) != "," or step < at - 2):
            return False  # but fallen since 2019, from 470
        if direction_of(s.word(step)) is not None or (words is not None and _is_move(s, step, words.moves)):
            return True
    return False


def led_by(s: Sentence, at: int) -> bool:
    """Whether the number at a word is told as the amount of a fall or a rise: by 90, um 90, на 90."""
    return s.word(at - 1) == "by" and (not s.language or own_word(s, at - 1) in _OWN_BY)


def is_level(s: Sentence, at: int) -> bool:
    """Whether what leads from one number to the other at a word says that the first became the other: von 25 auf 128."""
    return bool(s.language) and own_word(s, at) in _ONTO.get(s.language, ())


def _leads_on(s: Sentence, at: int) -> bool:
    """Whether what leads to a number, and to the next one, says by itself that the one became the other."""
    pair = _PAIRS.get(s.language)
    if pair is None or own_word(s, at - 1) not in pair:
        return False
    stop = next((step for step in range(at, min(at + _BEHIND, len(s.words))) if is_level(s, step)), None)
    return stop is not None and stop + 1 < len(s.words) and not any(s.word(step) in (",", ";", ":") for step in range(at, stop))


def _is_move(s: Sentence, at: int, moves: frozenset[str]) -> bool:
    """Whether a verb says that something changed, whichever way: est passé de 25 à 128."""
    return bool(moves) and not moves.isdisjoint(s.quoted(at, at + 1).casefold().split())
