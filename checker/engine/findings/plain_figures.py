"""Proofs by the plainest figures: what one claim says roughly, or in another unit, another may say outright."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from checker.engine.rows.row import LinearRow, Quantity
from checker.engine.solve.breach import Breach, Grounds, claims_of_grounds
from checker.engine.solve.solution import Refutation
from checker.engine.solve.system import Certificate, System, claims_of
from checker.model.claim import Claim
from checker.model.content import content
from checker.model.forms import Average, Value


@dataclass(frozen=True)
class PlainFigures:
    """What the claims of a system say outright, by the quantities of which they say it. Those that are `out` prove nothing."""

    system: System
    claims: Mapping[str, Claim]
    out: Set[str]

    def refuting(self, refutation: Refutation) -> Refutation:
        """The refutation with plain figures for its premises, as far as these refute the suspect too."""
        grounds = refutation.grounds
        if isinstance(grounds, Breach):
            return refutation
        accused = claims_of((refutation.suspect, *refutation.either))
        for place, (row, times) in enumerate(grounds):
            if not row.claim or row.claim in accused or _is_plain(self.claims[row.claim]):
                continue
            for other, factor in self._in_place_of(row, accused):
                swapped = (*grounds[:place], (other, times * factor), *grounds[place + 1 :])
                if total(swapped) < 0:
                    grounds = swapped
                    break
        if grounds is refutation.grounds:
            return refutation
        return replace(refutation, grounds=grounds, further=apart_from(claims_of_grounds(grounds) - accused, refutation.further))

    def _in_place_of(self, row: LinearRow, accused: Set[str]) -> Iterator[tuple[LinearRow, Fraction]]:
        """The rows that may stand for one, each with how often it is taken for that: the plainest and most trusted first.

        A mean, and what restates a figure, may give way to any figure; a rough figure only to one that says as much.
        """
        claim = self.claims[row.claim]
        for other in self._rows.get(row.quantities, ()):
            factor = _factor(row, other)
            if other.claim in accused or factor is None or not isinstance(self.claims[other.claim].form, Value):
                continue
            derived = other.claim == claim.restates or isinstance(claim.form, Average)
            same = (other.bound * factor, other.strict) == (row.bound, row.strict)
            if derived or (same and _is_plain(self.claims[other.claim])):
                yield other, factor

    @cached_property
    def _rows(self) -> Mapping[tuple[Quantity, ...], Sequence[LinearRow]]:
        """The rows of claims that are not out, by what they speak of."""
        by_quantities: dict[tuple[Quantity, ...], list[LinearRow]] = {}
        rows = (row for group in self.system.groups for row in group.rows if row.claim not in self.out)
        for row in sorted(rows, key=self._place):
            by_quantities.setdefault(row.quantities, []).append(row)
        return by_quantities

    def _place(self, row: LinearRow) -> tuple[bool, Fraction, tuple[str, ...]]:
        claim = self.claims[row.claim]
        return not _is_plain(claim), -claim.trust, content(claim)


def _factor(row: LinearRow, other: LinearRow) -> Fraction | None:
    """How often the other is taken to speak of as much as the row; None where it never does."""
    factors = {mine / theirs for (_, mine), (_, theirs) in zip(row.terms, other.terms, strict=True)}
    return factors.pop() if len(factors) == 1 and min(factors) > 0 else None


def _is_plain(claim: Claim) -> bool:
    """Whether it gives a figure, and not roughly."""
    exact = claim.reading is not None and claim.reading.literal.is_exact
    return isinstance(claim.form, Value) and not claim.restates and exact


def total(certificate: Certificate) -> Fraction:
    """What the bounds of a sum come to; it refutes something where its rows cancel out and that is below 0."""
    return sum((row.bound * times for row, times in certificate), Fraction(0))


def apart_from(premises: Set[str], further: Callable[[], tuple[Grounds, ...]]) -> Callable[[], tuple[Grounds, ...]]:
    """Those of further proofs that share none of these premises."""
    return lambda: tuple(grounds for grounds in further() if premises.isdisjoint(claims_of_grounds(grounds)))
