"""What an overview is made of. Days are proleptic Gregorian ordinals; a stretch of days ends before its `end`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checker.model.claim import Article, Claim
from checker.model.finding import Finding, Role, Severity
from checker.model.numbers import Interval
from checker.model.scope import Scope
from checker.model.time import TimeUnit
from checker.model.vocabulary import EventKind

State = Literal["suspect", "either", "undecided", "premise", "agrees", "uncompared", "silent"]
"""The first that applies: refuted or remarked on; one of several of which one is off; left undecided; helps to refute another;
compared, and nothing is said against it; no other claim bears on it; asserts nothing (a forecast, denied, superseded)."""

BarKind = Literal["total", "flow", "rate", "stock"]
"""A count from the beginning to a date; over a period; per unit of time; at a date."""

PairRelation = Literal["conflict", "agree", "not comparable"]


@dataclass(frozen=True, slots=True)
class ClaimState:
    """A claim, its one state, why it is uncompared, silent or undecided (else ""), and all findings that it is a part of.

    `severity` is that of the worst finding that has it in question, "" if none has. The findings are those of the whole
    check: a report may leave some of them out.
    """

    claim: Claim
    state: State
    why: str = ""
    severity: Severity | Literal[""] = ""
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article with its claims in the order of file and line."""

    article: Article
    claims: tuple[ClaimState, ...]


@dataclass(frozen=True, slots=True)
class Through:
    """By whom, and through whom ("" is nobody), so many claims came."""

    publisher: str
    via: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class TrackRecord:
    """How the claims of one source, or of one publisher, fared. `name` is "" where articles name no source.

    `refuted`: suspects of a contradiction. `stale`: suspects of a stale figure. `revised`: corrected by a later claim, or by a
    later figure of the same source. `tense`: in question otherwise (either of several, or suspect of another tension).
    `noted`: only remarked on. `undecided`: nobody knows. A claim stands in the first of these that applies, so they share none.
    `of` is the source that a source belongs to, "" if none. `through`: by whom it was quoted, and through whom; for a publisher
    one entry per via.
    """

    name: str
    of: str
    claims: tuple[Claim, ...]
    refuted: tuple[Claim, ...]
    stale: tuple[Claim, ...]
    revised: tuple[Claim, ...]
    tense: tuple[Claim, ...]
    noted: tuple[Claim, ...]
    through: tuple[Through, ...]
    undecided: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """A claim on a timeline: from `start` (None: from the beginning) up to, but not including, `end`.

    `literal` and `pragmatic` are in the timeline's unit: per `per` for a rate ("" else), over the whole stretch for all
    others. A rate for each unit spans its complete units.
    """

    shown: ClaimState
    kind: BarKind
    start: int | None
    end: int
    literal: Interval
    pragmatic: Interval
    per: TimeUnit | Literal[""] = ""


@dataclass(frozen=True, slots=True)
class Band:
    """What the claims that can hold together allow, by their literal readings, for the stretch from `start` up to `end`.

    A `start` of None is the beginning, for a stock the same date. Where not `tight`, all claims together may allow less, never
    more.
    """

    start: int | None
    end: int
    allowed: Interval
    tight: bool = True


@dataclass(frozen=True, slots=True)
class Timeline:
    """One scope in one unit, of which at least two claims give a dated count. `kind` is that of its event.

    A flow has both bands, a state `cumulative` at its dates only.

    `cumulative`: bands to each date of which a claim speaks and each year's end between the first and the last; `yearly`: one
    band per calendar year of that time. `unplaced`: claims that give no count (changes, shares, records), in the order of their
    dates. `left_out` says what is missing from the bands, "" if nothing.
    """

    scope: Scope
    unit: str
    kind: EventKind
    bars: tuple[Bar, ...]
    unplaced: tuple[ClaimState, ...]
    cumulative: tuple[Band, ...]
    yearly: tuple[Band, ...]
    left_out: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two publishers, the first by name first; both may be one and the same.

    `agreeing`: how many pairs of their claims, none of them in question, bear on one another, and so hold together. Two claims
    bear on one another when both speak of counts in one unit, the scope of one lies within that of the other and their times
    overlap (for states: both are on one day), or when both are premises of one proof. `conflicts`: the contradictions and
    tensions in which a claim of the one stands against one of the other. `relation`: "conflict" if there is any of these,
    else "agree" if anything agrees, else "not comparable".
    """

    one: str
    other: str
    relation: PairRelation
    agreeing: int
    conflicts: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """Claims that came from one source ("" is unnamed), through `via` ("" is nobody), to one publisher.

    `origin` is who really vouches: the source, or the one that it belongs to; the publisher itself where nobody is named.
    """

    origin: str
    source: str
    via: str
    publisher: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class AxisBar:
    """A claim on the axis of a finding, with its two readings in the axis' unit."""

    claim: Claim
    role: Role
    literal: Interval
    pragmatic: Interval


@dataclass(frozen=True, slots=True)
class Axis:
    """The readings in a finding that stand on one axis.

    `bars`: the suspects and, after them, the premises that speak of the same count.
    `allowed`: what the others allow for the suspects' count, None where that is not known, or one of several claims is off.
    """

    finding: Finding
    unit: str
    bars: tuple[AxisBar, ...]
    allowed: Interval | None


@dataclass(frozen=True, slots=True)
class Overview:
    """All of it. `states` by article and line; `axes` for those findings whose suspects give a number, in their order.

    Publishers, sources and timelines are in the order of their names; `pairs` holds each two publishers once, those that are
    not comparable too. `left_out`: sentences on what was not worked out, and why.
    """

    states: tuple[ClaimState, ...]
    articles: tuple[ArticleView, ...]
    sources: tuple[TrackRecord, ...]
    publishers: tuple[TrackRecord, ...]
    timelines: tuple[Timeline, ...]
    pairs: tuple[Pair, ...]
    quotes: tuple[Citation, ...]
    axes: tuple[Axis, ...]
    left_out: tuple[str, ...] = ()
