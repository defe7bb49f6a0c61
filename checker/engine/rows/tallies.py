"""Tallies: counts that were still growing when they were published; which there are of one day, and which of two came first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from checker.engine.rows.row import EVER, ONE, Quantity, Terms
from checker.model.claim import Claim
from checker.model.forms import Share, Value
from checker.model.numbers import Interval
from checker.model.scope import Scope


class TallySpan(NamedTuple):
    """What a tally counts: from the day `start` on, None for all that came before; to the day before `until`; told on `day`."""

    start: int | None
    until: int
    day: int


TallyKey = tuple[Scope, str, TallySpan]
"""What a tally counts, in which unit, and over which time."""
Telling = tuple[str, TallySpan]
"""The stem of the article that tells of a span that was still growing, and the span."""


def span_of(claim: Claim) -> TallySpan | None:
    """Over which time a tally, or a share of what began on the day of publication, counts; None for all else.

    None too where the day of publication is not known.
    """
    start, end = claim.article.published.days
    if start is None or end != start + 1 or not _is_growing(claim, start):
        return None
    first, last = claim.period.days
    return TallySpan(first, end if last is None else min(last, end), start)


def _is_growing(claim: Claim, published: int) -> bool:
    if isinstance(claim.form, Value):
        return claim.form.so_far is not None
    return isinstance(claim.form, Share) and claim.period.start == published


def tally_of(claim: Claim) -> TallyKey | None:
    """Of which count and time the claim is a tally; None if it is none, or its day is not known."""
    span = span_of(claim) if isinstance(claim.form, Value) else None
    return None if span is None else (claim.scope, claim.unit, span)


def rivals(claim: Claim, tallies: Mapping[TallyKey, tuple[Claim, ...]]) -> tuple[Claim, ...]:
    """The other tallies of the same count that were published on the same day; `tallies` are all, as of `by_day`."""
    key = tally_of(claim)
    return () if key is None else tuple(other for other in tallies.get(key, ()) if other.id != claim.id)


def by_day(claims: Iterable[Claim]) -> Mapping[TallyKey, tuple[Claim, ...]]:
    """The tallies that assert something, by what they count and their day."""
    tallies: dict[TallyKey, tuple[Claim, ...]] = {}
    for claim in claims:
        key = tally_of(claim) if claim.asserts else None
        if key is not None:
            tallies[key] = (*tallies.get(key, ()), claim)
    return tallies


def by_telling(claims: Iterable[Claim]) -> Mapping[Telling, tuple[Claim, ...]]:
    """The tallies, and the shares of what they count, that assert something, by the article and the time that it tells of."""
    tellings: dict[Telling, tuple[Claim, ...]] = {}
    for claim in claims:
        span = span_of(claim) if claim.asserts and not claim.restates else None
        if span is not None:
            key = claim.article.heading, span
            tellings[key] = (*tellings.get(key, ()), claim)
    return tellings


def at_that_hour(scope: Scope, unit: str, telling: Telling, among: Sequence[Claim], whose: str = "") -> Iterator[Terms]:
    """How many of a scope there were at the hour of a telling, of which some claims are; nothing where they tell of one count.

    `whose` is the origin of all of them, "" where they are of several.
    """
    heading, span = telling
    if len({spoken for each in among for spoken in _spoken_of(each)}) > 1:
        since = EVER if span.start is None else span.start
        yield ((Quantity(scope, unit, "state", span.day, f"so far {span.until} {heading} {whose}", since), ONE),)


def _spoken_of(claim: Claim) -> Iterator[Scope]:
    yield claim.scope
    if isinstance(claim.form, Share):
        yield claim.form.of


def are_of_several_hours(claims: Sequence[Claim]) -> bool:
    """Whether tallies of one article and origin give two figures of one count: then it tells of more than one hour."""
    counted: dict[tuple[Scope, str], list[Interval]] = {}
    for claim in claims:
        if isinstance(claim.form, Value) and claim.form.so_far is not None:
            counted.setdefault((claim.scope, claim.unit), []).append(claim.form.so_far)
    return any(not one.meets(other) for several in counted.values() for one, other in combinations(several, 2))


def earlier_of(one: Claim, other: Claim) -> Claim | None:
    """Of two tallies of one day the one that was surely published first; None where nobody knows."""
    first, second = one.article.minute, other.article.minute
    if first is None or second is None or first == second:
        return None
    return one if first < second else other


def same_day(one: Claim, other: Claim) -> bool:
    """Whether both are tallies of one count and day, of which nobody knows which came first."""
    key = tally_of(one)
    return key is not None and key == tally_of(other) and earlier_of(one, other) is None
