"""`check history`: the findings of every day on which something was published."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from checker.engine.findings.readings import ReadingOutcome, check_reading
from checker.engine.region import Footing, Region, RegionOutcome, RegionStore
from checker.engine.rows.measure import Book
from checker.engine.rules import laws
from checker.engine.settling import pragmatic_parts
from checker.engine.solve.components import components
from checker.engine.solve.groups import literal_system
from checker.engine.solve.reach import Reach, decisive
from checker.engine.solve.regions import regions
from checker.engine.solve.system import System
from checker.intake.files.links import in_force
from checker.memory.history.courses import Courses
from checker.memory.history.past import Past
from checker.model.claim import Claim
from checker.model.content import content
from checker.model.detail import FINDINGS_ALONE, Progress
from checker.model.finding import CheckReport, Coverage, ReadingName, Severity
from checker.model.history import Blank, Course, FindingHistory, published
from checker.model.vocabulary import Settings, Vocabulary
from checker.prose.telling import history_with_texts


class Memory:
    """Settles the components of one day after the other; only those that are not as they were the day before."""

    def __init__(self) -> None:
        self._before: dict[tuple[ReadingName, System], ReadingOutcome] = {}
        self._today: dict[tuple[ReadingName, System], ReadingOutcome] = {}

    def next_day(self) -> None:
        """Forget what was not so on the last day."""
        self._before, self._today = self._today, {}

    def check_reading(self, systems: Sequence[System], book: Book, reading: ReadingName, settings: Settings) -> ReadingOutcome:
        """As `checker.engine.findings.readings.check_reading`."""
        for system in systems:
            known = self._before.get((reading, system))
            self._today[reading, system] = known or check_reading([system], book, reading, settings, _untold, FINDINGS_ALONE)
        return ReadingOutcome.joined(self._today[reading, system] for system in systems)


def _untold(done: int, total: int, what: str) -> None:
    """A day is short: progress is told day by day."""


_NOTHING = ReadingOutcome()


def trace(
    claims: Sequence[Claim],
    vocabulary: Vocabulary,
    settings: Settings,
    tensions: bool = False,
    progress: Progress | None = None,
    known: RegionStore | None = None,
) -> FindingHistory:
    """When each contradiction, and each tension between claims if `tensions`, first became visible.

    Each day is checked with what was surely published by then; patterns, diagnoses and further proofs are left out. `known` has
    what days looked like that were checked before.
    """
    tell = progress or (lambda done, total, what: None)
    severities: tuple[Severity, ...] = ("contradiction", "tension") if tensions else ("contradiction",)
    claims = [claim for claim in claims if claim.article.published.end is not None]
    days = tuple(sorted({published(claim) for claim in claims}))
    day_check = _DayCheck(vocabulary, decisive(settings), severities, known)
    courses, blanks = Courses(settings.reference), list[Blank]()
    for number, day in enumerate(days):
        tell(number, len(days), f"checking what was published by {date.fromordinal(day)}")
        out = in_force([claim for claim in claims if published(claim) <= day])
        past = day_check.past(out)
        courses.on(day, replace(past, fresh=tuple(claim for claim in claims if published(claim) == day)))
        blanks += [Blank(day, unknown) for unknown in past.undecided]
    tell(len(days), len(days), "checked every day")
    return history_with_texts(
        FindingHistory(
            days=days,
            articles=len({claim.article.stem for claim in claims}),
            claims=len(claims),
            courses=tuple(sorted(courses.all(), key=_order)),
            blanks=tuple(blanks),
        )
    )


class _DayCheck:
    """Checks one day after the other: the clashes of literal readings, and of pragmatic ones if tensions are asked for."""

    def __init__(
        self, vocabulary: Vocabulary, settings: Settings, severities: Sequence[Severity], known: RegionStore | None
    ) -> None:
        self._vocabulary, self._settings, self._severities, self._known = vocabulary, settings, severities, known
        self._reach, self._memory = Reach(vocabulary), Memory()

    def past(self, claims: Sequence[Claim]) -> Past:
        """What the claims of a day show."""
        self._memory.next_day()
        reports = [self._report(region) for region in regions(claims, self._vocabulary)]
        findings = [finding for report in reports for finding in report.findings]
        by_id = {claim.id: claim for claim in claims}
        return Past(
            findings=tuple(finding for finding in findings if finding.severity in self._severities),
            milder=tuple(finding for finding in findings if finding.severity not in self._severities),
            undecided=tuple(unknown for report in reports for unknown in report.undecided),
            corrections={c.id: by_id[c.superseded_by] for c in claims if c.superseded_by in by_id},
        )

    def _report(self, claims: Sequence[Claim]) -> CheckReport:
        region = Region(claims, self._reach.of(claims), self._settings, FINDINGS_ALONE)
        check = partial(self._outcome, region)
        return check().report if self._known is None else self._known.report(region, check)

    def _outcome(self, region: Region) -> RegionOutcome:
        """The clashes of a region; what could be built on is not looked for."""
        book = Book(region.vocabulary, {claim.id: claim for claim in region.claims})
        ordered = sorted((claim for claim in region.claims if claim.asserts), key=content)
        system = literal_system(ordered, book, laws(), region.settings.revised)
        literal, pragmatic = self._memory.check_reading(components(system), book, "literal", region.settings), _NOTHING
        if "tension" in self._severities:
            parts = pragmatic_parts(ordered, literal, system, book, region.settings)
            pragmatic = self._memory.check_reading(parts, book, "pragmatic", region.settings)
        undecided = (*literal.undecided, *pragmatic.undecided)
        report = CheckReport((*literal.findings, *pragmatic.findings), undecided, Coverage(0, 0, 0, ()))
        return RegionOutcome(report, Footing(frozenset(), frozenset(), decided=False))


def _order(course: Course) -> tuple[int, str, tuple[str, ...]]:
    first = course.first
    return first.day, first.finding.kind, content(first.finding.parts[0].claim)
