"""A hidden world: how many of each atom came in each month, and how many live there; claims drawn from it are true."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import cached_property
from itertools import accumulate
from random import Random

from tests.oracle.cells import Kinds, kinds
from tests.oracle.system import Scope, Span, Vocabulary
from tests.oracle.vocabularies import ARRIVED, LEFT, RANGE, RESIDING

MONTHS = 36
Person = tuple[Kinds, Kinds]


class World:
    """`before(scope, month)` and `living(scope, month)` are true numbers, at the start of a month."""

    def __init__(self, rng: Random, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        # As few people as claims are about: everybody is counted somewhere.
        self._persons = [(w, p) for w in kinds(vocabulary.who) if w for p in kinds(vocabulary.where) if p]
        scale = rng.choice((1, 4, 20, 100))
        begins = vocabulary.events[ARRIVED].begins or 0
        self._ways = [k for k in kinds(vocabulary.event) if ARRIVED in k and not k & {LEFT, RESIDING, RANGE}]
        self._came = {
            (person, way): _running(rng, rng.choice((0, 1, 1, 3)) * scale, begins)
            for person in self._persons
            for way in self._ways
        }
        self._further = {person: _running(rng, rng.choice((0, 0, 1)) * scale, 0) for person in self._persons}
        self._staying = {person: Fraction(rng.randint(3, 10), 10) for person in self._persons}

    def number(self, scope: Scope, span: Span) -> int:
        """The flow over a span, or the state at its end."""
        if scope.event == RESIDING:
            return self._summed(scope, lambda person: int(self._arrivals[person][span.end] * self._staying[person]))
        return self._before(scope, span.end) - (0 if span.start is None else self._before(scope, span.start))

    def _before(self, scope: Scope, month: int) -> int:
        if scope.event == LEFT:
            return self._summed(scope, lambda person: self._arrivals[person][month] + self._further[person][month])
        ways = [way for way in self._ways if scope.event in way]
        return self._summed(scope, lambda person: sum(self._came[person, way][month] for way in ways))

    @cached_property
    def _arrivals(self) -> dict[Person, list[int]]:
        return {
            person: [sum(self._came[person, way][month] for way in self._ways) for month in range(MONTHS + 1)]
            for person in self._persons
        }

    def _summed(self, scope: Scope, count: Callable[[Person], int]) -> int:
        return sum(
            count((who, where))
            for who, where in self._persons
            if (not scope.who or scope.who in who) and (not scope.where or scope.where in where)
        )


def _running(rng: Random, mean: int, begins: int) -> list[int]:
    """How many had come before each month."""
    return list(accumulate((rng.randint(0, 2 * mean) if month >= begins else 0 for month in range(MONTHS)), initial=0))
