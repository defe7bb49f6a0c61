"""What a file format gives of a document, and how a file that is none is refused."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from checker.intake.documents.candidate import Candidate
from checker.intake.documents.document import LeftOut
from checker.model.claim import Location
from checker.model.errors import Unusable
from checker.model.problem import Problem

MOST_BYTES = 50_000_000
"""No article is larger, in any format."""


@dataclass(frozen=True, slots=True)
class Source:
    """The lines of a document in the order in which they are read, a paragraph each, and what the file says of it beside them.

    Where a page begins, `paragraphs.PAGE` stands in a line; `paged` if the format has pages. `dates` are those that the file
    gives outside its lines, the most believed first. `left_out` is what the format itself tells to be none of the article's.
    """

    lines: tuple[str, ...]
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    dates: tuple[Candidate, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    paged: bool = False


def refused(name: str, what: str, instead: str) -> Unusable:
    """Why a file of this name is not read, and what to do."""
    problem = Problem(Location(name, 0), what, instead)
    return Unusable(str(problem), problems=(problem,))


def lacking(name: str, kind: str, extra: str) -> Unusable:
    """A library that reads such files is not installed."""
    return refused(name, f"{kind} files need an extra", f"install it with: pip install 'claims-checker[{extra}]'")


@contextmanager
def silent(library: str) -> Iterator[None]:
    """What a library remarks on files goes to nobody: it would stand between our own lines."""
    logger, nobody = logging.getLogger(library), logging.NullHandler()
    before = logger.propagate
    logger.addHandler(nobody)
    logger.propagate = False
    try:
        yield
    finally:
        logger.propagate = before
        logger.removeHandler(nobody)
