"""Claims as bars on a timeline."""

from __future__ import annotations

from checker.engine.rows.measure import counted_in
from checker.engine.rows.origins import counted_days
from checker.model.calendar import units_inside
from checker.model.claim import Average, Change, Claim, Each, First, Scope, Value
from checker.model.numbers import Reading
from checker.model.vocabulary import Vocabulary
from checker.report.overview.model import Bar, BarKind, ClaimState

Line = tuple[Scope, str]
"""A scope and the unit it is counted in: what one timeline shows."""


def line(claim: Claim, vocabulary: Vocabulary) -> Line:
    """The timeline of a claim."""
    return claim.scope, counted_in(claim, vocabulary)


def is_dated(claim: Claim, vocabulary: Vocabulary) -> bool:
    """Whether the claim is about some time: facts are not."""
    return claim.period.end is not None and vocabulary.kind(claim.scope) != "fact"


def bar(state: ClaimState, vocabulary: Vocabulary) -> Bar | None:
    """The bar of a dated claim; None if it gives no count of its scope."""
    claim = state.claim
    if claim.reading is None or claim.period.end is None:
        return None
    if isinstance(claim.form, Each | Average):
        return _rate(state, claim.reading, claim.form)
    if isinstance(claim.form, Change) and claim.form.measure != "level":
        return None
    if not isinstance(claim.form, Value | Change | First):
        return None
    kind, start = _kind(claim, vocabulary)
    return Bar(state, kind, start, claim.period.end, claim.reading.literal, claim.reading.pragmatic)


def _rate(state: ClaimState, reading: Reading, form: Each | Average) -> Bar | None:
    period = state.claim.period
    if isinstance(form, Each):
        units = units_inside(period, form.unit)
        start, end = (units[0].start, units[-1].end) if units else (None, None)
    else:
        start, end = period.start, period.end
    if start is None or end is None:
        return None
    return Bar(state, "rate", start, end, reading.literal, reading.pragmatic, form.unit, isinstance(form, Average))


def _kind(claim: Claim, vocabulary: Vocabulary) -> tuple[BarKind, int | None]:
    if vocabulary.kind(claim.scope) == "state":
        return "stock", claim.period.start
    start, _ = counted_days(claim, vocabulary)
    return ("total" if start is None else "flow"), start
