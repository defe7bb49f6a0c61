"""The sentences of an article with their expressions of time, and what of it is passed over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from checker.intake.documents.document import Document
from checker.intake.draft.answers import TextPlace
from checker.intake.draft.claim import PassedOver
from checker.intake.draft.cues import Cues
from checker.intake.draft.page_lines import begins_links, is_furniture
from checker.intake.draft.sentences import Sentence, sentences
from checker.intake.draft.stretches import TimeStretch
from checker.intake.draft.tongues import Tongue
from checker.intake.draft.whens import When, WhenReader

MOST_FIGURES = 50
"""A sentence of more is a table."""
MOST_CHARACTERS = 200_000


@dataclass(frozen=True, slots=True)
class ArticleLines:
    """Reads an article in a `tongue` (None is English); what stands at a `wanted` place is read whatever speaks against it."""

    document: Document
    cues: Cues
    tongue: Tongue | None
    wanted: TextPlace
    passed: list[PassedOver] = field(default_factory=list)

    def read(self, reader: WhenReader, day: int | None) -> Iterator[tuple[Sentence, tuple[When, ...]]]:
        """The sentences with their expressions of time; a year that is over is handed on within a paragraph."""
        year: TimeStretch | None = None
        paragraph, day = -1, day or 0
        for sentence in self._sentences():
            year = year if sentence.paragraph == paragraph else None
            whens = reader.of(sentence, year)
            years = (when.stretch for when in whens if when.form == "plain" and when.stretch.grain == "year")
            year = next((each for each in years if each.end is not None and each.end <= day), year)
            paragraph = sentence.paragraph
            yield sentence, whens

    def pass_over(self, text: str, place: TextPlace, why: str) -> None:
        """Note what is passed over, and why."""
        self.passed.append(PassedOver(" ".join(text[:200].split()), place, why))

    def wants(self, place: TextPlace) -> bool:
        """Whether a place is wanted."""
        return place[0] < self.wanted[1] and self.wanted[0] < place[1]

    def _sentences(self) -> Iterator[Sentence]:
        links = False
        text, stop = self.document.text, _readable(self.document.text)
        if text[stop:].strip():
            self.pass_over(text[stop:], (stop, len(text)), f"{MOST_CHARACTERS:,} characters stand before it")
        for sentence in sentences(text[:stop], self.cues, self.tongue):
            text = self.document.text[sentence.start : sentence.end]
            if sum(word.kind == "number" for word in sentence.words) > MOST_FIGURES:
                self.pass_over(text, (sentence.start, sentence.end), f"more than {MOST_FIGURES} figures in a sentence: a table")
                continue
            links = links or begins_links(text, self.cues)
            if (links or is_furniture(text, self.cues)) and not self.wants((sentence.start, sentence.end)):
                if any(map(str.isdigit, text)):
                    self.pass_over(text, (sentence.start, sentence.end), "a line of the page, not of the article")
                continue
            yield sentence


def _readable(text: str) -> int:
    """Up to where a text is read: between two words."""
    if len(text) <= MOST_CHARACTERS:
        return len(text)
    near = range(MOST_CHARACTERS, MOST_CHARACTERS // 2, -1)
    return next((at for at in near if text[at - 1].isspace()), MOST_CHARACTERS)
