"""Single slips of the pen that may explain a refuted claim. One file each; a file here that defines NAME is a slip.

A slip module defines NAME, SAYS, and `readings(claim, case)`: the claim as it may have been meant, each with a sentence
for the editor.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from checker.model.claim import Claim
from checker.patterns import Case
from checker.solve.oracle import WhatIf


class SlipKind(Protocol):
    """What a slip module offers."""

    NAME: str
    SAYS: str

    def readings(self, claim: Claim, case: Case) -> Iterator[WhatIf]: ...


def two_sided(claim: Claim) -> bool:
    """Whether the words bound the figure on both sides: a mere "over 20,000" would fit almost anywhere."""
    reading = claim.reading
    return reading is not None and reading.literal.lo is not None and reading.literal.hi is not None


@cache
def slips() -> Mapping[str, SlipKind]:
    """All slips by name, in the order of their names."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    found = sorted((module.NAME, module) for module in modules if hasattr(module, "NAME"))
    return {name: cast("SlipKind", module) for name, module in found}
