"""Differences with the other sign: a rise read as a fall."""

from __future__ import annotations

from operator import neg

from checker.model.numbers import Reading


def turned(reading: Reading) -> Reading:
    """The reading with the other sign."""
    return reading.mapped(neg)
