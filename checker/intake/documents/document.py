"""What is read of a published article."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A line of the page that is none of the article's, and by what rule it was left out of the text."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Document:
    """An article's text as published, with what its page says of it.

    `text` is in paragraphs, divided by blank lines, without what its page has around it: that is `left_out`, in its order there.
    `published` is in EDTF, and None where the editor has to be asked for it; `dating` says from where it was taken and why others
    were not, or why it is to be asked for. `pages` are the offsets in `text` at which pages begin; none where it has no pages.
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    pages: tuple[int, ...] = ()
    dating: str = ""
    left_out: tuple[LeftOut, ...] = ()

    def page(self, offset: int) -> int | None:
        """The number of the page, from 1, on which the character at an offset of the text stands; None without pages."""
        return bisect_right(self.pages, offset) or None
