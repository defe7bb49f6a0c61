"""An article's text to its claims: `draft_claims`."""

from __future__ import annotations

from checker.intake.documents.document import Document
from checker.intake.draft.answers import TextPlace
from checker.intake.draft.attribution import source_names
from checker.intake.draft.claim import Draft, DraftedClaim, PassedOver
from checker.intake.draft.cues import ENGLISH, Phrases, cues, phrases
from checker.intake.draft.drafting import MOST_CLAIMS, UNKNOWN_DATE, Drafting, DraftingWords
from checker.intake.draft.gate import Gate
from checker.intake.draft.names import names_of
from checker.intake.draft.sentences import sentences
from checker.intake.draft.spans import span_of
from checker.intake.draft.time_leads import TimeLeads
from checker.intake.draft.whens import WhenReader
from checker.intake.language.periods import read_period
from checker.intake.language.tokens import tokens
from checker.model.time import Period
from checker.model.vocabulary import DIMENSIONS, Vocabulary

__all__ = ["MOST_CLAIMS", "UNKNOWN_DATE", "Draft", "DraftedClaim", "Drafter", "PassedOver", "draft_claims"]


def draft_claims(document: Document, vocabulary: Vocabulary | None = None, published: Period | None = None) -> Draft:
    """The claims that an article's text makes, filled as far as its words allow; every wording is one that is read.

    `published` is its day, or a longer time of which the last day counts; None where nobody knows.
    """
    return Drafter(vocabulary).draft(document, published)


class Drafter:
    """Drafts the claims of articles by one vocabulary."""

    def __init__(self, vocabulary: Vocabulary | None) -> None:
        self.vocabulary = vocabulary
        self.names = {dimension: names_of(vocabulary, dimension) for dimension in DIMENSIONS[:3]}
        self.sources = source_names(vocabulary)
        self.words = _names(vocabulary)
        self.gate = Gate(vocabulary)
        days = {name: period.days for name, period in vocabulary.periods.items()} if vocabulary is not None else {}
        self.times = TimeLeads(cues(ENGLISH), phrases({name: name for name in days}), days)
        self._by = DraftingWords(vocabulary, self.names, self.sources, self.words, self.gate, self.times)

    def draft(self, document: Document, published: Period | None, wanted: TextPlace | None = None) -> Draft:
        """The draft of one article; see `draft_claims`. What stands at a `wanted` place is a claim whatever speaks against it."""
        return Drafting(document, self._by, published, wanted).draft()

    def named(self, names: Phrases, words: str) -> str:
        """What the vocabulary calls something that has just these words; "" where it has no such name."""
        read = tokens(words)
        hit = names.at(read, 0)
        return str(hit[0]) if hit is not None and hit[1] == len(read) else ""

    def period_in(self, words: str, published: str) -> str:
        """The period that words tell, of an article published on a day; "" where they tell none."""
        day = None if published == UNKNOWN_DATE else read_period(published).end
        reader = WhenReader(self.times, None if day is None else day - 1)
        for sentence in sentences(words, cues(ENGLISH)):
            for when in reader.of(sentence):
                span = span_of(when.stretch)
                return when.name or span.text
        return ""


def _names(vocabulary: Vocabulary | None) -> tuple[str, ...]:
    """All names of a vocabulary, which mean the same in every language."""
    if vocabulary is None:
        return ()
    concepts = {name for named in vocabulary.concepts.values() for each in named.values() for name in (each.name, *each.also)}
    sources = {name for each in vocabulary.sources.values() for name in (each.name, *each.also)}
    return tuple(sorted(concepts | sources | set(vocabulary.periods)))
