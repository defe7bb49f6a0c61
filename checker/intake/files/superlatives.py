"""Claims that compare one period with all others of its length: records and first times."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from checker.intake.files.claim_draft import ClaimDraft
from checker.intake.files.form_reading import FormReading, read_count
from checker.intake.files.problems import shown
from checker.intake.files.ranges import among, has_others, has_units, own_unit, since
from checker.model.forms import First, Record, Value
from checker.model.numbers import Interval, Reading
from checker.model.time import Period
from checker.model.units import MEASURES


def record(draft: ClaimDraft) -> FormReading | None:
    """A record among the units of a range."""
    return _superlative(draft, "among", among(draft))


def record_since(draft: ClaimDraft) -> FormReading | None:
    """A record among the units after an earlier period."""
    return _superlative(draft, "since", since(draft))


def _superlative(draft: ClaimDraft, name: str, range_: Period | None) -> FormReading | None:
    unit, extreme = own_unit(draft, "record"), draft.extreme()
    if range_ is None or unit is None or not has_others(draft, name, unit, range_) or extreme is None:
        return None
    return FormReading(Record(extreme, range_, unit), None, draft.scalar("record"), draft.nouns[0])


def first(draft: ClaimDraft) -> FormReading | None:
    """What no unit after an earlier period had."""
    said, unit, range_ = read_count(draft, Value()), own_unit(draft, "since"), since(draft)
    if said is None or said.reading is None or unit is None or range_ is None:
        return None
    otherwise = _otherwise(said.reading)
    if otherwise is None:
        what = f"{shown(said.wording.text)} has two ends, so that it does not say what the periods between had"
        draft.refuse("since", what, "write below or over the number, or a record with since")
        return None
    assert draft.period is not None
    between = replace(range_, end=draft.period.start)
    if not has_units(draft, "since", unit, between):
        return None
    # Who says that a mark was passed for the first time does not say that it was passed by little.
    reading = replace(said.reading, pragmatic=said.reading.literal)
    return FormReading(First(between, unit, otherwise), reading, said.wording, said.unit)


def _otherwise(reading: Reading) -> Interval | None:
    """All that the literal reading leaves out, if it has one end only; counts are whole."""
    step = Fraction(0 if reading.unit in MEASURES else 1)
    ends = reading.literal
    if ends.hi is None:
        return Interval(None, ends.lo - step) if ends.lo else None
    return None if ends.lo else Interval(ends.hi + step, None)
