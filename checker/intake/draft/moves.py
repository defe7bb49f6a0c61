"""Where a figure is what something rose or fell from: "rose from 25 to 128", "down to 25 from 128"."""

from __future__ import annotations

from checker.intake.draft.nouns import noun_words
from checker.intake.draft.sentences import Sentence
from checker.intake.language.directions import direction_of

_FAR = 9
_KOREAN = 12
"""Words behind a number in which its verb stands in Korean."""
_FROM = ("from", "of", "in", "since", "at")
"""What stands in English for the word that leads to the first of two ends."""


def moves_from(s: Sentence, at: int) -> bool:
    """Whether the number at a word is the first end of a change: from 25 to 128 behind a word for a rise or a fall."""
    if s.word(at - 1) not in (_FROM if s.language else ("from",)):
        return False
    words = noun_words(s.language) if s.language else None
    if s.language == "ko":
        return any(direction_of(s.word(step)) is not None for step in range(at, at + _KOREAN))
    for step in range(at - 1, max(-1, at - _FAR - 1), -1):
        if s.word(step) in (",", ";", ":") and step < at - 1:
            return False
        if direction_of(s.word(step)) is not None or (words is not None and _is_move(s, step, words.moves)):
            return True
    return False


def _is_move(s: Sentence, at: int, moves: frozenset[str]) -> bool:
    """Whether a verb says that something changed, whichever way: est passé de 25 à 128."""
    return bool(moves) and not moves.isdisjoint(s.quoted(at, at + 1).casefold().split())
