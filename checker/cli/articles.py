"""Articles named on the command line, with what is told of all of them there."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path

from checker.cli import screen
from checker.cli.standard_input import STANDARD_INPUT, without_stand_in
from checker.drafting import Document, documents_of
from checker.model.errors import Unusable


@dataclass(frozen=True, slots=True)
class Head:
    """What is told of articles: when and by whom they were published, and their language; None for what their pages say."""

    published: str | None
    publisher: str | None
    language: str | None


def read_articles(names: tuple[str, ...], head: Head, usual: str = "") -> list[tuple[str, Document]]:
    """The articles by their names, those that say nothing of it in the `usual` language; where nobody says it, it is told.

    Raises Unusable with all that cannot be read.
    """
    names = tuple(map(without_stand_in, names))
    documents, remarks = documents_of(((name, _bytes(name)) for name in names), head.language, usual)
    screen.complain(*remarks)
    return [
        (name, replace(each, publisher=head.publisher or each.publisher, published=head.published or each.published))
        for name, each in documents
    ]


def _bytes(name: str) -> bytes:
    if name == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise Unusable(f"{name}: cannot be read: {error.strerror}") from error
