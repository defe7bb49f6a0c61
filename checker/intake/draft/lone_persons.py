"""One person told by an article beside others who are counted: 12 women and a man; a lone article asserts no count."""

from __future__ import annotations

from checker.intake.draft.cues import Cues
from checker.intake.draft.hedging import begins_number
from checker.intake.draft.sentences import Sentence

_ARTICLES = ("a", "an")
_LONGEST, _NEAR = 2, 4
_JOINTS = ("and", ",", "plus")


def person_at(s: Sentence, at: int, cues: Cues) -> int | None:
    """The index behind one person who is told by the article, or the "one", at a word; None where nobody is."""
    if s.language or s.word(at) not in (*_ARTICLES, "one"):
        return None
    for end in range(at + 1, min(at + 1 + _LONGEST, len(s.words))):
        if s.words[end].kind != "word":
            return None
        if cues.has("counts", "persons", s.words, end) and s.word(end + 1) not in ("'s", "-"):
            return end + 1
    return None


def is_one_of_counted(s: Sentence, at: int, cues: Cues) -> bool:
    """Whether the article at a word counts one more person, beside a number of others."""
    end = person_at(s, at, cues) if s.word(at) in _ARTICLES else None
    if end is None:
        return False
    before = s.word(at - 1) in _JOINTS and any(_counts(s, step) for step in range(max(0, at - 2 - _NEAR), at - 1))
    behind = s.word(end) == "and" and _counts(s, end + 1) and s.word(at - 1) not in ("of", "than", "by")
    return before or behind


def _counts(s: Sentence, at: int) -> bool:
    """Whether a number of several stands at a word, and no year, no age and no per cent."""
    if not 0 <= at < len(s.words) or s.word(at) in _ARTICLES or s.word(at) == "one":
        return False
    number = s.words[at].kind == "number" and s.words[at].value > 1 and not s.words[at].decimals
    worded = s.words[at].kind == "word" and begins_number(s.word(at)) and s.word(at) != "every"
    plural = s.words[at + 1 : at + 3]
    return (number or worded) and any(
        word.kind == "word" and (word.text.endswith("s") or word.text.endswith("en")) for word in plural
    )
