"""A source named in a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from checker.intake.draft.sentences import Sentence

_GIFTS = ("gave", "provided", "released")
_TOLD = ("figures", "data", "numbers", "statistics", "records", "estimates", "details")
_BEFORE_NOUNS = ("a", "the", "to", "was", "were", "been", "be", "have", "has", "are", "is")


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source from one word up to another. `body`: it is one, and nobody who is quoted in passing.

    `doubtful`: it is called by what it is, and nobody knows by what name; `others` are those it may be.
    """

    name: str
    at: int
    to: int
    body: bool = True
    doubtful: bool = False
    others: tuple[str, ...] = ()


def of_body(voice: Speaker | None) -> Speaker | None:
    """A voice, if it is that of a body."""
    return voice if voice is not None and voice.body else None


def is_initials(s: Sentence, at: int) -> bool:
    """UNHCR, NGOs."""
    word = s.quoted(at, at + 1)
    return len(word) > 1 and word.removesuffix("s").isupper() and word.isalpha()


def gives(s: Sentence, at: int) -> bool:
    """Whether a verb tells what somebody gave away, and not what was said: gave 4 million euros, released 30 prisoners."""
    if s.word(at) not in _GIFTS or s.language:
        return False
    near = range(at + 1, min(at + 4, len(s.words)))
    number = next((step for step in near if s.words[step].kind == "number"), None)
    reports = any(s.word(step) in _TOLD for step in near)
    return number is not None and s.word(number + 1) != "as" and not reports


def is_noun(s: Sentence, at: int) -> bool:
    """Whether a verb of saying is none here: a report, was put."""
    return s.word(at - 1) in _BEFORE_NOUNS and s.word(at) != "said"
