"""Conflicts of one component, of its rows and then of its conditions; each proof sought so that one that fails fells no other.

For a group g of a repair A: a certificate of infeasibility of the rows of g and of the groups outside A, of least cost, then
further ones without the groups of those before. Each is exact (`exact_certificate`); what no exact sum shows is not told.
Where rows can all hold, a condition that is broken is what refutes g (`finder`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from fractions import Fraction
from functools import cached_property

from checker.engine.rows.row import ONE, ZERO, FormKey, LinearRow
from checker.engine.rows.statements import pieces
from checker.engine.solve.breach import Breach, Grounds
from checker.engine.solve.contraction import law_chains
from checker.engine.solve.elastic_program import Elastic, Restriction
from checker.engine.solve.farkas import Farkas, Inconclusive
from checker.engine.solve.finder import Finder
from checker.engine.solve.implied_bounds import ImpliedBounds
from checker.engine.solve.neighbours import NEAR, Neighbours
from checker.engine.solve.quick_conflicts import QuickConflicts
from checker.engine.solve.system import Certificate, Conflict, Group, System, rows_of, steps_of
from checker.engine.solve.work import Work
from checker.model.statement import template

UNPROVED = template("the solver found a conflict that it could not prove")
MOST_WITNESSES = 2
_NEARBY = (NEAR, 4 * NEAR)
"""How many groups near to what is refuted are looked at for a proof at first and then, before a conflict is sought among all."""
_ROUNDS, _SHORT = 3, 3
"""So often at most a shorter proof is sought around the last one; one of so few groups is short enough."""
_MANY = 10
"""Whether a sum of more groups shows something, or each figure is a trifle off, is to be seen by the widest gap there is."""
_ENDS = 2
_MUCH = Fraction(51, 50)
"""So much more of one count than of another is a ratio; less is what is immaterial."""
_TRIED = 5
"""How many of the conflicts known of a group are tried, where none is found near one."""


class Prover:
    """The proofs in one component."""

    def __init__(self, system: System, work: Work, elastic: Elastic | None = None) -> None:
        self.system, self.work = system, work
        self.farkas = Farkas(system, work, elastic)
        self.finder = Finder(system, work) if system.is_conditional else None
        self.neighbours = Neighbours(system)

    def of(self, part: System) -> Prover:
        """The proofs among some groups of the same rows: by the program of all, where each of them is one of its groups."""
        left = {rows: iter(indexes) for rows, indexes in self._places.items()} if part.hard is self.system.hard else {}
        groups = list[int]()
        for group in part.groups:
            index = next(left.get(_rows(group), iter(())), None)
            if index is None:
                return Prover(part, self.work)
            groups.append(index)
        return Prover(part, self.work, Restriction(self.farkas.elastic, groups, len(self.system.groups)))

    @cached_property
    def _places(self) -> dict[object, list[int]]:
        """The groups by what they say."""
        places: dict[object, list[int]] = {}
        for index, group in enumerate(self.system.groups):
            places.setdefault(_rows(group), []).append(index)
        return places

    def can_hold(self, off: Collection[int]) -> bool:
        """Whether all but the groups `off` can hold. Raises Inconclusive."""
        return self.farkas.can_hold(off) and not self._broken(off)

    def may_hold(self, off: Collection[int]) -> bool:
        """Whether all but the groups `off` can hold, as far as is known: true where it cannot be told."""
        try:
            return self.can_hold(off)
        except Inconclusive:
            return True

    def conflict(self) -> Conflict:
        """Groups that cannot all hold, of components in which there are some. Raises Inconclusive."""
        return self.refuted(()) or frozenset()

    def conflicts(self, off: Collection[int]) -> list[Conflict]:
        """Conflicts among the groups that are not `off`; none only if these can hold together. Raises Inconclusive."""
        return self.farkas.conflicts(off) or self._broken(off)

    def refuted(self, off: Collection[int]) -> Conflict | None:
        """Groups, none of them `off`, that cannot all hold; None if all others can. Raises Inconclusive."""
        smallest = min(self.farkas.conflicts(off), key=_by_size, default=None)
        return next(iter(self._broken(off)), None) if smallest is None else smallest

    def only(self, groups: frozenset[int], against: int | None = None) -> Grounds | None:
        """The cheapest proof among some groups, all others set aside; None if they can hold. Raises Inconclusive."""
        certificate = self.farkas.among(groups, against)
        return self.finder.among(groups, against) if certificate is None and self.finder else certificate

    def groups(self, grounds: Grounds) -> tuple[int, ...]:
        """The groups that a proof is made of, in order."""
        if isinstance(grounds, Breach):
            return self.finder.groups(grounds) if self.finder else ()
        return self.farkas.groups(grounds)

    def against(self, index: int, others: frozenset[int], conflicts: Sequence[Conflict]) -> Grounds:
        """The proof that a group is wrong beside all that are kept: all but it and the `others` set aside with it.

        The cheapest near it, or else one in one of the `conflicts` known. Raises Inconclusive if nothing proves it.
        """
        known = [conflict for conflict in dict.fromkeys(conflicts) if index in conflict and conflict.isdisjoint(others)]
        reason = Inconclusive(UNPROVED())
        try:
            if (proof := self._near(index, others, known)) is not None:
                return proof
        except Inconclusive as failed:
            reason = failed
        for conflict in sorted(known, key=_by_size)[:_TRIED]:
            if (alone := self._alone(conflict)) is not None and index in self.groups(alone):
                return alone
        raise reason

    def plainest(self, index: int, others: frozenset[int], grounds: Grounds) -> Grounds:
        """In place of a proof by ratios the one that adds counts up, where one is as short: it is the easiest to redo.

        `others`: what is set aside beside the group refuted.
        """
        if isinstance(grounds, Breach) or not any(_is_ratio(row) for row, _ in grounds):
            return grounds
        near = self.neighbours.around(index, self.groups(grounds), others)
        sums = {other for other in near if not any(_is_ratio(row) for row in self.system.groups[other].rows)}
        proofs = [grounds, *self._sums(index, frozenset({*sums, index}))]
        return min(proofs, key=lambda proof: self._ease(index, proof))

    def _sums(self, index: int, among: frozenset[int]) -> Iterator[Certificate]:
        """The proof against a group among some that leaves the widest gap, and those without one of its groups in turn."""
        with suppress(Inconclusive):
            if (widest := self._of(index, self.farkas.among(among, index))) is None:
                return
            yield widest
            for member in self.groups(widest) if self._ease(index, widest)[0] > _SHORT else ():
                if member != index and (other := self._of(index, self.farkas.among(among - {member}, index))) is not None:
                    yield other

    def _ease(self, index: int, proof: Certificate) -> tuple[int, int, Fraction]:
        """How many figures a sum takes or multiplies, how many are ratios, and how narrow its gap is for one refuted figure."""
        taken: dict[int, Fraction] = {}
        for row, times in proof:
            if (owner := self.farkas.owner.get(id(row))) is not None:
                taken[owner] = max(times, taken.get(owner, ZERO))
        # That there is something at all is a figure that nobody gave, where what is refuted is no ratio itself.
        ours = any(_is_ratio(row) for row in self.system.groups[index].rows)
        given = sum(_is_base(row) for row, _ in proof if self.farkas.owner.get(id(row)) is not None) if not ours else 0
        multiplied = sum(times > min(taken.values()) * _MUCH for times in taken.values())
        left = sum((row.bound * times for row, times in proof), ZERO)
        return len(taken) + given + multiplied, sum(_is_ratio(row) for row, _ in proof), left / taken[index]

    def witnesses(self, index: int, others: frozenset[int], first: Grounds) -> tuple[Grounds, ...]:
        """Further proofs that a group is wrong; none shares a claim with an earlier one but those of the group itself."""
        proofs, last = list[Grounds](), first
        with self.work.on_further():
            while len(proofs) < MOST_WITNESSES and (premises := frozenset(self.groups(last)) - {index}):
                others |= premises
                further = self._witness(index, others)
                if further is None:
                    break
                proofs.append(last := further)
        return tuple(proofs)

    def of_conflicts(self, conflicts: Sequence[Conflict]) -> Iterator[tuple[tuple[int, ...], Grounds]]:
        """Of conflicts that can be proven, such as share no group, small ones first: their groups and the proof."""
        taken = set[int]()
        for conflict in sorted(dict.fromkeys(conflicts), key=_by_size):
            if taken.isdisjoint(conflict) and (proof := self._alone(conflict)) is not None:
                members = self.groups(proof)
                taken.update(members)
                yield members, proof

    def _broken(self, off: Collection[int]) -> list[Conflict]:
        """Conflicts of conditions among the groups that are not `off`, whose rows can all hold. Raises Inconclusive."""
        return self.finder.conflicts(off) if self.finder else []

    def _near(self, index: int, off: frozenset[int], known: Sequence[Conflict] = ()) -> Grounds | None:
        """The cheapest proof among groups near the one refuted, or near a small conflict that it is in, known or seen.

        Of many claims the one that leaves the widest gap; where rows can all hold, a condition that is broken. Raises
        Inconclusive.
        """
        if (direct := self._told_otherwise(index, off)) is not None:
            return direct
        proofs = list[Certificate]()
        for most in _NEARBY:
            proofs += self._around(index, (index,), off, most)
            if proofs and len(self.farkas.groups(proofs[-1])) <= _MANY:
                break
        else:
            # Which conflicts are seen hangs on the version of the solver; what stands nearest does not.
            seen = [conflict for conflict in self.farkas.conflicts(off) if index in conflict]
            if self.finder and not seen and not proofs:
                return self.finder.against(index, off)
            # Of the conflicts known some may be those of conditions.
            centre = min((*(known if self.finder is None else ()), *seen), key=_by_size, default=None)
            if centre is not None:
                proofs += self._around(index, centre, off, NEAR)
        if not proofs:
            return None
        shortest = min(proofs, key=_length)
        # Around a shorter proof may stand what makes one still shorter.
        for _ in range(_ROUNDS):
            groups = self.farkas.groups(shortest)
            if len(groups) <= _SHORT:
                break
            shorter = min((shortest, *self._around(index, groups, off, NEAR)), key=_length)
            if shorter is shortest:
                break
            shortest = shorter
        return self._strongest(index, off, shortest) if len(self.farkas.groups(shortest)) > _MANY else shortest

    def _told_otherwise(self, index: int, off: frozenset[int]) -> Grounds | None:
        """The proof by another figure for the very same, the most exact, if there is one. Raises Inconclusive."""
        rows, gaps = self.system.groups[index].rows, dict[int, Fraction]()
        # What speaks of several counts is refuted for one of them by one figure, for another by another.
        for row in rows if len({row.quantities for row in rows}) == 1 else ():
            for other, bound in self._bounds.get(tuple((quantity, -times, by) for quantity, times, by in row.form), ()):
                if other != index and other not in off and row.bound + bound < 0:
                    gaps[other] = max(gaps.get(other, ZERO), -row.bound - bound)
        if not gaps:
            return None
        groups = self.system.groups
        best = min(gaps, key=lambda other: (_width(groups[other]), -groups[other].weight, -gaps[other], other))
        return self.only(frozenset({index, best}), index)

    @cached_property
    def _bounds(self) -> dict[FormKey, list[tuple[int, Fraction]]]:
        """By what is bounded the groups that bound it, and by how much."""
        bounds: dict[FormKey, list[tuple[int, Fraction]]] = {}
        for index, group in enumerate(self.system.groups):
            for row in group.rows:
                bounds.setdefault(row.form, []).append((index, row.bound))
        return bounds

    @cached_property
    def quick_conflicts(self) -> QuickConflicts:
        """What is seen of the groups without a linear program."""
        return QuickConflicts(self.system.groups, law_chains(self.system).nesting)

    def _around(self, index: int, centre: Collection[int], off: frozenset[int], most: int) -> list[Certificate]:
        """The cheapest proof against a group among those near to some, if there is one. Raises Inconclusive."""
        proof = self._of(index, self.farkas.among(self.neighbours.around(index, centre, off, most), index))
        return [] if proof is None else [proof]

    def _strongest(self, index: int, off: frozenset[int], proof: Certificate) -> Certificate:
        """Of proofs of many claims near to one the one that leaves the widest gap; that one where no other is exact."""
        own = next(row for row, _ in proof if self.farkas.owner.get(id(row)) == index)
        near = self.neighbours.around(index, self.farkas.groups(proof), off) - {index}
        groups = tuple(self.system.groups[other] for other in sorted(near))
        chains = self.farkas.chains
        rows = [*chains.around((*groups, self.system.groups[index])).hard, *rows_of(groups)]
        try:
            least = ImpliedBounds(rows, self.work).least(own.terms)
        except Inconclusive:
            return proof
        if least is None or least.bound <= own.bound:
            return proof
        return chains.expanded(((own, ONE), *least.rows))

    def _witness(self, index: int, off: frozenset[int]) -> Grounds | None:
        """A further proof, if one is found without trouble: the first one stands without it."""
        try:
            if self.can_hold(off):
                return None
            near = self.neighbours.around(index, (index,), off, _NEARBY[-1])
            seen = self.quick_conflicts.through(index, near)
            simple = None if seen is None else self._of(index, self.farkas.among(seen, index))
            return self._near(index, off) if simple is None else simple
        except Inconclusive:
            return None

    def _alone(self, conflict: Conflict) -> Grounds | None:
        """The proof of one conflict, with all else switched off; None if there is none that is exact, or none of any group."""
        try:
            proof = self.only(conflict)
        except Inconclusive:
            return None
        return proof if proof and self.groups(proof) else None

    def _of(self, index: int, proof: Certificate | None) -> Certificate | None:
        """The proof, if the group is a part of it: others say nothing against it."""
        return proof if proof is not None and index in self.groups(proof) else None


def _is_ratio(row: LinearRow) -> bool:
    """Whether a row of a claim takes one count so many times another."""
    times = [abs(piece.coefficient) for piece in pieces(row.terms)] if row.claim else []
    return bool(times) and max(times) > min(times) * _MUCH


def _is_base(row: LinearRow) -> bool:
    """Whether a row says no more than that there is something of what it counts."""
    return len(sides := pieces(row.terms)) == 1 and sides[0].coefficient < 0 and -1 <= row.bound <= 0


def _rows(group: Group) -> object:
    """What a group says, whichever of its claims its rows name."""
    return tuple(row.says for row in group.rows)


def _by_size(conflict: Conflict) -> tuple[int, list[int]]:
    return len(conflict), sorted(conflict)


def _length(proof: Certificate) -> tuple[int, int]:
    """How many steps a sum is, and how many rows it has."""
    return steps_of(proof), len(proof)


def _width(group: Group) -> tuple[bool, Fraction]:
    """Whether what a group bounds has one end only, and how far its ends lie apart."""
    bounds = [row.bound for row in group.rows]
    return len(bounds) < _ENDS, sum(bounds, ZERO)
