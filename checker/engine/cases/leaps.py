"""What claims tell of a leap from one state to another: by how much it changed meanwhile, or who came and went."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from checker.model.claim import Claim
from checker.model.forms import Change, Value
from checker.model.scope import Scope
from checker.model.time import Period
from checker.model.vocabulary import Vocabulary

_HALF = Fraction(1, 2)
"""So much of a leap at least is what explains it."""


def tells_of_a_leap(one: Claim, other: Claim, by_scope: Mapping[Scope, Iterable[Claim]], vocabulary: Vocabulary) -> bool:
    """Whether some claim tells that a state changed as two others would have it, or that so many came or went meanwhile."""
    earlier, later = sorted((one, other), key=lambda claim: claim.period.end or 0)
    rise = _least(later) - _most(earlier)
    fall = _least(earlier) - _most(later)
    event = vocabulary.concept("event", one.scope.event)
    flows = () if event is None else event.grows_by if rise > 0 else event.falls_by
    meanwhile, leap = Period(earlier.period.start, later.period.end, ""), max(rise, fall)
    moved = (each for flow in flows for each in by_scope.get(one.scope._replace(event=flow), ()))
    changes = by_scope.get(one.scope, ())
    return any(_is_told(each, earlier, later, rise > 0) for each in changes) or any(
        _is_as_many(each, leap, meanwhile) for each in moved
    )


def _is_told(claim: Claim, earlier: Claim, later: Claim, rises: bool) -> bool:
    """Whether a claim is of the change from the one time to the other."""
    form = claim.form
    if not isinstance(form, Change) or form.rises != rises:
        return False
    return _meet(form.base, earlier.period) and _meet(claim.period, later.period)


def _is_as_many(claim: Claim, leap: Fraction, meanwhile: Period) -> bool:
    """Whether a count in a time between may be most of a leap."""
    if not isinstance(claim.form, Value) or claim.reading is None or not _meet(claim.period, meanwhile):
        return False
    most = claim.reading.pragmatic.hi
    return most is None or most >= _HALF * leap


def _meet(one: Period, other: Period) -> bool:
    """Whether two times have a day in common."""
    return all(a.start is None or b.end is None or a.start < b.end for a, b in ((one, other), (other, one)))


def _least(claim: Claim) -> Fraction:
    assert claim.reading is not None
    return claim.reading.pragmatic.lo or Fraction(0)


def _most(claim: Claim) -> Fraction:
    assert claim.reading is not None
    return claim.reading.pragmatic.hi if claim.reading.pragmatic.hi is not None else _least(claim)
