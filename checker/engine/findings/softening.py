"""Contradictions that are worth a look, not a red build: they become tensions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from checker.engine.findings.catalogue import softening
from checker.engine.rows.measure import Book
from checker.engine.rows.origins import origin, published_later
from checker.model.claim import Claim
from checker.model.finding import Finding, Proof
from checker.model.forms import Value
from checker.model.statement import Statement, template
from checker.model.vocabulary import Settings

HARDLY = template(
    "The gap of {gap} is under {share:%} of {figure}, too little for a contradiction. So this is a tension.",
    gap=Fraction,
    share=Fraction,
    figure=Fraction,
)
PRELIMINARY = template(
    "Later figures of the same source are among those that refute it, and the gap is under {share:%}: "
    "it may have been preliminary. So this is a tension.",
    share=Fraction,
)


def softened(finding: Finding, book: Book, settings: Settings) -> Finding:
    """Revised figures and immaterial gaps are worth a look, not a red build."""
    assert finding.proof is not None
    if (known := _explained(finding, book, settings)) is not None:
        return replace(finding, severity="tension", kind=known[0], why_tension_statement=known[1])
    if finding.reading == "literal" and (why := _hardly(finding.proof, settings) or _preliminary(finding, book, settings)):
        return replace(finding, severity="tension", why_tension_statement=why)
    return finding


def _hardly(found: Proof, settings: Settings) -> Statement | None:
    """Why a gap is too little for a contradiction, if it is."""
    amounts = [abs(step.factor) * step.amount for step in found.steps if step.amount is not None]
    figure = max([*amounts, found.total, found.allowed])
    # Where two ends touch, a word says that one is not reached: no width of a figure is in question.
    if not found.gap or found.gap >= settings.immaterial * figure:
        return None
    return HARDLY(gap=found.gap, share=settings.immaterial, figure=figure)


def _preliminary(finding: Finding, book: Book, settings: Settings) -> Statement | None:
    """Why a figure may be a preliminary one of those that refute it, if it may."""
    accused = [part.claim for part in finding.parts if part.role != "premise"]
    several = any(part.role == "either" for part in finding.parts)
    others = [part.claim for part in finding.parts]
    if not (any if several else all)(_close_to_later(claim, others, finding, book, settings) for claim in accused):
        return None
    return PRELIMINARY(share=settings.revised)


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


def _explained(finding: Finding, book: Book, settings: Settings) -> tuple[str, Statement] | None:
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
