"""The readings in a finding that are drawn on one axis."""

from __future__ import annotations

from checker.engine.rows.origins import same_count
from checker.model.finding import Finding, Part
from checker.model.forms import Value
from checker.model.vocabulary import Vocabulary
from checker.report.overview.model import Axis, AxisBar


def axis(finding: Finding, vocabulary: Vocabulary) -> Axis | None:
    """The axis of a finding; None if its suspects give no number."""
    accused = [part for part in finding.parts if part.role != "premise" and part.claim.reading is not None]
    if not accused:
        return None
    first = accused[0].claim
    shown = [part for part in accused if part.claim.unit == first.unit]
    shown += [
        part
        for part in finding.parts
        if part.role == "premise" and part.claim.reading is not None and same_count(part.claim, first, vocabulary)
    ]
    bars = tuple(_bar(part) for part in shown)
    # Of several claims of which one is off, it is not told for which count the others allow so much.
    one_count = isinstance(first.form, Value) and all(part.role == "suspect" for part in accused)
    allowed = finding.allowed if one_count else None
    return Axis(finding, first.unit, bars, allowed)


def _bar(part: Part) -> AxisBar:
    reading = part.claim.reading
    assert reading is not None
    return AxisBar(part.claim, part.role, reading.literal, reading.pragmatic)
