"""What rows together allow for a linear form: the least and the most, each with the sum that shows it.

Problem: max t·x subject to r_i·x <= b_i. Method: by duality the most is min Σ y_i b_i over y >= 0 with Σ y_i r_i = t. The rows
that bind at the optimum are solved for y exactly, and the bound is their sum, not the solver's number.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from checker.engine.rows.row import MINUS, ONE, ZERO, LinearRow, Quantity, Terms, added, scaled
from checker.engine.solve.exact_certificate import combination
from checker.engine.solve.farkas import Farkas
from checker.engine.solve.linear_program import TOO_FAR_APART, Inconclusive
from checker.engine.solve.primal import Optimum, Primal
from checker.engine.solve.system import Certificate, Group, System
from checker.engine.solve.work import Work
from checker.model.numbers import Interval
from checker.model.statement import template

UNSPOKEN = template("it speaks of what no other claim nor any law speaks of")

_CUTS = (1e-9, 1e-7, 1e-5)
"""What counts as 0 of a multiplier."""
_CLEARLY = 1e-6
"""How far apart, as part of the greater, two numbers of the solver must be to differ without doubt."""

_Key = tuple[frozenset[tuple[Quantity, Fraction]], frozenset[str]]
"""A form, and the claims left out that say what no other says."""

_Content = tuple[frozenset[tuple[Quantity, int, int]], int, int, bool]
"""What a row says, whoever says it."""


@dataclass(frozen=True, slots=True)
class ImpliedBound:
    """The bound of a linear form, and the rows whose weighted sum is "form <= bound" (for the least: "-form <= -bound")."""

    bound: Fraction
    rows: Certificate

    @property
    def strict(self) -> bool:
        """Whether the form never reaches the bound."""
        return any(row.strict for row, _ in self.rows)


class ImpliedBounds:
    """Rows that can all hold, asked for one linear form after another; equal questions are answered once."""

    def __init__(self, rows: Sequence[LinearRow], work: Work) -> None:
        self.rows = rows
        self.primal = Primal(rows, work)
        self.plain = {_content(row): row for row in reversed(rows) if row.claim}
        self.twins: dict[_Content, set[str]] = {}
        for row in rows:
            if row.claim:
                self.twins.setdefault(_content(row), set()).add(row.claim)
        self.optima: dict[_Key, Optimum | None] = {}
        self.known: dict[_Key, ImpliedBound | None] = {}

    def knows(self, terms: Terms) -> bool:
        """Whether the rows speak of all quantities of a form."""
        return all(quantity in self.primal.number for quantity, _ in terms)

    def least(self, terms: Terms, off: Collection[str] = ()) -> ImpliedBound | None:
        """The least that the form can be; None if there is no bound. Raises Inconclusive."""
        negative = self.most(scaled(terms, Fraction(-1)), off)
        return None if negative is None else ImpliedBound(-negative.bound, negative.rows)

    def most(self, terms: Terms, off: Collection[str] = ()) -> ImpliedBound | None:
        """The most that the form can be; None if there is no bound. Raises Inconclusive."""
        if not terms:
            return ImpliedBound(Fraction(0), ())
        if not self.knows(terms):
            return None
        key = self._key(terms, off)
        if key not in self.known:
            self.known[key] = self._exactly(terms, key[1])
        return self.known[key]

    def may_fit(self, terms: Terms, wanted: Interval, off: Collection[str] = ()) -> bool:
        """Whether the form may have a least above 0, a most of at most twice that, and something of what is said between them.

        A quick look: what it denies is sure, what it grants is for `least` and `most` to show. Raises Inconclusive.
        """
        if not terms or not self.knows(terms):
            return False
        values = self._values(terms, self._key(terms, off)[1])
        if len(values) and _over(float(values.max()), 2 * max(float(values.min()), 0.0)):
            return False
        least = self._optimum(scaled(terms, Fraction(-1)), off)
        if least is None or (wanted.hi is not None and _over(-least.value, float(wanted.hi))):
            return False
        most = self._optimum(terms, off)
        if most is None or _over(most.value, 2 * max(-least.value, 0.0)):
            return False
        return wanted.lo is None or not _over(float(wanted.lo), most.value)

    def may_be_above(self, terms: Terms, off: Collection[str] = ()) -> bool:
        """Whether the form is nowhere seen below 0: a quick look, and what it denies is sure."""
        if not self.knows(terms):
            return False
        values = self._values(terms, self._key(terms, off)[1])
        return not len(values) or not _over(0.0, float(values.min()))

    def can_hold(self, rows: Sequence[LinearRow], off: Collection[str] = ()) -> bool:
        """Whether further rows can hold beside these without the claims `off`. Raises Inconclusive."""
        if not all(self.knows(row.terms) for row in rows):
            raise Inconclusive(UNSPOKEN())
        return self.primal.can_hold(rows, frozenset(off))

    def _key(self, terms: Terms, off: Collection[str]) -> _Key:
        return frozenset(terms), frozenset(claim for claim in off if not self._repeated(claim, off))

    def _repeated(self, claim: str, off: Collection[str]) -> bool:
        """Whether others that are not `off` say all that a claim says, so that nothing changes without it."""
        rows = (self.rows[index] for index in self.primal.rows_of.get(claim, ()))
        return all(not self.twins[_content(row)].issubset(off) for row in rows)

    def _values(self, terms: Terms, off: frozenset[str]) -> NDArray[np.float64]:
        """The values of the form wherever the rows were seen to hold."""
        indexes = [self.primal.number[quantity] for quantity, _ in terms]
        fewer = dict.fromkeys((frozenset[str](), off))
        places = [place[indexes] for known in fewer for place in self.primal.places.get(known, ())]
        values: NDArray[np.float64] = np.array(places).reshape(-1, len(terms)) @ [float(times) for _, times in terms]
        return values

    def _optimum(self, terms: Terms, off: Collection[str]) -> Optimum | None:
        key = self._key(terms, off)
        if key not in self.optima:
            self.optima[key] = self.primal.most(terms, key[1])
        return self.optima[key]

    def _exactly(self, terms: Terms, off: frozenset[str]) -> ImpliedBound | None:
        optimum = self._optimum(terms, off)
        if optimum is None:
            return None
        for cut in _CUTS:
            rows = combination([self.rows[row] for row, dual in optimum.binding if dual > cut], terms)
            if rows is not None:
                return self._plainly(terms, sum((row.bound * times for row, times in rows), Fraction(0)), rows, off)
        raise Inconclusive(TOO_FAR_APART())

    def _plainly(self, terms: Terms, bound: Fraction, rows: Certificate, off: Collection[str]) -> ImpliedBound:
        """The bound by the one claim that says just that, where there is one, and not by a longer sum."""
        summed = ImpliedBound(bound, rows)
        row = self.plain.get(_content(LinearRow(terms, bound, "", strict=summed.strict)))
        return summed if row is None or row.claim in off else ImpliedBound(bound, ((row, Fraction(1)),))


def by_few_claims(sum_: Certificate, system: System, work: Work) -> Certificate:
    """Rows of a system with the same weighted sum "form <= bound" that name few claims: the cheapest proof that it is not more.

    The rows as they are, where no such proof is exact.
    """
    form = added(*(scaled(row.terms, times) for row, times in sum_))
    bound = sum((row.bound * times for row, times in sum_), ZERO)
    # Laws that bound nothing but by 0 come to no other bound alone, so one claim is the fewest.
    if bound and len(sum_) == 1 and sum_[0][0].claim and not any(row.bound for row in system.hard):
        return sum_
    more = LinearRow(scaled(form, MINUS), -bound, "", strict=not any(row.strict for row, _ in sum_))
    denied = replace(system, groups=(*system.groups, Group((), (more,), ONE)))
    try:
        certificate = dict(Farkas(denied, work).cheapest(against=len(system.groups)) or ())
    except Inconclusive:
        return sum_
    times = certificate.pop(more, ZERO)
    return tuple((row, own / times) for row, own in certificate.items()) if times else sum_


def _content(row: LinearRow) -> _Content:
    return frozenset(row.form), row.bound.numerator, row.bound.denominator, row.strict


def _over(one: float, other: float) -> bool:
    """Whether one number of the solver is above another without doubt."""
    return one > other + _CLEARLY * max(1.0, abs(one), abs(other))
