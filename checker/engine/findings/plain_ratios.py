"""Proofs by the plainest ratios: what a solver shows by shares taken so many times, the same claims may show as they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple

from checker.engine.rows.row import ONE, ZERO, LinearRow, Quantity, Terms, scaled
from checker.engine.solve.breach import Breach, claims_of_grounds
from checker.engine.solve.ratio_proof import is_base, is_homogeneous, ratio_sum, total_of
from checker.engine.solve.solution import Refutation
from checker.engine.solve.system import Certificate, System
from checker.engine.solve.verifier import holds
from checker.model.claim import Claim

_MOST = 8
"""Rows of a certificate that is looked at: the ways to take them double with each."""


class _Combination(NamedTuple):
    """Rows, each so many times, that come to so many times the base and nothing else."""

    rows: Certificate
    of_base: Fraction


@dataclass(frozen=True)
class PlainRatios:
    """The rows of a system by which ratios that cannot hold together are refuted."""

    system: System
    claims: Mapping[str, Claim]

    def refuting(self, refutation: Refutation) -> Refutation:
        """The refutation with ratios taken as few times as its claims need, where it only touches, or takes a claim twice."""
        grounds, suspects = refutation.grounds, refutation.suspect.claims
        if isinstance(grounds, Breach) or not self._is_odd(grounds, suspects):
            return refutation
        plain = next((each for each in self._plainer(grounds, suspects) if holds(each, self.system.rows)), None)
        return refutation if plain is None else replace(refutation, grounds=plain)

    def _is_odd(self, grounds: Certificate, suspects: Sequence[str]) -> bool:
        sum_ = ratio_sum(grounds, suspects, self.claims)
        if sum_ is None or len(sum_.others) >= _MOST:
            return False
        owners = [row.claim for row, _ in sum_.others if row.claim]
        return total_of(sum_, sum_.others) == sum_.allowed or len(owners) > len(set(owners))

    def _plainer(self, grounds: Certificate, suspects: Sequence[str]) -> Iterator[Certificate]:
        """Certificates by the same claims that leave room between what they say, by fewer rows before more."""
        homogeneous = [row for row, _ in grounds if not is_base(row, self.claims)]
        ours = next(row for row in homogeneous if row.claim in suspects)
        others = [row for row in homogeneous if row is not ours and is_homogeneous(row)]
        wanted = claims_of_grounds(grounds)
        for base in self._bases(wanted):
            whole = scaled(base.terms, -ONE)
            for many in range(1, len(others) + 1):
                ways = (_combined(ours, chosen, whole) for chosen in combinations(others, many))
                for each in sorted(filter(None, ways), key=lambda each: -each.of_base):
                    certificate = (*each.rows, (base, each.of_base))
                    if claims_of_grounds(certificate) == wanted:
                        yield certificate

    def _bases(self, wanted: Set[str]) -> Iterator[LinearRow]:
        """The rows that say that there is something of which one of these claims gives a ratio."""
        groups = (group for group in self.system.groups if not wanted.isdisjoint(group.claims))
        yield from (row for group in groups for row in group.rows if is_base(row, self.claims))


def _combined(ours: LinearRow, others: Sequence[LinearRow], whole: Terms) -> _Combination | None:
    """One row once and the others so often that all but the whole cancels out; None if they do not, or leave none of it."""
    quantities = {quantity for row in (ours, *others) for quantity in row.quantities} | {quantity for quantity, _ in whole}
    columns = [row.terms for row in others] + [scaled(whole, -ONE)]
    times = _solved([dict(column) for column in columns], dict(scaled(ours.terms, -ONE)), sorted(quantities))
    if times is None or min(times) <= 0:
        return None
    return _Combination(((ours, ONE), *zip(others, times[:-1], strict=True)), times[-1])


def _solved(
    columns: Sequence[Mapping[Quantity, Fraction]], right: Mapping[Quantity, Fraction], quantities: Sequence[Quantity]
) -> list[Fraction] | None:
    """How often each column is taken to give the right side; None if that cannot be, or in more than one way."""
    lines = [[column.get(quantity, ZERO) for column in columns] + [right.get(quantity, ZERO)] for quantity in quantities]
    for place in range(len(columns)):
        pivot = next((line for line in lines[place:] if line[place]), None)
        if pivot is None:
            return None
        lines.remove(pivot)
        pivot = [number / pivot[place] for number in pivot]
        lines = [[number - line[place] * one for number, one in zip(line, pivot, strict=True)] for line in lines]
        lines.insert(place, pivot)
    if any(line[-1] for line in lines[len(columns) :]):
        return None
    return [line[-1] for line in lines[: len(columns)]]
