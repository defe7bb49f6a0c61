"""Claims as bars on a timeline."""

from __future__ import annotations

from typing import assert_never

from checker.engine.rows.measure import counted_in
from checker.engine.rows.origins import counted_days
from checker.model.calendar import units_inside
from checker.model.claim import Claim
from checker.model.forms import Average, Change, Each, First, Record, Share, Trend, Value
from checker.model.numbers import Reading
from checker.model.scope import Scope
from checker.model.vocabulary import Vocabulary
from checker.report.overview.model import Bar, BarKind, ClaimState

TimelineKey = tuple[Scope, str]
"""A scope and the unit it is counted in: what one timeline shows."""


def line(claim: Claim, vocabulary: Vocabulary) -> TimelineKey:
    """The timeline of a claim."""
    return claim.scope, counted_in(claim, vocabulary)


def has_time(claim: Claim, vocabulary: Vocabulary) -> bool:
    """Whether the claim is about some time: facts are not."""
    return claim.period.end is not None and vocabulary.kind(claim.scope) != "fact"


def bar(state: ClaimState, vocabulary: Vocabulary) -> Bar | None:
    """The bar of a dated claim; None if it gives no count of its scope."""
    claim, reading, period = state.claim, state.claim.reading, state.claim.period
    if reading is None or period.end is None:
        return None
    form = claim.form
    match form:
        case Value() | First():
            return _count(state, reading, vocabulary)
        case Each():
            units = units_inside(period, form.unit)
            return _rate(state, reading, units[0].start, units[-1].end, form) if units else None
        case Average():
            return _rate(state, reading, period.start, period.end, form)
        case Change():
            return _count(state, reading, vocabulary) if form.measure == "level" else None
        case Share() | Record() | Trend():
            return None
        case _:
            assert_never(form)


def _count(state: ClaimState, reading: Reading, vocabulary: Vocabulary) -> Bar | None:
    kind, start = _kind(state.claim, vocabulary)
    end = state.claim.period.end
    return None if end is None else Bar(state, kind, start, end, reading.literal, reading.pragmatic)


def _rate(state: ClaimState, reading: Reading, start: int | None, end: int | None, form: Each | Average) -> Bar | None:
    if start is None or end is None:
        return None
    return Bar(state, "rate", start, end, reading.literal, reading.pragmatic, form.unit)


def _kind(claim: Claim, vocabulary: Vocabulary) -> tuple[BarKind, int | None]:
    match vocabulary.kind(claim.scope):
        case "state" | "measure":
            return "stock", claim.period.start
        case "flow" | "fact":
            start, _ = counted_days(claim, vocabulary)
            return ("total" if start is None else "flow"), start
        case kind:
            assert_never(kind)
