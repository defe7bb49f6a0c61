"""The check: claims in, findings out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial
from typing import Protocol

from checker.engine.findings.breaches import Breaches, breaches
from checker.engine.findings.coverage import coverage
from checker.engine.findings.disputes import disputes
from checker.engine.findings.faults import Faults
from checker.engine.findings.refutations import Layer, finding_of
from checker.engine.findings.remarks import remark
from checker.engine.findings.softening import revision
from checker.engine.rows.closure import MOST
from checker.engine.rows.measure import Book
from checker.engine.rules import laws
from checker.engine.solve.feasible_point import has_feasible_point
from checker.engine.solve.groups import literal_system, material_system, pragmatic_system
from checker.engine.solve.linear_program import Inconclusive
from checker.engine.solve.literal_proof import literally
from checker.engine.solve.own_affairs import Voice, affairs_of, articles_of, only, testify_in_turn
from checker.engine.solve.prover import Prover
from checker.engine.solve.regions import regions
from checker.engine.solve.solution import Solution, solution_of
from checker.engine.solve.system import Group, System, claims_of, components
from checker.engine.solve.testimonies import settled
from checker.engine.solve.work import Work
from checker.model.claim import Claim
from checker.model.content import content
from checker.model.finding import Coverage, Finding, ReadingName, Report, Uncompared, Undecided
from checker.model.statement import template
from checker.model.vocabulary import Settings, Vocabulary
from checker.prose.telling import told

Progress = Callable[[int, int, str], None]
FAILED = template("a proof failed the independent check")
NOT_CLOSED = template(
    "more than {most:plain} unspoken scopes for each one spoken of may join these claims, and not all were looked at",
    most=Fraction,
)
_SEVERITIES = ("contradiction", "tension", "note")
NOBODY = frozenset[str]()
_FEW = 2
"""As many groups as one claim makes: most claims that stand alone are seen to hold at a glance."""


class RegionStore(Protocol):
    """Reports on regions of claims that were checked before, for one vocabulary and its settings."""

    def report(self, claims: Sequence[Claim], check: Callable[[], Report]) -> Report:
        """The report on these claims: as it was kept, else as `check` gives it."""
        ...


@dataclass(frozen=True)
class ReadingOutcome:
    """What one reading of the claims brings: findings, what is left undecided, and the ids of the claims set aside.

    `doubted`: the ids of all that could have been set aside as well. `broken`: the findings about conditions that are no rows,
    for which no slips are sought; `compared`: the ids of the claims that such were held against.
    """

    findings: tuple[Finding, ...] = ()
    undecided: tuple[Undecided, ...] = ()
    suspects: frozenset[str] = frozenset()
    doubted: frozenset[str] = frozenset()
    broken: tuple[Finding, ...] = ()
    compared: frozenset[str] = frozenset()

    @property
    def unsettled(self) -> frozenset[str]:
        """The claims that are undecided."""
        return frozenset(claim.id for unknown in self.undecided for claim in unknown.claims)

    @classmethod
    def joined(cls, outcomes: Iterable[ReadingOutcome]) -> ReadingOutcome:
        """The outcomes of several components as one."""
        every = tuple(outcomes)
        return cls(
            tuple(finding for outcome in every for finding in outcome.findings),
            tuple(unknown for outcome in every for unknown in outcome.undecided),
            frozenset[str]().union(*(outcome.suspects for outcome in every)),
            frozenset[str]().union(*(outcome.doubted for outcome in every)),
            tuple(finding for outcome in every for finding in outcome.broken),
            frozenset[str]().union(*(outcome.compared for outcome in every)),
        )


def check_claims(
    claims: Sequence[Claim],
    vocabulary: Vocabulary,
    settings: Settings,
    progress: Progress | None = None,
    known: RegionStore | None = None,
) -> Report:
    """All findings about the claims: contradictions of literal readings, tensions of pragmatic ones, and patterns.

    Claims that cannot bear on one another are checked apart; `known` are outcomes that need not be worked out again.
    """
    report_progress = progress or _no_progress
    apart = regions(claims, vocabulary)
    reports = []
    for number, region in enumerate(apart):
        report_progress(number, len(apart), "comparing claims")
        check = partial(_region, region, vocabulary, settings, report_progress if len(apart) == 1 else _no_progress)
        reports.append(check() if known is None else known.report(region, check))
    compared = sum(report.coverage.compared for report in reports)
    undecided = sum(report.coverage.undecided for report in reports)
    rounded = sorted((same for report in reports for same in report.coverage.rounded), key=lambda same: content(same[0]))
    left_out = sorted((left for report in reports for left in report.coverage.uncompared), key=_content)
    return told(
        Report(
            findings=tuple(sorted((finding for report in reports for finding in report.findings), key=_order)),
            undecided=tuple(left for report in reports for left in report.undecided),
            coverage=Coverage(
                len({claim.article.stem for claim in claims}), len(claims), compared, tuple(left_out), undecided, tuple(rounded)
            ),
            faults=tuple(fault for report in reports for fault in report.faults),
        )
    )


def _region(claims: Sequence[Claim], vocabulary: Vocabulary, settings: Settings, progress: Progress) -> Report:
    """The report on claims that may bear on one another, without its texts."""
    book = Book(vocabulary, {claim.id: claim for claim in claims})
    ordered = sorted((claim for claim in claims if claim.asserts), key=content)
    system = literal_system(ordered, book, laws(), settings.revised)
    parts = components(system)
    literal = check_reading(parts, book, "literal", settings, progress)
    literal = literal_conditions(ordered, literal, book, settings)
    pragmatic = check_reading(pragmatic_parts(ordered, literal, system, book, settings), book, "pragmatic", settings, progress)
    pragmatic = pragmatic_conditions(ordered, literal, pragmatic, book, settings)
    out = literal.suspects | literal.unsettled
    rest = [claim for claim in ordered if claim.id not in out]
    literally = pragmatic.suspects | literal.doubted
    faults = Faults()
    remarks = [
        *remark([*literal.findings, *pragmatic.findings], rest, literally, book, settings, faults),
        *literal.broken,
        *pragmatic.broken,
    ]
    undecided = (*literal.undecided, *pragmatic.undecided)
    compared = literal.compared | pragmatic.compared
    if not system.closed:
        unsure = tuple(claim for claim in ordered if claim.id not in out | pragmatic.suspects)
        undecided = (*undecided, Undecided(unsure, why_statement=NOT_CLOSED(most=Fraction(MOST))))
    return Report(tuple(remarks), undecided, coverage(claims, parts, book, remarks, undecided, compared), faults=faults.told())


def _standing(claims: Sequence[Claim], outcome: ReadingOutcome) -> list[Claim]:
    """The claims that nobody has in question."""
    out = outcome.suspects | outcome.doubted | outcome.unsettled
    return [claim for claim in claims if claim.id not in out]


def literal_conditions(claims: Sequence[Claim], literal: ReadingOutcome, book: Book, settings: Settings) -> ReadingOutcome:
    """The outcome of literal readings with the conditions that are broken among the claims that nobody has in question."""
    grave = _with(literal, breaches(_standing(claims, literal), "contradiction", NOBODY, book, settings))
    return _with(grave, breaches(_standing(claims, grave), "tension", NOBODY, book, settings))


def pragmatic_conditions(
    claims: Sequence[Claim], literal: ReadingOutcome, pragmatic: ReadingOutcome, book: Book, settings: Settings
) -> ReadingOutcome:
    """The outcome of pragmatic readings with the conditions that only these break."""
    literally = pragmatic.suspects | pragmatic.doubted
    return _with(pragmatic, breaches(_standing(claims, literal), "pragmatic", literally, book, settings))


def _with(outcome: ReadingOutcome, broken: Breaches) -> ReadingOutcome:
    """The outcome with what broken conditions set aside."""
    told = ReadingOutcome((), broken.undecided, broken.suspects, broken.doubted, broken.findings, broken.compared)
    return ReadingOutcome.joined((outcome, told))


def pragmatic_parts(
    claims: Sequence[Claim], literal: ReadingOutcome, system: System, book: Book, settings: Settings
) -> tuple[System, ...]:
    """What is left to be read as readers take it: claims that need not be set aside for their literal readings."""
    rest = _standing(claims, literal)
    return components(pragmatic_system(rest, book, laws(), system.hard, settings.revised))


def check_reading(
    systems: Sequence[System], book: Book, reading: ReadingName, settings: Settings, progress: Progress
) -> ReadingOutcome:
    """Settle every component; what is found is without its texts.

    Literal readings that cannot hold together even give or take what is immaterial are contradictions, and that repair alone
    decides who is suspect in them; what cannot hold of the rest is a tension.
    """
    outcomes: list[ReadingOutcome] = []
    parts = [part for part in systems if len(part.groups) > _FEW or not has_feasible_point(part)]
    check = _literal if reading == "literal" else _pragmatic
    for number, part in enumerate(parts):
        progress(number, len(parts), f"comparing claims, {reading} readings")
        outcomes.append(check(part, book, settings))
    progress(len(parts), len(parts), f"comparing claims, {reading} readings")
    return ReadingOutcome.joined(outcomes)


def _literal(part: System, book: Book, settings: Settings) -> ReadingOutcome:
    prover = Prover(part, Work(float(settings.seconds)))
    with suppress(Inconclusive):
        if prover.can_hold(()):
            return ReadingOutcome()
    said = sorted((book.claims[claim] for group in part.groups for claim in group.claims), key=content)
    grave = _layer(material_system(said, part, book, laws(), settings), part, book, settings, "contradiction", prover)
    out = grave.suspects | grave.doubted | grave.unsettled
    rest = only(part, {claim.id for claim in said} - out) if out else part
    outcome = ReadingOutcome.joined((grave, _layer(rest, rest, book, settings, "tension"))) if rest.groups else grave
    # Of what is set aside each article may say something else against itself, if only a trifle.
    for voice in articles_of(grave.suspects | grave.doubted, {claim.id: claim for claim in said}) if not grave.undecided else ():
        outcome = _with_own(outcome, voice, part, part, prover, book, settings, "tension")
    return outcome


def _layer(
    system: System, part: System, book: Book, settings: Settings, layer: Layer, prover: Prover | None = None
) -> ReadingOutcome:
    """What cannot hold in a system, proven by the literal rows of `part`, and what single voices say against themselves.

    `prover`: that of `part`, where it is not the system itself.
    """
    seconds = float(settings.seconds)
    claims = {claim: book.claims[claim] for group in system.groups for claim in group.claims}
    whole = settled(system, part, book, settings)
    # What is left to differ once contradictions are set aside is revised, not disputed.
    affairs = affairs_of(system, whole, claims, book.vocabulary, seconds) if layer == "contradiction" else ()
    solution = testify_in_turn(system, affairs, seconds) if affairs else whole.solution
    outcome = _outcome(solution, part, book, settings, layer, prover)
    for affair in affairs:
        own = _outcome(affair.solution, only(part, affair.voice), book, settings, layer)
        revised = (revision(finding, affair.newer, settings) for finding in own.findings)
        outcome = ReadingOutcome.joined((outcome, replace(own, findings=_fresh(revised, outcome))))
    for voice in articles_of(claims_of(whole.doubted), claims):
        outcome = _with_own(outcome, voice, system, part, whole.whole.prover, book, settings, layer)
    return replace(outcome, findings=disputes(outcome.findings, book.vocabulary))


def _with_own(
    outcome: ReadingOutcome,
    voice: Voice,
    system: System,
    part: System,
    prover: Prover,
    book: Book,
    settings: Settings,
    layer: Layer,
) -> ReadingOutcome:
    """The outcome with what an article says against itself besides what is told of it already."""
    told = (finding for finding in outcome.findings if all(each.claim.id in voice for each in finding.parts))
    left = voice.difference(*(finding.accused for finding in told))
    if prover.may_hold([index for index, group in enumerate(system.groups) if left.isdisjoint(group.claims)]):
        return outcome
    alone = only(part, left)
    own = _outcome(settled(only(system, left), alone, book, settings).solution, alone, book, settings, layer)
    return replace(outcome, findings=(*outcome.findings, *_fresh(own.findings, outcome)))


def _fresh(findings: Iterable[Finding], known: ReadingOutcome) -> tuple[Finding, ...]:
    """The findings that accuse others than those known do."""
    accused = {finding.accused for finding in known.findings}
    return tuple(finding for finding in findings if finding.accused not in accused)


def _pragmatic(part: System, book: Book, settings: Settings) -> ReadingOutcome:
    return _outcome(solution_of(part, float(settings.seconds)), part, book, settings, "pragmatic")


def _outcome(
    solution: Solution, part: System, book: Book, settings: Settings, layer: Layer, prover: Prover | None = None
) -> ReadingOutcome:
    """The findings of one component; those of material readings are proven again, by the literal rows of `part`."""
    findings: list[Finding] = []
    undecided = [Undecided(_claims(solution.undecided, book), why_statement=solution.why)] if solution.undecided else []
    suspects = set(claims_of(solution.fallen))
    if layer == "contradiction" and solution.refutations:
        prover = prover or Prover(part, Work(float(settings.seconds)))
    for refutation in solution.refutations:
        out = _claims(refutation.out, book)
        suspects.update(claim.id for claim in out)
        shown = literally(refutation, prover) if prover and layer == "contradiction" else refutation
        finding = finding_of(shown, part, book, layer, settings) if shown is not None else None
        if finding is None:
            undecided.append(Undecided(out, why_statement=FAILED()))
        elif all(finding.accused != other.accused for other in findings if refutation.either):
            findings.append(finding)
    return ReadingOutcome(tuple(findings), tuple(undecided), frozenset(suspects), claims_of(solution.doubted))


def _claims(groups: Sequence[Group], book: Book) -> tuple[Claim, ...]:
    return tuple(book.claims[claim] for claim in sorted(claims_of(groups)))


def _order(finding: Finding) -> tuple[int, str, tuple[str, ...]]:
    return _SEVERITIES.index(finding.severity), finding.kind, content(finding.parts[0].claim)


def _content(left: Uncompared) -> tuple[str, ...]:
    return content(left.claim)


def _no_progress(done: int, total: int, what: str) -> None:
    """Nobody is told how far the check is."""
