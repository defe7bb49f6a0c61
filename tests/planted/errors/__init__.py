"""Errors as writers make them. One file each; a file here that defines KIND is a kind of error.

A module defines KIND, SAYS, SLIPS (the names under which the checker may rightly tell it; none where there is no slip to name)
and `plant(draft, desk)`: the claim as it would read with the error in it, or None where it cannot be made of that claim.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from random import Random
from typing import Protocol, cast

from checker.model.scope import Scope
from tests.worlds.country import ARRIVED
from tests.worlds.country import RESIDING as RESIDING
from tests.worlds.papers.draft import Draft, Paper
from tests.worlds.papers.wordings import worded
from tests.worlds.truth import Truth


@dataclass(frozen=True)
class Desk:
    """Where an error is made: the world, the article, and those before it."""

    world: Truth
    paper: Paper
    earlier: Sequence[Paper]
    rng: Random

    def retold(self, draft: Draft, number: Fraction | int) -> Draft | None:
        """The claim with another figure, in the same manner; None if that comes out the same, or as nothing."""
        wording, style = worded(number, draft.style, self.rng)
        if wording == draft.wording or number <= 0:
            return None
        return replace(draft, wording=wording, style=style, number=Fraction(number))

    def mistaken(self, draft: Draft, scope: Scope, start: int | None, end: int) -> Draft | None:
        """The claim with the figure of another scope or stretch of time."""
        found = self.retold(draft, self.world.number(scope, start, end))
        return found and replace(found, meant=((scope, start, end),))


class Error(Protocol):
    """What a module of an error offers."""

    KIND: str
    SAYS: str
    SLIPS: tuple[str, ...]

    def plant(self, draft: Draft, desk: Desk) -> Draft | None: ...


@cache
def errors() -> Mapping[str, Error]:
    """All kinds of errors by name, in the order of their names."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    found = sorted((module.KIND, module) for module in modules if hasattr(module, "KIND"))
    return {kind: cast("Error", module) for kind, module in found}


def a_flow(draft: Draft) -> bool:
    """Whether the claim is a plain count of arrivals."""
    return draft.form == "value" and draft.scope.event == ARRIVED


def a_year(draft: Draft) -> int | None:
    """The calendar year that a plain count of arrivals is about, if it is one."""
    return int(draft.period.text) if a_flow(draft) and draft.period.text.isdigit() else None


def a_total(draft: Draft) -> bool:
    """Whether the claim is a total of all time."""
    return a_flow(draft) and (draft.period.start is None or draft.period.text.startswith(("since", "1990/")))
