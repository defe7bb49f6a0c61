"""What a source worked out of a figure that it gave anew later: 1,400 more, of 85,700 that became 85,940."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from checker.engine.rows.measure import counted_in, whole_time
from checker.engine.rows.origins import counted_days, origin, published_later
from checker.model.claim import Claim
from checker.model.forms import Change, Share
from checker.model.scope import Scope
from checker.model.vocabulary import Vocabulary

RestatedCount = tuple[str, Scope, str, tuple[int | None, int | None]]
"""What one origin gives a figure for: origin, scope, unit, and the first day and the day after the last."""
Revision = tuple[tuple[Claim, ...], tuple[Claim, ...]]
"""The claims of the latest figure for a count, and these and all of figures that it revises."""


def count_of(claim: Claim, vocabulary: Vocabulary) -> RestatedCount:
    """What the claim's origin gives a figure for, or works one out of."""
    return origin(claim, vocabulary), claim.scope, counted_in(claim, vocabulary), counted_days(claim, vocabulary)


def on_preliminary(claim: Claim, revisions: Mapping[RestatedCount, Revision], vocabulary: Vocabulary) -> Claim:
    """The claim; where it was worked out of figures that its source gave anew later, it leaves as much open as they were off."""
    for count in _worked_out_of(claim, vocabulary) if revisions else ():
        if count in revisions:
            latest, close = revisions[count]
            if any(published_later(later, claim) for later in latest):
                claim = _loosened(claim, *_off(latest[0], close))
    return claim


def _worked_out_of(claim: Claim, vocabulary: Vocabulary) -> Iterator[RestatedCount]:
    """The counts of which a figure that is none itself is worked out."""
    form = claim.form
    if not (claim.source or claim.via) or claim.reading is None or not isinstance(form, Change | Share):
        return
    yield count_of(claim, vocabulary)
    if isinstance(form, Share):
        yield count_of(replace(claim, scope=form.of, period=whole_time(claim, vocabulary)), vocabulary)
    elif isinstance(form, Change):
        yield count_of(replace(claim, period=form.base), vocabulary)


def _off(latest: Claim, close: tuple[Claim, ...]) -> tuple[Fraction, Fraction]:
    """By how much figures were off, at most, and by which part."""
    numbers = [claim.reading.number for claim in (latest, *close) if claim.reading is not None and claim.reading.number]
    by = max(abs(number - numbers[0]) for number in numbers)
    return by, by / min(map(abs, numbers))


def _loosened(claim: Claim, by: Fraction, part: Fraction) -> Claim:
    """The claim with a difference that may be off `by` so much, or a ratio by so large a `part`."""
    reading, form = claim.reading, claim.form
    assert reading is not None
    literal, lo, hi = reading.literal, reading.literal.lo, reading.literal.hi
    if isinstance(form, Change) and form.measure == "difference":
        literal = replace(literal, lo=None if lo is None else lo - by, hi=None if hi is None else hi + by)
    elif not isinstance(form, Change) or form.measure == "ratio":
        literal = replace(literal, lo=lo and lo / (1 + part), hi=hi and hi * (1 + part))
    return replace(claim, reading=replace(reading, literal=literal))
