"""Thousand for million, or a factor of ten too many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.model.claim import Claim
from checker.model.forms import Average, Each, Value
from checker.model.numbers import Reading
from checker.model.statement import template

NAME = "thousand-for-million"
SAYS = "The figure is ten, a hundred or a thousand times too large or too small."
WHY = "A zero too many, a comma for a point, or a million for a thousand changes the story and looks like any other number."
DO = "Count the digits in the source, and mind languages that count in ten thousands."
_FACTORS = tuple(factor for power in (3, 1, 2) for factor in (Fraction(10**power), Fraction(1, 10**power)))
AS_NUMBER = template("fits if it is read as {number}", number=Fraction)

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
    reading = claim.reading
    if isinstance(claim.form, Value | Each | Average) and reading and reading.number:
        for factor in _FACTORS:
            meant = reading.number * factor
            if meant.denominator == 1:
                yield WhatIf(claim, replace(claim, reading=times(reading, factor)), AS_NUMBER(number=meant))


def times(reading: Reading, factor: Fraction) -> Reading:
    """A reading with all its numbers multiplied."""
    number = None if reading.number is None else reading.number * factor
    return replace(reading.mapped(lambda interval: interval * factor), number=number)
