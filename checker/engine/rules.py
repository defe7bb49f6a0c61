"""The rules there are: each is one file in the folder of its kind, found by its place and named by nobody else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import cast

from checker.engine.rows.law import Law, Laws
from checker.engine.rows.measure import Book
from checker.engine.rows.row import Row
from checker.engine.rows.world import World
from checker.model.claim import Claim
from checker.model.finding import ReadingName


def rules_in(folder: str, name: str) -> Mapping[str, object]:
    """The modules of a folder of rules, by what each calls itself in its constant `name`, in the order of these names."""
    package = import_module(f"checker.engine.{folder}")
    modules = [import_module(f"{package.__name__}.{module.name}") for module in iter_modules(package.__path__)]
    return {getattr(module, name): module for module in sorted(modules, key=lambda module: str(getattr(module, name)))}


@cache
def laws() -> Laws:
    """All laws, in the order of their names."""
    return Laws(cast("Mapping[str, Law]", rules_in("laws", "NAME")))


def claim_rows(claim: Claim, reading: ReadingName, book: Book) -> tuple[Row, ...]:
    """All rows that a claim asserts in one reading; none if it is a forecast or a denial."""
    return laws().of_claim(claim, reading, book)


def law_rows(world: World) -> Iterator[Row]:
    """All rows that hold whatever anybody claims."""
    return laws().of_world(world)
