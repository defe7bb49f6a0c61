"""Thousand for million, or a factor of ten too many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.engine.cases.case import Case
from checker.engine.cases.digits import AS_SHARE, AS_TIMES, in_per_cent, in_times
from checker.engine.cases.oracle import WhatIf
from checker.model.claim import Claim
from checker.model.forms import Average, Change, Each, Form, Value
from checker.model.numbers import COUNT, Interval, Reading
from checker.model.statement import template

NAME = "thousand-for-million"
SAYS = "The figure is ten, a hundred or a thousand times too large or too small."
WHY = "A zero too many, a comma for a point, or a million for a thousand changes the story and looks like any other number."
DO = "Count the digits in the source, and mind languages that count in ten thousands."
_TEN, _THOUSAND = Fraction(10), Fraction(1000)
_FACTORS = tuple(factor for power in (3, 1, 2) for factor in (Fraction(10**power), Fraction(1, 10**power)))
_NEAR = 3
"""So many times above or below the one bound that is known, at most, a figure off by a thousand is taken to be."""
AS_NUMBER = template("fits if it is read as {number:great}", number=Fraction)

HOLDS = """
- {value: "1,397", scope: arrivals, period: 2014}
- {value: about 1400, scope: arrivals, period: 2014}
"""
BREAKS = """
- {value: "1,397", scope: arrivals, period: 2014, source: ministry}
- {value: "1,397", scope: arrivals, period: 2014, source: police}
- {value: "13,970", scope: arrivals, period: 2014}
"""


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """The figure times or by ten, a hundred and a thousand, where that is a whole number; of two counts both.

    Of a share, or a change in per cent or in times, the digits may have been set a place too far.
    """
    form, reading = claim.form, claim.reading
    if reading is None or not reading.number:
        return
    if in_per_cent(claim) or in_times(claim):
        yield from (_ratio(claim, reading, reading.number * factor, factor) for factor in (_TEN, 1 / _TEN))
    if not _counts(form):
        return
    for factor in _FACTORS:
        meant = reading.number * factor
        if meant.denominator == 1:
            other = replace(claim, reading=times(reading, factor))
            if isinstance(form, Change) and form.before is not None:
                other = replace(other, form=replace(form, before=times(form.before, factor)))
            yield WhatIf(claim, other, AS_NUMBER(number=meant))


def _ratio(claim: Claim, reading: Reading, meant: Fraction, factor: Fraction) -> WhatIf:
    """A ratio so many times as great; a change in per cent is what lies between it and 1."""
    less = Fraction(1 if isinstance(claim.form, Change) and in_per_cent(claim) else 0)
    moved = reading.mapped(lambda interval: (interval + -less) * factor + less)
    fits = (AS_SHARE if in_per_cent(claim) else AS_TIMES)(number=meant)
    return WhatIf(claim, replace(claim, reading=replace(moved, number=meant)), fits)


def far_off(claim: Claim, allowed: Interval) -> WhatIf | None:
    """The figure of a count times or by a thousand, where that comes near the bound that it is beyond: hardly so by chance."""
    form, reading, ends = claim.form, claim.reading, allowed & COUNT
    if not isinstance(form, Value) or reading is None or not reading.number or reading.number < 10:
        return None
    for factor, least, most in ((1 / _THOUSAND, (ends.hi or 0) / _NEAR, ends.hi), (_THOUSAND, ends.lo, (ends.lo or 0) * _NEAR)):
        meant = reading.number * factor
        other = times(reading, factor)
        if least and most and least <= meant <= most and meant.denominator == 1 and other.pragmatic.meets(ends):
            return WhatIf(claim, replace(claim, reading=other), AS_NUMBER(number=meant))
    return None


def times(reading: Reading, factor: Fraction) -> Reading:
    """A reading with all its numbers multiplied; a figure in full that was meant in thousands is known to the thousand."""
    number = None if reading.number is None else reading.number * factor
    rounding = factor / 2 if reading.literal.is_exact and factor == _THOUSAND else Fraction(0)
    around = Interval(-rounding, rounding)
    return replace(reading.mapped(lambda interval: interval * factor + around), number=number)


def _counts(form: Form) -> bool:
    """Whether the figure of a form is a count, or so many more or fewer."""
    return isinstance(form, Value | Each | Average) or (isinstance(form, Change) and form.measure in ("level", "difference"))
