"""The history of findings: when each could first be seen from what was published by then."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.claim import Article, Claim
from checker.model.finding import Finding, Undecided
from checker.model.problem import Problem
from checker.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Sighting:
    """A finding as a check on `day` first showed it; days are proleptic Gregorian ordinals.

    `stopped`: the articles published that day that a check before publication would have stopped, because a claim of theirs is
    in the finding; where the clash was known before, because a claim of theirs is in question. `others`: what else published
    that day brought it to light or laid the blame otherwise; at first sight, references that others are held against.
    """

    day: int
    finding: Finding
    stopped: tuple[Article, ...]
    others: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """One clash from its first sighting on; every further sighting is the same clash with the blame laid otherwise.

    `latest` is the last sighting's finding as it was last seen, perhaps with a better proof. `gone` is the day from which on it
    is no finding any more, None if it still is one on the last day; `why_gone` says why.
    """

    sightings: tuple[Sighting, ...]
    latest: Finding
    gone: int | None = None
    why_gone: str = ""
    why_gone_statement: Statement | None = None

    @property
    def first(self) -> Sighting:
        """How it first looked."""
        return self.sightings[0]

    @property
    def stood(self) -> int:
        """For how many days the earliest of the claims now blamed had been in print when the clash was first seen."""
        return max(0, self.first.day - min(published(claim) for claim in accused(self.latest)))


@dataclass(frozen=True, slots=True)
class Blank:
    """What a check on one day could not decide."""

    day: int
    undecided: Undecided


@dataclass(frozen=True, slots=True)
class FindingHistory:
    """All courses, by the day and the content of their first sighting; `days` are those on which anything was published.

    `problems` are what is wrong in the files.
    """

    days: tuple[int, ...]
    articles: int
    claims: int
    courses: tuple[Course, ...]
    blanks: tuple[Blank, ...]
    problems: tuple[Problem, ...] = ()


def published(claim: Claim) -> int:
    """The day on which the claim's article is certain to be out: the last of its date. Claims without one are never out."""
    end = claim.article.published.end
    assert end is not None
    return end - 1


def accused(finding: Finding) -> tuple[Claim, ...]:
    """Its suspects, or those of which one is off."""
    return tuple(part.claim for part in finding.parts if part.role != "premise")
