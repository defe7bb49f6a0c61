"""Patterns: what looks like a slip though nothing refutes it. One file each, in the folder of patterns.

A pattern module defines KIND, SAYS, WHY (why it matters), DO (what an editor does about it), SEVERITY, `questions(case)`, the
readings of claims it wants to look at, and `judge(question, allowed, case)`: what to remark, given what the other claims allow
for that reading, or None; HOLDS and BREAKS are claims without and with such a remark. With
`softens(one, other, vocabulary, settings)` it makes a contradiction between two figures for one count a tension, and says why.
With `series(findings, vocabulary)` it names those of its findings that are told in one, with what is told of them and why.
OUTCOME, if defined, is what became of a claim that is in such a finding.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.model.claim import Claim
from checker.model.finding import Severity
from checker.model.numbers import Interval, Side
from checker.model.statement import Statement
from checker.model.vocabulary import Settings, Vocabulary


class Allows(Protocol):
    """What the other claims allow for a reading; None is an end without a bound."""

    @property
    def lo(self) -> Fraction | None:
        """The least."""

    @property
    def hi(self) -> Fraction | None:
        """The most."""

    @property
    def interval(self) -> Interval:
        """From the least to the most."""


@dataclass(frozen=True)
class Remark:
    """What a pattern has to say of a claim; `beside` are other claims that it is about, `rivals` those that may as well be off.

    `diagnosis` are readings of the claim after which every claim agrees, told as the slips that they are. `severity` and
    `why_tension` where they differ from those of the pattern. `rests_on`: which end of what the others allow for the reading
    it tells, so that these are shown with it.
    """

    message: Statement
    diagnosis: tuple[WhatIf, ...] = ()
    beside: tuple[Claim, ...] = ()
    rivals: tuple[Claim, ...] = ()
    severity: Severity | None = None
    why_tension: Statement | None = None
    rests_on: Side | None = None


class Pattern(Protocol):
    """What a pattern module offers."""

    KIND: str
    SAYS: str
    WHY: str
    DO: str
    SEVERITY: Severity
    HOLDS: str
    BREAKS: str

    def questions(self, case: Case) -> Iterator[WhatIf]:
        """The claims to look at, as they are or as they may have been meant."""

    def judge(self, question: WhatIf, allowed: Allows, case: Case) -> Remark | None:
        """What to remark, given what the other claims allow for the reading; None for nothing."""


class Softening(Pattern, Protocol):
    """A pattern that explains why two figures for one count stand against each other."""

    def softens(
        self, one: Sequence[Claim], other: Sequence[Claim], vocabulary: Vocabulary, settings: Settings
    ) -> Statement | None:
        """Why claims that all say the same and those on the other side are a mere tension; None if they are not."""
        ...
