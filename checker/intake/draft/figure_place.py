"""A figure in its sentence, with what stands around it."""

from __future__ import annotations

from dataclasses import dataclass

from checker.intake.draft.cues import Cues, Phrases
from checker.intake.draft.figures import Written
from checker.intake.draft.sentences import Sentence


@dataclass(frozen=True, slots=True)
class FigurePlace:
    """A figure in its sentence; `who` are the names that the vocabulary has for those who are counted."""

    sentence: Sentence
    figure: Written
    cues: Cues
    who: Phrases

    def word(self, step: int) -> str:
        """A word before the figure (-1 is the last) or behind it (1 is the first)."""
        return self.sentence.word(self.figure.start + step if step < 0 else self.figure.stop + step - 1)

    def has(self, section: str, name: str, at: int) -> bool:
        """Whether a cue stands at a word."""
        return self.cues.has(section, name, self.sentence.words, at)

    def stands_before(self, section: str, name: str) -> bool:
        """Whether a cue stands right before the figure."""
        return self.cues[section, name].before(self.sentence.words, self.figure.start) is not None

    @property
    def is_bare(self) -> bool:
        """Whether it is a plain number without a hedge or a unit."""
        figure = self.figure
        return figure.kind == "count" and figure.start == figure.at and figure.stop == figure.to and len(figure.numbers) == 1

    @property
    def is_word(self) -> bool:
        """Whether it is written in letters."""
        return self.sentence.words[self.figure.at].kind == "word"

    @property
    def counts(self) -> bool:
        """Whether who is counted stands within three words behind it."""
        stop = self.figure.stop
        return any(self.who.at(self.sentence.words, at) for at in range(stop, min(stop + 3, len(self.sentence.words))))
