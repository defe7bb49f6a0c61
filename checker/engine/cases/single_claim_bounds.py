"""What single claims already say of a count: bounds that need no sum."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from checker.engine.rows.row import MINUS, ONE, LinearRow, Quantity, Terms
from checker.model.numbers import ANY, Interval
from checker.model.scope import Scope
from checker.model.vocabulary import Vocabulary

_EVER = 0
"""Stands for an open start: no day has so small a number."""


class _Span(NamedTuple):
    start: int
    end: int
    bound: Fraction
    claim: str


class SingleClaimBounds:
    """The rows of claims that bound one count each, by scope and unit.

    A stretch of time has at least what any part of it has in a narrower scope, and at most what any stretch around it has in a
    broader one.
    """

    def __init__(self, rows: Iterable[LinearRow], vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._least: dict[tuple[Scope, str], list[_Span]] = {}
        self._most: dict[tuple[Scope, str], list[_Span]] = {}
        self._narrower, self._broader = cache(self._listed_narrower), cache(self._listed_broader)
        for row in rows:
            for side, sign in ((self._most, ONE), (self._least, MINUS)):
                if (stretch := _stretch(row.terms, sign)) is not None:
                    quantity, start = stretch
                    span = _Span(start, quantity.day, sign * row.bound, row.claim)
                    side.setdefault((quantity.scope, quantity.unit), []).append(span)

    def around(self, terms: Terms, off: Collection[str] = ()) -> Interval:
        """An interval around all that claims other than `off` allow for a form; open where no single one says anything."""
        stretch = _stretch(terms, ONE)
        if stretch is None:
            return ANY
        quantity, start = stretch
        inside = [
            span.bound
            for span in self._narrower(quantity.scope, quantity.unit)
            if start <= span.start and span.end <= quantity.day and span.claim not in off
        ]
        outside = [
            span.bound
            for span in self._broader(quantity.scope, quantity.unit)
            if span.start <= start and quantity.day <= span.end and span.claim not in off
        ]
        return Interval(max(inside, default=Fraction(0)), min(outside, default=None))

    def _listed_narrower(self, scope: Scope, unit: str) -> tuple[_Span, ...]:
        return tuple(self._of(self._least, unit, (other for other in self._scopes() if self.vocabulary.within(other, scope))))

    def _listed_broader(self, scope: Scope, unit: str) -> tuple[_Span, ...]:
        return tuple(self._of(self._most, unit, (other for other in self._scopes() if self.vocabulary.within(scope, other))))

    def _scopes(self) -> Iterator[Scope]:
        yield from dict.fromkeys(scope for scope, _ in (*self._least, *self._most))

    @staticmethod
    def _of(side: dict[tuple[Scope, str], list[_Span]], unit: str, scopes: Iterable[Scope]) -> Iterator[_Span]:
        for scope in scopes:
            yield from side.get((scope, unit), ())


def _stretch(terms: Terms, sign: Fraction) -> tuple[Quantity, int] | None:
    """The count at the end of a stretch of time, and the day it starts, if the form is `sign` times that stretch."""
    ends = [quantity for quantity, times in terms if times == sign]
    starts = [quantity for quantity, times in terms if times == -sign]
    if len(ends) != 1 or len(ends) + len(starts) != len(terms) or len(starts) > 1 or ends[0].kind != "count":
        return None
    if not starts:
        return ends[0], _EVER
    same = starts[0]._replace(day=ends[0].day) == ends[0] and starts[0].day < ends[0].day
    return (ends[0], starts[0].day) if same else None
