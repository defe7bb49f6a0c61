"""Trends refuted as one would with a pencil: by the figures of two of their units, the nearest to each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from checker.engine.findings.plain_figures import apart_from
from checker.engine.rows.row import LinearRow
from checker.engine.rows.statements import pieces
from checker.engine.solve.breach import Breach, claims_of_grounds
from checker.engine.solve.solution import Refutation
from checker.engine.solve.system import Certificate, System
from checker.engine.solve.verifier import holds
from checker.model.claim import Claim
from checker.model.content import content
from checker.model.forms import Trend, Value
from checker.model.scope import Scope
from checker.model.statement import Piece

_PLAIN = 3
"""Rows of a refutation by two neighbouring units: what the trend says of them, and what each is."""


class _Unit(NamedTuple):
    scope: Scope
    unit: str
    days: tuple[int | None, int | None]


class _Step(NamedTuple):
    old: _Unit
    new: _Unit
    row: LinearRow


@dataclass(frozen=True)
class UnitFigures:
    """What figures say of the units of trends in a system. Claims that are `out` prove nothing."""

    system: System
    claims: Mapping[str, Claim]
    out: Set[str]

    def refuting(self, refutation: Refutation) -> Refutation:
        """The refutation of a trend that alone is suspected by its plainest two figures, as far as there are such.

        Neighbouring units go before those farther apart, then those that lie farther apart in number.
        """
        suspects, grounds = refutation.suspect.claims, refutation.grounds
        if isinstance(grounds, Breach) or refutation.either or len(suspects) != 1:
            return refutation
        if not isinstance(self.claims[suspects[0]].form, Trend) or len(grounds) == _PLAIN:
            return refutation
        plain = next(self._refuting(refutation.suspect.rows), None)
        if plain is None:
            return refutation
        premises = claims_of_grounds(plain).difference(suspects)
        return replace(refutation, grounds=plain, further=apart_from(premises, refutation.further))

    def _refuting(self, trend: Sequence[LinearRow]) -> Iterator[Certificate]:
        steps = sorted(filter(None, map(_step, trend)), key=lambda step: step.old.days[0] or 0)
        for many in range(1, len(steps) + 1):
            pairs: list[Certificate] = []
            for first in range(len(steps) - many + 1):
                chain = steps[first : first + many]
                if all(one.new == other.old for one, other in pairwise(chain)):
                    pairs += self._pairs(chain)
            yield from sorted(pairs, key=lambda grounds: sum(row.bound * times for row, times in grounds))

    def _pairs(self, chain: Sequence[_Step]) -> Iterator[Certificate]:
        """The most trusted figures of the first and the last unit of some steps that follow each other, if they refute these."""
        for one in self._figures(chain[0].old):
            for other in self._figures(chain[-1].new):
                grounds = tuple((row, 1 / abs(pieces(row.terms)[0].coefficient)) for row in (*(s.row for s in chain), one, other))
                if one.claim != other.claim and holds(grounds, self.system.rows):
                    yield grounds
                    return

    def _figures(self, unit: _Unit) -> Sequence[LinearRow]:
        return self._rows.get(unit, ())

    @cached_property
    def _rows(self) -> Mapping[_Unit, Sequence[LinearRow]]:
        """The rows of plain counts, by the unit of which they tell, the most trusted first."""
        by_unit: dict[_Unit, list[LinearRow]] = {}
        for row in (row for group in self.system.groups for row in group.rows if row.claim not in self.out):
            sides = pieces(row.terms) if isinstance(self.claims[row.claim].form, Value) else ()
            if len(sides) == 1:
                by_unit.setdefault(_unit(sides[0]), []).append(row)
        for rows in by_unit.values():
            rows.sort(key=lambda row: (-self.claims[row.claim].trust, content(self.claims[row.claim])))
        return by_unit


def _step(row: LinearRow) -> _Step | None:
    """The two units that a row of a trend compares, the earlier first."""
    sides = [_unit(side) for side in pieces(row.terms)]
    if len(sides) != 2 or any(side.days[0] is None for side in sides):
        return None
    old, new = sorted(sides, key=lambda side: side.days[0] or 0)
    return _Step(old, new, row)


def _unit(piece: Piece) -> _Unit:
    return _Unit(piece.scope, piece.unit, piece.period.days if piece.period else (None, None))
