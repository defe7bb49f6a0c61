"""The words of a vocabulary that articles have use for: who is counted, what they did, where, and who says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from checker.intake.documents.document import Document
from checker.intake.draft.cues import ENGLISH, Cues, cues, phrases
from checker.intake.draft.figure_place import FigurePlace
from checker.intake.draft.figures import Written, written_figures
from checker.intake.draft.page_lines import is_furniture
from checker.intake.draft.passing import passed_over
from checker.intake.draft.sentences import Sentence, sentences
from checker.intake.draft.tongues import tongue_of
from checker.intake.draft.whens import WhenReader
from checker.intake.language.directions import direction_of
from checker.intake.language.units import Units

MOST_TERMS = 40
"""So many names of each kind are drafted, those that stand in the articles most often."""
_LONGEST_NOUN = 4
_VERB = 6
_NAMELESS = 3
_UNITS = Units()


@dataclass(frozen=True, slots=True)
class Term:
    """A concept by its `name`, with other names of it; `parts` are some of it, and those that it is `divided` into all of it."""

    name: str
    also: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    divided: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Glossary:
    """The concepts of articles by their dimension."""

    who: tuple[Term, ...]
    event: tuple[Term, ...]
    where: tuple[Term, ...]


def glossary_of(documents: Iterable[Document]) -> Glossary:
    """The concepts that the figures of articles are told of, those named most often first."""
    known = _Mentions(cues(ENGLISH))
    for document in documents:
        known.read(document)
    return known.glossary()


@dataclass
class _Mentions:
    """What is named beside the figures of articles, and how often; names by themselves in small letters."""

    cues: Cues
    who: Counter[str] = field(default_factory=Counter)
    event: Counter[str] = field(default_factory=Counter)
    where: Counter[str] = field(default_factory=Counter)
    written: dict[str, str] = field(default_factory=dict)
    parts: dict[str, dict[str, None]] = field(default_factory=dict)
    words: Counter[str] = field(default_factory=Counter)

    def read(self, document: Document) -> None:
        """Take note of all that an article names."""
        reader = WhenReader(self.cues, None, phrases({}), {})
        for s in sentences(document.text, self.cues, tongue_of(document.language, ())):
            if is_furniture(document.text[s.start : s.end], self.cues):
                continue
            self.words.update(word.text for word in s.words if word.kind == "word")
            figures = [each for each in written_figures(s, reader.of(s), self.cues) if self._counts(s, each)]
            self._of_figures(s, figures)
            for place in self._places(s):
                self._note(self.where, place)

    def _counts(self, s: Sentence, figure: Written) -> bool:
        return figure.kind in ("count", "per cent", "part") and not passed_over(FigurePlace(s, figure, self.cues, phrases({})))

    def _of_figures(self, s: Sentence, figures: Sequence[Written]) -> None:
        before = ""
        for figure in figures:
            noun = self._noun(s, figure)
            if noun is None:
                continue
            name, stop = noun
            key = self._note(self.who, name)
            part = s.word(figure.start - 1) in ("including", "among") or s.word(stop) == "among"
            if part and before and before != key:
                self.parts.setdefault(before, {})[key] = None
            before = before if part else key
            verb = self._verb(s, stop)
            if verb:
                self._note(self.event, verb)

    def _note(self, counter: Counter[str], name: str) -> str:
        key = name.casefold()
        counter[key] += 1
        self.written.setdefault(key, name)
        return key

    def _noun(self, s: Sentence, figure: Written) -> tuple[str, int] | None:
        """The words behind a figure up to a plural, and the index behind them."""
        if s.language:
            at = figure.stop
            own = at < len(s.words) and s.words[at].kind == "word" and s.quoted(at, at + 1).casefold() == s.word(at)
            return (s.quoted(at, at + 1), at + 1) if own and not s.time_first else None
        start = figure.stop
        while s.word(start) in _LEADS:
            start += 1
        for at in range(start, min(start + _LONGEST_NOUN, len(s.words))):
            if s.words[at].kind != "word" or s.word(at) in _NO_NOUNS or self._is_verb(s, at):
                return None
            if _is_plural(s.word(at)) or _is_plural_initials(s.quoted(at, at + 1)):
                name = " ".join(s.quoted(start, at + 1).split())
                return (name, at + 1) if _UNITS.canonical(s.word(at)) is None else None
        return None

    def _is_verb(self, s: Sentence, at: int) -> bool:
        if s.word(at) in _IRREGULAR or (s.word(at).endswith("ed") and s.word(at + 1) in _OBJECTS):
            return True
        return any(self.cues.has("says", name, s.words, at) for name in ("verbs", "prepositions")) and not s.is_capital(at)

    def _verb(self, s: Sentence, start: int) -> str:
        """What those did who are counted: the verb behind them, in the form in which it stands there."""
        for at in range(start, min(start + _VERB, len(s.words))):
            word = s.word(at)
            if s.words[at].kind != "word" or word in _STOPS:
                return ""
            if word not in _IRREGULAR and not (word.endswith("ed") and len(word) > _LONGEST_NOUN):
                continue
            saying = self.cues.has("says", "verbs", s.words, at) or self.cues.has("counts", "reached", s.words, at)
            if saying or direction_of(word) is not None or s.is_capital(at):
                return ""
            with_name = s.is_capital(at + 1) and s.quoted(at + 1, at + 2).isupper() and len(s.word(at + 1)) >= _NAMELESS
            return s.quoted(at, at + 2) if with_name else word
        return ""

    def _places(self, s: Sentence) -> Iterator[str]:
        """Names behind a preposition of place."""
        for at in range(len(s.words) - 1):
            if s.word(at) not in _WHERE or s.language:
                continue
            start = end = at + 1 + (s.word(at + 1) == "the")
            while end < len(s.words) and s.words[end].kind == "word" and s.is_capital(end) and end - start < _LONGEST_NOUN:
                end += 1
            dated = any(self.cues.has("time", name, s.words, start) for name in ("months", "weekdays", "ordinals", "parts"))
            if start == end:
                continue
            shouted = s.quoted(start, start + 1).isupper() and end - start == 1 and len(s.word(start)) > _NAMELESS
            if not shouted and not dated and not self.cues.has("says", "bodies", s.words, end - 1):
                yield s.quoted(start, end).removesuffix("\u2019s").removesuffix("'s")

    def glossary(self) -> Glossary:
        """What was named, as terms."""
        verbs = {key.partition(" ")[0] for key in self.event}
        people = [key for key, _ in self.who.most_common(MOST_TERMS) if not self._is_deed(key, verbs)]
        for key in people:
            head = key.rpartition(" ")[2]
            if head != key and head in people and head not in ("people", "men", "women"):
                self.parts.setdefault(head, {})[key] = None
        both = all(key in people for key in ("men", "women"))
        main = next((key for key in people if key not in ("men", "women", "people")), "people")
        who = []
        for key in dict.fromkeys([*people, *([main] if both else [])]):
            parts = tuple(self.written[part] for part in self.parts.get(key, ()) if part in people)
            divided = ("men", "women") if both and key == main else ()
            parts = tuple(part for part in parts if part not in divided)
            who.append(Term(self.written.get(key, key), self._also(key), parts, divided))
        event = [Term(self.written[key], self._nouns(key)) for key, _ in self.event.most_common(MOST_TERMS)]
        taken = {name.casefold() for term in who for name in (term.name, *term.also)}
        where = [Term(self.written[key]) for key, many in self.where.most_common(MOST_TERMS) if key not in taken and many > 1]
        return Glossary(_apart(who), _apart(event), tuple(where))

    def _is_deed(self, key: str, verbs: set[str]) -> bool:
        """Whether a name is the noun of a verb that the articles have too: desertions, where some deserted."""
        stem = next((key.removesuffix(end) for end in _DEEDS if key.endswith(end) and len(key) > len(end) + 2), "")
        if not stem or not (self.words[f"{stem}ed"] or f"{stem}ed" in verbs):
            return False
        self._note(self.event, f"{stem}ed")
        return True

    def _also(self, key: str) -> tuple[str, ...]:
        """The singular, where the articles have it."""
        one = _IRREGULAR_ONES.get(key) or (key.removesuffix("s") if key.endswith("s") and not key.endswith("ss") else "")
        return (one,) if one and one != key and self.words[one.split()[-1]] else ()

    def _nouns(self, key: str) -> tuple[str, ...]:
        """Nouns of a verb that the articles have: desertions of deserted."""
        stem = key.partition(" ")[0].removesuffix("ed")
        return tuple(stem + end for end in _DEEDS if len(stem) >= _NAMELESS and self.words[stem + end])


def _apart(terms: Sequence[Term]) -> tuple[Term, ...]:
    """The terms, each other name with the first that has it."""
    names = {term.name.casefold() for term in terms}
    result = []
    for term in terms:
        also = tuple(name for name in term.also if name.casefold() not in names)
        names |= {name.casefold() for name in also}
        result.append(replace(term, also=also))
    return tuple(result)


def _is_plural_initials(word: str) -> bool:
    """MPs, POWs."""
    return len(word) >= _NAMELESS and word.endswith("s") and word[:-1].isupper()


def _is_plural(word: str) -> bool:
    return word in _IRREGULAR_PLURALS or (word.endswith("s") and len(word) > _NAMELESS and not word.endswith(("ss", "'s", "us")))


_DEEDS = ("ion", "ions", "ation", "ations", "al", "als", "ing", "ings")
_LEADS = ("of", "the", "other", "more", "such", "all", "these", "those", "their", "its", "additional", "further", "different")
_NO_NOUNS = frozenset(
    (
        "was",
        "has",
        "this",
        "which",
        "does",
        "who",
        "that",
        "were",
        "are",
        "is",
        "and",
        "or",
        "as",
        "years",
        "times",
        "had",
        "have",
    )
)
_STOPS = frozenset(("and", "but", "while", "because", "as", "to", "than", "if", "including", "among"))
_IRREGULAR = frozenset(
    ("fled", "left", "went", "came", "died", "quit", "ran", "met", "won", "lost", "sank", "broke", "got", "wed")
)
_IRREGULAR_ONES = {"men": "man", "women": "woman", "children": "child"}
_IRREGULAR_PLURALS = frozenset(("people", "men", "women", "children", "personnel", "troops", "staff", "police", "crew"))
_OBJECTS = ("the", "a", "an", "to", "in", "by", "from", "for", "at", "on")
_WHERE = ("in", "to", "from", "into", "across", "inside", "near", "at", "off")
