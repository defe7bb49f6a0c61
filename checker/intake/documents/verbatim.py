"""Whether a quote stands in a text word for word, or what stands there instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Match = Literal["exact", "near", "missing"]
_GAP = 500
"""In characters: so much at most is left out where a quote has …"""
_NEAR = 70
"""In per cent: what resembles a quote less is another passage."""
_LONGEST_NEAR = 2_000_000
"""In characters: in longer texts nothing that is near is looked for."""
_ELISION = re.compile(r"\s*(?:\[?…\]?|\[?\.\.\.\]?)\s*")
_ALIKE = str.maketrans(
    {**dict.fromkeys("“”„«»″", '"'), **dict.fromkeys("‘’‚′`", "'"), **dict.fromkeys("‐‑‒–—−", "-"), "\u00ad": None}
)
_WORD, _POINTS = re.compile(r"\S+"), " ,.;:!?\"'()[]"
_AROUND, _MORE = 80, 4
"""In characters and in words: so far around a place the words that are like a quote may begin and end."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class QuoteStanding:
    """How a quote stands in a text. `words` are those of the text that are near it, "" unless it is near.

    `figures` are the numbers of the quote that these words lack.
    """

    match: Match
    words: str = ""
    figures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passages:
    """A text in which quotes are looked up; white space, and the forms of quotation marks and dashes, make no difference."""

    text: str

    @classmethod
    def of(cls, text: str) -> Passages:
        """The text as quotes are compared with it."""
        return cls(_folded(text))

    def standing(self, quote: str) -> QuoteStanding:
        """Whether the quote stands in the text: all its parts between … in their order, each word for word."""
        parts = [part for part in _ELISION.split(_folded(quote)) if part]
        if not parts:
            return QuoteStanding("missing")
        ends: set[int] = set()
        for number, part in enumerate(parts):
            starts = list(self._places(part))
            if number:
                starts = [start for start in starts if any(0 <= start - end <= _GAP for end in ends)]
            ends = {start + len(part) for start in starts}
        return QuoteStanding("exact") if ends else self._nearest(" ".join(parts))

    def _places(self, part: str) -> Iterator[int]:
        """Where the part begins in the text, not within a word or a number."""
        at = self.text.find(part)
        while at >= 0:
            if _is_whole(self.text, at, at + len(part)):
                yield at
            at = self.text.find(part, at + 1)

    def _nearest(self, quote: str) -> QuoteStanding:
        """The passage that resembles a quote most."""
        from rapidfuzz import fuzz

        if len(self.text) > _LONGEST_NEAR:
            return QuoteStanding("missing")
        # Case is no reason to look elsewhere.
        best = fuzz.partial_ratio_alignment(quote.lower(), self.text.lower(), score_cutoff=_NEAR)
        if best is None or len(self.text) < len(quote) // 2 or len(self.text.lower()) != len(self.text):
            return QuoteStanding("missing")
        words = _best_words(quote, self.text, best.dest_start, best.dest_end)
        there = set(_NUMBER.findall(words))
        figures = tuple(dict.fromkeys(figure for figure in _NUMBER.findall(quote) if figure not in there))
        return QuoteStanding("near", words, figures)


def difference(quote: str, words: str) -> str:
    """What the quote has and the text has not, and the other way round: -4,012 +1,042."""
    one, other = _folded(quote).split(), _folded(words).split()
    changes: list[str] = []
    for kind, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if kind != "equal":
            changes += [f"-{' '.join(one[a:b])}"] if b > a else []
            changes += [f"+{' '.join(other[c:d])}"] if d > c else []
    return " ".join(changes)


def _folded(text: str) -> str:
    return " ".join(text.translate(_ALIKE).split())


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no word or number goes on before or behind a place; scripts without spaces divide no words by them."""
    before, behind = text[start - 1 : start], text[end : end + 1]
    if text[start].isdigit() and (before.isdigit() or (before in (".", ",") and text[start - 2 : start - 1].isdigit())):
        return False
    if text[end - 1].isdigit() and (behind.isdigit() or (behind in (".", ",") and text[end + 1 : end + 2].isdigit())):
        return False
    return not (_goes_on(before, text[start]) or _goes_on(text[end - 1], behind))


def _goes_on(one: str, other: str) -> bool:
    return one.isalpha() and other.isalpha() and one < "\u1100" and other < "\u1100"


def _best_words(quote: str, text: str, start: int, end: int) -> str:
    """The whole words about a place that are most like the quote: a passage with a word more is longer than the place."""
    from rapidfuzz import fuzz

    before, behind = list(_WORD.finditer(text, max(0, start - _AROUND), start)), list(_WORD.finditer(text, end, end + _AROUND))
    inside = list(_WORD.finditer(text, start, end))
    words = [*before, *inside, *behind]
    low, high = max(0, len(before) - _MORE - 1), len(before) + _MORE + 1
    starts = [_start(text, word.start()) for word in words[low:high]]
    ends = [_end(text, word.end()) for word in words[max(0, len(before) + len(inside) - _MORE - 1) :][: 2 * _MORE + 2]]
    passages = {text[one:other].strip(_POINTS) for one in starts for other in ends if one < other}
    return max(sorted(passages), key=lambda passage: fuzz.ratio(quote, passage), default=text[start:end])


def _start(text: str, at: int) -> int:
    """Where the word at a place begins."""
    while at > 0 and not text[at - 1].isspace():
        at -= 1
    return at


def _end(text: str, at: int) -> int:
    """Where the word at a place has ended."""
    while at < len(text) and not text[at].isspace():
        at += 1
    return at
