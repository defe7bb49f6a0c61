"""What may explain the findings, and what looks like a slip though nothing refutes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import Oracle, WhatIf
from checker.engine.cases.pattern import Allows, Pattern, Remark
from checker.engine.findings.catalogue import patterns
from checker.engine.findings.consistent import ConsistentClaims
from checker.engine.findings.diagnosis import Guess, diagnosis, is_whole, likely, says_the_same, slip_of
from checker.engine.findings.evidence import EvidenceSearch, Support
from checker.engine.findings.faults import Faults
from checker.engine.findings.headlines import NOTE
from checker.engine.findings.left_over import with_left_over
from checker.engine.findings.measured import with_measures
from checker.engine.findings.naming import TrustedNames
from checker.engine.findings.nearest import FiguresOnFile
from checker.engine.findings.one_slip import with_slips
from checker.engine.findings.refutations import fingerprint
from checker.engine.findings.series import with_series
from checker.engine.rows.measure import Book
from checker.engine.rows.origins import same_count
from checker.engine.solve.work import Work
from checker.model.claim import Claim
from checker.model.finding import Finding, Part
from checker.model.forms import Value
from checker.model.numbers import ANY, Interval
from checker.model.vocabulary import Settings, Vocabulary


@dataclass(frozen=True)
class KnownInterval:
    """What is allowed where it is known without a program."""

    interval: Interval

    @property
    def lo(self) -> Fraction | None:
        """The least; None without a bound."""
        return self.interval.lo

    @property
    def hi(self) -> Fraction | None:
        """The most; None without a bound."""
        return self.interval.hi


_MANY = 10
"""A sum of so many figures is met by one of them that was counted a little otherwise."""
ANYTHING = KnownInterval(ANY)
"""For a claim that is looked at as it is: nothing is asked about it."""


def remark(
    findings: Sequence[Finding],
    rest: ConsistentClaims,
    book: Book,
    settings: Settings,
    faults: Faults,
    explained: bool = True,
) -> list[Finding]:
    """The findings, with their diagnoses if they are to be `explained`, and the patterns in the rest of the claims.

    A fault in working one of them out loses that one.
    """
    findings = [finding for finding in findings if not (_of_many_by_one(finding) or _idle(finding, book.vocabulary))]
    accused = {claim for finding in findings for claim in finding.accused}
    doubted = [claim for claim in rest.claims if claim.id not in accused and claim.trust < settings.reference]
    case = Case(rest.claims, doubted, book.vocabulary, settings, tuple(findings), book.claims)
    standing = frozenset(claim.id for claim in rest.claims)
    guessed = [_guessed(finding, case, standing, faults) for finding in findings] if explained else []
    looked_for = [
        (pattern, question)
        for pattern in patterns().values()
        for question in faults.attempt(f"looking for {pattern.KIND}", partial(_questions, pattern, case), ())
    ]
    own = [each.question for each in guessed]
    of_guesses = (guess.question for each in guessed for guess in each.guesses)
    questions = [*own, *of_guesses, *(question for _, question in looked_for)]
    unknown = [question for question in questions if _known_interval(question, case, standing) is None]
    oracle = Oracle(rest.readings, book, unknown, Work(float(settings.seconds)))

    def allows(question: WhatIf) -> Allows:
        return _known_interval(question, case, standing) or oracle.allows(question)

    on_file = FiguresOnFile(rest.claims, book.vocabulary)
    # What explains a finding takes nothing of the work by which patterns are found.
    with oracle.work.on_further():
        remarks = [_explained(each, allows, oracle, case, on_file, faults) for each in guessed] if explained else findings
    search = EvidenceSearch(oracle)
    for pattern, question in looked_for:
        about = f"looking for {pattern.KIND} in {question.claim.id}"
        noted = faults.attempt(about, partial(_judged, pattern, question, allows, case), None)
        if noted is not None:
            shown = faults.attempt(about, partial(_evidence, search, question, noted, allows), None)
            remarks.append(_finding(pattern, question.claim, noted, shown, case))
    names = TrustedNames(rest.claims, book)
    with oracle.work.on_further():
        remarks = with_slips(remarks, oracle)
        if explained:
            remarks = [_left_over(finding, book, oracle.work, faults) for finding in remarks]
    return [with_measures(names.named(finding), book.vocabulary) for finding in with_series(remarks, book.vocabulary)]


@dataclass(frozen=True)
class _Guessed:
    """A finding with the claim set aside as it is, and what slips may explain it; `is_open`: nobody knows what the others say."""

    finding: Finding
    question: WhatIf
    guesses: tuple[Guess, ...]
    is_open: bool


def _guessed(finding: Finding, case: Case, standing: frozenset[str], faults: Faults) -> _Guessed:
    claim, is_open = _set_aside(finding, standing), _open(finding, standing)
    guesses = () if is_open else faults.attempt(_explaining(claim), partial(likely, finding, claim, case), ())
    return _Guessed(finding, WhatIf(claim, claim), guesses, is_open)


def _explained(
    each: _Guessed, allows: Callable[[WhatIf], Allows], oracle: Oracle, case: Case, on_file: FiguresOnFile, faults: Faults
) -> Finding:
    """A finding with what the others allow, the figure on file nearest to that, and the slips after which they agree."""
    question, about = each.question, _explaining(each.question.claim)
    allowed = None if each.is_open else faults.attempt(about, partial(_allowed, each.finding, question, allows, case), None)
    bounded = replace(each.finding, allowed=allowed, allowed_of=question.claim.id if allowed is not None else "")
    slips = faults.attempt(about, partial(diagnosis, bounded, question.claim, each.guesses, oracle, case), ())
    beside = faults.attempt(about, partial(on_file.nearest, bounded, question.claim), None)
    return replace(bounded, diagnosis=slips, nearest=beside)


def _left_over(finding: Finding, book: Book, work: Work, faults: Faults) -> Finding:
    return faults.attempt(_explaining(finding.parts[0].claim), partial(with_left_over, finding, book, work), finding)


def _explaining(claim: Claim) -> str:
    return f"explaining {claim.id}"


def _questions(pattern: Pattern, case: Case) -> tuple[WhatIf, ...]:
    return tuple(pattern.questions(case))


def _judged(pattern: Pattern, question: WhatIf, allows: Callable[[WhatIf], Allows], case: Case) -> Remark | None:
    return pattern.judge(question, ANYTHING if question.read_as is question.claim else allows(question), case)


def _idle(finding: Finding, vocabulary: Vocabulary) -> bool:
    """Whether it is a tension of pragmatic readings that misleads nobody.

    It is missed by a hair, or one article gives a count both roughly and in full.
    """
    if finding.reading == "literal":
        return False
    rough, *others = (part.claim for part in finding.parts)
    return _by_a_hair(finding, rough) or (len(others) == 1 and _in_full(rough, others[0], vocabulary))


def _of_many_by_one(finding: Finding) -> bool:
    """Whether a tension is one of a sum of many figures that would be none if each had been off by one."""
    others = len(finding.parts) - 1
    return finding.severity == "tension" and finding.proof is not None and others >= _MANY and finding.proof.gap <= others


def _by_a_hair(finding: Finding, rough: Claim) -> bool:
    """Whether the gap is a twentieth at most of what readers leave open: that is not known so closely."""
    stated, sum_ = rough.reading.pragmatic if rough.reading else ANY, finding.proof
    if sum_ is None or stated.width is None or not stated.hi:
        return False
    # A fall by so many is a difference below 0.
    return sum_.gap * max(map(abs, stated.ends)) * 20 <= stated.width * abs(sum_.allowed)


def _in_full(rough: Claim, exact: Claim, vocabulary: Vocabulary) -> bool:
    """Whether one article gives a count exactly that it also gives roughly, in words that are literally right."""
    if (
        rough.article.heading != exact.article.heading
        or not same_count(rough, exact, vocabulary)
        or not rough.reading
        or not exact.reading
    ):
        return False
    return exact.reading.literal.is_exact and exact.reading.literal.within(rough.reading.literal)


def _open(finding: Finding, standing: frozenset[str]) -> bool:
    """Whether all that are accused are set aside, as nobody knows whom to blame: then what the others say is not known either."""
    roles = {part.role for part in finding.parts}
    return "either" in roles and standing.isdisjoint(finding.accused)


def _set_aside(finding: Finding, standing: frozenset[str]) -> Claim:
    """The claim that the check set aside, of those that could be."""
    claims = [part.claim for part in finding.parts if part.role != "premise"]
    return next((claim for claim in claims if claim.id not in standing), claims[0])


def _known_interval(question: WhatIf, case: Case, standing: frozenset[str]) -> KnownInterval | None:
    """What exact claims allow for the count that a claim would be about; None where they do not settle it.

    None too where the claim itself may be one of them.
    """
    claim = question.read_as
    if not isinstance(claim.form, Value) or (claim.scope == question.claim.scope and claim.id in standing):
        return None
    count = case.simple_bounds.count(claim.scope, claim.unit, claim.period)
    return None if count is None else KnownInterval(Interval.exactly(count))


def _allowed(finding: Finding, question: WhatIf, allows: Callable[[WhatIf], Allows], case: Case) -> Interval | None:
    """What the other claims allow for the count of the suspect; None where it is refuted without them, or no row bounds it.

    What a rank or a measure of a whole leaves is no row, so that where there is none "any number" may be said too much. None
    too where a claim of the finding's own sum is set aside besides: what is left may allow the very figure that it refutes.
    """
    claim = question.claim
    others = [part.claim for part in finding.parts if part.role != "suspect" and not says_the_same(part.claim, claim)]
    if not (isinstance(claim.form, Value) and finding.proof is not None and others):
        return None
    standing = {each.id for each in case.claims}
    if any(other.id not in standing for other in others):
        return None
    interval = allows(question).interval
    if interval == ANY and case.vocabulary.kind(claim.scope) == "measure":
        # Of a measure its parts may say more than any row.
        interval = case.simple_bounds.allowed(claim.scope, claim.unit, claim.period) or ANY
    interval = interval.inwards() if is_whole(claim, case) else interval
    # A premise that stands by its words alone leaves more than the sum by what readers take from it.
    if claim.reading is None or interval.meets(claim.reading.by(finding.reading)):
        return None
    return interval if (interval.lo or interval.hi is not None) and not interval.is_empty else None


def _evidence(search: EvidenceSearch, question: WhatIf, noted: Remark, allows: Callable[[WhatIf], Allows]) -> Support | None:
    """The claims and the sum on which a remark rests."""
    if noted.rests_on is None:
        return None
    bound = allows(question).interval.end(noted.rests_on)
    return None if bound is None else search.of(question, noted.rests_on, bound)


def _finding(pattern: Pattern, claim: Claim, noted: Remark, shown: Support | None, case: Case) -> Finding:
    accused = [Part(each, "either" if noted.rivals else "suspect") for each in (claim, *noted.rivals)]
    known = {part.claim.id for part in accused}
    beside = dict.fromkeys((*noted.beside, *(shown.claims if shown else ())))
    return Finding(
        severity=noted.severity or pattern.SEVERITY,
        kind=pattern.KIND,
        parts=(*accused, *(Part(other, "premise") for other in beside if other.id not in known)),
        message="",
        reading="pragmatic",
        fingerprint=fingerprint(pattern.KIND, (claim, *noted.rivals)),
        scope=claim.scope,
        period=claim.period,
        diagnosis=tuple(slip_of(reading, pattern.KIND, case) for reading in noted.diagnosis),
        message_statement=NOTE(clash=noted.message),
        why_tension_statement=noted.why_tension,
        evidence=shown.sum if shown else None,
    )
