"""New/old from a part in per cent: what is left, what is gone, what was added."""

from __future__ import annotations

from fractions import Fraction

from checker.intake.language.amounts import scaled
from checker.model.numbers import COUNT, Reading

_CENT = Fraction(1, 100)


def left(part: Reading) -> Reading:
    """ "Half of that": 0.5."""
    return scaled(part, _CENT, "one")


def gone(part: Reading) -> Reading:
    """ "Down 96%": 0.04; never below 0."""
    return _from_old(scaled(part, -_CENT, "one"))


def added(part: Reading) -> Reading:
    """ "Up 21%": 1.21."""
    return _from_old(scaled(part, _CENT, "one"))


def _from_old(change: Reading) -> Reading:
    return change.mapped(lambda ends: (ends + 1) & COUNT)
