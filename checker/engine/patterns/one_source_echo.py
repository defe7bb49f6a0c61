"""Many outlets, one origin: what looks confirmed is one voice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.engine.cases.pattern import Allows, Remark
from checker.engine.rows.origins import counted_days, origin
from checker.model.claim import Claim
from checker.model.forms import Value
from checker.model.statement import CountFigure, Quote, figured, quoted, template

KIND = "one-source-echo"
SAYS = "Three or more outlets give a figure, but all have it from one origin, and nobody else confirms it."
WHY = "The same figure in many papers looks well confirmed, while a single mistake at its origin would explain them all."
DO = "Name the origin instead of “media reports”, and look for somebody who counted independently."
SEVERITY = "note"
_FIELDS = {"figure": CountFigure, "outlets": tuple[Quote, ...], "origin": str}
_VOICE = "{figure:full} in {outlets:count} outlets ({outlets:publishers}), but all by one voice, {origin}"
UNCONFIRMED = template(f"{_VOICE}, that nobody else confirms.", **_FIELDS)
REFUTED = template(f"{_VOICE}, that does not outweigh those that refute it.", **_FIELDS)
_OUTLETS = 3
_USUAL = Fraction(1)
"""The trust of a source of which the vocabulary says nothing; a source trusted more is asked because it keeps the count."""

HOLDS = """
- {value: "1,450", scope: arrivals, period: 2014, source: activists, publisher: Herald}
- {value: "1,450", scope: arrivals, period: 2014, source: activists, publisher: Gazette}
- {value: "1,450", scope: arrivals, period: 2014, source: ministry, publisher: Courier}
"""
BREAKS = """
- {value: "1,450", scope: arrivals, period: 2014, source: activists, publisher: Herald}
- {value: "1,450", scope: arrivals, period: 2014, source: activists, publisher: Gazette}
- {value: "1,450", scope: arrivals, period: 2014, source: activists, publisher: Courier}
"""


def questions(case: Case) -> Iterator[WhatIf]:
    """The first claim of every figure that outlets echo, as it is: figures nobody else confirms, and refuted ones."""
    for claims in _echoed(case.claims, case):
        if max(claim.trust for claim in claims) <= _USUAL and not _confirmed(claims, case):
            yield WhatIf(claims[0], claims[0], about="unconfirmed")
    contradictions = (finding for finding in case.findings if finding.severity == "contradiction")
    suspects = {claim for finding in contradictions for claim in finding.accused}
    refuted = [claim for claim in case.recorded.values() if claim.id in suspects]
    for claims in _echoed(sorted(refuted, key=lambda claim: claim.id), case):
        yield WhatIf(claims[0], claims[0], about="refuted")


def judge(question: WhatIf, allowed: Allows, case: Case) -> Remark | None:
    """Who echoes whom, and what of it."""
    claim = question.claim
    (claims,) = (several for several in _echoed(case.recorded.values(), case) if claim in several)
    outlets = {other.article.publisher: quoted(other) for other in sorted(claims, key=lambda other: other.article.publisher)}
    says = REFUTED if question.about == "refuted" else UNCONFIRMED
    message = says(figure=figured(claim), outlets=tuple(outlets.values()), origin=origin(claim, case.vocabulary))
    return Remark(message, beside=tuple(claims[1:]))


def _echoed(claims: Iterable[Claim], case: Case) -> Iterator[Sequence[Claim]]:
    """The claims of one origin that name one figure for one count, where three outlets or more do."""
    by_figure: dict[object, list[Claim]] = {}
    for claim in claims:
        if isinstance(claim.form, Value) and claim.asserts and claim.reading is not None and claim.reading.number:
            count = claim.scope, claim.unit, counted_days(claim, case.vocabulary)
            by_figure.setdefault((origin(claim, case.vocabulary), *count, claim.reading.number), []).append(claim)
    for several in by_figure.values():
        if len({claim.article.publisher for claim in several}) >= _OUTLETS:
            yield sorted(several, key=lambda claim: (claim.article.published.end or 0, claim.article.publisher, claim.id))


def _confirmed(claims: Sequence[Claim], case: Case) -> bool:
    """Whether somebody of another origin gives both ends of the same count."""
    first, days = claims[0], counted_days(claims[0], case.vocabulary)
    source = origin(first, case.vocabulary)
    return any(
        other.reading is not None
        and other.reading.literal.is_bounded
        and (other.unit, counted_days(other, case.vocabulary)) == (first.unit, days)
        and origin(other, case.vocabulary) != source
        for other in case.by_scope.get(first.scope, ())
        if isinstance(other.form, Value)
    )
