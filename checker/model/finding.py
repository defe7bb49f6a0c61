"""Findings: which claims cannot hold together, the proof, and what an editor may make of it.

Each text of a finding has its statement beside it, of which prose makes it; a check fills in all texts at its end.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Literal

from checker.model.claim import Claim, Location
from checker.model.links import Link
from checker.model.numbers import Interval, Side
from checker.model.numbers import ReadingName as ReadingName
from checker.model.problem import Problem
from checker.model.scope import Scope
from checker.model.statement import Piece, Statement
from checker.model.time import Period
from checker.model.units import is_counted

Severity = Literal["contradiction", "tension", "note"]
Role = Literal["suspect", "either", "premise"]
FindingStatus = Literal["new", "known"]
Verdict = Literal["wrong", "superseded", "disputed", "accepted"]


@dataclass(frozen=True, slots=True)
class Part:
    """A claim in its role in one finding. `fresh`: it was not on file at the revision that the claims are compared with."""

    claim: Claim
    role: Role
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Declaration:
    """A line of the vocabulary on which a sum rests, where it stands, and in words what it says. Nothing is accused by it."""

    link: Link
    location: Location
    text: str = ""
    text_statement: Statement | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a sum: `factor` times `amount`, or, where `amount` is None, a law at work that adds no number.

    `amount` is never negative; the sign stands in `factor`. `unit` is that of the amount. `claim` is the id of the claim that
    gives the amount, or "". `law` is the law's name, or "". `text` says in words what the line is. `declared` are the lines of
    the vocabulary by which the law holds here.
    """

    factor: Fraction
    amount: Fraction | None
    text: str = ""
    claim: str = ""
    law: str = ""
    text_statement: Statement | None = None
    declared: tuple[Declaration, ...] = ()


@dataclass(frozen=True, slots=True)
class Addition:
    """Lines that add up to `total`: as much as the premises make of `what`, a count, at least or at most."""

    steps: tuple[Step, ...]
    total: Fraction
    what: str = ""
    what_statement: Statement | None = None

    @property
    def is_whole(self) -> bool:
        """Whether it is of what is counted in whole numbers: a mean of people has decimals in its figures themselves."""
        filling = self.what_statement.filling() if self.what_statement else ()
        unit = next((item.unit for item in filling if isinstance(item, Piece)), "")
        return is_counted(unit) and not any(step.amount % 1 for step in self.steps if step.amount is not None)


Manner = Literal["share", "change", "multiple", "mean", "order"]
SumManner = Literal["count", "share", "change", "multiple"]


@dataclass(frozen=True, slots=True)
class Quotient:
    """A proof as one counts with a pencil: `dividend` by `divisor`, against the ratio that the claim `claim` gives.

    `manner`: "share", the one as a part of the other; "change", the one so many per cent above or below the other; "multiple",
    the one as so many times the other; "mean", the one over so many of a `unit`; "order", the one above so many times the other.
    `side` "least": the figures make the ratio at least what the division gives, the claim's words at most `allowed`; "most" the
    other way round. `total_open`, `allowed_open` as in a Proof. `is_exact`: the figures leave it no room.
    """

    manner: Manner
    dividend: Addition
    divisor: Addition
    side: Side
    claim: str
    allowed: Fraction
    allowed_text: str
    unit: str = ""
    allowed_text_statement: Statement | None = None
    total_open: bool = False
    allowed_open: bool = False
    is_exact: bool = False

    @property
    def total(self) -> Fraction:
        """What the division gives."""
        return self.dividend.total / self.divisor.total

    @property
    def is_whole(self) -> bool:
        """Whether it divides what is counted."""
        return self.dividend.is_whole and self.divisor.is_whole


@dataclass(frozen=True, slots=True)
class Proof:
    """The sum by which the premises refute the suspect: the steps add up to `total`, but the suspect allows only `allowed`.

    `side` "least": the others make the quantity at least `total`, the suspect at most `allowed` (total > allowed); "most": at
    most `total`, the suspect at least `allowed`. `gap` = |total - allowed| > 0. `quantity` says in words what is summed.
    `total_open`: the others make it more (less) than `total`; `allowed_open`: the suspect allows less (more) than `allowed`.
    Where either is so, the two numbers may be the same, and the gap 0. `quotient` tells the same without the factors of a ratio.
    `manner`: whether it is a sum of counts, or of nothing but ratios, and how these are told. `is_exact`: no claim of it leaves
    room, so that it misses by just the gap, not by at least as much.
    """

    steps: tuple[Step, ...]
    quantity: str
    total: Fraction
    allowed: Fraction
    allowed_text: str
    side: Literal["least", "most"]
    unit: str
    quantity_statement: Statement | None = None
    allowed_text_statement: Statement | None = None
    total_open: bool = False
    allowed_open: bool = False
    quotient: Quotient | None = None
    manner: SumManner = "count"
    is_exact: bool = True

    @property
    def is_of_orders(self) -> bool:
        """Whether no figure stands in it, only which counts are more, and how often: it is told without numbers."""
        fields = dict(self.quantity_statement.fields) if self.quantity_statement else {}
        ones = all(step.amount in (None, 1) for step in self.steps)
        return self.quotient is None and self.manner == "count" and "fewer" in fields and self.allowed <= 0 and ones

    @property
    def gap(self) -> Fraction:
        """By how much what is allowed falls short of the total, exact, in the unit of the sum."""
        return abs(self.total - self.allowed)

    @property
    def declared(self) -> tuple[Declaration, ...]:
        """The lines of the vocabulary on which it rests, each once, in the order of the sum."""
        return declared_in(self.steps)


def declared_in(steps: Iterable[Step]) -> tuple[Declaration, ...]:
    """The lines of the vocabulary on which the lines of a sum rest, each once, in their order."""
    return tuple(dict.fromkeys(declaration for step in steps for declaration in step.declared))


@dataclass(frozen=True, slots=True)
class Witness:
    """A further refutation of the suspect that shares no premise with the proof or the other witnesses."""

    premises: tuple[Claim, ...]
    proof: Proof


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
    `suspected_in`: where it is open who is off, its claims that another finding suspects, each with that one's first digits.
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
    suspected_in: tuple[tuple[str, str], ...] = ()
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

    `problems` are what is wrong in the files, by file and line; `unread` counts the claims that they kept from being read.
    `faults` are those of the checker itself, each in a line: what they cost is missing from the findings.
    `warnings` tell of what is still read in the files, and that a later release will refuse.
    """

    findings: tuple[Finding, ...]
    undecided: tuple[Undecided, ...]
    coverage: Coverage
    stale: tuple[Stale, ...] = ()
    problems: tuple[Problem, ...] = ()
    unread: int = 0
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
