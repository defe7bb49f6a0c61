"""Single slips of the pen that may explain a refuted claim. One file each; a file here that defines NAME is a slip.

A slip module defines NAME, SAYS, WHY (how it comes about), DO (what an editor does about it), `readings(claim, case)`: the claim
as it may have been meant, each with a sentence for the editor; HOLDS and BREAKS, claims that agree and claims of which one
is refuted and explained by the slip. Which readings explain the claim is judged in one place: `fitting`. MOST, if defined, is how
likely by chance the slip may fit: more than usual where there is but one thing that may have been meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from checker.engine.cases.oracle import WhatIf
from checker.engine.patterns import Case
from checker.model.claim import Claim


class SlipKind(Protocol):
    """What a slip module offers."""

    NAME: str
    SAYS: str
    WHY: str
    DO: str
    HOLDS: str
    BREAKS: str

    def readings(self, claim: Claim, case: Case) -> Iterator[WhatIf]: ...


@cache
def slips() -> Mapping[str, SlipKind]:
    """All slips by name, in the order of their names."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    found = sorted((module.NAME, module) for module in modules if hasattr(module, "NAME"))
    return {name: cast("SlipKind", module) for name, module in found}
