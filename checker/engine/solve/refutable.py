"""Which claims something could refute, whatever numbers it named.

Where another claim bounds the very same form from the other side, or one is from above and the other, from below, lies within
it, no program is needed; else see `cancelling`. The number that a ratio names is a coefficient, not a bound: of other ratios,
rows with a very small and a very great number stand for all that they might have named, as each other number is a weighted mean.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

import numpy as np

from checker.engine.rows.row import ONE, FormKey, LinearRow
from checker.engine.solve.arcs import arcs_of
from checker.engine.solve.cancelling import Cancelling
from checker.engine.solve.contraction import law_chains
from checker.engine.solve.neighbours import Neighbours
from checker.engine.solve.system import Group, System

_AT_ONCE = 1_000_000
"""So many pairs at most are held against one another in one step."""
Might = Callable[[str], tuple[Sequence[LinearRow], Sequence[LinearRow]]]
"""Gives the rows that a claim of a ratio might have said: with upper bounds, and with lower ones."""


def refutable(
    system: System, rows_of_claims: Mapping[str, Sequence[LinearRow]], ratios: Collection[str], might_say: Might
) -> frozenset[str]:
    """The claims, by id, that laws and the rows of other claims could refute. `rows_of_claims`: those of each claim.

    `ratios`: the claims, by id, of a ratio.
    """
    sides: dict[FormKey, set[str]] = {}
    for claim, rows in rows_of_claims.items():
        for row in rows:
            sides.setdefault(_ordered(row.form), set()).add(claim)
    claims = {claim for claim, rows in rows_of_claims.items() if any(sides.get(_opposite(row), set()) - {claim} for row in rows)}
    if claims.issuperset(claim for claim, rows in rows_of_claims.items() if rows):
        return frozenset(claims)
    single = replace(system, groups=tuple(Group((claim,), tuple(rows), ONE) for claim, rows in rows_of_claims.items()))
    claims |= _within(single, claims)
    cancelling, near = Cancelling(system, rows_of_claims), _Near(single, rows_of_claims)
    for claim in cancelling.rows_of_claims:
        if claim not in claims:
            claims |= Cancelling(system, near.of(claim)).with_others(claim) or cancelling.with_others(claim)
    sides_of = {} if claims.issuperset(ratios) else {claim: might_say(claim) for claim in ratios}
    for side in (0, 1) if sides_of else ():
        # One side at a time: that of both together would be none that any claim has said.
        might = {claim: both[side] for claim, both in sides_of.items()}
        for claim in might:
            if claim not in claims:
                for among in (near.of(claim), rows_of_claims):
                    others = {other: might.get(other, rows) for other, rows in among.items() if other != claim}
                    one_side = Cancelling(system, {claim: rows_of_claims[claim], **others})
                    if cancelled := one_side.with_others(claim, frozenset(might) - {claim}):
                        claims |= cancelled
                        break
    return frozenset(claims)


class _Near:
    """The claims that stand nearest to one: most that can be refuted are by these."""

    def __init__(self, system: System, rows_of_claims: Mapping[str, Sequence[LinearRow]]) -> None:
        """`system`: one group for each of the claims, in their order."""
        self.rows_of_claims, self.claims = rows_of_claims, list(rows_of_claims)
        self.neighbours = Neighbours(system)
        self.number = {claim: number for number, claim in enumerate(self.claims)}

    def of(self, claim: str) -> Mapping[str, Sequence[LinearRow]]:
        """The rows of a claim and of the nearest others."""
        index = self.number[claim]
        chosen = (self.claims[other] for other in sorted(self.neighbours.around(index, (index,))))
        return {other: self.rows_of_claims[other] for other in chosen}


def _within(system: System, known: Collection[str]) -> set[str]:
    """The claims that bound a count from above, and others from below that count less of it, in time or in scope.

    Each is a group of the system. Nothing is looked for between two that are `known`.
    """
    claims = [group.claims[0] for group in system.groups]
    is_known = np.array([claim in known for claim in claims])
    comparable: set[str] = set()
    for arcs in arcs_of(system.groups, law_chains(system).nesting).values():
        below = np.flatnonzero(arcs.start > arcs.end)
        above = np.flatnonzero(arcs.start < arcs.end)
        for some in np.array_split(above, 1 + len(above) * len(below) // _AT_ONCE) if len(below) else ():
            inside = (arcs.start[some, None] <= arcs.end[below]) & (arcs.end[some, None] >= arcs.start[below])
            inside &= arcs.owner[some, None] != arcs.owner[below]
            inside &= ~(is_known[arcs.owner[some, None]] & is_known[arcs.owner[below]])
            broad, narrow = np.nonzero(inside)
            owners = np.unique(np.concatenate([arcs.owner[some[broad]], arcs.owner[below[narrow]]]))
            comparable.update(claims[owner] for owner in owners.tolist())
    return comparable


def _ordered(form: FormKey) -> FormKey:
    return tuple(sorted(form))


def _opposite(row: LinearRow) -> FormKey:
    return _ordered(tuple((quantity, -above, below) for quantity, above, below in row.form))
