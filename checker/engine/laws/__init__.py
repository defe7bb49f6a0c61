"""The laws that counts obey whatever happened. One file each; a file in this folder that defines `SAYS` is a law.

A law module defines NAME and SAYS (the sentence that explains it), WHY (why a breach matters) and DO (what an editor does about
one), KIND (the kind of a finding that rests on it) and RANK (of several laws in one proof, the one with the least rank names the
finding); `rows_of(claim, reading, book)` if claims of some
form assert it, or `rows(world)` if it holds by itself; `tell(row)`, how such a row reads in a sum; and HOLDS and BREAKS,
claims that keep and that break it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

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


@cache
def laws() -> Mapping[str, Law]:
    """All laws by name, in the order of their names."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    found = sorted((module.NAME, module) for module in modules if hasattr(module, "SAYS"))
    return {name: cast("Law", module) for name, module in found}


@cache
def form_laws() -> tuple[FormLaw, ...]:
    """The laws that claims assert."""
    return tuple(cast("FormLaw", law) for law in laws().values() if hasattr(law, "rows_of"))


def claim_rows(claim: Claim, reading: ReadingName, book: Book) -> tuple[Row, ...]:
    """All rows that a claim asserts in one reading; none if it is a forecast or a denial."""
    if not claim.asserts:
        return ()
    return tuple(row for law in form_laws() for row in law.rows_of(claim, reading, book))


def law_rows(world: World) -> Iterator[Row]:
    """All rows that hold whatever anybody claims."""
    for law in laws().values():
        if hasattr(law, "rows"):
            yield from cast("WorldLaw", law).rows(world)
