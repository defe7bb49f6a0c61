"""Trends refuted as one would with a pencil: by the figures of two of their units, the nearest to each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from checker.engine.findings.plain_figures import apart_from, total
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
    """The two units that a row of a trend compares, the earlier first, and the row as often as gives each of them once."""

    old: _Unit
    new: _Unit
    once: tuple[LinearRow, Fraction]


class _UnitFigure(NamedTuple):
    """A row of a count, as often as gives it once, and what it bounds then."""

    once: tuple[LinearRow, Fraction]
    bound: Fraction


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
        steps = sorted(filter(None, map(_step, trend)), key=_begin)
        for many in range(1, len(steps) + 1):
            pairs: list[Certificate] = []
            for first in range(len(steps) - many + 1):
                chain = steps[first : first + many]
                if all(one.new == other.old for one, other in pairwise(chain)):
                    pairs += self._pairs(chain)
            yield from sorted(pairs, key=total)

    def _pairs(self, chain: Sequence[_Step]) -> Iterator[Certificate]:
        """The most trusted figures of the first and the last unit of some steps that follow each other, if they refute these."""
        steps = tuple(step.once for step in chain)
        moved = total(steps)
        for one in self._figures.get(chain[0].old, ()):
            for other in self._figures.get(chain[-1].new, ()):
                # Most pairs leave room; only of those that leave none the sum is verified.
                leaves_room = moved + one.bound + other.bound > 0
                if leaves_room or one.once[0].claim == other.once[0].claim:
                    continue
                grounds = (*steps, one.once, other.once)
                if holds(grounds, self.system.rows):
                    yield grounds
                    return

    @cached_property
    def _figures(self) -> Mapping[_Unit, Sequence[_UnitFigure]]:
        """What plain counts say, by the unit of which they tell, the most trusted first."""
        by_unit: dict[_Unit, list[_UnitFigure]] = {}
        for row in (row for group in self.system.groups for row in group.rows if row.claim not in self.out):
            sides = pieces(row.terms) if isinstance(self.claims[row.claim].form, Value) else ()
            if len(sides) == 1:
                once = row, _times(sides)
                by_unit.setdefault(_unit(sides[0]), []).append(_UnitFigure(once, total((once,))))
        for figures in by_unit.values():
            figures.sort(key=self._trust)
        return by_unit

    def _trust(self, figure: _UnitFigure) -> tuple[Fraction, tuple[str, ...]]:
        claim = self.claims[figure.once[0].claim]
        return -claim.trust, content(claim)


def _step(row: LinearRow) -> _Step | None:
    sides = pieces(row.terms)
    units = [_unit(side) for side in sides]
    if len(units) != 2 or any(unit.days[0] is None for unit in units):
        return None
    old, new = sorted(units, key=lambda unit: unit.days[0] or 0)
    return _Step(old, new, (row, _times(sides)))


def _begin(step: _Step) -> int:
    return step.old.days[0] or 0


def _times(sides: Sequence[Piece]) -> Fraction:
    """So often a row is taken for its counts to stand in a sum once."""
    return 1 / abs(sides[0].coefficient)


def _unit(piece: Piece) -> _Unit:
    return _Unit(piece.scope, piece.unit, piece.period.days if piece.period else (None, None))
