"""Whether a figure is told in the present tense, so that it is of the day of the article: the hospital treats 48 patients."""

from __future__ import annotations

import re

from checker.intake.draft.cues import Cues
from checker.intake.draft.figures import Written
from checker.intake.draft.nouns import is_part_of_noun, own_word
from checker.intake.draft.own_words import own_words
from checker.intake.draft.sentences import Sentence

_NEAR = 3
_SHORTEST = 4
_WINDOW = 20
_NO_VERBS = ("ss", "us", "'s")
_KOREAN = re.compile(r"^\S{0,2}(?:[이가을를은는]?\s*\S{0,6})?(?:있다|있습니다|이다|입니다|한다|된다|산다)(?=[.\s]|$)")


def is_present(s: Sentence, figure: Written, cues: Cues) -> bool:
    """Whether the verb right before a figure, in Korean behind it, is one of the present, and none of saying."""
    if s.language == "ko":
        stop = s.place(figure.start, figure.stop)[1]
        return _KOREAN.search(s.own[stop : min(stop + _WINDOW, s.end)]) is not None
    if s.language:
        verbs = own_words(s.language, "present").get("verbs", ())
        return any(own_word(s, at) in verbs for at in range(max(0, figure.start - _NEAR), figure.start))
    verb, subject = figure.start - 1, figure.start - 2
    if s.word(verb) in ("are", "is") and s.word(verb - 1) not in ("who", "which", "that"):
        return True
    ended = s.word(verb).endswith("s") and not s.word(verb).endswith(_NO_VERBS) and len(s.word(verb)) >= _SHORTEST
    if not ended or s.is_capital(verb) or cues.has("says", "verbs", s.words, verb) or cues.has("says", "behind", s.words, verb):
        return False
    # One who does something has no s at the end: the hospital treats.
    named = is_part_of_noun(s, subject) and not s.word(subject).endswith("s")
    return named and any(s.word(at) in ("the", "a", "an", "its", "their") or s.is_capital(at) for at in (subject, subject - 1))
