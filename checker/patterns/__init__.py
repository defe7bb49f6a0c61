"""Patterns: what looks like a slip though nothing refutes it. One file each; a file here that defines KIND is a pattern.

A pattern module defines KIND, SAYS, SEVERITY, `questions(case)`, the other readings of claims it wants to know about, and
`judge(question, allowed, case)`: what to remark, given what the other claims allow for that reading, or None.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from checker.model.claim import Claim
from checker.model.finding import Severity, Slip
from checker.model.vocabulary import Settings, Vocabulary
from checker.solve.oracle import Allowed, WhatIf


@dataclass(frozen=True)
class Case:
    """The claims that stand, those of them that are in question, and what is known of words and settings."""

    claims: Sequence[Claim]
    doubted: Sequence[Claim]
    vocabulary: Vocabulary
    settings: Settings


@dataclass(frozen=True)
class Remark:
    """What a pattern has to say of a claim; `beside` are other claims that it is about."""

    message: str
    diagnosis: tuple[Slip, ...] = ()
    beside: tuple[Claim, ...] = ()


class Pattern(Protocol):
    """What a pattern module offers."""

    KIND: str
    SAYS: str
    SEVERITY: Severity
    HOLDS: str
    BREAKS: str

    def questions(self, case: Case) -> Iterator[WhatIf]: ...

    def judge(self, question: WhatIf, allowed: Allowed, case: Case) -> Remark | None: ...


@cache
def patterns() -> Mapping[str, Pattern]:
    """All patterns by kind, in the order of their kinds."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    found = sorted((module.KIND, module) for module in modules if hasattr(module, "KIND"))
    return {kind: cast("Pattern", module) for kind, module in found}
