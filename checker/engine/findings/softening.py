"""Contradictions that are worth a look, not a red build: they become tensions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.engine.findings.catalogue import softening
from checker.engine.rows.measure import Book
from checker.engine.rows.origins import origin, published_later
from checker.model.claim import Claim, Value
from checker.model.finding import Finding, Proof
from checker.model.vocabulary import Settings
from checker.prose.numbers import show_number


def softened(finding: Finding, book: Book, settings: Settings) -> Finding:
    """Revised figures and immaterial gaps are worth a look, not a red build."""
    assert finding.proof is not None
    if (known := _explained(finding, book, settings)) is not None:
        return replace(finding, severity="tension", kind=known[0], why_tension=known[1])
    if finding.reading == "literal" and (why := _hardly(finding.proof, settings) or _preliminary(finding, book, settings)):
        return replace(finding, severity="tension", why_tension=f"{why} So this is a tension.")
    return finding


def _hardly(found: Proof, settings: Settings) -> str:
    """Why a gap is too little for a contradiction, or ""."""
    amounts = [abs(step.factor) * step.amount for step in found.steps if step.amount is not None]
    figure = max([*amounts, found.total, found.allowed])
    if found.gap >= settings.immaterial * figure:
        return ""
    share = show_number(settings.immaterial * 100)
    return (
        f"The gap of {show_number(found.gap)} is under {share} per cent of {show_number(figure)}, too little for a contradiction."
    )


def _preliminary(finding: Finding, book: Book, settings: Settings) -> str:
    """Why a figure may be a preliminary one of those that refute it, or ""."""
    accused = [part.claim for part in finding.parts if part.role != "premise"]
    several = any(part.role == "either" for part in finding.parts)
    others = [part.claim for part in finding.parts]
    if not (any if several else all)(_close_to_later(claim, others, finding, book, settings) for claim in accused):
        return ""
    share = show_number(settings.revised * 100)
    return (
        f"Later figures of the same source are among those that refute it, and the gap is under {share} per cent: "
        "it may have been preliminary."
    )


def _close_to_later(claim: Claim, others: Sequence[Claim], finding: Finding, book: Book, settings: Settings) -> bool:
    """Whether a count misses by little, and its own source later gave one of the figures that stand against it."""
    assert finding.proof is not None
    number = claim.reading.number if claim.reading and isinstance(claim.form, Value) else None
    if not claim.source or not number or finding.proof.gap > settings.revised * number:
        return False
    source = origin(claim, book.vocabulary)
    return any(
        other.source and published_later(other, claim) and origin(other, book.vocabulary) == source
        for other in others
        if other.id != claim.id
    )


def _explained(finding: Finding, book: Book, settings: Settings) -> tuple[str, str] | None:
    """The pattern that two figures for one count make, and why they are a tension.

    Several claims may stand on either side.
    """
    accused = [part.claim for part in finding.parts if part.role != "premise"]
    premises = [part.claim for part in finding.parts if part.role == "premise"]
    suspects = [claim for claim in accused if claim.reading == accused[0].reading]
    premises += [claim for claim in accused if claim.reading != accused[0].reading]
    for one, other in ((suspects, premises), (premises, suspects)):
        for kind, pattern in softening().items():
            if why := pattern.softens(one, other, book.vocabulary, settings):
                return kind, why
    return None
