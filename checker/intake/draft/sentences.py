"""A text as sentences of tokens, each with its place in the text; cut where a sentence goes on for too long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from checker.intake.draft.answers import TextPlace
from checker.intake.draft.cues import Cues
from checker.intake.draft.tongues import Tongue
from checker.intake.language.tokens import Token, tokens, tokens_within

MOST_TOKENS = 250
"""What is looked at in a sentence grows with the square of its length; longer ones are cut."""
_PARAGRAPH = re.compile(r"[^\n]++(?:\n[^\S\n]*+[^\s][^\n]*+)*+")
_WORD = re.compile(r"\W*(\w+)")
_END = re.compile(r"[.!?\u2026]['\"\u201d\u2019)\]]*+\s++(?=['\"\u201c\u2018(\[]*+[^\W_])")
_LINE = 50
"""A line of fewer characters is no line of a text that was wrapped."""
_LONGEST = 1_500
"""Characters of a sentence in another language that are put into English at once."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article, from `start` to `end`; its tokens stand where they stand in `text`. `paragraph` counts from 0.

    `texts` are its words in small letters.

    `text` is the article's, or, of an article in another `language`, the sentence in English: `places` then says of each token
    where what it says stands in the article, whose text is `own`. `time_first` and `bare_years` are those of its tongue.
    """

    text: str
    start: int
    end: int
    words: tuple[Token, ...]
    paragraph: int
    language: str = ""
    own: str = ""
    places: tuple[TextPlace, ...] = ()
    time_first: bool = False
    bare_years: bool = False
    texts: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "texts", tuple(word.text for word in self.words))

    def written(self, at: int, to: int) -> str:
        """The words from one index up to another, in English."""
        return self.text[self.words[at].start : self.words[to - 1].end] if at < to else ""

    def quoted(self, at: int, to: int) -> str:
        """The words from one index up to another, as the article has them."""
        if not self.places or at >= to:
            return self.written(at, to)
        start, end = self.place(at, to)
        return self.own[start:end]

    def place(self, at: int, to: int) -> TextPlace:
        """Where the words from one index up to another stand in the article; at least one, of those that there are."""
        words = self.words
        if not self.places and 0 <= at < to <= len(words):
            return words[at].start, words[to - 1].end
        to = min(max(to, at + 1), len(words))
        at = max(0, min(at, to - 1))
        if not self.places:
            return words[at].start, words[to - 1].end
        places = [place for place in self.places[at:to] if place[0] < place[1]] or [(self.start, self.end)]
        return min(start for start, _ in places), max(end for _, end in places)

    def word(self, at: int) -> str:
        """A word in small letters; "" outside the sentence."""
        texts = self.texts
        return texts[at] if 0 <= at < len(texts) else ""

    def is_capital(self, at: int) -> bool:
        """Whether a word begins with a capital letter."""
        if not 0 <= at < len(self.words):
            return False
        if self.places:
            return self.own[self.places[at][0]].isupper() and self.places[at][0] < self.places[at][1]
        return self.text[self.words[at].start].isupper()

    def begins_line(self, at: int) -> bool:
        """Whether a word of an English text is the first of its line, and not of the sentence."""
        return 0 < at < len(self.words) and "\n" in self.text[self.words[at - 1].end : self.words[at].start]

    def touches(self, at: int) -> bool:
        """Whether no space stands before a word."""
        return 0 < at < len(self.words) and self.words[at - 1].end == self.words[at].start


def sentences(text: str, cues: Cues, tongue: Tongue | None = None) -> Iterator[Sentence]:
    """The sentences of a text in order, in English where it is in another `tongue`."""
    for number, paragraph in enumerate(_PARAGRAPH.finditer(text)):
        for start, end in _lines(text, paragraph.start(), paragraph.end()):
            for first, last in _split(text, start, end, cues if tongue is None else tongue):
                yield from _cut(text, first, last, number) if tongue is None else _in_english(text, first, last, number, tongue)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of a paragraph whose lines belong together: those of a text that was wrapped."""
    begin = at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        if stop - at < _LINE or text[at:stop].rstrip()[-1:] in ".!?":
            yield begin, stop
            begin = stop + 1
        at = stop + 1
    if begin < end:
        yield begin, end


def _split(text: str, start: int, end: int, cues: Cues | Tongue) -> Iterator[tuple[int, int]]:
    begin = start
    for match in _END.finditer(text, start, end):
        if match[0][0] == "." and _goes_on(text, match.start(), match.end(), start, cues):
            continue
        yield begin, match.end()
        begin = match.end()
    if begin < end:
        yield begin, end


def _goes_on(text: str, dot: int, behind: int, start: int, cues: Cues | Tongue) -> bool:
    """Whether a full stop belongs to an abbreviation, or a small letter goes on behind it."""
    begin = dot
    while begin > start and text[begin - 1].isalnum() and dot - begin < 12:
        begin -= 1
    word = text[begin:dot]
    following = text[behind : behind + 2].lstrip("'\"\u201c\u2018([")[:1]
    if following.islower():
        return True
    if isinstance(cues, Tongue):
        behind_it = _WORD.match(text, behind)
        return cues.is_abbreviation(word, behind_it[1] if behind_it else "")
    return bool(word) and not word.isdigit() and cues["sentences", "abbreviations"].at(tokens(word), 0) is not None


def _cut(text: str, start: int, end: int, number: int) -> Iterator[Sentence]:
    words = tokens_within(text, start, end)
    for at in range(0, len(words), MOST_TOKENS):
        part = words[at : at + MOST_TOKENS]
        yield Sentence(text, part[0].start, part[-1].end, part, number)


def _in_english(text: str, start: int, end: int, number: int, tongue: Tongue) -> Iterator[Sentence]:
    """A sentence of another language, in pieces of no more than so many characters, each in English."""
    while start < end:
        stop = end if end - start <= _LONGEST else max(text.rfind(" ", start, start + _LONGEST), start + _LONGEST // 2)
        english = tongue.english(text[start:stop])
        words = tokens(english.text)
        for at in range(0, len(words), MOST_TOKENS):
            part = tuple(words[at : at + MOST_TOKENS])
            places = tuple((a + start, b + start) for a, b in (english.span(word.start, word.end) for word in part))
            yield Sentence(
                english.text, start, stop, part, number, tongue.code, text, places, tongue.time_first, tongue.bare_years
            )
        start = stop
