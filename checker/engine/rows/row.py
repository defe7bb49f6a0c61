"""Quantities, and the rows (linear inequalities over quantities) that claims and laws yield."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, NamedTuple

from checker.model.numbers import Interval
from checker.model.scope import Scope

QuantityKind = Literal["count", "state", "fact"]


class Quantity(NamedTuple):
    """One unknown number.

    "count": how many of the scope there were before `day` (an ordinal); a flow is the difference of two counts. "state": how many
    there were at the end of `day`. "fact": a number without a date (`day` is 0). `mark` tells apart quantities that share all
    else but need not be equal (a state on some day of a longer period: the claim's id).
    """

    scope: Scope
    unit: str
    kind: QuantityKind
    day: int
    mark: str = ""


Terms = tuple[tuple[Quantity, Fraction], ...]
ZERO, ONE = Fraction(0), Fraction(1)


@dataclass(frozen=True, slots=True)
class LinearRow:
    """Σ coefficient · quantity <= bound. `claim` is the id of the claim that asserts it, "" for a law of its own."""

    terms: Terms
    bound: Fraction
    law: str
    claim: str = ""


def scaled(terms: Terms, factor: Fraction) -> Terms:
    return tuple((quantity, coefficient * factor) for quantity, coefficient in terms)


def added(*sums: Terms) -> Terms:
    """The sum of linear forms, without the quantities that cancel."""
    total: dict[Quantity, Fraction] = {}
    for terms in sums:
        for quantity, coefficient in terms:
            total[quantity] = total.get(quantity, Fraction(0)) + coefficient
    return tuple((quantity, coefficient) for quantity, coefficient in total.items() if coefficient)


def interval_rows(terms: Terms, interval: Interval, law: str, claim: str = "") -> Iterator[LinearRow]:
    """The rows of lo <= terms <= hi."""
    if interval.hi is not None:
        yield LinearRow(terms, interval.hi, law, claim)
    if interval.lo is not None:
        yield LinearRow(scaled(terms, -ONE), -interval.lo, law, claim)


def ratio_rows(part: Terms, whole: Terms, interval: Interval, law: str, claim: str) -> Iterator[LinearRow]:
    """The rows of lo · whole <= part <= hi · whole."""
    if interval.hi is not None:
        yield LinearRow(added(part, scaled(whole, -interval.hi)), ZERO, law, claim)
    if interval.lo is not None:
        yield LinearRow(added(scaled(whole, interval.lo), scaled(part, -ONE)), ZERO, law, claim)
