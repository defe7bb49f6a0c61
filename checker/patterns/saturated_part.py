"""A part that takes nearly all of its whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.model.claim import Claim, Scope, Value
from checker.model.finding import Slip
from checker.model.vocabulary import DIMENSIONS
from checker.patterns import Case, Remark
from checker.solve.oracle import Allowed, WhatIf
from checker.words.periods import show_period
from checker.words.scopes import show_scope, tell_apart
from checker.words.show import show_number

KIND = "saturated-part"
SAYS = "A part takes nearly all of its whole, and nobody counts the rest: perhaps the figure is that of the whole."
SEVERITY = "note"

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
    spoken = frozenset(claim.scope for claim in case.claims)
    for claim in case.doubted:
        if isinstance(claim.form, Value) and claim.reading and claim.reading.number:
            for broad in _next_broader(case, claim.scope):
                if broad in spoken and not _rest_is_counted(case, claim, broad):
                    part, whole = tell_apart([claim.scope, broad])
                    text = f"fits if {part} is read as {'all ' * (whole != 'any')}{whole}"
                    yield WhatIf(claim, replace(claim, scope=broad), text)


def judge(question: WhatIf, allowed: Allowed, case: Case) -> Remark | None:
    """A remark if the figure is at least the set share of the most that the whole can be."""
    reading = question.claim.reading
    assert reading is not None and reading.number is not None
    said = reading.pragmatic
    figure = said.hi if reading.hedge == "up to" and said.hi is not None else reading.number
    if not allowed.hi or figure < case.settings.saturated * allowed.hi:
        return None
    share = figure / allowed.hi
    whole = show_scope(question.read_as.scope)
    message = (
        f"“{question.claim.quote}” would be {_percent(share)} of all that the other claims allow for "
        f"{whole}, {show_period(question.claim.period)}: at most {show_number(allowed.hi)}."
    )
    fits = (said.lo is None or said.lo <= allowed.hi) and (said.hi is None or allowed.lo is None or allowed.lo <= said.hi)
    return Remark(message, (Slip("broader-scope", question.text),) if fits else ())


def _percent(share: Fraction) -> str:
    return f"{show_number(Fraction(round(share * 100)))} per cent"


def _next_broader(case: Case, scope: Scope) -> Iterator[Scope]:
    for dimension, name in zip(DIMENSIONS, scope, strict=True):
        concept = case.vocabulary.concept(dimension, name)
        for broad in concept.within if concept else ():
            yield scope._replace(**{dimension: broad})


def _rest_is_counted(case: Case, claim: Claim, broad: Scope) -> bool:
    """Whether another part of a partition of the whole is counted for the same period: then a large part is no surprise."""
    return any(
        other.scope in _siblings(case, claim.scope, broad) and other.period.days == claim.period.days for other in case.claims
    )


def _siblings(case: Case, scope: Scope, broad: Scope) -> frozenset[Scope]:
    """The other parts of the partitions of `broad` that `scope` is a part of."""
    found: set[Scope] = set()
    for dimension, name, above in zip(DIMENSIONS, scope, broad, strict=True):
        concept = case.vocabulary.concept(dimension, above)
        for partition in concept.partitions if concept and name != above else ():
            if name in partition.parts:
                found.update(scope._replace(**{dimension: part}) for part in partition.parts if part != name)
    return frozenset(found)
