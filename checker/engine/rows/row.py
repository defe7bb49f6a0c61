"""Quantities, and the rows (linear inequalities over quantities) that claims and laws yield."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import ceil, lcm
from typing import Literal, NamedTuple

from checker.model.numbers import Interval
from checker.model.scope import Scope
from checker.model.time import Period
from checker.model.units import is_counted

QuantityKind = Literal["count", "state", "fact", "measure"]

EVER = -1
"""As the first day of a tally: all that came before is counted too."""


class Quantity(NamedTuple):
    """One unknown number.

    "count": how many of the scope there were before `day` (an ordinal); a flow is the difference of two counts. "state": how many
    there were at the end of `day`. "fact": a number without a date (`day` is 0). "measure": the one value of a period from the
    day `first` to `day`. `mark` tells apart quantities that share all else but need not be equal: of a state told of a longer
    period, the stem of the article that tells it, with `first`, the ordinal of the period's first day; of a tally at some hour of
    `day`, whose tallies tell of it, with the first day that they count, or EVER. What is not named here of a kind is empty.
    """

    scope: Scope
    unit: str
    kind: QuantityKind
    day: int
    mark: str = ""
    first: int = 0

    @property
    def when(self) -> Period | None:
        """The day, or the longer period, of a state, and the period of a measure; None for all else."""
        if self.kind not in ("state", "measure"):
            return None
        return Period(None if self.first == EVER else self.first or self.day, self.day + 1, "")

    @property
    def is_whole(self) -> bool:
        """Whether it is a whole number."""
        return self.kind != "measure" and is_counted(self.unit)


Terms = tuple[tuple[Quantity, Fraction], ...]
FormKey = tuple[tuple[Quantity, int, int], ...]
"""Terms, each coefficient as numerator and denominator: fractions are slow to hash."""
ZERO, ONE = Fraction(0), Fraction(1)
MINUS = -ONE
_MARGIN = Fraction(1, 100)
"""By how much floats take a strict row to stay below its bound, at most."""


@dataclass(frozen=True)
class LinearRow:
    """Σ coefficient · quantity <= bound, or < bound if it is `strict`. `claim` is the id of who asserts it, "" for a law.

    Of what is counted in whole numbers no row is strict: below a bound is at most the next whole number below it.
    """

    terms: Terms
    bound: Fraction
    law: str
    claim: str = ""
    strict: bool = False

    def __hash__(self) -> int:
        """By what the row speaks of: fractions are slow to hash, and add little."""
        return hash((self.law, self.claim, self.quantities))

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """What the row speaks of, in the order of its terms."""
        return tuple(quantity for quantity, _ in self.terms)

    @cached_property
    def counts(self) -> tuple[tuple[int, tuple[Scope, str]], ...]:
        """Of each count that the row speaks of its day, and its scope and unit; a row is in many programs."""
        return tuple((quantity.day, (quantity.scope, quantity.unit)) for quantity, _ in self.terms if quantity.kind == "count")

    @cached_property
    def uncounted(self) -> tuple[Quantity, ...]:
        """What the row speaks of that is no count."""
        return tuple(quantity for quantity, _ in self.terms if quantity.kind != "count")

    @cached_property
    def form(self) -> FormKey:
        """The terms, quick to compare with those of other rows."""
        return tuple((quantity, times.numerator, times.denominator) for quantity, times in self.terms)

    @cached_property
    def says(self) -> tuple[FormKey, int, int, bool]:
        """What the row says, whoever says so: the same of two rows exactly where their terms and bounds are."""
        return self.form, self.bound.numerator, self.bound.denominator, self.strict

    @cached_property
    def floats(self) -> tuple[float, ...]:
        """The coefficients, and then the bound, for programs; a row of a law is in many of them."""
        numbers = (*(coefficient for _, coefficient in self.terms), self.near_bound)
        return tuple(number.numerator / number.denominator for number in numbers)

    @property
    def near_bound(self) -> Fraction:
        """The bound for programs: of a strict row less a margin that floats can see; what it shows is proven without it."""
        if not self.strict:
            return self.bound
        return self.bound - min(_MARGIN, abs(self.bound) / 1000 or _MARGIN)


def scaled(terms: Terms, factor: Fraction) -> Terms:
    """Each coefficient times a factor."""
    if factor == MINUS:
        return tuple((quantity, negated(coefficient)) for quantity, coefficient in terms)
    return tuple((quantity, coefficient * factor) for quantity, coefficient in terms)


def negated(coefficient: Fraction) -> Fraction:
    """The coefficient with the other sign; most are 1 or -1, and known."""
    if coefficient is ONE:
        return MINUS
    return ONE if coefficient is MINUS else -coefficient


def added(*sums: Terms) -> Terms:
    """The sum of linear forms, without the quantities that cancel."""
    total: dict[Quantity, Fraction] = {}
    for terms in sums:
        for quantity, coefficient in terms:
            total[quantity] = total.get(quantity, Fraction(0)) + coefficient
    return tuple((quantity, coefficient) for quantity, coefficient in total.items() if coefficient)


def interval_rows(terms: Terms, interval: Interval, law: str, claim: str = "") -> Iterator[LinearRow]:
    """The rows of lo <= terms <= hi, for terms with whole coefficients. An end that is left out is strict."""
    if interval.hi is not None:
        yield _row(terms, interval.hi, law, claim, interval.below)
    if interval.lo is not None:
        yield _row(scaled(terms, MINUS), -interval.lo, law, claim, interval.above)


def ratio_rows(part: Terms, whole: Terms, interval: Interval, law: str, claim: str) -> Iterator[LinearRow]:
    """The rows of lo · whole <= part <= hi · whole. An end that is left out is strict."""
    if interval.hi is not None:
        yield _row(added(part, scaled(whole, -interval.hi)), ZERO, law, claim, interval.below)
    if interval.lo is not None:
        yield _row(added(scaled(whole, interval.lo), scaled(part, MINUS)), ZERO, law, claim, interval.above)


def below(lower: Terms, higher: Terms, law: str, claim: str) -> LinearRow:
    """The row of lower < higher."""
    return _row(added(lower, scaled(higher, MINUS)), ZERO, law, claim, True)


def some(whole: Terms, law: str, claim: str) -> LinearRow:
    """The row of whole > 0: that there is something of which a ratio is taken, of a count at least one."""
    return _row(scaled(whole, MINUS), ZERO, law, claim, True)


def _row(terms: Terms, bound: Fraction, law: str, claim: str, strict: bool) -> LinearRow:
    """terms <= bound, or < bound; for whole numbers with coefficients p/q the latter is q·terms <= ceil(q·bound) - 1."""
    if not strict or not all(quantity.is_whole for quantity, _ in terms):
        return LinearRow(terms, bound, law, claim, strict)
    parts = lcm(*(coefficient.denominator for _, coefficient in terms))
    return LinearRow(terms, Fraction(ceil(bound * parts) - 1, parts), law, claim)
