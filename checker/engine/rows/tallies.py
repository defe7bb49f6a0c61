"""Tallies of one day: which there are, and which of two came first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from checker.model.claim import Claim
from checker.model.forms import Value
from checker.model.scope import Scope

TallyKey = tuple[Scope, str, int | None, int]
"""What a tally counts, in which unit, from which day on, and on which day it was published."""


def tally_of(claim: Claim) -> TallyKey | None:
    """Of which count and day the claim is a tally; None if it is none, or its day is not known."""
    start, end = claim.article.published.days
    if not isinstance(claim.form, Value) or claim.form.so_far is None or start is None or end != start + 1:
        return None
    return claim.scope, claim.unit, claim.period.start, start


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
