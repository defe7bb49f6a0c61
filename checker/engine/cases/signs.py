"""Differences with the other sign: a rise read as a fall."""

from __future__ import annotations

from dataclasses import replace

from checker.model.numbers import Interval, Reading


def turned(reading: Reading) -> Reading:
    """The reading with the other sign."""

    def minus(interval: Interval) -> Interval:
        lo, hi = interval.lo, interval.hi
        return Interval(None if hi is None else -hi, None if lo is None else -lo)

    return replace(reading, literal=minus(reading.literal), pragmatic=minus(reading.pragmatic))
