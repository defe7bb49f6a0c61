"""A source named in a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from checker.intake.draft.sentences import Sentence


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
