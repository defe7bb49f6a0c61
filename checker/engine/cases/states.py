"""States told of one time or nearly so: those of one day are one count, which laws compare; of others, what articles say."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from checker.model.calendar import unit_of
from checker.model.claim import Claim
from checker.model.forms import Value
from checker.model.scope import Scope
from checker.model.vocabulary import Vocabulary

_MONTH = 31
"""In days: so long at most is what is told of nearly one time, and so far apart are its ends."""


def dated_states(claims: Iterable[Claim], vocabulary: Vocabulary) -> Iterator[Sequence[Claim]]:
    """The counts of states that have a date, by what they count, the earliest end first."""
    states: dict[tuple[Scope, str], list[Claim]] = {}
    for claim in claims:
        dated = None not in claim.period.days
        if dated and isinstance(claim.form, Value) and claim.reading and vocabulary.kind(claim.scope) == "state":
            states.setdefault((claim.scope, claim.unit), []).append(claim)
    for counted in sorted(states):
        yield sorted(states[counted], key=_end)


def of_one_time(claim: Claim, states: Sequence[Claim]) -> Iterator[Claim]:
    """Of states in the order of their ends, those that other articles tell of the same time, if it is longer than a day."""
    if unit_of(claim.period) != "day":
        yield from (other for other in _near(claim, states, 0) if other.period.days == claim.period.days)


def of_near_times(claim: Claim, states: Sequence[Claim]) -> Iterator[Claim]:
    """Of states in the order of their ends, those that other articles tell of another time nearby, none longer than a month."""
    if _length(claim) <= _MONTH:
        for other in _near(claim, states, _MONTH):
            if other.period.days != claim.period.days and _length(other) <= _MONTH:
                yield other


def compared_states(claims: Iterable[Claim], vocabulary: Vocabulary) -> frozenset[str]:
    """The claims, by id, that tell a state of a time longer than a day of which another article tells it too."""
    several = dated_states(claims, vocabulary)
    return frozenset(claim.id for states in several for claim in states if any(of_one_time(claim, states)))


def _near(claim: Claim, states: Sequence[Claim], days: int) -> Iterator[Claim]:
    """What other articles tell of times that end at most so many days before or after."""
    first, last = bisect_left(states, _end(claim) - days, key=_end), bisect_right(states, _end(claim) + days, key=_end)
    yield from (other for other in states[first:last] if other.article.heading != claim.article.heading)


def _end(claim: Claim) -> int:
    assert claim.period.end is not None
    return claim.period.end


def _length(claim: Claim) -> int:
    assert claim.period.start is not None
    return _end(claim) - claim.period.start
