"""Where it is open which of several counts is off: what the other figures of the finding leave for each of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.engine.cases.oracle import Oracle, WhatIf
from checker.engine.findings.diagnosis import says_the_same
from checker.engine.rows.measure import Book
from checker.engine.solve.work import Work
from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.forms import Value
from checker.model.numbers import Interval
from checker.model.units import is_counted

_MOST = 3
"""Of so many counts it is told, beside that of which all other claims are asked."""


def with_left_over(finding: Finding, book: Book, work: Work) -> Finding:
    """The finding with what its other figures leave for each accused count but the one of which it says what all allow."""
    if not finding.is_open or finding.proof is None or finding.dispute:
        return finding
    accused = [part.claim for part in finding.parts if part.role != "premise" and isinstance(part.claim.form, Value)]
    bounded = [finding.bounded] if finding.allowed is not None else []
    return replace(finding, left_over=tuple(_each(finding, accused, bounded, book, work)))


def _each(finding: Finding, accused: list[Claim], bounded: list[Claim], book: Book, work: Work) -> Iterator[tuple[str, Interval]]:
    for claim in accused:
        if len(bounded) > _MOST or any(says_the_same(claim, other) for other in bounded):
            continue
        interval = _left(finding, claim, book, work)
        if interval is not None:
            bounded.append(claim)
            yield claim.id, interval


def _left(finding: Finding, claim: Claim, book: Book, work: Work) -> Interval | None:
    """What the others leave for a claim that they refute; None where they set no bound to it."""
    others = [(part.claim, finding.reading) for part in finding.parts if not says_the_same(part.claim, claim)]
    question = WhatIf(claim, claim)
    interval = Oracle(others, book, [question], work).allows(question).interval
    if is_counted(claim.unit) and book.vocabulary.kind(claim.scope) != "measure":
        interval = interval.inwards()
    stated = claim.reading.by(finding.reading) if claim.reading else None
    if stated is None or interval.is_empty or interval.meets(stated):
        return None
    return interval if interval.lo or interval.hi is not None else None
