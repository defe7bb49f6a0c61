"""Who vouches for a figure: the body named beside a verb of saying, or the one named last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from checker.intake.draft.answers import FieldAnswer
from checker.intake.draft.cues import Phrases, phrases
from checker.intake.draft.figures import Written
from checker.intake.draft.named_bodies import note_body
from checker.intake.draft.nouns import own_word
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.speaker import Speaker, gives, is_initials
from checker.intake.draft.speakers import LONGEST_NAME, Speakers
from checker.model.vocabulary import Vocabulary

UNNAMED = "unnamed"
_CLAUSE = 20
_GIFT = 4
_NEAR = 3
_CONTRASTS = (";", "but", "while", "whereas")


def source_names(vocabulary: Vocabulary | None) -> Phrases:
    """All names of the sources of the vocabulary, each for its source."""
    if vocabulary is None:
        return phrases({})
    return phrases({text: name.name for name in vocabulary.sources.values() for text in (name.name, *name.also)})


@dataclass
class SourceFinder:
    """Finds the source of each figure; the one that spoke last is handed down."""

    speakers: Speakers
    last: Speaker | None = None
    first: str = ""

    def read_ahead(self, lines: Sequence[Sentence]) -> None:
        """Take who speaks first in an article for the source of what stands before that."""
        named = [voice.name for s in lines for voice in self.voices(s) if voice.body and not voice.doubtful]
        self.last = None
        self.speakers.bodies.start()
        if named:
            counts = Counter(named)
            self.first = next(name for name in named if 2 * counts[name] >= max(counts.values()))

    def voices(self, s: Sentence) -> tuple[Speaker, ...]:
        """The sources that speak in a sentence."""
        hit: list[Speaker] = []
        at = 0
        leads, bodies = self.speakers.leads, self.speakers.bodies.first
        if leads.isdisjoint(s.texts) and bodies.isdisjoint(s.texts):
            return ()
        while at < len(s.words):
            voice = self.speakers.at(s, at) if s.texts[at] in leads else None
            if s.texts[at] in bodies:
                note_body(self.speakers, s, at)
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
            voice = self._elliptic(s, figure, voices) or min(voices, key=lambda each: self._distance(s, each, figure))
            place = s.place(voice.at, voice.to)
            others = tuple(dict.fromkeys(each.name for each in voices if each.name != voice.name))
            if voice.doubtful:
                return FieldAnswer(voice.name, "guess", place, tuple(dict.fromkeys((*voice.others, *others))) or (UNNAMED,))
            if not others and self._is_cut_off(s, voice, figure):
                return FieldAnswer(voice.name, "guess", place, (UNNAMED,))
            return FieldAnswer(voice.name, "likely" if others else "sure", place, others)
        if self.last is not None:
            return FieldAnswer(self.last.name, "guess", None, (UNNAMED,))
        if self.first and _is_gift(s, figure):
            return FieldAnswer(UNNAMED, "guess", None, (self.first,))
        return FieldAnswer(self.first, "guess", None, (UNNAMED,)) if self.first else FieldAnswer(UNNAMED, "likely")

    def _distance(self, s: Sentence, voice: Speaker, figure: Written) -> int:
        """How far a voice is from a figure; what is said in another clause is further off."""
        between = range(min(voice.to, figure.stop), max(voice.at, figure.start))
        clauses = self.speakers.cues["sentences", "clauses"]
        cuts = sum(s.words[at].text in clauses.by_first and clauses.at(s.words, at) is not None for at in between)
        return abs(voice.at - figure.at) + _CLAUSE * cuts

    def _is_cut_off(self, s: Sentence, voice: Speaker, figure: Written) -> bool:
        """Whether another clause begins behind who speaks, which another may tell: says the union; the growers speak of 9."""
        between = range(voice.to, figure.start)
        return any(s.word(at) in _CONTRASTS and self._has_subject(s, at + 1, figure.start) for at in between)

    def _has_subject(self, s: Sentence, start: int, end: int) -> bool:
        """Whether somebody may be named at the beginning of a clause, before its figure."""
        near = range(start, min(start + _NEAR, end))
        elided = any(own_word(s, at).startswith(("l'", "l\u2019")) for at in near)  # l'associazione
        return elided or any(s.words[at].kind == "word" and self.speakers.belongs(s, at) for at in near)

    def _elliptic(self, s: Sentence, figure: Written, voices: tuple[Speaker, ...]) -> Speaker | None:
        """Who is named right before a figure where another is said to have told one: the ministry reckons 40, the UN 60."""
        end = figure.start - (s.word(figure.start - 1) in ("at", "from"))
        start = end
        while start and end - start < LONGEST_NAME and self.speakers.belongs(s, start - 1):
            start -= 1
        if s.word(start - 1) == "some":
            start -= 1
        if start == end or s.word(start - 1) not in (",", ";", "and", "but") or voices[0].to >= start:
            return None
        known = any(self.speakers.names.at(s.words, at) is not None for at in range(start, end))
        known = known or (s.word(start) == "the" and self.speakers.bodies.is_at(s, end - 1))
        return self.speakers.named(s, start, end) if known or is_initials(s, end - 1) else None


def _is_gift(s: Sentence, figure: Written) -> bool:
    """Whether a figure is what somebody gave away: Norland gave 4 million; who speaks behind that need not have told of it."""
    return any(gives(s, at) for at in range(max(0, figure.start - _GIFT), figure.start))
