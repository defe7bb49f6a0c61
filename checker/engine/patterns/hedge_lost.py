"""A hedge that was lost on the way: "up to 1,400" became "1,400"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.engine.cases.case import Case
from checker.engine.cases.hedges import BOUNDS, FLAT, hedge, lost
from checker.engine.cases.oracle import WhatIf
from checker.engine.cases.pattern import Allows, Remark
from checker.engine.rows.origins import counted_days, origin
from checker.model.claim import Claim
from checker.model.forms import Value
from checker.model.statement import CountFigure, Quote, Statement, figured, quoted, template
from checker.model.vocabulary import Settings, Vocabulary

KIND = "hedge-lost"
SAYS = "A later article states flatly what the earlier ones only bounded: “up to 1,400” became “1,400”."
WHY = "A bound says that the number may be anything on one side of it; without the hedge it becomes a count that nobody made."
DO = "Put the hedge of the first report back, or find a source that counted."
SEVERITY = "note"
BECAME = template(
    "{what:counted}: {bound:cut} ({first:publishers}) became {flat:cut} ({second:publishers}) by the same account, "
    "without the hedge.",
    what=CountFigure,
    bound=Quote,
    first=tuple[Quote, ...],
    flat=Quote,
    second=tuple[Quote, ...],
)
LOST = template("{publisher} gave the figure as a bound, and its hedge was lost on the way. So this is a tension.", publisher=str)

HOLDS = """
- {value: "up to 1,400", scope: soldiers arrived, period: 2014, source: officials, published: 2015-06-15}
- {value: "1,400", scope: soldiers arrived, period: 2014, source: army, published: 2015-06-20}
"""
BREAKS = """
- {value: "up to 1,400", scope: soldiers arrived, period: 2014, source: officials, published: 2015-06-15}
- {value: "1,400", scope: soldiers arrived, period: 2014, source: officials, published: 2015-06-20}
"""


@dataclass(frozen=True)
class Chain:
    """The bound that was first given, and the first claim that states its figure flatly."""

    bound: Claim
    flat: Claim


def questions(case: Case) -> Iterator[WhatIf]:
    """Every claim that states flatly what its origin first bounded, as it is; it is about the id of the bound."""
    doubted = frozenset(claim.id for claim in case.doubted)
    for claims in _same_figure(case):
        chain = _chain(claims, case)
        if chain is not None and chain.flat.id in doubted and not _vouched(chain, case):
            yield WhatIf(chain.flat, chain.flat, about=chain.bound.id)


def judge(question: WhatIf, allowed: Allows, case: Case) -> Remark | None:
    """The chain from the bound to the bare figure."""
    flat, bound = question.claim, case.recorded[question.about]
    first, second = quoted(bound), quoted(flat)
    message = BECAME(what=figured(flat), bound=first, first=(first,), flat=second, second=(second,))
    return Remark(message, beside=(bound,))


def softens(one: Sequence[Claim], other: Sequence[Claim], vocabulary: Vocabulary, settings: Settings) -> Statement | None:
    """Why it is a tension, if the other side states flatly what the one gave as a bound; else None."""
    if not lost(one, other, vocabulary):
        return None
    return why(min(one, key=lambda claim: claim.article.published.end or 0))


def why(bound: Claim) -> Statement:
    """Why a bound and the bare figure that was made of it are a tension; for the finding that their proof makes."""
    return LOST(publisher=bound.article.publisher)


def _same_figure(case: Case) -> Iterator[Sequence[Claim]]:
    """The claims that name one figure for one count, the earliest first."""
    by_figure: dict[object, list[Claim]] = {}
    for claim in case.claims:
        if isinstance(claim.form, Value) and claim.reading is not None and claim.reading.number:
            key = claim.scope, claim.unit, counted_days(claim, case.vocabulary), claim.reading.number
            by_figure.setdefault(key, []).append(claim)
    for claims in by_figure.values():
        if len(claims) > 1:
            yield sorted(claims, key=lambda claim: (claim.article.published.end or 0, claim.id))


def _chain(claims: Sequence[Claim], case: Case) -> Chain | None:
    """The first flat claim, if it was published after a bound by the same account."""
    flat = next((claim for claim in claims if hedge(claim) in FLAT), None)
    if flat is None:
        return None
    bound = next((claim for claim in claims if lost((claim,), (flat,), case.vocabulary)), None)
    return None if bound is None else Chain(bound, flat)


def _vouched(chain: Chain, case: Case) -> bool:
    """Whether some other claim that is no mere bound speaks of the same count: then the bare figure may be its."""
    days = counted_days(chain.flat, case.vocabulary)
    return any(
        other.id != chain.flat.id and hedge(other) not in BOUNDS and counted_days(other, case.vocabulary) == days
        for other in case.by_scope.get(chain.flat.scope, ())
        if isinstance(other.form, Value) and other.unit == chain.flat.unit and not _echoes(other, chain, case)
    )


def _echoes(other: Claim, chain: Chain, case: Case) -> bool:
    """Whether a claim repeats the bare figure by the same account, later."""
    assert other.reading is not None and chain.flat.reading is not None
    same = other.reading.number == chain.flat.reading.number
    return same and origin(other, case.vocabulary) == origin(chain.flat, case.vocabulary)
