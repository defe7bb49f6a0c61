"""Contradictions that are worth a look, not a red build: they become tensions."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from checker.engine.findings.catalogue import softening
from checker.engine.rows.measure import Book
from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.forms import Value
from checker.model.statement import Statement, template
from checker.model.vocabulary import Settings

HARDLY = template(
    "Give or take {share:%} of each figure, and what one source gave anew, they can hold together. So this is a tension.",
    share=Fraction,
)
HARDLY_ALONE = template("Give or take {share:%} of the figure it can hold. So this is a tension.", share=Fraction)


REVISION = template(
    "One source gave all of it, at different times, and the gap is under {share:%} of the later figure: preliminary and final "
    "figures stay in print. So this is a tension.",
    share=Fraction,
)


def revision(finding: Finding, newer: Collection[str], settings: Settings) -> Finding:
    """What one source gave at different times: a tension if it differs by no more than its `newer` figures may revise."""
    figures = _figures([part.claim for part in finding.parts if part.claim.id in newer])
    if finding.proof is None or not figures or finding.proof.gap > settings.revised * min(figures):
        return finding
    return replace(finding, severity="tension", why_tension_statement=REVISION(share=settings.revised))


def _figures(claims: Sequence[Claim]) -> list[Fraction]:
    """What some claims count: of several totals from one first day on what they count between them too."""
    figures, totals = list[Fraction](), dict[object, list[tuple[int, Fraction]]]()
    for claim in claims:
        if isinstance(claim.form, Value) and claim.reading is not None and claim.reading.number:
            figures.append(claim.reading.number)
            key = claim.scope, claim.unit, claim.period.start
            totals.setdefault(key, []).append((claim.period.end or 0, claim.reading.number))
    for running in totals.values():
        steps = pairwise(sorted(running))
        figures += [abs(later - earlier) for (last, earlier), (end, later) in steps if last < end and later != earlier]
    return figures


def softened(finding: Finding, book: Book, settings: Settings) -> Finding:
    """The tension with why it is one: a pattern, or a gap that is immaterial, or figures that a source gave anew."""
    assert finding.proof is not None
    if (known := _explained(finding, book, settings)) is not None:
        return replace(finding, kind=known[0], why_tension_statement=known[1])
    if finding.reading == "literal":
        return replace(finding, why_tension_statement=_hardly(finding, settings))
    return finding


def _hardly(finding: Finding, settings: Settings) -> Statement:
    """Why what cannot hold as it stands is too little for a contradiction."""
    return HARDLY(share=settings.immaterial) if len(finding.parts) > 1 else HARDLY_ALONE(share=settings.immaterial)


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
                against = getattr(pattern, "against", None)
                is_suspect = one is suspects and not finding.is_open
                return kind, against(one[0], why) if against is not None and is_suspect else why
    return None
