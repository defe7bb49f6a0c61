"""Bounds without a linear program: what claims leave of a count by simple sums."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import reduce
from operator import or_
from typing import assert_never

from checker.engine.cases.measurement import counted_periods
from checker.engine.cases.temporal_network import CountedStretch, TemporalNetwork
from checker.engine.rows.row import Quantity
from checker.engine.rows.world import Counted
from checker.model.claim import Claim
from checker.model.forms import Share
from checker.model.numbers import ANY, COUNT, Interval
from checker.model.scope import Scope
from checker.model.time import Period
from checker.model.vocabulary import DIMENSIONS, Vocabulary

_NEVER = 0
"""Stands for the time before all counting."""
Days = tuple[int | None, int | None]
_PART = Interval(Fraction(0), Fraction(1))
_Stretch = tuple[Scope, str, int | None, int | None]


class SimpleBounds:
    """What claims that can all hold, by their literal readings, leave of any count.

    Looked at are stretches of time of one scope, the parts of a whole, and scopes within each other, but no changes, shares
    or records. So intervals may be wider than all claims together allow, but never narrower.
    """

    def __init__(self, claims: Iterable[Claim], vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.stretches: dict[Counted, list[CountedStretch]] = {}
        self.states: dict[Quantity, Interval] = {}
        self.shares: dict[tuple[Scope, Scope, Days], Interval] = {}
        self.networks: dict[Counted, TemporalNetwork] = {}
        self.intervals: dict[_Stretch, Interval] = {}
        self.alone: dict[_Stretch, Interval] = {}
        for claim in claims:
            if isinstance(claim.form, Share) and claim.reading is not None:
                share = claim.scope, claim.form.of, claim.period.days
                self.shares[share] = self.shares.get(share, _PART) & claim.reading.literal
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
            by_parts = self._between_parts if self.vocabulary.kind(scope) == "measure" else self._by_parts
            for other in () if own.is_exact else by_parts(scope, unit, period):
                own = own & other
            self.intervals[key] = own
        return self.intervals[key]

    def share(self, part: Scope, whole: Scope, unit: str, period: Period) -> Interval:
        """What the claims leave of the share that a part makes of its whole."""
        counted = self.allowed(part, unit, period) / self.allowed(whole, unit, period)
        return counted & self.shares.get((part, whole, period.days), _PART)

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

    def _between_parts(self, scope: Scope, unit: str, period: Period) -> Iterator[Interval]:
        """From the least to the most of all parts of a whole, of which a mean, a median or a rate is one of its own."""
        measure = self.vocabulary.measure(scope)
        for dimension, name in zip(DIMENSIONS, scope, strict=True):
            concept = self.vocabulary.concept(dimension, name)
            for partition in concept.partitions if concept and measure != "other" else ():
                parts = [scope._replace(**{dimension: part}) for part in partition.parts]
                if partition.complete and all(self.vocabulary.measure(part) == measure for part in parts):
                    yield reduce(or_, (self._own(part, unit, period) for part in parts))

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
