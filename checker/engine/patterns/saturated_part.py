"""A part that takes nearly all of its whole."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.engine.cases.pattern import Allows, Remark
from checker.engine.cases.scopes import as_whole
from checker.model.claim import Claim
from checker.model.forms import Value
from checker.model.numbers import Interval
from checker.model.scope import Scope
from checker.model.statement import CountFigure, FieldValue, Quote, figured, quoted, template
from checker.model.time import Period
from checker.model.vocabulary import DIMENSIONS

KIND = "saturated-part"
SAYS = "A part takes nearly all of its whole, and nobody counts the rest: perhaps the figure is that of the whole."
WHY = "Writers easily carry the name of a part over to the figure of the whole: the year's arrivals become the year's soldiers."
DO = "Look up whether the source counted the part or the whole; if it is the whole, give the figure the name of the whole."
SEVERITY = "note"
_FIGURES = {"own": CountFigure, "claim": tuple[Quote, ...], "whole": CountFigure}
AS_MANY = template("{own:full} (suspect: {claim:publishers}): as many as all; the others allow {whole}.", **_FIGURES)
NEARLY = template("{own:full} (suspect: {claim:publishers}): nearly all; the others allow {whole}.", **_FIGURES)
SATURATED = template(
    "{own:full} (suspect: {claim:publishers}): {share:.0%} of all; the others allow {whole}.", **_FIGURES, share=Fraction
)

HOLDS = """
- {value: "1,397", scope: arrivals, period: 2014}
- {value: "883", scope: soldiers arrived, period: 2014}
"""
BREAKS = """
- {value: "1,397", scope: arrivals, period: 2014}
- {value: "up to 1,400", scope: soldiers arrived, period: 2014}
"""


def questions(case: Case) -> Iterator[WhatIf]:
    """Every single count read as that of the next broader scope that is spoken of."""
    for claim in case.doubted:
        counted = case.vocabulary.kind(claim.scope) != "measure"
        if counted and isinstance(claim.form, Value) and claim.reading and claim.reading.number:
            for broad in _next_broader(case, claim.scope):
                saturated = _spoken_of(broad, case) and _nearly_all(claim, broad, case)
                if saturated and not (_rest_is_counted(case, claim, broad) or _mostly(claim, broad, case)):
                    yield as_whole(claim, broad)


def judge(question: WhatIf, allowed: Allows, case: Case) -> Remark | None:
    """A remark if the figure is at least the set share of the most that the whole can be."""
    claim, reading = question.claim, question.claim.reading
    assert reading is not None and reading.number is not None
    stated, figure = reading.pragmatic, _figure(claim)
    if not allowed.hi or figure < case.settings.saturated * allowed.hi:
        return None
    whole = CountFigure(Interval(None, allowed.hi), question.read_as.scope, claim.unit, claim.period)
    fields: dict[str, FieldValue] = {"own": figured(claim), "claim": (quoted(claim),), "whole": whole}
    share = figure / allowed.hi
    in_full = AS_MANY if share >= 1 else NEARLY
    message = SATURATED(**fields, share=share) if round(share * 100) < 100 else in_full(**fields)
    # What is least allowed takes a program of its own, which is run only where it can matter.
    fits = stated.meets(Interval(None, allowed.hi)) and (stated.hi is None or stated.meets(Interval(allowed.lo, None)))
    return Remark(message, (question,) if fits else (), rests_on="most")


def _figure(claim: Claim) -> Fraction:
    """The number that is compared with the whole: as much as there may be."""
    reading = claim.reading
    assert reading is not None and reading.number is not None
    most = reading.pragmatic.hi
    return most if reading.hedge == "up to" and most is not None else reading.number


def _nearly_all(claim: Claim, broad: Scope, case: Case) -> bool:
    """Whether the figure takes nearly all of what simple sums leave for the whole: only then it is worth a program."""
    most = case.simple_bounds.allowed(broad, claim.unit, claim.period).hi
    return bool(most) and _figure(claim) >= case.settings.saturated * most  # type: ignore[operator]


def _mostly(claim: Claim, broad: Scope, case: Case) -> bool:
    """Whether the part is known to be most of its whole at some other time: then nearly all of it is no surprise."""
    for other in case.by_scope.get(claim.scope, ()):
        if _apart(other.period, claim.period):
            part = case.simple_bounds.allowed(other.scope, other.unit, other.period).lo
            whole = case.simple_bounds.allowed(broad, other.unit, other.period).hi
            if part and whole and 2 * part >= whole:
                return True
    return False


def _apart(one: Period, other: Period) -> bool:
    """Whether two stretches of time share no day."""
    before = one.end is not None and other.start is not None and one.end <= other.start
    return before or (other.end is not None and one.start is not None and other.end <= one.start)


def _next_broader(case: Case, scope: Scope) -> Iterator[Scope]:
    for dimension, name in zip(DIMENSIONS, scope, strict=True):
        concept = case.vocabulary.concept(dimension, name)
        for broad in concept.within if concept else ():
            yield scope._replace(**{dimension: broad})


def _spoken_of(whole: Scope, case: Case) -> bool:
    """Whether somebody counts the whole, or all of its parts: what is only left of something larger is no whole of its own."""
    if whole in case.by_scope:
        return True
    for dimension, name in zip(DIMENSIONS, whole, strict=True):
        concept = case.vocabulary.concept(dimension, name)
        for partition in concept.partitions if concept else ():
            if partition.complete and all(whole._replace(**{dimension: part}) in case.by_scope for part in partition.parts):
                return True
    return False


def _rest_is_counted(case: Case, claim: Claim, broad: Scope) -> bool:
    """Whether another part of the whole, or a part of that, is counted for the same period: a large part is no surprise then."""
    siblings = _siblings(case, claim.scope, broad)
    return any(
        other.period.days == claim.period.days and any(case.vocabulary.within(other.scope, sibling) for sibling in siblings)
        for other in case.claims
    )


def _siblings(case: Case, scope: Scope, broad: Scope) -> frozenset[Scope]:
    """The other parts of the partitions of `broad` that `scope` is a part of."""
    siblings: set[Scope] = set()
    for dimension, name, above in zip(DIMENSIONS, scope, broad, strict=True):
        concept = case.vocabulary.concept(dimension, above)
        for partition in concept.partitions if concept and name != above else ():
            if name in partition.parts:
                siblings.update(scope._replace(**{dimension: part}) for part in partition.parts if part != name)
    return frozenset(siblings)
