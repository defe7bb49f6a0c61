"""Findings: which claims cannot hold together, the proof, and what an editor may make of it.

Each text of a finding has its statement beside it, of which prose makes it; a check fills in all texts at its end.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from checker.model.claim import Claim, Location
from checker.model.numbers import Interval
from checker.model.numbers import ReadingName as ReadingName
from checker.model.problem import Problem
from checker.model.proof import Addition, Declaration, Proof, Witness, declared_in
from checker.model.scope import Scope
from checker.model.statement import Statement
from checker.model.time import Period

Severity = Literal["contradiction", "tension", "note"]
Role = Literal["suspect", "either", "premise"]
FindingStatus = Literal["new", "known"]
Verdict = Literal["wrong", "superseded", "disputed", "accepted"]
GUILTY: tuple[Verdict, ...] = ("wrong", "superseded")
"""Verdicts that say which claim is to blame."""


@dataclass(frozen=True, slots=True)
class Part:
    """A claim in its role in one finding. `fresh`: it was not on file at the revision that the claims are compared with."""

    claim: Claim
    role: Role
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Slip:
    """A single slip after which every claim agrees: its `name` ("broader scope") and a sentence for the editor."""

    name: str
    text: str = ""
    text_statement: Statement | None = None


@dataclass(frozen=True, slots=True)
class NearestFigure:
    """A claim on file that holds with the others and stands nearest to what they allow for the suspect's count; in words too."""

    claim: Claim
    text: str = ""
    text_statement: Statement | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What an editor decided on a finding: the verdict on its suspect, why, who and when (an ISO 8601 date).

    `until` is the ISO 8601 date on which the finding is new again; "" is never.
    """

    verdict: Verdict
    because: str
    by: str
    on: str
    until: str = ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A claim of a finding, by id, that an editor has judged wrong or superseded on other grounds, and where in the ledger."""

    claim: str
    judgement: Judgement
    location: Location


