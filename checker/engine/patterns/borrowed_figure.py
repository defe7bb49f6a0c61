"""A figure that seems to be another one's: the same distinctive number stands elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.engine.cases.pattern import Allows, Remark
from checker.engine.cases.scopes import are_related
from checker.engine.cases.simple_bounds import SimpleBounds
from checker.engine.rows.origins import origin
from checker.model.calendar import unit_of
from checker.model.claim import Claim
from checker.model.forms import Value
from checker.model.statement import CountFigure, FieldValue, Quote, figured, quoted, template
from checker.model.time import Period
from checker.model.vocabulary import DIMENSIONS

KIND = "borrowed-figure"
SAYS = (
    "The same distinctive number stands elsewhere for another period, group or event, and nobody else gives it for this one; "
    "or a forecast repeats the result of another year."
)
WHY = "Two counts are hardly ever equal to the last digit: likelier one of them was copied into the wrong line."
DO = "Look the figure up at the source, and see to which of the two it belongs."
SEVERITY = "note"
_FIELDS = {"own": CountFigure, "claim": tuple[Quote, ...], "other": CountFigure, "lender": tuple[Quote, ...]}
_OWN = "{own:full} (suspect: {claim:publishers}), but {other}"
BORROWED = template(f"{_OWN} too ({{lender:publishers}}).", **_FIELDS)
SAME_SOURCE = template(f"{_OWN} too, by the same source ({{lender:publishers}}).", **_FIELDS)
REPEATED = template(
    "{own:full} by a forecast (suspect: {claim:publishers}), but {other} by result ({lender:publishers}).", **_FIELDS
)
BY_CHANCE = template("By chance one source may count the same twice at one time, to the last digit. So this is a tension.")
_DIGITS = 4
"""So many digits that count: fewer are met by chance."""
_TELLING = 5
"""With so many, from one source for one time, it is hardly chance at all."""
_NEARLY_ALL = Fraction(19, 20)
"""A stretch of time that is this part of another one says nearly the same."""

HOLDS = """
- {value: "1,042", scope: arrivals, period: 2018-01/2018-11, source: ministry}
- {value: "1,137", scope: arrivals, period: 2018}
"""
BREAKS = """
- {value: "1,042", scope: arrivals, period: 2018-01/2018-11, source: ministry}
- {value: "1,042", scope: arrivals, period: 2018-01/2018-11, source: police}
- {value: "1,042", scope: arrivals, period: 2018}
"""


def questions(case: Case) -> Iterator[WhatIf]:
    """Every distinctive figure that nobody vouches for here, but somebody elsewhere; it is about the id of that claim."""
    doubted = frozenset(claim.id for claim in case.doubted)
    for same in case.exactly.values():
        claims = [claim for claim in same if _distinctive(claim, case)]
        for claim in claims if len(claims) > 1 else ():
            lender = _lender(claim, claims, case) if claim.id in doubted else None
            if lender is not None:
                yield WhatIf(claim, claim, about=lender.id)
    for claim in sorted(case.recorded.values(), key=lambda claim: claim.id):
        if claim.status == "forecast" and isinstance(claim.form, Value) and _distinctive(claim, case):
            result = _result(claim, case)
            if result is not None:
                yield WhatIf(claim, claim, about=result.id)


def judge(question: WhatIf, allowed: Allows, case: Case) -> Remark | None:
    """Whose figure it is elsewhere."""
    claim, lender = question.claim, case.recorded[question.about]
    fields: dict[str, FieldValue] = {
        "own": figured(claim),
        "claim": (quoted(claim),),
        "other": figured(lender),
        "lender": (quoted(lender),),
    }
    if claim.status == "forecast":
        return Remark(REPEATED(**fields), beside=(lender,))
    same = bool(claim.source and lender.source) and origin(claim, case.vocabulary) == origin(lender, case.vocabulary)
    remark = Remark((SAME_SOURCE if same else BORROWED)(**fields), beside=(lender,))
    if same and claim.period.days == lender.period.days and _digits(claim) >= _TELLING:
        return replace(remark, severity="tension", why_tension=BY_CHANCE())
    return remark


def _distinctive(claim: Claim, case: Case) -> bool:
    """Whether an exact count is one of a stretch of time, and too long a number to be met by chance."""
    number = claim.reading.literal.exact if claim.reading else None
    if not number or number.denominator != 1 or None in claim.period.days or case.vocabulary.kind(claim.scope) != "flow":
        return False
    return _digits(claim) >= _DIGITS


def _digits(claim: Claim) -> int:
    """How many digits of an exact figure count."""
    number = claim.reading.literal.exact if claim.reading else None
    return 0 if number is None else len(str(abs(number.numerator)).rstrip("0"))


def _lender(claim: Claim, claims: Sequence[Claim], case: Case) -> Claim | None:
    """The claim, better vouched for, whose figure this one may be; None if this one is vouched for too."""
    others = [other for other in claims if _near(claim, other, case)]
    if not others or _vouched(claim, case):
        return None
    better = (other for other in others if other.trust > claim.trust or _vouched(other, case))
    return min(better, key=lambda other: (-other.trust, other.id), default=None)


def _result(forecast: Claim, case: Case) -> Claim | None:
    """The count of an earlier unit of time, as long as that of the forecast, whose figure it repeats; the latest there is."""
    number = forecast.reading.literal.exact if forecast.reading else None
    start, unit = forecast.period.start, unit_of(forecast.period)
    if number is None or start is None or unit is None:
        return None
    same = (other for other in case.exactly.get((number, forecast.unit), ()) if other.scope == forecast.scope)
    earlier = [other for other in same if unit_of(other.period) == unit and (other.period.end or start + 1) <= start]
    return min(earlier, key=lambda other: (-(other.period.end or 0), -other.trust, other.id), default=None)


def _vouched(claim: Claim, case: Case) -> bool:
    """Whether the others give the same count too."""
    rest = SimpleBounds((other for other in case.claims if other.id != claim.id), case.vocabulary)
    return rest.allowed(claim.scope, claim.unit, claim.period).is_bounded


def _near(claim: Claim, other: Claim, case: Case) -> bool:
    """Whether the one may have been taken for the other.

    That is another stretch of time of one scope; or, at one time, another part, or a part or whole in a related event.
    """
    if claim.scope == other.scope:
        return claim.period.days != other.period.days and _times_alike(claim.period, other.period)
    return claim.period.days == other.period.days and (_siblings(claim, other, case) or _in_related_events(claim, other, case))


def _times_alike(one: Period, other: Period) -> bool:
    """Whether one stretch lies in the other, by more than a trifle, or both are years, quarters or months within a year."""
    assert one.start is not None and one.end is not None and other.start is not None and other.end is not None
    (short, long) = sorted((one, other), key=lambda period: (period.end or 0) - (period.start or 0))
    assert short.start is not None and short.end is not None and long.start is not None and long.end is not None
    if long.start <= short.start and short.end <= long.end:
        return short.end - short.start < _NEARLY_ALL * (long.end - long.start)
    near = abs(one.start - other.start) <= 366
    return near and unit_of(one) is not None and unit_of(one) == unit_of(other)


def _siblings(claim: Claim, other: Claim, case: Case) -> bool:
    """Whether the scopes differ in one dimension only, where they are parts of one whole."""
    differing = [(d, *names) for d, *names in zip(DIMENSIONS, claim.scope, other.scope, strict=True) if names[0] != names[1]]
    if len(differing) != 1:
        return False
    dimension, one, two = differing[0]
    partitions = (p for concept in case.vocabulary.concepts.get(dimension, {}).values() for p in concept.partitions)
    return any(one in partition.parts and two in partition.parts for partition in partitions)


def _in_related_events(claim: Claim, other: Claim, case: Case) -> bool:
    """Whether the events may be taken for each other, or follow one another, and one scope would else lie within the other.

    Where nothing but the event differs, it is for another pattern to tell.
    """
    if claim.scope.event == other.scope.event or not are_related(claim.scope.event, other.scope.event, case.vocabulary):
        return False
    one, two = claim.scope._replace(event=""), other.scope._replace(event="")
    differing = sum(a != b for a, b in zip(one, two, strict=True))
    return differing == 1 and (case.vocabulary.within(one, two) or case.vocabulary.within(two, one))
