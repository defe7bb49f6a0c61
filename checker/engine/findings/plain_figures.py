"""Proofs by the plainest figures: what one claim says roughly, or in another unit, another may say outright."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from checker.engine.rows.row import LinearRow, Quantity
from checker.engine.solve.breach import Breach, Grounds, claims_of_grounds
from checker.engine.solve.solution import Refutation
from checker.engine.solve.system import Certificate, System, claims_of
from checker.model.claim import Claim


@dataclass(frozen=True)
class PlainFigures:
    """What the claims of a system say outright, by the quantities of which they say it. Those that are `out` prove nothing."""

    system: System
    claims: Mapping[str, Claim]
    out: Set[str]

    def refuting(self, refutation: Refutation) -> Refutation:
        """The refutation with exact figures for its premises, where such say the same of a quantity.

        What restates a figure gives way to the figure, if that refutes the suspect too.
        """
        grounds = refutation.grounds
        if isinstance(grounds, Breach):
            return refutation
        accused = claims_of((refutation.suspect, *refutation.either))
        for place, (row, times) in enumerate(grounds):
            if not row.claim or row.claim in accused or _is_plain(self.claims[row.claim]):
                continue
            for other in self._in_place_of(row, accused):
                swapped = (*grounds[:place], (other, times), *grounds[place + 1 :])
                if _refutes(swapped):
                    grounds = swapped
                    break
        if grounds is refutation.grounds:
            return refutation
        return replace(refutation, grounds=grounds, further=_apart(refutation.further, claims_of_grounds(grounds) - accused))

    def _in_place_of(self, row: LinearRow, accused: Set[str]) -> Sequence[LinearRow]:
        """The rows of the same terms that may stand for one: of a claim that says the same outright, or that it restates."""
        restated = self.claims[row.claim].restates
        return [
            other
            for other in self._rows.get(row.quantities, ())
            if other.claim not in accused
            and other.terms == row.terms
            and (other.claim == restated or ((other.bound, other.strict) == (row.bound, row.strict) and self._plainly(other)))
        ]

    def _plainly(self, row: LinearRow) -> bool:
        return _is_plain(self.claims[row.claim])

    @cached_property
    def _rows(self) -> Mapping[tuple[Quantity, ...], Sequence[LinearRow]]:
        """The rows of claims that are not out, by what they speak of, in the order of the ids."""
        by_quantities: dict[tuple[Quantity, ...], list[LinearRow]] = {}
        for row in sorted((row for group in self.system.groups for row in group.rows), key=lambda row: row.claim):
            if row.claim not in self.out:
                by_quantities.setdefault(row.quantities, []).append(row)
        return by_quantities


def _is_plain(claim: Claim) -> bool:
    return not claim.restates and claim.reading is not None and claim.reading.literal.is_exact


def _refutes(certificate: Certificate) -> bool:
    """Whether the rows still come to 0 <= something negative."""
    return sum((row.bound * times for row, times in certificate), Fraction(0)) < 0


def _apart(further: Callable[[], tuple[Grounds, ...]], premises: Set[str]) -> Callable[[], tuple[Grounds, ...]]:
    """Those of further proofs that share none of these premises."""
    return lambda: tuple(grounds for grounds in further() if premises.isdisjoint(claims_of_grounds(grounds)))
