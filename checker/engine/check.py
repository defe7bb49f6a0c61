"""The check: claims in, findings out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from checker.engine.findings.coverage import coverage
from checker.engine.findings.faults import Faults
from checker.engine.findings.refutations import finding_of
from checker.engine.findings.remarks import remark
from checker.engine.rows.measure import Book
from checker.engine.rules import laws
from checker.engine.solve.feasible_point import has_feasible_point
from checker.engine.solve.groups import literal_system, pragmatic_system
from checker.engine.solve.regions import regions
from checker.engine.solve.solution import solution_of
from checker.engine.solve.system import Group, System, components
from checker.model.claim import Claim
from checker.model.content import content
from checker.model.finding import Coverage, Finding, ReadingName, Report, Uncompared, Undecided
from checker.model.statement import template
from checker.model.vocabulary import Settings, Vocabulary
from checker.prose.telling import told

Progress = Callable[[int, int, str], None]
FAILED = template("a proof failed the independent check")
_SEVERITIES = ("contradiction", "tension", "note")
_FEW = 2
"""As many groups as one claim makes: most claims that stand alone are seen to hold at a glance."""


class RegionStore(Protocol):
    """Reports on regions of claims that were checked before, for one vocabulary and its settings."""

    def report(self, claims: Sequence[Claim], check: Callable[[], Report]) -> Report:
        """The report on these claims: as it was kept, else as `check` gives it."""
        ...


@dataclass(frozen=True)
class ReadingOutcome:
    """What one reading of the claims brings: findings, what is left undecided, and the ids of the suspects."""

    findings: tuple[Finding, ...]
    undecided: tuple[Undecided, ...]
    suspects: frozenset[str]


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
    left_out = sorted((left for report in reports for left in report.coverage.uncompared), key=_content)
    return told(
        Report(
            findings=tuple(sorted((finding for report in reports for finding in report.findings), key=_order)),
            undecided=tuple(left for report in reports for left in report.undecided),
            coverage=Coverage(len({claim.article.stem for claim in claims}), len(claims), compared, tuple(left_out), undecided),
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
    out = literal.suspects | {claim.id for unknown in literal.undecided for claim in unknown.claims}
    rest = [claim for claim in ordered if claim.id not in out]
    rests = components(pragmatic_system(rest, book, laws(), system.hard, settings.revised))
    pragmatic = check_reading(rests, book, "pragmatic", settings, progress)
    faults = Faults()
    remarks = remark([*literal.findings, *pragmatic.findings], rest, pragmatic.suspects, book, settings, faults)
    undecided = (*literal.undecided, *pragmatic.undecided)
    return Report(tuple(remarks), undecided, coverage(claims, parts, book, remarks, undecided), faults=faults.told())


def check_reading(
    systems: Sequence[System], book: Book, reading: ReadingName, settings: Settings, progress: Progress
) -> ReadingOutcome:
    """Settle every component; what is found is without its texts."""
    findings: list[Finding] = []
    undecided: list[Undecided] = []
    suspects: set[str] = set()
    parts = [part for part in systems if len(part.groups) > _FEW or not has_feasible_point(part)]
    for number, part in enumerate(parts):
        progress(number, len(parts), f"comparing claims, {reading} readings")
        outcome = solution_of(part, float(settings.seconds))
        if outcome.undecided:
            undecided.append(Undecided(_claims(outcome.undecided, book), why_statement=outcome.why))
        for refutation in outcome.refutations:
            out = _claims(refutation.out, book)
            suspects.update(claim.id for claim in out)
            finding = finding_of(refutation, part, book, reading, settings)
            if finding is None:
                undecided.append(Undecided(out, why_statement=FAILED()))
            else:
                findings.append(finding)
    progress(len(parts), len(parts), f"comparing claims, {reading} readings")
    return ReadingOutcome(tuple(findings), tuple(undecided), frozenset(suspects))


def _claims(groups: Sequence[Group], book: Book) -> tuple[Claim, ...]:
    return tuple(book.claims[claim] for claim in sorted(claim for group in groups for claim in group.claims))


def _order(finding: Finding) -> tuple[int, str, tuple[str, ...]]:
    return _SEVERITIES.index(finding.severity), finding.kind, content(finding.parts[0].claim)


def _content(left: Uncompared) -> tuple[str, ...]:
    return content(left.claim)


def _no_progress(done: int, total: int, what: str) -> None:
    """Nobody is told how far the check is."""
