"""Thousand for million, or a factor of ten too many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.model.claim import Claim, Value
from checker.model.numbers import Interval, Reading
from checker.patterns import Case
from checker.slips import two_sided
from checker.solve.oracle import WhatIf
from checker.words.show import show_number

NAME = "thousand-for-million"
SAYS = "The figure is ten or a thousand times too large or too small."
_FACTORS = (Fraction(1000), Fraction(1, 1000), Fraction(10), Fraction(1, 10))


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    reading = claim.reading
    if isinstance(claim.form, Value) and reading and reading.number and two_sided(claim):
        for factor in _FACTORS:
            meant = reading.number * factor
            if meant.denominator == 1:
                yield WhatIf(claim, replace(claim, reading=times(reading, factor)), f"fits if it is read as {show_number(meant)}")


def times(reading: Reading, factor: Fraction) -> Reading:
    """A reading with all its numbers multiplied."""

    def grown(interval: Interval) -> Interval:
        lo, hi = interval.lo, interval.hi
        return Interval(None if lo is None else lo * factor, None if hi is None else hi * factor)

    number = None if reading.number is None else reading.number * factor
    return replace(reading, literal=grown(reading.literal), pragmatic=grown(reading.pragmatic), number=number)