@dataclass(frozen=True, slots=True)
class Accusation:
    """What another finding holds against a claim of a finding, or against another figure for the count of its suspect.

    `finding`: that one's first digits. `role`: what the claim is there, of whom `beside` it one is off. `rival`: whether it is
    such another figure. `may_settle`: whether to mend it there could settle this finding too.
    """

    claim: Claim
    finding: str
    role: Role
    beside: tuple[Claim, ...] = ()
    rival: bool = False
    may_settle: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. `parts` begin with the suspects; `allowed` is what the other claims jointly allow for a quantity.

    It is that of the claim `allowed_of`, by id: the suspect, or that of those accused which the check set aside.
    `reading` says which readings clash. A finding without a refutation (a pattern) has no proof. `scope` and `period` are the
    suspect's. `margin` says what else would have to be off were the suspect right. `fingerprint` is 16 hex digits that depend on
    what the suspects say, not on file, line or order. `dispute`: several origins give different figures for one count, and
    nothing decides between them; its fingerprint depends on the count alone.
    `evidence`: of a pattern, the sum by which the other claims bound the count that it tells of.
    `nearest`: the figure nearest to what is allowed, where none of its claims gives one for the count itself.
    `fallen`: what only follows from those accused, in the words of the same voice: set aside with them, and accused of nothing.
    `doubts`: which of its premises, and in a new finding of those accused, an editor has judged wrong or superseded.
    `accusations`: what other findings hold against its claims, or against other figures for the count of its suspect.
    `settled_with`: where it is open who is off, the fingerprint of the finding of which what is mended settles both.
    `settled_by`: the id of the claim to mend, where that is but one of those accused there.
    `left_over`: so of other accused counts, by the ids of their claims, what the other figures of the finding leave for them.
    A finding has the status `known` when an editor has judged it; without a judgement it stood at the revision that is compared
    with.
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
    allowed_of: str = ""
    why_tension: str = ""
    margin: str = ""
    status: FindingStatus = "new"
    judgement: Judgement | None = None
    message_statement: Statement | None = None
    why_tension_statement: Statement | None = None
    margin_statement: Statement | None = None
    dispute: bool = False
    evidence: Addition | None = None
    nearest: NearestFigure | None = None
    fallen: tuple[Claim, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    accusations: tuple[Accusation, ...] = ()
    settled_with: str = ""
    settled_by: str = ""
    left_over: tuple[tuple[str, Interval], ...] = ()

    def doubt_on(self, claim: Claim) -> Doubt | None:
        """The judgement that speaks against a claim of it, if one does."""
        return next((doubt for doubt in self.doubts if doubt.claim == claim.id), None)

    @property
    def declared(self) -> tuple[Declaration, ...]:
        """The lines of the vocabulary on which its sum rests, each once, in the order of the sum."""
        return declared_in(self.proof.steps if self.proof else self.evidence.steps if self.evidence else ())

    @property
    def accused(self) -> frozenset[str]:
        """The ids of the claims that it suspects, or of which one is off."""
        return frozenset(part.claim.id for part in self.parts if part.role != "premise")

    @property
    def is_open(self) -> bool:
        """Whether it is open which of several claims is wrong."""
        return any(part.role == "either" for part in self.parts)

    @property
    def bounded(self) -> Claim:
        """The claim of whose quantity it says what the others allow."""
        return next((part.claim for part in self.parts if part.claim.id == self.allowed_of), self.parts[0].claim)

    @property
    def is_draft(self) -> bool:
        """Whether it rests on a draft that no editor has confirmed, and would not stand without it: then nothing fails by it."""
        accused = [part.claim for part in self.parts if part.role != "premise"]
        confirmed = [_statement(claim) for claim in accused if not claim.draft]
        if any(claim.draft and _statement(claim) not in confirmed for claim in accused):
            return True
        if not any(part.claim.draft for part in self.parts if part.role == "premise"):
            return False
        return all(any(claim.draft for claim in witness.premises) for witness in self.witnesses)

    @property
    def articles(self) -> frozenset[str]:
        """The stems of the articles that take part in it, in whatever role."""
        parts = (part.claim.article.stem for part in self.parts)
        return frozenset((*parts, *(claim.article.stem for claim in self.witnessing)))

    @property
    def witnessing(self) -> tuple[Claim, ...]:
        """The premises of its further proofs."""
        return tuple(claim for witness in self.witnesses for claim in witness.premises)

    @property
    def premises(self) -> tuple[Claim, ...]:
        """Those of all its proofs."""
        return (*(part.claim for part in self.parts if part.role == "premise"), *self.witnessing)

    @property
    def there_before(self) -> bool:
        """Whether it is not new although nobody has judged it."""
        return self.status == "known" and self.judgement is None

    @property
    def shown_at(self) -> Claim:
        """The claim at which to show the finding: the first that a change brought, or else the first suspect not judged."""
        unjudged = (part.claim for part in self.parts if part.role == "suspect" and self.doubt_on(part.claim) is None)
        first = next(unjudged, self.parts[0].claim)
        return next((part.claim for part in self.parts if part.fresh), first)


FEWEST_DIGITS = 6
"""No finding is named by fewer digits of its fingerprint."""


def fingerprints_from(beginning: str, findings: Iterable[Finding]) -> tuple[str, ...]:
    """The fingerprints that begin so, sorted; none where these are too few digits."""
    if len(beginning) < FEWEST_DIGITS:
        return ()
    return tuple(sorted({finding.fingerprint for finding in findings if finding.fingerprint.startswith(beginning)}))


def digits_needed(findings: Iterable[Finding]) -> int:
    """The fewest first digits by which all these fingerprints differ, at least 6: so many name a finding."""
    ordered = sorted({finding.fingerprint for finding in findings})
    shared = (
        next((i for i, (one, other) in enumerate(zip(*pair, strict=False)) if one != other), 0) for pair in pairwise(ordered)
    )
    return max(FEWEST_DIGITS, 1 + max(shared, default=0))


def _statement(claim: Claim) -> tuple[object, ...]:
    """What a claim says, by whomever and wherever."""
    return claim.scope, claim.unit, claim.period.days, claim.form, claim.reading


@dataclass(frozen=True, slots=True)
class Uncompared:
    """A claim that no other claim bears on, and why."""

    claim: Claim
    why: str = ""
    why_statement: Statement | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far the check reached: every claim was compared, could not be compared, or stayed undecided.

    `rounded`: the claims of each count for which different figures agree only as rounded.
    """

    articles: int
    claims: int
    compared: int
    uncompared: tuple[Uncompared, ...]
    undecided: int = 0
    rounded: tuple[tuple[Claim, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Undecided:
    """Claims that the time allowed was too short to decide on; never to be read as consistent."""

    claims: tuple[Claim, ...]
    why: str = ""
    why_statement: Statement | None = None


@dataclass(frozen=True, slots=True)
class Stale:
    """A judgement that settles no finding of today, and why: by the ids and the words of the claims it was on.

    `location` is its place in the ledger.
    """

    claims: tuple[str, ...]
    says: str
    verdict: Verdict
    why: str
    location: Location


@dataclass(frozen=True, slots=True)
class CheckReport:
    """All that a check gives; formats turn it into text. Findings are sorted by severity, then kind, then suspect.

    `problems` are what is wrong in the files, by file and line; `unread` counts the claims that they kept from being read,
    `blank` are the files of which not one claim was so much as seen.
    `faults` are those of the checker itself, each in a line: what they cost is missing from the findings.
    `warnings` tell of what is still read in the files, and that a later release will refuse.
    """

    findings: tuple[Finding, ...]
    undecided: tuple[Undecided, ...]
    coverage: Coverage
    stale: tuple[Stale, ...] = ()
    problems: tuple[Problem, ...] = ()
    unread: int = 0
    blank: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    warnings: tuple[Problem, ...] = ()

    @property
    def unchecked(self) -> bool:
        """Whether nothing at all was checked, so that to have found nothing says nothing."""
        return bool(self.problems) and not self.coverage.claims

    @property
    def whole(self) -> bool:
        """Whether everything was read and decided."""
        return not (self.problems or self.unread or self.undecided)
