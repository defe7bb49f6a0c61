"""The part and the whole of a share: 80 percent of them are women; London accounted for 55 per cent of the cases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from checker.intake.draft.answers import FieldAnswer
from checker.intake.draft.attachment import breaks
from checker.intake.draft.claim_shape import in_line
from checker.intake.draft.cues import Cues, Phrases, phrases
from checker.intake.draft.figures import Written
from checker.intake.draft.makes_up import made_up
from checker.intake.draft.names import named_in
from checker.intake.draft.nouns import is_part_of_noun, is_plural, is_predicate, noun_at, own_word
from checker.intake.draft.part_words import words_of_part
from checker.intake.draft.scopes import Scopes
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.told_names import Named, told_otherwise
from checker.intake.language.directions import direction_of
from checker.intake.language.tokens import tokens
from checker.model.vocabulary import Vocabulary
from checker.prose.phrases import plural

_OF = 2
_NEAR_PART = 6
_FAR = 10
_SUBJECT = 5
_STUFF = 3
_OF_THE = ("del", "du", "della", "dell'", "do", "da", "dello")
_THE = ("la", "el", "le", "l'")
_NO_STUFF = ("it", "which", "that", "this", "what", "who", "them", "last", "next", "and", "or", "with", "gdp", "us")
_COMPARES = ("against", "with", "from", "to")
_AMONG = " among "
Dimensions = dict[str, FieldAnswer]


@dataclass
class Shares:
    """Finds the part and the whole of shares, figure by figure; a share that is told again is of the same part as before."""

    vocabulary: Vocabulary | None
    names: Mapping[str, Phrases]
    cues: Cues
    scopes: Scopes
    last: str = ""
    _sentence: Sentence | None = None
    _made_up: tuple[Sentence, str] | None = None
    _named: tuple[Sentence, str, str] | None = None
    _compared: Sentence | None = None
    _paragraph: int = field(default=-1)

    def of(self, s: Sentence, figure: Written, figures: Sequence[Written], scope: Dimensions) -> tuple[Dimensions, Dimensions]:
        """The scope of a share, and that of its whole."""
        hit = self._known(s, figure, figures)
        if hit is None:
            return self._unknown(s, figure, figures, scope)
        part, whole = hit
        self.last, self._paragraph, self._sentence = part.text, s.paragraph, s
        return {**scope, "who": part}, {"who": FieldAnswer(whole, "guess")}

    def _known(self, s: Sentence, figure: Written, figures: Sequence[Written]) -> tuple[FieldAnswer, str] | None:
        """A part that the vocabulary has, and its whole."""
        if self.vocabulary is None:
            return None
        stop = self._stop(s, figure, figures)
        for at in range(figure.stop, stop):
            among = self._among.at(s.words, at)
            if among is not None and (whole := self._whole(str(among[0]), ())):
                return FieldAnswer(str(among[0]), "likely", s.place(at, among[1])), whole
        named = [each for each in named_in(s, self.names["who"]) if figure.stop <= each[1] < stop]
        before = self._before(s, figure)
        # Women made up 31 per cent of the sailors: who stands behind "of" is the whole.
        part = before if before is not None and (not named or _is_whole(s, figure, named[0])) else named[-1] if named else None
        if part is not None:
            whole = self._whole(part[0], [name for name, _, _ in named])
            return (FieldAnswer(part[0], "likely", s.place(part[1], part[2])), whole) if whole else None
        again = self.last if self._paragraph == s.paragraph else ""
        same = self._sentence is s and s.word(figure.start - 1) in _COMPARES  # up from 27 per cent
        if again and (same or self.cues["counts", "same-share"].within(s.words, 0, figure.start) is not None):
            return FieldAnswer(again, "guess"), self._whole(again, ())
        return None

    def _stop(self, s: Sentence, figure: Written, figures: Sequence[Written]) -> int:
        """Where what is said of a share ends: with the next figure, or another clause."""
        others = [other.start for other in figures if other.start >= figure.stop]
        stop = min((*others, figure.stop + _FAR + 1, len(s.words)))
        return next((at for at in range(figure.stop + 1, stop) if breaks(s, at, self.cues)), stop)

    @cached_property
    def _among(self) -> Phrases:
        """What is told of parts by the words that they have before "among"."""
        concepts = self.vocabulary.concepts.get("who", {}).values() if self.vocabulary is not None else ()
        own = {each.name.partition(_AMONG)[0]: each.name for each in concepts if _AMONG in each.name}
        return phrases({form: name for part, name in own.items() for form in told_otherwise(part)} | own)

    def _whole(self, part: str, named: Sequence[str]) -> str:
        """What a part is one of: who is named beside it, or whom the article is about, or what the vocabulary says."""
        assert self.vocabulary is not None
        broader = self.vocabulary.broader("who", part)
        wholes = [*(name for name in named if name != part), self.scopes.usual.get("who", ""), *broader]
        whole = next((name for name in wholes if name and name != part and name in broader), "")
        concepts = self.vocabulary.concepts.get("who", {}).values()
        return whole or next((each.name for each in concepts for some in each.partitions if part in some.parts), "")

    def _before(self, s: Sentence, figure: Written) -> Named | None:
        """The part of a whole that is named right before its share: the share of women was 40 percent."""
        assert self.vocabulary is not None
        near = [
            each for each in named_in(s, self.names["who"]) if each[2] <= figure.start and figure.start - each[2] <= _NEAR_PART
        ]
        return near[-1] if near and self.vocabulary.divisions("who", near[-1][0]) else None

    def _unknown(
        self, s: Sentence, figure: Written, figures: Sequence[Written], scope: Dimensions
    ) -> tuple[Dimensions, Dimensions]:
        """A part in the article's own words: what is said of it, or what makes it up."""
        start, own = self._of_whom(s, figure)
        who = scope.get("who")
        named = who.text if who is not None and not (own and who.rests_on is not None and who.sure == "guess") else own
        whole = own if own and (who is None or who.sure == "guess") else named or "all"
        compared = s.word(figure.start - 1) in _COMPARES
        again = self._compared is s and s.word(figure.start - 1) in ("and", ",")  # against 33.3 percent in 2018 and 42.1 in 2015
        self._compared = s if compared or again else None
        points = figure.kind == "points"  # 61 per cent, down 4 points
        if self._named is not None and self._named[0] is s and (compared or again or points):
            return self._with(s, figure, scope, *self._named[1:])
        subject = self._subject(s, figure)
        if (made := made_up(s, figure)) is not None:
            subject, whole = made.part, made.whole or own or _whole_behind(s, figure) or whole
        if not subject and self._made_up is not None and self._made_up[0] is s:
            subject, whole = self._next_subject(s, figure), self._made_up[1]
        if subject.casefold() == whole.casefold():
            whole = "people"  # the share of women
        self._made_up = (s, whole) if subject else None
        words = subject or words_of_part(s, start, self._stop(s, figure, figures), self.cues)
        if self._is_said(words):
            words = ""  # half of the women the ministry counted among refugees
        if words.casefold() == whole.casefold():
            whole = "people"  # three in ten are women
        if not words and not own and self._named is not None and self._named[0].paragraph == s.paragraph:
            return self._with(s, figure, scope, *self._named[1:])  # in 2022 it was 61 per cent
        self._named = s, words or "part", whole
        return self._with(s, figure, scope, words or "part", whole)

    def _is_said(self, words: str) -> bool:
        """Whether words that seem to tell a part are of those who say so."""
        read = tokens(words)
        return any(self.cues.has("says", "verbs", read, at) or read[at].text == "among" for at in range(len(read)))

    def _with(self, s: Sentence, figure: Written, scope: Dimensions, part: str, whole: str) -> tuple[Dimensions, Dimensions]:
        mine = FieldAnswer(f"{part}{_AMONG}{whole}", "guess", s.place(figure.start, figure.stop))
        return {**scope, "who": mine}, {"who": FieldAnswer(whole, "guess")}

    def _of_whom(self, s: Sentence, figure: Written) -> tuple[int, str]:
        """The word behind "of the cases", and the cases; of them, of whom says nothing new."""
        at = figure.stop
        if figure.among is not None:
            own = in_line(s, *figure.among)  # one docker in six
            return at, own if s.language or is_plural(own) else plural(own)
        if is_predicate(s, at) and figure.kind == "part":
            return at, ""  # three in ten are women
        hit = noun_at(s, at)
        if hit is None and own_word(s, at) in _OF_THE and is_part_of_noun(s, at + 1):
            return at + 2, s.quoted(at + 1, at + 2)  # de la producción
        if hit is None and own_word(s, at) in ("de", "d'") and own_word(s, at + 1) in _THE and is_part_of_noun(s, at + 2):
            return at + 3, s.quoted(at + 2, at + 3)
        led = bool(s.language) and hit is not None and hit[0] > at  # Prozent der Unfälle
        if s.word(at) != "of" and figure.kind != "part" and not led:
            return at, ""
        of_those = self.cues.has("counts", "of-those", s.words, at + 1)
        if of_those and (s.language or noun_at(s, at + 2) is None or s.word(at + 1) not in ("all", "those", "these")):
            return at + 2, ""
        if hit is None and self.cues["counts", "makes-up"].before(s.words, figure.start) is not None and s.word(at) == "of":
            hit = _stuff(s, at + 1)
        if hit is None and figure.kind == "part" and s.word(at) == "of" and not s.language:
            hit = _stuff(s, at + 1)  # three quarters of the budget; a third of that peak is none
            if hit is not None and self.cues.has("counts", "levels", s.words, hit[1] - 1):
                hit = None
        return (hit[1], " ".join(s.quoted(*hit).split())) if hit is not None else (at, "")

    def _subject(self, s: Sentence, figure: Written) -> str:
        """What accounted for a share, made it up."""
        verb = self.cues["counts", "makes-up"].before(s.words, figure.start)
        most = _SUBJECT
        if verb is None and s.word(figure.start - 1) in ("were", "was", "are", "is") and not noun_at(s, figure.stop):
            verb, most = figure.start - 1, _FAR
        if verb is None:
            verb = self._moved(s, figure)
        if verb is None:
            return ""
        start = verb
        while start and verb - start < most and s.words[start - 1].kind == "word" and not self._cuts(s, start - 1):
            start -= 1
        start += s.word(start) in ("those", "the")
        start += 2 * (s.word(start) in ("share", "proportion", "percentage") and s.word(start + 1) == "of")
        return in_line(s, start, verb) if start < verb else ""

    def _moved(self, s: Sentence, figure: Written) -> int | None:
        """The verb by which a share is told to have come to something: unemployment rose to, turnout stood at."""
        verb = figure.start - 1 - (s.word(figure.start - 1) in ("to", "at", "from"))
        moves = direction_of(s.word(verb)) is not None or self.cues.has("counts", "reached", s.words, verb)
        moves = moves or s.word(verb) in ("stood", "remained", "stayed")
        return verb if moves and verb > 0 and not s.language else None

    def _next_subject(self, s: Sentence, figure: Written) -> str:
        """The second of those that make up shares: women made up 12 per cent and men 60 per cent."""
        start = figure.start
        while start and figure.start - start < _SUBJECT and s.words[start - 1].kind == "word" and s.word(start - 1) != "and":
            start -= 1
        stop = figure.start - (s.word(figure.start - 1) in ("for", "at", "with"))  # Hillport for 18 per cent
        return in_line(s, start, stop) if s.word(start - 1) in ("and", ",", ";") and start < stop else ""

    def _cuts(self, s: Sentence, at: int) -> bool:
        """Whether a subject cannot go on over a word: a preposition with its time, a verb, a conjunction."""
        lists = (("says", "verbs"), ("sentences", "clauses"))
        return s.word(at) in ("that", "with", "when", "where") or any(
            self.cues.has(section, name, s.words, at) for section, name in lists
        )


def _stuff(s: Sentence, at: int) -> tuple[int, int] | None:
    """What no plural names, behind "of": 33 per cent of electricity, of the country's rail freight."""
    start = at + (s.word(at) in ("the", "all", "its", "their"))
    stop = start
    while stop < min(start + _STUFF, len(s.words)) and is_part_of_noun(s, stop) and s.word(stop) not in _NO_STUFF:
        stop += 1
    return (start, stop) if start < stop else None


def _whole_behind(s: Sentence, figure: Written) -> str:
    """The noun right behind a share, in languages that put it so: 31 процент водителей."""
    hit = noun_at(s, figure.stop) if s.language in ("ru", "uk") else None
    return "" if hit is None else " ".join(s.quoted(*hit).split())


def _is_whole(s: Sentence, figure: Written, named: Named) -> bool:
    """Whether a figure is a share of who is named behind it."""
    return s.word(figure.stop) == "of" and named[1] - figure.stop <= _OF
