"""What figures without a name of the vocabulary count: the noun behind them, before their verb, or of the figures before."""

from __future__ import annotations

from dataclasses import dataclass

from checker.intake.draft.answers import FieldAnswer
from checker.intake.draft.figures import Written
from checker.intake.draft.nouns import is_plural, is_predicate, noun_at
from checker.intake.draft.sentences import Sentence
from checker.intake.language.directions import direction_of

ANYBODY = "people"
ANY = ("people", "persons", "individuals", "others", "cases", "arrivals", "newcomers", "entrants", "entries")
"""Nouns that say nothing of who is counted."""
_REACHES = ("reached", "stood", "totalled", "numbered", "exceeded", "topped")
_VERB = 5
_SUBJECT = 9
_COPULA = 2


@dataclass
class CountedNouns:
    """Remembers the nouns of a paragraph, to which figures that have none come back."""

    _noun: str = ""
    _nearest: str = ""
    _noun_of: Sentence | None = None
    _paragraph: int = 0

    def enter(self, s: Sentence) -> None:
        """Begin a sentence: what another paragraph counted is forgotten."""
        if self._paragraph != s.paragraph:
            self._noun = self._nearest = ""
            self._paragraph = s.paragraph

    def before(self, s: Sentence, figure: Written) -> FieldAnswer | None:
        """The subject of a number that has no noun behind it: thefts fell to 41,203; or what the figures before it counted."""
        if figure.kind == "measure":
            return None
        verb = next((at for at in range(figure.start - 1, max(-1, figure.start - _VERB), -1) if _moves(s, at)), None)
        verb = figure.start if figure.kind == "multiple" else verb
        if verb is not None and not s.language:
            for at in range(verb - 1, max(-1, verb - _SUBJECT), -1):
                if is_plural(s.word(at)) and s.word(at) not in ANY:
                    return FieldAnswer(s.quoted(at, at + 1).casefold(), "guess", s.place(at, at + 1))
        noun = self._nearest if figure.kind == "per cent" else self._noun  # 5.2 million tickets, 3 per cent fewer
        return FieldAnswer(noun, "guess") if noun else None

    def remember(self, s: Sentence, who: FieldAnswer, figure: Written) -> None:
        """The first noun of a sentence is what its other figures count, and those of the next sentences of its paragraph.

        What some of them are said to be is none: 612 of them were children.
        """
        own = who.rests_on is not None or s.word(figure.stop) == ANYBODY
        behind = range(figure.stop, min(figure.stop + _COPULA, len(s.words)))
        is_said = any(s.word(at) in ("them", "were", "are") for at in behind) or is_predicate(s, figure.stop)
        if is_said:
            self._noun_of = s
        if not own or is_said or figure.kind not in ("count", "multiple", "ordinal"):
            return
        if figure.kind == "count":
            self._nearest = who.text
        if self._noun_of is not s:
            self._noun, self._noun_of = who.text, s


def counted(s: Sentence, figure: Written) -> FieldAnswer | None:
    """The words behind a figure up to a plural, where no vocabulary tells who is counted."""
    hit = noun_at(s, figure.stop)
    return FieldAnswer(" ".join(s.quoted(*hit).split()), "guess", s.place(*hit)) if hit is not None else None


def _moves(s: Sentence, at: int) -> bool:
    """Whether a word tells to what number something came."""
    return direction_of(s.word(at)) is not None or s.word(at) in _REACHES
