"""A figure of one event that may be another's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.engine.cases.pattern import Allows, Remark
from checker.engine.cases.scopes import as_other_events, comes_after, on_one_way
from checker.model.claim import Claim
from checker.model.numbers import Interval
from checker.model.statement import CountFigure, FieldValue, Quote, figured, quoted, template

KIND = "confusable-scope"
SAYS = (
    "The figure is said of one event, but of another that is easily confused with it the other claims give the same figure, "
    "or, at another station of the same way, allow far less."
)
WHY = "Who arrived, who lives there and who merely tried to leave are different people in different numbers."
DO = "Check with the source which of the two it counted, and give the figure the right verb."
SEVERITY = "note"
_FIGURES = {"own": CountFigure, "claim": tuple[Quote, ...], "other": CountFigure}
SAME = template("{own:full} (suspect: {claim:publishers}), the very number of another count: {other}.", **_FIGURES)
BUT = template("{own:full} (suspect: {claim:publishers}), but {other} by the others.", **_FIGURES)
_FAR = 2
"""An earlier station (left) rightly counts more than a later one (arrived); this many times more is remarkable."""

HOLDS = """
- {value: "28,607", scope: arrivals, period: ../2015-11}
- {value: "26,514", scope: residents, period: 2015-11-30}
"""
BREAKS = """
- {value: "28,607", scope: arrivals, period: ../2015-11}
- {value: "28,607", scope: residents, period: 2015-11-30}
"""


def questions(case: Case) -> Iterator[WhatIf]:
    """Every single count read as the events that the vocabulary calls confusable with its own, where that may be remarkable."""
    for claim in case.doubted:
        for question in as_other_events(claim, case):
            other = question.read_as
            allowed = case.simple_bounds.allowed(other.scope, other.unit, other.period)
            if _repeats(claim, other, allowed, case) or _far_more(claim, other, allowed, case):
                yield question


def judge(question: WhatIf, allowed: Allows, case: Case) -> Remark | None:
    """A remark if the other reading would repeat the figure, or be far too many while nobody else speaks of its own scope."""
    claim, other = question.claim, question.read_as
    reading = claim.reading
    assert reading is not None and reading.number is not None
    fields: dict[str, FieldValue] = {"own": figured(claim), "claim": (quoted(claim),)}
    fields["other"] = replace(figured(other), interval=allowed.interval)
    if _repeats(claim, other, allowed, case):
        return Remark(SAME(**fields), (question,), rests_on="most")
    if _far_more(claim, other, allowed, case):
        return Remark(BUT(**fields), rests_on="most")
    return None


def _repeats(claim: Claim, other: Claim, allowed: Allows | Interval, case: Case) -> bool:
    """Whether the figure is just that of the other event, and likelier belongs there."""
    number = claim.reading.number if claim.reading else None
    return allowed.lo == number == allowed.hi and _distinctive(claim) and _likelier(other, case, claim)


def _far_more(claim: Claim, other: Claim, allowed: Allows | Interval, case: Case) -> bool:
    """Whether nobody else speaks of the claim's own scope, and the figure is far more than another station of the way can have.

    Of events that lie on no way, as repatriated and refused, the one may count as many more than the other as it will.
    """
    reading = claim.reading
    if reading is None or not on_one_way(claim.scope.event, other.scope.event, case.vocabulary):
        return False
    return _alone(claim, case) and not reading.pragmatic.meets(Interval(None, allowed.hi) * _FAR)


def _distinctive(claim: Claim) -> bool:
    """Whether the figure is exact and long enough not to be met by chance."""
    reading = claim.reading
    return reading is not None and reading.hedge == "exact" and reading.number is not None and reading.number >= 100


def _likelier(other: Claim, case: Case, claim: Claim) -> bool:
    """Whether the figure is likelier that of the other event: better vouched for, or an earlier station on the same way."""
    trust = max((known.trust for known in case.by_scope.get(other.scope, ())), default=claim.trust)
    return trust > claim.trust or (trust == claim.trust and comes_after(claim.scope.event, other.scope.event, case.vocabulary))


def _alone(claim: Claim, case: Case) -> bool:
    """Whether nobody else speaks of the claim's scope."""
    return all(other.id == claim.id for other in case.by_scope.get(claim.scope, ()))
