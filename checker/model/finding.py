"""Findings: which claims cannot hold together, the proof, and what an editor may make of it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from checker.model.claim import Claim, Scope
from checker.model.numbers import Interval
from checker.model.time import Period

Severity = Literal["contradiction", "tension", "note"]
Role = Literal["suspect", "either", "premise"]
ReadingName = Literal["literal", "pragmatic"]


@dataclass(frozen=True, slots=True)
class Part:
    """A claim in its role in one finding."""

    claim: Claim
    role: Role


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a sum: `factor` times `amount`, or, where `amount` is None, a law at work that adds no number.

    `amount` is never negative; the sign stands in `factor`. `unit` is that of the amount. `claim` is the id of the claim that
    gives the amount, or "". `law` is the law's name, or "". `text` says in words what the line is.
    """

    factor: Fraction
    amount: Fraction | None
    text: str
    claim: str = ""
    law: str = ""


@dataclass(frozen=True, slots=True)
class Proof:
    """The sum by which the premises refute the suspect: the steps add up to `total`, but the suspect allows only `allowed`.

    `side` "least": the others make the quantity at least `total`, the suspect at most `allowed` (total > allowed); "most": at
    most `total`, the suspect at least `allowed`. `gap` = |total - allowed| > 0. `quantity` says in words what is summed.
    """

    steps: tuple[Step, ...]
    quantity: str
    total: Fraction
    allowed: Fraction
    allowed_text: str
    side: Literal["least", "most"]
    unit: str

    @property
    def gap(self) -> Fraction:
        return abs(self.total - self.allowed)


@dataclass(frozen=True, slots=True)
class Witness:
    """A further refutation of the suspect that shares no premise with the proof or the other witnesses."""

    premises: tuple[Claim, ...]
    proof: Proof


@dataclass(frozen=True, slots=True)
class Slip:
    """A single slip after which every claim agrees: its `name` ("broader scope") and a sentence for the editor."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. `parts` begin with the suspects; `allowed` is what the other claims jointly allow for the suspect's quantity.

    `reading` says which readings clash. A finding without a refutation (a pattern) has no proof. `scope` and `period` are the
    suspect's. `fingerprint` is 16 hex digits that depend on what the suspects say, not on file, line or order.
    """

    severity: Severity
    kind: str
    parts: tuple[Part, ...]
    message: str
    reading: ReadingName
    fingerprint: str
    scope: Scope
    period: Period
    proof: Proof | None = None
    witnesses: tuple[Witness, ...] = ()
    diagnosis: tuple[Slip, ...] = ()
    allowed: Interval | None = None
    why_tension: str = ""


@dataclass(frozen=True, slots=True)
class Uncompared:
    """A claim that no other claim bears on, and why."""

    claim: Claim
    why: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far the check reached."""

    articles: int
    claims: int
    compared: int
    uncompared: tuple[Uncompared, ...]


@dataclass(frozen=True, slots=True)
class Undecided:
    """Claims that the time allowed was too short to decide on; never to be read as consistent."""

    claims: tuple[Claim, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Report:
    """All that a check gives; formats turn it into text. Findings are sorted by severity, then kind, then suspect."""

    findings: tuple[Finding, ...]
    undecided: tuple[Undecided, ...]
    coverage: Coverage
