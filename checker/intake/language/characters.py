"""Characters that look the same are the same: all text is compared in Unicode's composed form, NFC."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

HALF = re.compile("[\ud800-\udfff]")
"""Half of a surrogate pair, which is no character and which no file in UTF-8 can hold."""


def one_spelling(text: str) -> str:
    """The text with every accent composed with its letter, as most keyboards write it."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-")
# An ellipsis parts what stands around it, as no space within a number does.
_PLAIN = {**_DASHES, ord("\u2019"): "'", ord("\u2026"): "\n"}
_JAMO = range(0x1160, 0x1200)
# No writing has more marks on one letter (Unicode, UAX 15, stream-safe text); sorting more takes quadratic time.
_MOST_MARKS = 30


@dataclass(frozen=True, slots=True)
class Plain:
    """`text` is the plain text; `starts` and `ends` say where each of its characters came from, None where nothing moved."""

    text: str
    starts: Sequence[int] | None = None
    ends: Sequence[int] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the plain text stands in the text as given."""
        if self.starts is None or self.ends is None or start == end:
            return start, end
        return self.starts[start], self.ends[end - 1]


def plain(text: str) -> Plain:
    """The plain text of a text: every dash a hyphen, every ellipsis a space, ½ as 1⁄2, in lower case."""
    simple = text.translate(_PLAIN)
    if simple.isascii():
        return Plain(simple.lower())
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    before = ""
    for start, end in _clusters(simple):
        piece = _joint(simple[start], before) + unicodedata.normalize("NFKC", simple[start:end]).lower()
        pieces.append(piece)
        starts += [start] * len(piece)
        ends += [end] * len(piece)
        before = piece[-1:] or before
    return Plain("".join(pieces), starts, ends)


def _joint(character: str, before: str) -> str:
    """What keeps the digits of 2½ and 10² apart, where the compatibility form would make them 21⁄2 and 102."""
    if not before.isdigit():
        return ""
    kind = unicodedata.decomposition(character).partition(" ")[0]
    return {"<fraction>": "\n", "<super>": "^", "<sub>": "_"}.get(kind, "")


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Each character with the marks behind it that it may grow together with."""
    start = 0
    for at in range(1, len(text)):
        grows = unicodedata.combining(text[at]) or ord(text[at]) in _JAMO
        if not grows or at - start > _MOST_MARKS:
            yield start, at
            start = at
    if text:
        yield start, len(text)
