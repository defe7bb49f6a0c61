"""Findings followed from day to day: which is new, which is an old clash blamed on another claim, which is gone and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction

from checker.memory.history.past import Past
from checker.model.claim import Article, Claim
from checker.model.finding import Finding
from checker.model.history import Course, Sighting, accused, published
from checker.model.statement import template

UNDECIDED = template("undecided since then: time was too short")


class Courses:
    """The courses so far. `reference`: claims of a source trusted this much are what others are held against.

    `open` are those of the last day, `closed` those that ended before; `waiting` had to be left undecided, since which day.
    """

    def __init__(self, reference: Fraction) -> None:
        self.reference = reference
        self.open: list[Course] = []
        self.closed: list[Course] = []
        self.waiting: list[tuple[int, Course]] = []
        self._past: dict[str, tuple[Sighting, ...]] = {}

    def on(self, day: int, past: Past) -> None:
        """Go on with the findings of a check on the next day."""
        now = {finding.fingerprint: finding for finding in past.findings}
        before = [*self.open, *(course for _, course in self.waiting)]
        standing = {course.latest.fingerprint: course for course in before if course.latest.fingerprint in now}
        missing = [course for course in before if course.latest.fingerprint not in now]
        self.waiting = [(self._since(course, day), course) for course in missing if past.leaves_open(course.latest)]
        gone = [course for course in missing if not past.leaves_open(course.latest)]
        heirs = _heirs(gone, [finding for finding in past.findings if finding.fingerprint not in standing])
        self.open = [
            replace(standing[name], latest=finding) if name in standing else self._seen(day, finding, heirs.get(name), past)
            for name, finding in now.items()
        ]
        self.closed = [course for course in self.closed if course.latest.fingerprint not in now]
        left = [course for course in gone if course not in heirs.values()]
        self.closed += [replace(course, gone=day, why_gone_statement=past.why_gone(course.latest)) for course in left]
        self._past.update((course.latest.fingerprint, course.sightings) for course in self.open)

    def all(self) -> tuple[Course, ...]:
        """Every course, in no order; what was left undecided to the last is told as gone."""
        left = (replace(course, gone=day, why_gone_statement=UNDECIDED()) for day, course in self.waiting)
        return (*self.open, *self.closed, *left)

    def _since(self, course: Course, day: int) -> int:
        return next((since for since, other in self.waiting if other is course), day)

    def _seen(self, day: int, finding: Finding, before: Course | None, past: Past) -> Course:
        """The course of a finding that was not there the day before: what goes on from `before`, or from its own past."""
        sightings = before.sightings if before else self._past.get(finding.fingerprint, ())
        return Course((*sightings, self._sighting(day, finding, past, first=not sightings)), finding)

    def _sighting(self, day: int, finding: Finding, past: Past, first: bool) -> Sighting:
        """Who brought it to light: claims of that day in the finding, else whatever that day laid the blame otherwise."""
        fresh = [part.claim for part in finding.parts if published(part.claim) == day] or past.fresh
        blamed = accused(finding)
        stopped = _articles(claim for claim in fresh if claim in blamed or (first and claim.trust < self.reference))
        return Sighting(day, finding, stopped, tuple(article for article in _articles(fresh) if article not in stopped))


def _heirs(gone: Sequence[Course], fresh: Sequence[Finding]) -> dict[str, Course]:
    """By the fingerprint of a new finding, the course that goes on as it: at most one for each, and each in at most one.

    Claims that cannot all hold never can again, so one of them is blamed as long as all of them assert anything. So a course
    goes on as a finding that blames a claim of its clash; rather one that it blamed before, and rather the older course.
    """
    pairs = [
        (not blamed & {claim.id for claim in accused(course.latest)}, course.first.day, number, finding.fingerprint)
        for number, course in enumerate(gone)
        for finding in fresh
        if (blamed := {claim.id for claim in accused(finding)}) & {part.claim.id for part in course.latest.parts}
    ]
    heirs: dict[str, int] = {}
    for _, _, number, name in sorted(pairs):
        if name not in heirs and number not in heirs.values():
            heirs[name] = number
    return {name: gone[number] for name, number in heirs.items()}


def _articles(claims: Iterable[Claim]) -> tuple[Article, ...]:
    return tuple(dict.fromkeys(claim.article for claim in claims))
