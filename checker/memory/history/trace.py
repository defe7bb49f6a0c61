"""`check history`: the findings of every day on which something was published."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from checker.engine.check import pragmatic_parts
from checker.engine.findings.readings import Progress, ReadingOutcome, check_reading
from checker.engine.rows.measure import Book
from checker.engine.rules import laws
from checker.engine.solve.groups import literal_system
from checker.engine.solve.system import System, components
from checker.intake.files.links import in_force
from checker.memory.history.courses import Courses
from checker.memory.history.past import Past
from checker.model.claim import Claim
from checker.model.content import content
from checker.model.finding import ReadingName, Severity
from checker.model.history import Blank, Course, FindingHistory, published
from checker.model.vocabulary import Settings, Vocabulary
from checker.prose.telling import history_with_texts


class Memory:
    """Settles the components of one day after the other; only those that are not as they were the day before."""

    def __init__(self) -> None:
        self._known: dict[ReadingName, dict[System, ReadingOutcome]] = {}

    def check_reading(self, systems: Sequence[System], book: Book, reading: ReadingName, settings: Settings) -> ReadingOutcome:
        """As `checker.engine.findings.readings.check_reading`."""
        known = self._known.get(reading, {})
        settled = {
            system: known[system] if system in known else check_reading([system], book, reading, settings, _untold)
            for system in systems
        }
        self._known[reading] = settled
        return ReadingOutcome.joined(settled.values())


def _untold(done: int, total: int, what: str) -> None:
    """A day is short: progress is told day by day."""


_NOTHING = ReadingOutcome()


def trace(
    claims: Sequence[Claim],
    vocabulary: Vocabulary,
    settings: Settings,
    tensions: bool = False,
    progress: Progress | None = None,
) -> FindingHistory:
    """When each contradiction, and each tension between claims if `tensions`, first became visible.

    Each day is checked with what was surely published by then; patterns and diagnoses are left out.
    """
    tell = progress or (lambda done, total, what: None)
    severities: tuple[Severity, ...] = ("contradiction", "tension") if tensions else ("contradiction",)
    claims = [claim for claim in claims if claim.article.published.end is not None]
    days = tuple(sorted({published(claim) for claim in claims}))
    memory, courses, blanks = Memory(), Courses(settings.reference), list[Blank]()
    for number, day in enumerate(days):
        tell(number, len(days), f"checking what was published by {date.fromordinal(day)}")
        out = in_force([claim for claim in claims if published(claim) <= day])
        past = _check(out, vocabulary, settings, severities, memory)
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


def _check(
    claims: Sequence[Claim], vocabulary: Vocabulary, settings: Settings, severities: Sequence[Severity], memory: Memory
) -> Past:
    """The clashes of claims: those of literal readings, and those of pragmatic ones if tensions are asked for."""
    book = Book(vocabulary, {claim.id: claim for claim in claims})
    ordered = sorted((claim for claim in claims if claim.asserts), key=content)
    system = literal_system(ordered, book, laws(), settings.revised)
    literal = memory.check_reading(components(system), book, "literal", settings)
    pragmatic = _NOTHING
    if "tension" in severities:
        parts = pragmatic_parts(ordered, literal, system, book, settings)
        pragmatic = memory.check_reading(parts, book, "pragmatic", settings)
    findings = (*literal.findings, *pragmatic.findings)
    return Past(
        findings=tuple(finding for finding in findings if finding.severity in severities),
        milder=tuple(finding for finding in findings if finding.severity not in severities),
        undecided=(*literal.undecided, *pragmatic.undecided),
        corrections={c.id: book.claims[c.superseded_by] for c in claims if c.superseded_by in book.claims},
    )


def _order(course: Course) -> tuple[int, str, tuple[str, ...]]:
    first = course.first
    return first.day, first.finding.kind, content(first.finding.parts[0].claim)
