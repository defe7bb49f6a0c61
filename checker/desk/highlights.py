"""The text of an article in paragraphs, cut where figures stand that are claims, or were passed over."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.desk.articles import OpenArticle
from checker.intake.draft.answers import TextPlace

_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?!\s*\n))*")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_INSTEAD = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class TextPiece:
    """A piece of text: plain, or that of the claim of a `key` that stands so (`mark`), or one passed over, and `why`."""

    text: str
    start: int
    end: int
    mark: str = ""
    key: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """From which character of the text on, and its pieces, which together are all of it."""

    start: int
    pieces: tuple[TextPiece, ...]


def paragraphs(article: OpenArticle) -> tuple[Paragraph, ...]:
    """The paragraphs of the article's text; none where it is not known."""
    if article.document is None:
        return ()
    marks = _marks(article)
    text = article.document.text
    return tuple(
        Paragraph(hit.start(), tuple(_pieces(text, hit.span(), marks))) for hit in _PARAGRAPH.finditer(text) if hit[0].strip()
    )


def _marks(article: OpenArticle) -> list[TextPiece]:
    """The marked places in their order; of two that overlap the first claim's."""
    text = article.document.text if article.document is not None else ""
    marks: list[TextPiece] = []
    taken: list[TextPlace] = []
    for each in article.claims:
        if each.place is not None and _is_free(each.place, taken):
            taken.append(each.place)
            marks.append(TextPiece(text[slice(*each.place)], *each.place, each.standing, each.key))
    for over in article.passed:
        if over.place[1] - over.place[0] <= _LONGEST and _is_free(over.place, taken):
            taken.append(over.place)
            marks.append(TextPiece(over.text, *over.place, "passed", why=over.why))
    return sorted(marks, key=lambda piece: piece.start)


_LONGEST = 60
"""Characters of a figure that was passed over; what is longer is a line of the page."""


def _is_free(place: TextPlace, taken: Sequence[TextPlace]) -> bool:
    return all(place[1] <= start or end <= place[0] for start, end in taken)


def _pieces(text: str, span: TextPlace, marks: Sequence[TextPiece]) -> Iterator[TextPiece]:
    at, end = span
    for mark in marks:
        if mark.start < at or mark.end > end:
            continue
        if mark.start > at:
            yield TextPiece(seen(text[at : mark.start]), at, mark.start)
        yield TextPiece(seen(text[mark.start : mark.end]), mark.start, mark.end, mark.mark, mark.key, mark.why)
        at = mark.end
    if at < end:
        yield TextPiece(seen(text[at:end]), at, end)


def seen(text: str) -> str:
    """The text, as long as it is, with what reorders or hides letters replaced."""
    if text.isprintable():
        return text
    return "".join(each if each in "\n\t" or unicodedata.category(each) not in _UNSEEN else _INSTEAD for each in text)
