"""The check: claims in, findings out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from typing import Protocol, TypeVar

from checker.engine.findings.consistent import ConsistentClaims, consistent
from checker.engine.findings.coverage import coverage
from checker.engine.findings.faults import Faults
from checker.engine.findings.readings import Progress, ReadingOutcome, check_reading
from checker.engine.findings.remarks import remark
from checker.engine.pool import outcomes, processes
from checker.engine.rows.closure import MOST
from checker.engine.rows.measure import Book
from checker.engine.rules import laws
from checker.engine.solve.bases import Bases
from checker.engine.solve.components import components
from checker.engine.solve.groups import pragmatic_system, unweighed_literal, weighed
from checker.engine.solve.reach import Reach, decisive
from checker.engine.solve.regions import regions
from checker.engine.solve.screen import hold_together
from checker.engine.solve.system import System
from checker.engine.solve.work import Work
from checker.model.claim import Claim
from checker.model.content import content
from checker.model.detail import EVERYTHING, FINDINGS_ALONE, Detail
from checker.model.errors import Interrupted
from checker.model.finding import CheckReport, Coverage, Finding, Uncompared, Undecided
from checker.model.statement import template
from checker.model.vocabulary import Settings, Vocabulary
from checker.prose.telling import with_texts

NOT_CLOSED = template(
    "more than {most:plain} unspoken scopes for each one spoken of may join these claims, and not all were looked at",
    most=Fraction,
)
_SEVERITIES = ("contradiction", "tension", "note")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Region:
    """Claims that may bear on one another, and all that the report on them depends on."""

    claims: Sequence[Claim]
    vocabulary: Vocabulary
    settings: Settings
    detail: Detail


@dataclass(frozen=True, slots=True)
class Footing:
    """What can be built on in a region: the ids of claims that hold together, those in `literally` only as their words say.

    `decided`: nothing was left open for want of time.
    """

    claims: frozenset[str]
    literally: frozenset[str]
    decided: bool


@dataclass(frozen=True, slots=True)
class RegionOutcome:
    """What the check of a region brings."""

    report: CheckReport
    footing: Footing


class RegionStore(Protocol):
    """What was worked out of regions of claims before."""

    def report(self, region: Region, check: Callable[[], RegionOutcome]) -> CheckReport:
        """The report on the region, in its detail at least: as it was kept, else as `check` gives it."""
        ...

    def recall(self, region: Region) -> CheckReport | None:
        """The report on the region, in its detail at least, if it was kept."""
        ...

    def footing(self, region: Region, settle: Callable[[], Footing]) -> Footing:
        """What can be built on in the region: as it was kept, else as `settle` gives it."""
        ...


class Workers(Protocol):
    """Who works regions out, elsewhere."""

    def outcomes(self, tasks: Sequence[Callable[[], T]], claims: Sequence[Sequence[Claim]]) -> Iterator[tuple[int, T]]:
        """What each task gives with its number, in any order; `claims` are those of each task."""
        ...


def check_claims(
    claims: Sequence[Claim],
    vocabulary: Vocabulary,
    settings: Settings,
    progress: Progress | None = None,
    known: RegionStore | None = None,
    detail: Detail = EVERYTHING,
    workers: Workers | None = None,
) -> CheckReport:
    """All findings about the claims: contradictions of literal readings, tensions of pragmatic ones, and patterns.

    Claims that cannot bear on one another are checked apart; `known` are outcomes that need not be worked out again, and without
    `workers` processes of this machine work out the others. The findings are the same in any `detail`, and whoever works. Raises
    Interrupted where somebody does: what was worked out by then is with `known`.
    """
    report_progress, reach, settings = progress or _no_progress, Reach(vocabulary), decisive(settings)
    apart = [Region(together, reach.of(together), settings, detail) for together in regions(claims, vocabulary)]
    by_number: dict[int, CheckReport] = {}
    compared = 0
    try:
        for number, report in _reports(apart, report_progress, known, workers):
            by_number[number] = report
            compared += len(apart[number].claims)
            if len(apart) > 1:
                report_progress(len(by_number), len(apart), "comparing claims")
    except KeyboardInterrupt as interrupt:
        raise Interrupted(compared, len(claims), known is not None) from interrupt
    reports = [by_number[number] for number in range(len(apart))]
    undecided = sum(report.coverage.undecided for report in reports)
    rounded = sorted((same for report in reports for same in report.coverage.rounded), key=lambda same: content(same[0]))
    left_out = sorted((left for report in reports for left in report.coverage.uncompared), key=_content)
    return with_texts(
        CheckReport(
            findings=tuple(sorted((finding for report in reports for finding in report.findings), key=_order)),
            undecided=tuple(left for report in reports for left in report.undecided),
            coverage=Coverage(
                len({claim.article.stem for claim in claims}),
                len(claims),
                sum(report.coverage.compared for report in reports),
                tuple(left_out),
                undecided,
                tuple(rounded),
            ),
            faults=tuple(fault for report in reports for fault in report.faults),
        )
    )


def _reports(
    apart: Sequence[Region], progress: Progress, known: RegionStore | None, workers: Workers | None
) -> Iterator[tuple[int, CheckReport]]:
    """The number of each region and the report on it: as it is known, else as some process works it out, in any order."""
    recalled = [None if known is None else known.recall(region) for region in apart]
    left = [number for number, report in enumerate(recalled) if report is None]
    yield from ((number, report) for number, report in enumerate(recalled) if report is not None)
    inner = progress if len(apart) == 1 and workers is None else _no_progress
    tasks = [partial(_region, apart[number], inner) for number in left]
    new = enumerate(outcomes(tasks, processes())) if workers is None else workers.outcomes(tasks, [apart[n].claims for n in left])
    for place, outcome in new:
        number = left[place]
        yield number, outcome.report if known is None else known.report(apart[number], partial(_as_it_is, outcome))


def _as_it_is(outcome: RegionOutcome) -> RegionOutcome:
    return outcome


def footing_in(claims: Sequence[Claim], vocabulary: Vocabulary, settings: Settings, known: RegionStore | None = None) -> Footing:
    """What can be built on of claims that may bear on one another."""
    region = Region(claims, Reach(vocabulary).of(claims), decisive(settings), FINDINGS_ALONE)
    settle = partial(_footing_of, region)
    return settle() if known is None else known.footing(region, settle)


@dataclass(frozen=True)
class _Settled:
    """A region with both readings settled; `rest` is what can be built on."""

    book: Book
    parts: tuple[System, ...]
    literal: ReadingOutcome
    pragmatic: ReadingOutcome
    rest: ConsistentClaims
    undecided: tuple[Undecided, ...]

    @property
    def footing(self) -> Footing:
        """The ids of the claims that can be built on."""
        return Footing(frozenset(claim.id for claim in self.rest.claims), self.rest.literally, not self.undecided)


def _settled(region: Region, progress: Progress) -> _Settled:
    settings, detail = region.settings, region.detail
    book = Book(region.vocabulary, {claim.id: claim for claim in region.claims})
    ordered = sorted((claim for claim in region.claims if claim.asserts), key=book.content)
    system = unweighed_literal(ordered, book, laws())
    bases = Bases()
    if hold_together(ordered, system, book, laws(), Work(float(settings.seconds), bases=bases)):
        rest = ConsistentClaims(tuple(ordered), frozenset())
        return _Settled(book, components(system), ReadingOutcome(), ReadingOutcome(), rest, _unsure(system, ordered))
    system = weighed(system, ordered, region.vocabulary, settings.revised)
    parts = components(system)
    literal = check_reading(parts, book, "literal", settings, progress, detail, bases)
    readers = pragmatic_parts(ordered, literal, system, book, settings)
    pragmatic = check_reading(readers, book, "pragmatic", settings, progress, detail, bases)
    rest = consistent(ordered, literal, pragmatic, book, settings, system.hard, bases)
    out = literal.suspects | literal.unsettled | pragmatic.suspects
    unsure = _unsure(system, [claim for claim in ordered if claim.id not in out])
    return _Settled(book, parts, literal, pragmatic, rest, (*literal.undecided, *pragmatic.undecided, *unsure))


def _unsure(system: System, claims: Sequence[Claim]) -> tuple[Undecided, ...]:
    """The claims, where not all is known that joins them."""
    return () if system.closed else (Undecided(tuple(claims), why_statement=NOT_CLOSED(most=Fraction(MOST))),)


def _footing_of(region: Region) -> Footing:
    return _settled(region, _no_progress).footing


def _region(region: Region, progress: Progress) -> RegionOutcome:
    """What the check of claims that may bear on one another brings; the report is without its texts."""
    settled = _settled(region, progress)
    literal, pragmatic, book = settled.literal, settled.pragmatic, settled.book
    faults, findings = Faults(), [*literal.findings, *pragmatic.findings]
    remarks = remark(findings, settled.rest, book, region.settings, faults, region.detail.explained)
    compared = literal.compared | pragmatic.compared
    covered = coverage(region.claims, settled.parts, book, remarks, settled.undecided, compared)
    return RegionOutcome(CheckReport(tuple(remarks), settled.undecided, covered, faults=faults.lines()), settled.footing)


def _standing(claims: Sequence[Claim], outcome: ReadingOutcome) -> list[Claim]:
    """The claims that nobody has in question."""
    out = outcome.suspects | outcome.doubted | outcome.unsettled
    return [claim for claim in claims if claim.id not in out]


def pragmatic_parts(
    claims: Sequence[Claim], literal: ReadingOutcome, system: System, book: Book, settings: Settings
) -> tuple[System, ...]:
    """What is left to be read as readers take it: claims that need not be set aside for their literal readings."""
    rest = _standing(claims, literal)
    return components(pragmatic_system(rest, book, laws(), system.hard, settings.revised))


def _order(finding: Finding) -> tuple[int, str, tuple[str, ...]]:
    return _SEVERITIES.index(finding.severity), finding.kind, content(finding.parts[0].claim)


def _content(left: Uncompared) -> tuple[str, ...]:
    return content(left.claim)


def _no_progress(done: int, total: int, what: str) -> None:
    """Nobody is told how far the check is."""
