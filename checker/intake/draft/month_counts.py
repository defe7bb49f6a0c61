"""Numbers before a month that are no day of it: las 14 de abril are fourteen, el 14 de abril is a day."""

from __future__ import annotations

from checker.intake.draft.nouns import noun_words
from checker.intake.draft.sentences import Sentence

_LONGEST_ARTICLE = 10


def counted_in_months(s: Sentence) -> frozenset[int]:
    """The numbers before which an article says that there are several: las 14 de abril is no day, el 14 de abril is."""
    if s.language == "ko":  # the day is 9\uc77c, and nine are 9\uba85
        numbers = (at for at, word in enumerate(s.words) if word.kind == "number")
        return frozenset(
            at
            for at in numbers
            if s.own[s.places[at][1] : s.places[at][1] + 1] != "\uc77c"
            and s.own[s.places[at][1] - 1 : s.places[at][1]] != "\uc77c"
        )
    words = noun_words(s.language) if s.language else None
    if words is None or not words.many:
        return frozenset()
    return frozenset(at for at, word in enumerate(s.words) if word.kind == "number" and _article(s, at) in words.many)


def _article(s: Sentence, at: int) -> str:
    """The word before a word as the article has it."""
    start = s.place(at, at + 1)[0]
    before = s.own[max(s.start, start - _LONGEST_ARTICLE) : start].split()
    return before[-1].casefold() if before else ""
