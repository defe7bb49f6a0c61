"""The rules there are: each is one file in the folder of its kind, found by its place and named by nobody else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import cast, get_args

from checker.engine.rows.law import Law, Laws, RowShape
from checker.engine.rows.measure import Book
from checker.engine.rows.row import LinearRow
from checker.engine.rows.world import World
from checker.model.claim import Claim
from checker.model.finding import ReadingName


def rules_in(folder: str, name: str, offers: type) -> Mapping[str, object]:
    """The modules of a folder of rules, by what each calls itself in its constant `name`, in the order of these names.

    Raises TypeError with all that modules lack of what the protocol `offers` wants, and all names that two of them bear.
    """
    package = import_module(f"checker.engine.{folder}")
    modules = [_imported(f"{package.__name__}.{module.name}") for module in iter_modules(package.__path__)]
    wanted = (*offers.__annotations__, *(each for each in vars(offers) if not each.startswith("_")))
    lacking = [(module.__name__, each) for module in modules for each in wanted if not hasattr(module, each)]
    problems = [f"{module}: no {each}; a {offers.__name__} defines it" for module, each in lacking]
    modules_by_name: dict[str, ModuleType] = {}
    for module in modules if not problems else ():
        if (first := modules_by_name.setdefault(getattr(module, name), module)) is not module:
            problems.append(f"{module.__name__}: {name} is that of {first.__name__}; give it one of its own")
    if problems:
        raise TypeError("\n".join(problems))
    return {called: modules_by_name[called] for called in sorted(modules_by_name)}


def _imported(name: str) -> ModuleType:
    try:
        return import_module(name)
    except ImportError as error:
        raise TypeError(f"{name}: {error}; write what it lacks, or take the file out") from error


@cache
def laws() -> Laws:
    """All laws, in the order of their names.

    Raises TypeError if one says nothing or cannot be told in a sum, and if claims of some form assert none.
    """
    known = cast("Mapping[str, Law]", rules_in("laws", "NAME", Law))
    problems = [problem for law in known.values() for problem in _faults(law)]
    known_laws = Laws(known)
    for form, asserted in known_laws.by_form.items() if not problems else ():
        if not asserted:
            problems.append(f"no law gives the rows of {form.__name__}; write one in engine/laws with FORMS = ({form.__name__},)")
    if problems:
        raise TypeError("\n".join(problems))
    return known_laws


def _faults(law: Law) -> Iterator[str]:
    if law.SHAPE not in get_args(RowShape):
        yield f"{law.NAME}: no SHAPE is called {law.SHAPE}; there are {', '.join(get_args(RowShape))}"
    if not any(hasattr(law, each) for each in ("rows_of", "rows", "conditions_of", "conditions")):
        yield f"{law.NAME}: neither rows_of nor rows; define the one for what claims assert, the other for what always holds"
    for each in ("rows_of", "conditions_of"):
        if hasattr(law, each) and not hasattr(law, "FORMS"):
            yield f"{law.NAME}: {each}, but no FORMS; name the forms of the claims that assert it"
    if hasattr(law, "rows") and not hasattr(law, "statement"):
        yield f"{law.NAME}: rows, but no statement; define how such a row reads in a sum"


def claim_rows(claim: Claim, reading: ReadingName, book: Book) -> tuple[LinearRow, ...]:
    """All rows that a claim asserts in one reading; none if it is a forecast or a denial."""
    return laws().of_claim(claim, reading, book)


def law_rows(world: World) -> Iterator[LinearRow]:
    """All rows that hold whatever anybody claims."""
    return laws().of_world(world)
