"""Who or what a figure counts, what they did and where, by the names of the vocabulary that stand nearest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from checker.intake.draft.answers import FieldAnswer, Sureness
from checker.intake.draft.cues import Phrases, phrases
from checker.intake.draft.figures import Written
from checker.intake.draft.sentences import Sentence
from checker.model.vocabulary import DIMENSIONS, Vocabulary

_BEHIND = 5
_BEFORE = 25
_FAR = 14
_NOUN = 4
_ANYBODY = "people"
_NOT_COUNTED = ("calendar year", "years of age", "anniversaries", "days", "years")
Named = tuple[str, int, int]
"""A concept, and from which word up to which its name stands."""


@dataclass(frozen=True, slots=True)
class ScopeAnswers:
    """The dimensions of a scope that could be filled."""

    by_dimension: Mapping[str, FieldAnswer]


def names_of(vocabulary: Vocabulary | None, dimension: str) -> Phrases:
    """All names of the concepts of a dimension, each for its concept."""
    if vocabulary is None:
        return phrases({})
    table: dict[str, str] = {}
    for concept in vocabulary.concepts.get(dimension, {}).values():
        if dimension == "who" and concept.unit in _NOT_COUNTED:
            continue  # a year, an age or a length of time is told of it, and no number
        for name in (concept.name, *concept.also):
            table.setdefault(name, concept.name)
    return phrases(table)


def named_in(s: Sentence, names: Phrases) -> tuple[Named, ...]:
    """The concepts named in a sentence in order; of names that overlap the longer."""
    hit, behind, first = [], 0, names.by_first
    for at, word in enumerate(s.words):
        here = names.at(s.words, at) if at >= behind and word.text in first else None
        if here is not None:
            hit.append((here[0], at, here[1]))
            behind = here[1]
    return tuple(hit)


@dataclass
class Scopes:
    """Fills scopes figure by figure; what was spoken of last is handed down."""

    vocabulary: Vocabulary | None
    names: Mapping[str, Phrases]
    usual: dict[str, str] = field(default_factory=dict)
    last: dict[str, str] = field(default_factory=dict)
    _named: dict[str, tuple[Sentence, tuple[Named, ...]]] = field(default_factory=dict)

    def of(self, s: Sentence, figure: Written, figures: Sequence[Written]) -> dict[str, FieldAnswer]:
        """The scope of a figure by dimension."""
        answers: dict[str, FieldAnswer] = {}
        for dimension in DIMENSIONS[:3]:
            answer = self._in_sentence(s, dimension, figure, figures) or self._handed_down(dimension)
            if answer is not None:
                answers[dimension] = answer
        if "who" not in answers:
            noun = _noun(s, figure)
            if noun is not None:
                answers["who"] = noun
        if not answers:
            answers["who"] = FieldAnswer(_ANYBODY, "guess")
        self._of_known_scope(answers)
        for dimension, answer in answers.items():
            if answer.rests_on is not None and answer.sure != "guess" and (dimension != "who" or self._hands_down(answer.text)):
                self.last[dimension] = answer.text
        return answers

    def _in_sentence(self, s: Sentence, dimension: str, figure: Written, figures: Sequence[Written]) -> FieldAnswer | None:
        named = [each for each in self._in(s, dimension) if not figure.at <= each[1] < figure.to]
        if dimension == "where":
            named = [each for each in named if not any(_is_part_of(each, who) for who in self._in(s, "who"))]
        if dimension == "event":
            named = [each for each in named if s.word(each[1]) not in ("aged", "age", "ages")]
        if dimension == "who":
            named = [each for each in named if not self._is_other(s, each, figure, figures)]
        if not named:
            return None
        following = min((other.start for other in figures if other.start >= figure.stop), default=len(s.words))
        behind = [each for each in named if figure.stop <= each[1] < following]
        if dimension == "who":
            near = [each for each in behind if each[1] - figure.stop <= _BEHIND and not _is_cut(s, figure.stop, each[1])]
            if near:
                return _answer(s, near[0], "sure" if near[0][1] - figure.stop <= 1 else "likely", named)
            before = [each for each in named if each[2] <= figure.start and figure.start - each[2] <= _BEFORE]
            if before:
                return _answer(s, before[-1], "likely", named)
            return None
        nearest = min(named, key=lambda each: each[1] - figure.stop if each[1] >= figure.stop else 2 + figure.start - each[2])
        far = min(abs(nearest[1] - figure.stop), abs(figure.start - nearest[2])) > _FAR
        return _answer(s, nearest, "guess" if far else "likely", named)

    def _in(self, s: Sentence, dimension: str) -> tuple[Named, ...]:
        """The names in a sentence, which is asked for each of its figures."""
        memo = self._named.get(dimension)
        if memo is None or memo[0] is not s:
            memo = self._named[dimension] = s, named_in(s, self.names[dimension])
        return memo[1]

    def _is_other(self, s: Sentence, named: Named, figure: Written, figures: Sequence[Written]) -> bool:
        """Whether a name is one part of a whole that another figure counts: 12 men and 64 women, 76 in all."""
        if self.vocabulary is None or not self.vocabulary.divisions("who", named[0]):
            return False
        return any(other is not figure and 0 <= named[1] - other.stop <= 1 for other in figures)

    def _hands_down(self, name: str) -> bool:
        return self.vocabulary is None or not self.vocabulary.divisions("who", name)

    def _handed_down(self, dimension: str) -> FieldAnswer | None:
        name = self.last.get(dimension) or self.usual.get(dimension)
        return FieldAnswer(name, "guess") if name else None

    def _of_known_scope(self, answers: dict[str, FieldAnswer]) -> None:
        """Where a named scope has the same who and event, and no place is told nearby, it gives the place."""
        who, event = answers.get("who"), answers.get("event")
        if self.vocabulary is None or who is None or event is None:
            return
        where = answers.get("where")
        fitting = [
            scope
            for scope in self.vocabulary.scopes.values()
            if (scope.who, scope.event) == (who.text, event.text) and scope.where
        ]
        if len(fitting) == 1 and (where is None or where.rests_on is None):
            answers["where"] = FieldAnswer(fitting[0].where, "guess")


def usual_names(lines: Sequence[Sentence], names: Mapping[str, Phrases], vocabulary: Vocabulary | None) -> dict[str, str]:
    """The concept of each dimension that an article names most often."""
    usual = {}
    for dimension, known in names.items():
        counts = Counter(name for s in lines for name, _, _ in named_in(s, known))
        if counts:
            usual[dimension] = max(counts, key=lambda name: (counts[name], name))
    if vocabulary is not None and "who" in usual:
        usual["who"] = _whole_of(vocabulary, usual["who"])
    return usual


def _whole_of(vocabulary: Vocabulary, part: str) -> str:
    """What a concept is a part of, as long as it is of any: women of all."""
    for _ in range(_FAR):
        whole = next((whole for whole, _, _ in vocabulary.divisions("who", part)), "")
        if not whole:
            break
        part = whole
    return part


def _is_cut(s: Sentence, start: int, end: int) -> bool:
    return any(s.word(at) in (",", ";", ":", ")") for at in range(start, end))


def _is_part_of(one: Named, other: Named) -> bool:
    """Whether a name is a word of a longer one: the North of "North Koreans" is no place."""
    return other[1] <= one[1] and one[2] <= other[2] and other[2] - other[1] > one[2] - one[1]


def _answer(s: Sentence, named: Named, sure: Sureness, all_named: Sequence[Named]) -> FieldAnswer:
    name, at, to = named
    others = tuple(dict.fromkeys(other for other, _, _ in all_named if other != name))
    return FieldAnswer(name, sure, s.place(at, to), others[:3])


def _noun(s: Sentence, figure: Written) -> FieldAnswer | None:
    """The words behind a figure up to a plural, where no vocabulary tells who is counted."""
    if s.language:
        return _noun_of_another_language(s, figure)
    for at in range(figure.stop, min(figure.stop + _NOUN, len(s.words))):
        word = s.words[at]
        if word.kind != "word":
            return None
        text = word.text
        if (text.endswith("s") and len(text) > 3 and text not in ("was", "has", "this", "which", "does", "years")) or text in (
            "people",
            "men",
            "women",
            "children",
        ):
            return FieldAnswer(s.written(figure.stop, at + 1), "guess", s.place(figure.stop, at + 1))
    return None


def _noun_of_another_language(s: Sentence, figure: Written) -> FieldAnswer | None:
    """The word right behind a figure, if it is one that is none of figures."""
    at = figure.stop
    if s.time_first or at >= len(s.words) or s.words[at].kind != "word" or s.quoted(at, at + 1).casefold() != s.word(at):
        return None
    return FieldAnswer(s.quoted(at, at + 1), "guess", s.place(at, at + 1))
