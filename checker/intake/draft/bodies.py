"""Bodies that speak, and how those that were named are named again: the union, for the one union of the article."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from checker.intake.draft.cues import Cues
from checker.intake.draft.nouns import own_word
from checker.intake.draft.own_words import own_words
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.speaker import Speaker

_COMPOUNDS = ("de", "nl")
_MOST_NAMES = 10
"""An article with more bodies of a kind has none that is meant by its word alone."""


@dataclass
class Bodies:
    """The names of bodies by what they are, the one named last at the end.

    `known` are those named up to a sentence, `ahead` those of all of the article.
    """

    cues: Cues
    known: dict[str, list[str]] = field(default_factory=dict)
    ahead: dict[str, list[str]] = field(default_factory=dict)

    @cached_property
    def first(self) -> frozenset[str]:
        """The words by which bodies are known."""
        return frozenset(self.cues["says", "bodies"].by_first)

    def start(self) -> None:
        """Begin an article that was read to its end once."""
        self.known, self.ahead = {}, self.known

    def is_at(self, s: Sentence, at: int) -> bool:
        """Whether a word is that of a body: the ministry, the ministry's."""
        if self.cues.has("says", "bodies", s.words, at):
            return True
        word = s.word(at)
        if word.endswith("'s") and word.removesuffix("'s") in self.cues["says", "bodies"].by_first:
            return True
        return s.language in _COMPOUNDS and bool(_compound(s, at))

    def kind(self, s: Sentence, at: int) -> str:
        """What a body is, in English; that of the last part of a compound: Verkehrsministerium."""
        word = s.word(at).removesuffix("'s")
        return (_compound(s, at) if s.language in _COMPOUNDS else "") or word

    def know(self, name: str, s: Sentence, start: int, end: int) -> None:
        """Remember how a body will be named again: the ministry."""
        heads = [at for at in range(start, end) if self.is_at(s, at)]
        linked = bool(heads) and any(s.word(at) in ("of", "the", "for") for at in range(heads[0], heads[-1]))
        for at in heads[:1] if linked else heads[-1:]:  # the Ministry of Police is a ministry, the Police Union a union
            if kind := self.kind(s, at):
                names = self.known.setdefault(kind, [])
                if name in names:
                    names.remove(name)
                names.append(name)
                del names[:-_MOST_NAMES]

    def again(self, s: Sentence, at: int) -> Speaker | None:
        """Who is meant where a word says no more than what it is: the one that was named, or will be; else its own word.

        Officials are of whoever spoke last: None.
        """
        word = self.kind(s, at)
        names = self.known.get(word) or self.ahead.get(word) or []
        own = s.quoted(at, at + 1).removesuffix("\u2019s").removesuffix("'s")
        if not names and (self.cues.has("says", "persons", s.words, at) or word == "lawmaker"):
            return None
        if not names:
            return Speaker(own, at, at + 1, doubtful=not self.cues.has("says", "alone", s.words, at))
        if len(names) == 1:
            return Speaker(names[0], at, at + 1, doubtful=word not in self.known)
        one_of = tuple(reversed(names)) if word in self.known else tuple(names)
        return Speaker(one_of[0], at, at + 1, doubtful=True, others=one_of[1:])


def _compound(s: Sentence, at: int) -> str:
    """What the last part of a compound says that a body is; "" where it says nothing of it."""
    if not 0 <= at < len(s.words) or s.words[at].kind != "word":
        return ""
    word = own_word(s, at)
    if word.endswith("gesamt"):
        return ""
    for kind, endings in own_words(s.language, "bodies").items():
        if any(word.endswith(ending) and len(word) > len(ending) for ending in endings):
            return kind
    return ""
