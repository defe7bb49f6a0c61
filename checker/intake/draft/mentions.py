"""What articles name beside their figures: who is counted, what those did, and where, each with how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from checker.intake.documents.document import Document
from checker.intake.draft.cues import Cues, phrases
from checker.intake.draft.figure_place import FigurePlace
from checker.intake.draft.figures import Written, written_figures
from checker.intake.draft.nouns import noun_at
from checker.intake.draft.page_lines import is_furniture
from checker.intake.draft.passing import passed_over
from checker.intake.draft.sentences import Sentence, sentences
from checker.intake.draft.time_leads import TimeLeads
from checker.intake.draft.tongues import tongue_of
from checker.intake.draft.whens import WhenReader
from checker.intake.language.directions import direction_of
from checker.intake.language.units import Units

_LONGEST_NAME = 4
_SHORTEST_VERB = 4
_VERB = 6
_NAMELESS = 3
_UNITS = Units()


@dataclass
class Mentions:
    """What is named beside the figures of articles, and how often; names by themselves in small letters."""

    cues: Cues
    who: Counter[str] = field(default_factory=Counter)
    event: Counter[str] = field(default_factory=Counter)
    where: Counter[str] = field(default_factory=Counter)
    written: dict[str, str] = field(default_factory=dict)
    parts: dict[str, dict[str, None]] = field(default_factory=dict)
    words: Counter[str] = field(default_factory=Counter)

    @cached_property
    def _times(self) -> TimeLeads:
        return TimeLeads(self.cues, phrases({}), {})

    def read(self, document: Document) -> None:
        """Take note of all that an article names."""
        reader = WhenReader(self._times, None)
        for s in sentences(document.text, self.cues, tongue_of(document.language, ())):
            if is_furniture(document.text[s.start : s.end], self.cues):
                continue
            self.words.update(word.text for word in s.words if word.kind == "word")
            figures = [each for each in written_figures(s, reader.of(s), self.cues) if self._counts(s, each)]
            self._of_figures(s, figures)
            for place in self._places(s):
                self.note(self.where, place)

    def _counts(self, s: Sentence, figure: Written) -> bool:
        return figure.kind in ("count", "per cent", "part") and not passed_over(FigurePlace(s, figure, self.cues, phrases({})))

    def _of_figures(self, s: Sentence, figures: Sequence[Written]) -> None:
        before = ""
        for figure in figures:
            noun = self._noun(s, figure)
            if noun is None:
                continue
            name, stop = noun
            key = self.note(self.who, name)
            part = s.word(figure.start - 1) in ("including", "among") or s.word(stop) == "among"
            if part and before and before != key:
                self.parts.setdefault(before, {})[key] = None
            before = before if part else key
            verb = self._verb(s, stop)
            if verb:
                self.note(self.event, verb)

    def note(self, counter: Counter[str], name: str) -> str:
        """Count a name; what it is called in small letters."""
        key = name.casefold()
        counter[key] += 1
        self.written.setdefault(key, name)
        return key

    def _noun(self, s: Sentence, figure: Written) -> tuple[str, int] | None:
        """The noun that a figure counts, and the index behind it; None where that is a unit."""
        hit = None if s.time_first else noun_at(s, figure.stop)
        if hit is None or (not s.language and _UNITS.canonical(s.word(hit[1] - 1)) is not None):
            return None
        return " ".join(s.quoted(*hit).split()), hit[1]

    def _verb(self, s: Sentence, start: int) -> str:
        """What those did who are counted: the verb behind them, in the form in which it stands there."""
        for at in range(start, min(start + _VERB, len(s.words))):
            word = s.word(at)
            if s.words[at].kind != "word" or word in _STOPS:
                return ""
            if word in _BEGINS and s.word(at + 1) == "to" and s.words[at + 2 : at + 3]:
                return s.word(at + 2)
            if word in _TRIES and s.word(at + 1) == "to" and s.words[at + 2 : at + 3]:
                return s.quoted(at, at + 3)
            if word not in _IRREGULAR and not (word.endswith("ed") and len(word) > _SHORTEST_VERB):
                continue
            saying = self.cues.has("says", "verbs", s.words, at) or self.cues.has("counts", "reached", s.words, at)
            moves = direction_of(word) is not None and (word not in _IRREGULAR or s.word(at + 1) in _LEVELS)
            if saying or moves or s.is_capital(at):
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
            while end < len(s.words) and s.words[end].kind == "word" and s.is_capital(end) and end - start < _LONGEST_NAME:
                end += 1
            dated = any(self.cues.has("time", name, s.words, start) for name in ("months", "weekdays", "ordinals", "parts"))
            if start == end:
                continue
            shouted = s.quoted(start, start + 1).isupper() and end - start == 1 and len(s.word(start)) > _NAMELESS
            if self._is_adjective(s, end):
                continue
            if not shouted and not dated and not self.cues.has("says", "bodies", s.words, end - 1):
                yield s.quoted(start, end).removesuffix("\u2019s").removesuffix("'s")

    def _is_adjective(self, s: Sentence, end: int) -> bool:
        """Whether a name tells whose something is: at a North Korean checkpoint."""
        last, following = s.word(end - 1), s.words[end : end + 1]
        return (
            last.endswith(_OF_A_PEOPLE) and bool(following) and following[0].kind == "word" and s.word(end) not in _BEHIND_PLACES
        )


_STOPS = frozenset(("and", "but", "while", "because", "as", "to", "than", "if", "including", "among"))
_IRREGULAR = frozenset(
    ("fled", "left", "went", "came", "died", "quit", "ran", "met", "won", "lost", "sank", "broke", "got", "wed")
)
_LEVELS = ("to", "by", "from", "below", "above", "again")
"""Behind a deed that is a fall too: 412 ships sank, and the number of ships sank to 412."""
_BEGINS = ("managed", "began", "continued", "started")
"""Behind these the deed itself is told; who tried to do something did no such thing."""
_TRIES = ("tried", "attempted", "wanted", "failed", "hoped", "refused", "threatened")
_WHERE = ("in", "to", "from", "into", "across", "inside", "near", "at", "off")
_OF_A_PEOPLE = ("an", "ese", "ish", "ch", "ic")
_BEHIND_PLACES = frozenset(
    "and or in on at to from by for of with since last this is was were has have had".split()  # noqa: SIM905
)
