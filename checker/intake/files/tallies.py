"""Tallies that are still growing: "31 so far", or the count of the day on which the article appeared."""

from __future__ import annotations

from dataclasses import replace

from checker.intake.files.claim_draft import ClaimDraft
from checker.intake.files.form_reading import FormReading
from checker.intake.files.read_context import SO_FAR
from checker.model.forms import Value
from checker.model.numbers import Interval, Reading


def refuse_so_far(draft: ClaimDraft) -> None:
    """A problem if a claim of another form says that it was still growing."""
    if SO_FAR in draft.raw.fields.nodes:
        draft.refuse(SO_FAR, "only a plain value can still be growing", "leave it out, or record the count as a value of its own")


def as_tally(draft: ClaimDraft, said: FormReading) -> FormReading | None:
    """What a plain value says: if it was still growing, only that its period has at least so many. None if that is refused."""
    kind = draft.context.vocabulary.kind(draft.scope) if draft.scope else "flow"
    if kind != "flow":
        if draft.raw.says_so_far:
            draft.refuse(SO_FAR, f"a {kind} does not add up over time", "leave it out")
            return None
        return said
    if said.reading is None or not (draft.raw.says_so_far or (SO_FAR not in draft.raw.fields.nodes and _begins_that_day(draft))):
        return said
    return replace(said, form=Value(said.reading.literal), reading=_at_least(said.reading))


def _begins_that_day(draft: ClaimDraft) -> bool:
    """Whether the period starts on the day of publication, which was not over then."""
    published, period = draft.raw.article.published, draft.period
    if period is None or period.start is None or published.start is None or published.end is None:
        return False
    return published.end - published.start == 1 and period.start == published.start


def _at_least(reading: Reading) -> Reading:
    return reading.mapped(lambda ends: Interval(ends.lo, None))
