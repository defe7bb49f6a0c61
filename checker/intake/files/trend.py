"""Claims of a trend: a fall, or a rise, in every unit of a range against the one before."""

from __future__ import annotations

from dataclasses import replace

from checker.intake.files.claim_draft import ClaimDraft
from checker.intake.files.form_reading import FormReading
from checker.intake.files.periods import has_units, period_in
from checker.intake.files.problems import shown
from checker.intake.language.trends import TrendWording
from checker.model.calendar import after, unit_of, units_inside
from checker.model.forms import Trend
from checker.model.time import Period, TimeUnit
from checker.prose.periods import show_period


def trend(draft: ClaimDraft) -> FormReading | None:
    """The trend over a range: from its first unit on, or from the one before that if so many times in a row are told."""
    wording, over = draft.trend(), period_in(draft, "over")
    unit = _unit(draft, wording) if wording else None
    if wording is None or over is None or unit is None or not has_units(draft, "over", unit, over):
        return None
    over = replace(over, fiscal=draft.period.fiscal if draft.period else over.fiscal)
    range_ = _range(draft, wording, over, unit)
    return FormReading(Trend(wording.rises, range_, unit), None, draft.scalar("trend"), draft.nouns[0]) if range_ else None


def _unit(draft: ClaimDraft, wording: TrendWording) -> TimeUnit | None:
    if wording.unit is not None:
        return wording.unit
    unit = unit_of(draft.period) if draft.period else None
    if draft.period and unit in (None, "day"):
        what = "it does not say from which length of time to the next"
        draft.refuse("trend", what, f"write it, such as {'rising' if wording.rises else 'falling'} every year")
        return None
    return unit


def _range(draft: ClaimDraft, wording: TrendWording, over: Period, unit: TimeUnit) -> Period | None:
    """From the unit with which the first change compares to the end of the last; a problem if they are not as many as told."""
    units = units_inside(over, unit)
    first, last = units[0], units[-1]
    assert first.start is not None and last.end is not None
    changes = len(units) - 1 if wording.times is None else wording.times
    if changes not in (len(units) - 1, len(units)):
        start = after(last.end, unit, -changes)
        what = f"{len(units)} complete {unit}s lie inside {shown(over.text)}, but {wording.times} in a row are told"
        draft.refuse("over", what, f"begin it with {show_period(Period(start, after(start, unit), '', fiscal=over.fiscal))}")
        return None
    if not changes:
        what = f"only one complete {unit} lies inside {shown(over.text)}, and none before it"
        draft.refuse("over", what, "begin it with the unit that the first change starts from")
        return None
    return replace(over, start=after(last.end, unit, -changes - 1), end=last.end)
