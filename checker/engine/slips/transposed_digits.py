"""Two neighbouring digits swapped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.model.claim import Claim
from checker.model.forms import Value
from checker.model.numbers import Interval
from checker.model.statement import template

NAME = "transposed-digits"
SAYS = "Two neighbouring digits of the figure are swapped."
WHY = "Swapped digits are the commonest slip of the keyboard, and no reader notices them."
DO = "Compare the figure with the source digit by digit."
AS_NUMBER = template("fits if it is read as {number}", number=Fraction)

HOLDS = """
- {value: "229", scope: arrivals, period: 2020}
- {value: "229", scope: arrivals, period: 2020, source: ministry}
"""
BREAKS = """
- {value: "229", scope: arrivals, period: 2020, source: ministry}
- {value: "229", scope: arrivals, period: 2020, source: police}
- {value: "292", scope: arrivals, period: 2020}
"""


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    reading = claim.reading
    if not isinstance(claim.form, Value) or reading is None or reading.hedge != "exact":
        return
    if reading.number is None or reading.number.denominator != 1 or reading.number < 10:
        return
    digits = str(reading.number.numerator)
    for i in range(len(digits) - 1):
        swapped = digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :]
        if swapped != digits and swapped[0] != "0":
            number = Fraction(int(swapped))
            exactly = Interval.exactly(number)
            meant = replace(reading, literal=exactly, pragmatic=exactly, number=number)
            yield WhatIf(claim, replace(claim, reading=meant), AS_NUMBER(number=number))
