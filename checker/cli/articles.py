"""Articles named on the command line, with what is told of all of them there."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path

from checker.cli import screen
from checker.cli.standard_input import STANDARD_INPUT, without_stand_in
from checker.drafting import Document, documents_of, to_come
from checker.model.errors import Unusable


@dataclass(frozen=True, slots=True)
class Head:
    """What is told of articles: when and by whom they were published, and their language; None for what their pages say."""

    published: str | None
    publisher: str | None
    language: str | None


@dataclass(frozen=True, slots=True)
class ReadArticles:
    """Articles by the names of their files, and lines that say why others cannot be read."""

    documents: tuple[tuple[str, Document], ...]
    refused: tuple[str, ...]


def read_articles(names: tuple[str, ...], head: Head, usual: str = "") -> ReadArticles:
    """The articles by their names, those that say nothing of it in the `usual` language; where nobody says it, it is told.

    So is a day of publication that has not come. Raises Unusable where none of them can be read.
    """
    files, refused = list[tuple[str, bytes]](), list[str]()
    for name in map(without_stand_in, names):
        try:
            files.append((name, _bytes(name)))
        except Unusable as error:
            refused += error.lines
    documents, remarks, more = documents_of(files, head.language, usual)
    refused += more
    if not documents:
        raise Unusable(*refused)
    read = tuple(
        (name, replace(each, publisher=head.publisher or each.publisher, published=head.published or each.published))
        for name, each in documents
    )
    screen.complain(*remarks, *to_come(read))
    return ReadArticles(read, tuple(refused))


def _bytes(name: str) -> bytes:
    if name == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise Unusable(f"{name}: cannot be read: {error.strerror}") from error
