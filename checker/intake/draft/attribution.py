"""Who vouches for a figure: the body named beside a verb of saying, or the one named last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from checker.intake.draft.answers import FieldAnswer
from checker.intake.draft.cues import Cues, Phrases, phrases
from checker.intake.draft.figures import Written
from checker.intake.draft.sentences import Sentence
from checker.model.vocabulary import Vocabulary

UNNAMED = "unnamed"
_LONGEST = 8
_LINKS = ("of", "in", "for", "and", "'s", "the", "on", "&", "-")


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source named in a sentence, from one word up to another."""

    name: str
    at: int
    to: int
    body: bool = True


def source_names(vocabulary: Vocabulary | None) -> Phrases:
    """All names of the sources of the vocabulary, each for its source."""
    if vocabulary is None:
        return phrases({})
    return phrases({text: name.name for name in vocabulary.sources.values() for text in (name.name, *name.also)})


@dataclass
class SourceFinder:
    """Finds the source of each figure; the one that spoke last is handed down."""

    cues: Cues
    names: Phrases
    last: Speaker | None = None
    first: str = ""
    known: dict[str, str] = field(default_factory=dict)

    @cached_property
    def _leads(self) -> frozenset[str]:
        """The words at which somebody may be named: looked at first, since most words are not such."""
        return frozenset(word for name in ("before", "verbs", "behind") for word in self.cues["says", name].by_first)

    def read_ahead(self, lines: Sequence[Sentence]) -> None:
        """Take who speaks first in an article for the source of what stands before that."""
        named = [voice.name for s in lines for voice in self.voices(s) if voice.body]
        self.last = None
        if named:
            counts = Counter(named)
            self.first = next(name for name in named if 2 * counts[name] >= max(counts.values()))

    def voices(self, s: Sentence) -> tuple[Speaker, ...]:
        """The sources that speak in a sentence."""
        hit: list[Speaker] = []
        at = 0
        while at < len(s.words):
            voice = self._at(s, at) if s.words[at].text in self._leads else None
            if voice is None:
                at += 1
                continue
            hit.append(voice)
            at = max(voice.to, at + 1)
        if hit:
            self.last = hit[-1]
        return tuple(hit)

    def of(self, s: Sentence, figure: Written, voices: tuple[Speaker, ...]) -> FieldAnswer:
        """The source of a figure."""
        if voices:
            voice = min(voices, key=lambda each: abs(each.at - figure.at))
            place = s.place(voice.at, voice.to)
            others = tuple(dict.fromkeys(each.name for each in voices if each.name != voice.name))
            return FieldAnswer(voice.name, "likely" if others else "sure", place, others)
        if self.last is not None:
            return FieldAnswer(self.last.name, "guess", None, (UNNAMED,))
        return FieldAnswer(self.first, "guess", None, (UNNAMED,)) if self.first else FieldAnswer(UNNAMED, "likely")

    def _at(self, s: Sentence, at: int) -> Speaker | None:
        lead = self.cues["says", "before"].length(s.words, at)
        if lead:
            return self._behind(s, at + lead)
        if self.cues.has("says", "verbs", s.words, at) and not s.is_capital(at) and not self._is_noun(s, at):
            return self._before(s, at) or self._inverted(s, at) or (self._distant(s, at) if s.language else None)
        if self.cues.has("says", "behind", s.words, at) and at:
            voice = self._before(s, at)
            return voice if voice is not None and voice.body else None
        return None

    def _is_noun(self, s: Sentence, at: int) -> bool:
        return (
            s.word(at - 1) in ("a", "the", "to", "was", "were", "been", "be", "have", "has", "were", "are", "is")
            and s.word(at) != "said"
        )

    def _behind(self, s: Sentence, at: int) -> Speaker | None:
        start = at + (s.word(at) in ("the", "a", "an"))
        end = start
        while end < len(s.words) and end - start < _LONGEST and self._belongs(s, end):
            end += 1
        return self._voice(s, start, end)

    def _before(self, s: Sentence, at: int) -> Speaker | None:
        """The name right before a verb; what is set off by commas in between says who that is."""
        end = at
        while end and s.word(end - 1) in ("has", "have", "had", "also", "on", "earlier", "later"):
            end -= 1
        if end and self.cues.has("time", "weekdays", s.words, end - 1):
            end -= 1
        start = end
        while start and end - start < _LONGEST and self._belongs(s, start - 1):
            start -= 1
            if s.word(start) == "the":
                break
        start = self._lower_name(s, start, end)
        while start < end and s.word(start) in _LINKS:
            start += 1
        return self._voice(s, start, end)

    def _lower_name(self, s: Sentence, start: int, end: int) -> int:
        """Where "the unification ministry" begins, of which only the last word is known for a body."""
        if start < end and self.cues.has("says", "bodies", s.words, start) and not s.is_capital(start):
            for at in range(start - 1, max(-1, start - 4), -1):
                if s.word(at) in ("the", "a", "s", "'s") or s.word(at).endswith("'s"):
                    return at + 1
                if s.words[at].kind != "word":
                    return start
        return start

    def _inverted(self, s: Sentence, at: int) -> Speaker | None:
        """Says the ministry; said Kim."""
        if s.word(at + 1) not in ("the", "a") and not s.is_capital(at + 1):
            return None
        return self._behind(s, at + 1)

    def _distant(self, s: Sentence, at: int) -> Speaker | None:
        """The body before a verb that stands at the end of its sentence."""
        for step in range(at - 1, -1, -1):
            if self.names.at(s.words, step) is not None or self.cues.has("says", "bodies", s.words, step):
                start = step
                while start and s.is_capital(start - 1) and self._belongs(s, start - 1):
                    start -= 1
                return self._voice(s, start, step + 1)
        return None

    def _belongs(self, s: Sentence, at: int) -> bool:
        word = s.words[at]
        if word.kind == "symbol":
            return (word.text in ("&", "-") and s.touches(at)) or (
                word.text == "." and s.touches(at) and len(s.word(at - 1)) == 1
            )
        if word.kind == "number":
            return False
        if self.cues.has("says", "verbs", s.words, at) and not s.is_capital(at):
            return False
        return (
            s.is_capital(at)
            or self.cues.has("says", "bodies", s.words, at)
            or self.cues.has("says", "behind", s.words, at)
            or word.text in _LINKS
        )

    def _voice(self, s: Sentence, start: int, end: int) -> Speaker | None:
        while end > start and s.word(end - 1) in _LINKS:
            end -= 1
        while start < end and (
            s.word(start) in _LINKS
            or self.cues.has("says", "nobody", s.words, start)
            or self.cues.has("says", "prepositions", s.words, start)
        ):
            start += 1
        if start >= end:
            return None
        named = ((at, self.names.at(s.words, at)) for at in range(start, end))
        known = [(hit[1] - at, at, str(hit[0])) for at, hit in named if hit is not None]
        if known:
            length, at, name = max(known, key=lambda each: (each[0], -each[1]))
            self._know(name, s, at, at + length)
            return Speaker(name, at, at + length)
        texts = [s.word(at) for at in range(start, end)]
        bodies = [at for at in range(start, end) if self.cues.has("says", "bodies", s.words, at)]
        if bodies and len(texts) == 1 and s.quoted(start, end)[:1].islower():
            again = self.known.get(texts[-1]) or (s.quoted(start, end) if self._is_alone(s, start) else "")
            return Speaker(again, start, end) if again else None
        if not bodies and not any(s.is_capital(at) for at in range(start, end)):
            return None
        trimmed = end
        while trimmed > start + 1 and self.cues.has("says", "behind", s.words, trimmed - 1):
            trimmed -= 1
        if bodies:
            trimmed = max(trimmed, bodies[-1] + 1) if bodies[-1] >= trimmed else trimmed
        name = " ".join(s.quoted(start, trimmed).split()).removesuffix("\u2019s").removesuffix("'s")
        if self.cues["time", "months"].at(s.words, start) or self.cues["time", "weekdays"].at(s.words, start):
            return None
        self._know(name, s, start, trimmed)
        return Speaker(name, start, trimmed, bool(bodies))

    def _is_alone(self, s: Sentence, at: int) -> bool:
        return self.cues.has("says", "alone", s.words, at)

    def _know(self, name: str, s: Sentence, start: int, end: int) -> None:
        """Remembers how a body will be named again: the ministry."""
        for at in range(start, end):
            if self.cues.has("says", "bodies", s.words, at):
                self.known[s.word(at)] = name
