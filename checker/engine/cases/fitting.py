"""How well another reading of a claim explains it: not only does it fit, it would hardly fit by chance."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import reduce
from operator import or_

from checker.engine.cases.case import Case
from checker.engine.cases.measurement import ONE, Fit, Measurement, measure
from checker.engine.cases.oracle import WhatIf
from checker.model.claim import Claim
from checker.model.forms import Change, Value
from checker.model.numbers import Interval

MOST = Fraction(1, 8)
"""A slip of which some reading fits by chance more often than this explains nothing."""


def best_fit(questions: Sequence[WhatIf], case: Case, most: Fraction = MOST) -> tuple[WhatIf, Fit] | None:
    """The reading that would least likely fit by chance, if one fits and is not likely to: in `most` of all cases if it is alone.

    Where several readings are tried, one of them fits so much the easier by chance.
    """
    known = [
        (question, measured)
        for question in questions
        if (measured := measure(question.read_as, case.vocabulary, case.simple_bounds)) is not None
    ]
    telling = [(question, measured) for question, measured in known if _tells(question, measured)]
    fits = [(question, fit) for question, measured in telling if (fit := _fit(question, measured)) is not None]
    if not fits:
        return None
    question, best = min(fits, key=lambda pair: pair[1].chance)
    chance = best.chance * len(telling) * _nearness(question, [measured.allowed for _, measured in telling])
    return (question, Fit(chance, best.sure)) if chance <= (most if len(telling) == 1 else MOST) else None


def _tells(question: WhatIf, measured: Measurement) -> bool:
    """Whether enough is known for a fit to mean something."""
    number = question.read_as.reading.number if question.read_as.reading else None
    wide = (measured.allowed.width or 0) > abs(number) if number and isinstance(question.read_as.form, Value) else False
    return measured.fit is not None or not wide


def _nearness(question: WhatIf, allowed: Sequence[Interval]) -> Fraction:
    """How much rarer a fit by chance is where what is tried lies further apart than the figure is great."""
    number = question.read_as.reading.number if question.read_as.reading else None
    apart = reduce(or_, allowed).width
    if not number or not isinstance(question.read_as.form, Value) or apart is None:
        return ONE
    return min(abs(number) / max(apart, ONE), ONE)


def _fit(question: WhatIf, measured: Measurement) -> Fit | None:
    allowed, stated, claim = measured.allowed, measured.stated, question.read_as
    if not allowed.is_bounded or not allowed.meets(stated):
        return None
    if measured.fit is not None:
        return measured.fit
    number, wide = claim.reading.number if claim.reading else None, stated.width or Fraction(0)
    if isinstance(claim.form, Value) and number and claim.reading:
        # What readers take from a bound such as "over 20,000" is likelier near the number that it names.
        bound = not claim.reading.literal.lo or not claim.reading.literal.is_bounded
        away = max(*(abs(end - number) for end in allowed.ends), wide / (4 if bound else 2))
        chance = (away + _step(claim)) / abs(number) * _magnitude(question)
    else:
        step = 0 if claim.unit == "one" else _step(claim)
        size = max(*map(abs, allowed.ends), measured.unit)
        chance = (wide + (allowed.width or 0) + step) / size * _magnitude(question)
    return Fit(chance, measured.whole and allowed.within(stated))


def _step(claim: Claim) -> Fraction:
    """How far one figure is from the next that might have been told: of counts by one, of decimal figures by less."""
    return min(claim.reading.grain or ONE, ONE) if claim.reading else ONE


def _magnitude(question: WhatIf) -> Fraction:
    """How much less likely it is that a figure fits by chance after it is made ten or a thousand times as small or large.

    Not so of a change in per cent: the smaller it is made, the nearer it comes to none, which fits as easily as any.
    """
    if isinstance(question.claim.form, Change) and question.claim.tells_per_cent:
        return ONE
    written, read = (claim.reading.number if claim.reading else None for claim in (question.claim, question.read_as))
    if not written or not read or (question.claim.unit == "one") != (question.read_as.unit == "one"):
        return ONE
    factor = min(abs(written / read), abs(read / written))
    return factor if factor <= Fraction(1, 10) else ONE
