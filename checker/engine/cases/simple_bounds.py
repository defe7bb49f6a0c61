"""Bounds without a linear program: what claims leave of a count by simple sums, and what single ones already say of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cache
from typing import NamedTuple, assert_never

from checker.engine.cases.measurement import counted_periods
from checker.engine.cases.temporal_network import CountedStretch, TemporalNetwork
from checker.engine.rows.row import ONE, LinearRow, Quantity, Terms
from checker.engine.rows.world import Counted
from checker.model.claim import Claim
from checker.model.numbers import ANY, COUNT, Interval
from checker.model.scope import Scope
from checker.model.time import Period
from checker.model.vocabulary import DIMENSIONS, Vocabulary

_NEVER = 0
"""Stands for the time before all counting."""
_Stretch = tuple[Scope, str, int | None, int | None]
_EVER = 0
"""Stands for an open start: no day has so small a number."""


class SimpleBounds:
    """What claims that can all hold, by their literal readings, leave of any count.

    Looked at are stretches of time of one scope, the parts of a whole, and scopes within each other, but no changes, shares
    or records. So intervals may be wider than all claims together allow, but never narrower.
    """

    def __init__(self, claims: Iterable[Claim], vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.stretches: dict[Counted, list[CountedStretch]] = {}
        self.states: dict[Quantity, Interval] = {}
        self.networks: dict[Counted, TemporalNetwork] = {}
        self.intervals: dict[_Stretch, Interval] = {}
        self.alone: dict[_Stretch, Interval] = {}
        for claim in claims:
            if claim.reading is not None and not claim.restates:
                for period in counted_periods(claim):
                    self._take(claim, period, claim.reading.literal)
        self.scopes = tuple(sorted(dict.fromkeys(scope for scope, _ in self.stretches)))
        self.spoken = frozenset(self.stretches) | {(state.scope, state.unit) for state in self.states}

    def count(self, scope: Scope, unit: str, period: Period) -> Fraction | None:
        """The count of a flow over a period, of a state on a day, or of a fact, if the claims settle it."""
        return self.allowed(scope, unit, period).exact

    def allowed(self, scope: Scope, unit: str, period: Period) -> Interval:
        """What the claims leave of a count."""
        key = scope, unit, *period.days
        if key not in self.intervals:
            own = self._own(scope, unit, period)
            settled = own.is_exact or self.vocabulary.kind(scope) == "measure"
            for other in () if settled else self._by_parts(scope, unit, period):
                own = own & other
            self.intervals[key] = own
        return self.intervals[key]

    def days(self, scope: Scope, unit: str) -> tuple[int, ...]:
        """The days before which claims count the scope, the earliest first."""
        return tuple(sorted({end for _, end, _ in self.stretches.get((scope, unit), ())}))

    def _take(self, claim: Claim, period: Period, literal: Interval) -> None:
        key = self._key(claim.scope, claim.unit, period)
        if isinstance(key, Quantity):
            self.states[key] = self.states.get(key, ANY) & literal
        elif key is not None:
            self.stretches.setdefault((claim.scope, claim.unit), []).append((*key, literal))

    def _key(self, scope: Scope, unit: str, period: Period) -> Quantity | tuple[int, int] | None:
        """What is counted: a quantity for states and facts, the two ends of a stretch of time for flows."""
        kind = self.vocabulary.kind(scope)
        if kind == "fact":
            return Quantity(scope, unit, "fact", 0)
        if period.end is None:
            return None
        match kind:
            case "state":
                return Quantity(scope, unit, "state", period.end - 1) if period.start == period.end - 1 else None
            case "measure":
                return Quantity(scope, unit, "measure", period.end - 1, first=period.start or 0)
            case "flow":
                begins = self.vocabulary.begins(scope.event)
                start = period.start
                return _NEVER if start is None or (begins is not None and start <= begins) else start, period.end
            case _:
                assert_never(kind)

    def _own(self, scope: Scope, unit: str, period: Period) -> Interval:
        """What the claims about just this scope leave."""
        if (scope, unit) not in self.spoken:
            return ANY
        key = scope, unit, *period.days
        if key not in self.alone:
            self.alone[key] = self._of_scope(scope, unit, period)
        return self.alone[key]

    def _of_scope(self, scope: Scope, unit: str, period: Period) -> Interval:
        key = self._key(scope, unit, period)
        if key is None or isinstance(key, Quantity):
            return ANY if key is None else self.states.get(key, ANY)
        if (scope, unit) not in self.networks:
            self.networks[scope, unit] = TemporalNetwork(self.stretches[scope, unit])
        return self.networks[scope, unit].between(*key)

    def _by_parts(self, scope: Scope, unit: str, period: Period) -> Iterator[Interval]:
        """What parts leave of their whole, and a whole and its other parts of a part, one declared family at a time."""
        for dimension, name in zip(DIMENSIONS, scope, strict=True):
            for whole in self.vocabulary.broader(dimension, name)[:-1]:
                concept = self.vocabulary.concept(dimension, whole)
                above = scope._replace(**{dimension: whole})
                if whole != name:
                    if (above, unit) not in self.spoken:
                        continue
                    yield Interval(None, self._own(above, unit, period).hi)
                for partition in concept.partitions if concept else ():
                    if name == whole or name in partition.parts:
                        others = [scope._replace(**{dimension: part}) for part in partition.parts if part != name]
                        if name != whole or any((other, unit) in self.spoken for other in others):
                            counts = [self._own(other, unit, period) for other in others]
                            yield _family(counts, None if name == whole else self._own(above, unit, period), partition.complete)


def _family(parts: Sequence[Interval], whole: Interval | None, complete: bool) -> Interval:
    """The sum of the parts, if `whole` is None; else what they leave of the whole for the one more part there is."""
    summed = sum((part & COUNT for part in parts), Interval.exactly(Fraction(0)))
    if not complete:
        summed = Interval(summed.lo, None)
    if whole is None:
        return summed
    rest = whole - summed
    return Interval(rest.lo and max(rest.lo, Fraction(0)), rest.hi)


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
            for side, sign in ((self._most, ONE), (self._least, -ONE)):
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
