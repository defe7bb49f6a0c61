"""How it is broken that a whole lies between its parts: where it is surely above all of them, or below them all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from checker.engine.rows.condition import Between
from checker.engine.rows.row import MINUS, ONE, ZERO, LinearRow, Terms, added, scaled
from checker.engine.solve.breach import Breach, Inference, Limit
from checker.engine.solve.limits import Limits
from checker.model.numbers import Side

_Way = Literal["above all", "below all"]
_WAYS: tuple[_Way, ...] = ("above all", "below all")


def between_breach(between: Between, limits: Limits, off: frozenset[int]) -> Breach | None:
    """How the whole lies beyond all of its parts without the groups `off`; None where it may not. Raises Inconclusive."""
    for way in _WAYS:
        whole, beyond = _beyond(between, way, limits, off)
        if whole is not None and len(beyond) == len(between.parts):
            return limits.breach(between, way, (whole, *beyond.values()))
    return None


def between_inferences(between: Between, limits: Limits, off: frozenset[int]) -> Iterator[Inference]:
    """That the whole is not beyond all of its parts, nor the last part beyond the whole on the side on which all others are.

    Nothing that is known without. Raises Inconclusive.
    """
    for way in _WAYS:
        yield from _of_whole(between, way, limits, off)
    for way in _WAYS:
        whole, beyond = _beyond(between, way, limits, off)
        if whole is None or len(beyond) != len(between.parts) - 1:
            continue
        (last,) = (form for form in between.parts if form not in beyond)
        terms = scaled(added(between.whole, scaled(last, MINUS)), ONE if way == "above all" else MINUS)
        most = limits.limit(terms, "most", off)
        if most is None or most.bound > 0:
            yield Inference(between, (whole, *beyond.values()), LinearRow(terms, ZERO, between.law, between.claim))


def _of_whole(between: Between, way: _Way, limits: Limits, off: frozenset[int]) -> Iterator[Inference]:
    """What the whole is at most, or at least, by what all parts are."""
    side: Side = "most" if way == "above all" else "least"
    sign = ONE if side == "most" else MINUS
    parts = [limit for form in between.parts if (limit := limits.limit(form, side, off)) is not None]
    if len(parts) < len(between.parts):
        return
    outmost, known = max(parts, key=lambda limit: limit.reach), limits.limit(between.whole, side, off)
    if known is None or known.reach > outmost.reach:
        row = LinearRow(scaled(between.whole, sign), sign * outmost.bound, between.law, between.claim, outmost.strict)
        yield Inference(between, tuple(parts), row)


def _beyond(between: Between, way: _Way, limits: Limits, off: frozenset[int]) -> tuple[Limit | None, dict[Terms, Limit]]:
    """What the whole is at least, or at most, and what the parts are that surely lie beyond that."""
    sides: tuple[Side, Side] = ("least", "most") if way == "above all" else ("most", "least")
    whole, beyond = limits.limit(between.whole, sides[0], off), dict[Terms, Limit]()
    for form in between.parts if whole is not None else ():
        part = limits.limit(form, sides[1], off)
        if part is not None and whole is not None and (whole.exceeds(part) if way == "above all" else part.exceeds(whole)):
            beyond[form] = part
    return whole, beyond
