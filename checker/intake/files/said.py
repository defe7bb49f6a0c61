"""What a claim says about its scope and period: its form and reading."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from checker.intake.files.article_form import KINDS
from checker.intake.files.asked import Asked
from checker.intake.files.counted import Said, counted
from checker.intake.files.problems import shown
from checker.intake.files.ranges import has_units
from checker.intake.files.scopes import read_whole
from checker.intake.files.superlatives import first, record, record_since
from checker.model.claim import Average, Change, Each, Share, Value
from checker.model.currencies import currencies_of
from checker.model.time import TimeUnit


def read_said(kind: str, asked: Asked) -> Said | None:
    """What the claim says, by the kind of its form; None if something in it is refused."""
    if asked.scope and kind not in ("value", "share") and asked.desk.vocabulary.kind(asked.scope) == "fact":
        asked.refuse(LEADS[kind], f"{shown(asked.scope.event)} is a fact, which has no period", "write a plain value")
        return None
    said = READERS[kind](asked)
    if said and said.reading and (said.reading.literal.is_empty or said.reading.pragmatic.is_empty):
        lead = "value" if kind in ("each", "average", "first") else kind
        asked.refuse(lead, f"no number fits {shown(said.wording.text)}", "mend the wording")
        return None
    return said


def _value(asked: Asked) -> Said | None:
    said = counted(asked, Value())
    if said is None or asked.scope is None or currencies_of(said.unit) is None:
        return said
    if asked.desk.vocabulary.kind(asked.scope) == "state":
        return said
    what = "an exchange rate is no count of events"
    asked.refuse("value", what, "give it an event of its own, declared in vocabulary.yaml as exchange rate: {kind: state}")
    return None


def _each(asked: Asked) -> Said | None:
    unit = cast(TimeUnit, asked.scalar("each").text)
    said = counted(asked, Each(unit))
    return said if has_units(asked, "each", unit, asked.period) else None


def _average(asked: Asked) -> Said | None:
    unit = cast(TimeUnit, asked.scalar("average").text)
    said = counted(asked, Average(unit))
    return said if has_units(asked, "average", unit, asked.period) else None


def _change(asked: Asked) -> Said | None:
    scalar, base, found = asked.scalar("change"), asked.span("from"), asked.change()
    if base is None or found is None:
        return None
    if asked.period is not None and base.days == asked.period.days:
        asked.refuse("from", "it is the period of the claim itself", "write the period that the claim compares its own with")
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


LEADS = {kind.name: kind.fields[-1] if kind.fields[0] == "value" else kind.fields[0] for kind in KINDS}
READERS: dict[str, Callable[[Asked], Said | None]] = {
    "value": _value,
    "each": _each,
    "average": _average,
    "change": _change,
    "share": _share,
    "record": record,
    "record since": record_since,
    "first": first,
}
