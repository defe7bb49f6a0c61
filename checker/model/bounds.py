"""What the claims together allow for one count, and which of them set each end."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.claim import Claim
from checker.model.numbers import Interval, ReadingName, Side
from checker.model.proof import Step
from checker.model.scope import Scope
from checker.model.time import Period


@dataclass(frozen=True, slots=True)
class End:
    """Why a count is at least or at most what it is: the claims that set this end, and the sum that yields it.

    An end without a bound has neither claims nor steps.
    """

    reading: ReadingName
    side: Side
    claims: tuple[Claim, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class CountBounds:
    """The tightest intervals for the count of `scope` in `period`, in `unit`, under the literal and pragmatic readings.

    `ends` are in the order literal least, literal most, pragmatic least, pragmatic most. `aside` are claims that bear on the
    count but were left out, since they are refuted or nobody could tell; `literally` those taken by their literal readings only.
    `whole`: what is counted comes in whole numbers, and nobody tells of parts of it.
    """

    scope: Scope
    period: Period
    unit: str
    literal: Interval
    pragmatic: Interval
    ends: tuple[End, ...]
    aside: tuple[Claim, ...] = ()
    literally: tuple[Claim, ...] = ()
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Count:
    """The count of a scope from `start` (None: the beginning; for a state: no matter) up to `end`."""

    scope: Scope
    unit: str
    start: int | None
    end: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What is allowed for a count; where not `tight`, all claims together may allow less, never more."""

    allowed: Interval
    tight: bool
