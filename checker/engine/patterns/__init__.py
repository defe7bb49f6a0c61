"""Patterns: what looks like a slip though nothing refutes it. One file each; a file here that defines KIND is a pattern.

A pattern module defines KIND, SAYS, WHY (why it matters), DO (what an editor does about it), SEVERITY, `questions(case)`, the
readings of claims it wants to look at, and `judge(question, allowed, case)`: what to remark, given what the other claims allow
for that reading, or None; HOLDS and BREAKS are claims without and with such a remark.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache, cached_property
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from checker.engine.cases.known import Known
from checker.engine.cases.oracle import WhatIf
from checker.model.claim import Claim, Scope, Value
from checker.model.finding import Finding, Severity, Slip
from checker.model.numbers import Interval
from checker.model.vocabulary import Settings, Vocabulary


@dataclass(frozen=True)
class Case:
    """The claims that stand, those of them that are in question, and what is known of words and settings.

    `findings` are those that the check has made so far; `recorded` are all claims by id, also those that assert nothing.
    """

    claims: Sequence[Claim]
    doubted: Sequence[Claim]
    vocabulary: Vocabulary
    settings: Settings
    findings: Sequence[Finding] = ()
    recorded: Mapping[str, Claim] = field(default_factory=dict)

    @cached_property
    def known(self) -> Known:
        """What exact claims settle by themselves."""
        return Known(self.claims, self.vocabulary)

    @cached_property
    def by_scope(self) -> Mapping[Scope, Sequence[Claim]]:
        """The claims that stand, by what they count."""
        found: dict[Scope, list[Claim]] = {}
        for claim in self.claims:
            found.setdefault(claim.scope, []).append(claim)
        return found

    @cached_property
    def exactly(self) -> Mapping[tuple[Fraction, str], Sequence[Claim]]:
        """The claims that stand and give an exact count, by the number and its unit."""
        found: dict[tuple[Fraction, str], list[Claim]] = {}
        for claim in self.claims:
            if isinstance(claim.form, Value) and claim.reading is not None and not claim.restates:
                number = claim.reading.literal.lo
                if number is not None and number == claim.reading.literal.hi:
                    found.setdefault((number, claim.unit), []).append(claim)
        return found


class Allows(Protocol):
    """What the other claims allow for a reading; None is an end without a bound."""

    @property
    def lo(self) -> Fraction | None: ...

    @property
    def hi(self) -> Fraction | None: ...

    @property
    def interval(self) -> Interval: ...


@dataclass(frozen=True)
class Remark:
    """What a pattern has to say of a claim; `beside` are other claims that it is about.

    `severity` and `why_tension` where they differ from those of the pattern.
    """

    message: str
    diagnosis: tuple[Slip, ...] = ()
    beside: tuple[Claim, ...] = ()
    severity: Severity | None = None
    why_tension: str = ""


class Pattern(Protocol):
    """What a pattern module offers."""

    KIND: str
    SAYS: str
    WHY: str
    DO: str
    SEVERITY: Severity
    HOLDS: str
    BREAKS: str

    def questions(self, case: Case) -> Iterator[WhatIf]: ...

    def judge(self, question: WhatIf, allowed: Allows, case: Case) -> Remark | None: ...


@cache
def patterns() -> Mapping[str, Pattern]:
    """All patterns by kind, in the order of their kinds."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    found = sorted((module.KIND, module) for module in modules if hasattr(module, "KIND"))
    return {kind: cast("Pattern", module) for kind, module in found}
