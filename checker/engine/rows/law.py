"""What a law is to those that work with it.

A law module defines NAME and SAYS (the sentence that explains it), WHY (why a breach matters) and DO (what an editor does about
one), KIND (the kind of a finding that rests on it) and RANK (of several laws in one proof, the one with the least rank names the
finding); `rows_of(claim, reading, book)` if claims of some
form assert it, or `rows(world)` if it holds by itself; `tell(row)`, how such a row reads in a sum; and HOLDS and BREAKS,
claims that keep and that break it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from checker.engine.rows.measure import Book
from checker.engine.rows.row import Row
from checker.engine.rows.world import World
from checker.model.claim import Claim
from checker.model.finding import ReadingName


class Law(Protocol):
    """What a law module offers."""

    NAME: str
    SAYS: str
    WHY: str
    DO: str
    KIND: str
    RANK: int
    HOLDS: str
    BREAKS: str


class FormLaw(Law, Protocol):
    """A law that claims of one form assert."""

    def rows_of(self, claim: Claim, reading: ReadingName, book: Book) -> Iterator[Row]: ...


class WorldLaw(Law, Protocol):
    """A law that holds whatever anybody claims."""

    def rows(self, world: World) -> Iterator[Row]: ...

    def tell(self, row: Row) -> str: ...
