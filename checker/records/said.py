"""What a claim says about its scope and period: its form and reading."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, cast

from checker.model.claim import Average, Change, Each, Form, Record, Share, Value
from checker.model.numbers import Reading
from checker.model.time import Period, TimeUnit
from checker.records.asked import Asked
from checker.records.problems import shown
from checker.records.scopes import read_whole
from checker.records.tree import Scalar
from checker.words.periods import unit_of


@dataclass(frozen=True, slots=True)
class Said:
    """The form of a claim with its reading, the field that holds the wording, and the unit of the number."""

    form: Form
    reading: Reading | None
    wording: Scalar
    unit: str


def read_said(kind: str, asked: Asked) -> Said | None:
    """What the claim says, by the kind of its form; None if something in it is refused."""
    if asked.scope and kind not in ("value", "share") and asked.desk.vocabulary.kind(asked.scope) == "fact":
        asked.refuse(kind, f"{shown(asked.scope.event)} is a fact, which has no period", "write a plain value")
        return None
    said = READERS[kind](asked)
    if said and said.reading and (said.reading.literal.is_empty or said.reading.pragmatic.is_empty):
        lead = "value" if kind in ("each", "average") else kind
        asked.refuse(lead, f"no number fits {shown(said.wording.text)}", "mend the wording")
        return None
    return said


def _value(asked: Asked) -> Said | None:
    return _counted(asked, Value())


def _each(asked: Asked) -> Said | None:
    unit = cast(TimeUnit, asked.scalar("each").text)
    said = _counted(asked, Each(unit))
    return said if _has_units(asked, "each", unit, asked.period) else None


def _average(asked: Asked) -> Said | None:
    unit = cast(TimeUnit, asked.scalar("average").text)
    said = _counted(asked, Average(unit))
    return said if _has_units(asked, "average", unit, asked.period) else None


def _counted(asked: Asked, form: Form) -> Said | None:
    reading = asked.value()
    return Said(form, reading, asked.scalar("value"), reading.unit) if reading else None


def _change(asked: Asked) -> Said | None:
    scalar, base, found = asked.scalar("change"), asked.span("from"), asked.change()
    if base is None or found is None:
        return None
    reading, measure, rises = found
    return Said(Change(base, measure, rises), reading, scalar, reading.unit if reading else asked.nouns[0])


def _share(asked: Asked) -> Said | None:
    scalar = asked.scalar("share")
    reading = asked.share()
    whole = read_whole(asked.row, asked.scope, asked.desk) if asked.scope else None
    if asked.scope is None or whole is None:
        return None
    if whole == asked.scope:
        asked.refuse("of", "it is the scope of the claim itself", "write the whole that the scope is a part of")
        return None
    if not asked.desk.vocabulary.within(asked.scope, whole):
        instead = "write the whole, and declare in vocabulary.yaml what lies within it"
        asked.refuse("of", "the scope of the claim is no part of it", instead)
        return None
    return Said(Share(whole), reading, scalar, "one") if reading else None


def _record(asked: Asked) -> Said | None:
    scalar, period = asked.scalar("record"), asked.period
    among = asked.span("among")
    unit = unit_of(period) if period else None
    if period and unit is None:
        what = f"the period {shown(period.text)} is not one day, week, month, quarter, half-year or year"
        asked.refuse("record", what, "write the unit that holds the record as the period: 2020-Q2")
    if among is None or unit is None or not _has_units(asked, "among", unit, among):
        return None
    extreme = cast(Literal["highest", "lowest"], scalar.text)
    return Said(Record(extreme, among, unit), None, scalar, asked.nouns[0])


def _has_units(asked: Asked, name: str, unit: TimeUnit, period: Period | None) -> bool:
    if period is None:
        return False
    if period.start is None or period.end is None:
        asked.refuse(name, f"{shown(period.text)} has an open side", "write the first and the last day of the period")
        return False
    if asked.desk.wordings.units_inside(period.start, period.end, unit):
        return True
    what = f"no complete {unit} lies inside {shown(period.text)}, so that it asserts nothing"
    asked.refuse(name, what, "write a shorter unit or a longer period")
    return False


READERS: dict[str, Callable[[Asked], Said | None]] = {
    "value": _value,
    "each": _each,
    "average": _average,
    "change": _change,
    "share": _share,
    "record": _record,
}
