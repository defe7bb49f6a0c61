"""Which counts some claims can be at odds over: all others may be left out of the laws, whatever the claims say.

An axis may be left out where its counts can be had from those that stay so that every law with it holds as soon as the laws of
those that stay do: as 0, as the sum of what lies within it, or as what parts leave of their whole. Then each solution of the
fewer laws is one of all. Whether it is so is read off each law with these expressions put in; where it is not, the axis stays.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import takewhile

from checker.engine.rows.row import LinearRow
from checker.engine.solve.nesting import TimeAxis, time_axis

_Days = frozenset[int | None]
_Sum = Mapping[TimeAxis, Fraction | int]
"""Coefficients by axis; none is 0. Whole numbers are ints, which are quicker to add."""


@dataclass(frozen=True)
class AxisRelation:
    """Σ coefficient · count <= 0 in each stretch between two of the days that follow one another, or `total` up to each of them.

    `days`: None is the time before all. `loose`: it is at most a number that is not 0, or speaks of several days; nothing is read
    off it but that it holds where all are 0.
    """

    ends: _Sum
    days: _Days
    total: bool = False
    loose: bool = False

    @cached_property
    def axes(self) -> frozenset[TimeAxis]:
        """What it speaks of."""
        return frozenset(self.ends)


class Relevance:
    """The laws of a system as relations of axes, and which axes matter to those spoken of."""

    def __init__(self, chains: Iterable[AxisRelation], rows: Iterable[LinearRow]) -> None:
        self.chains, others = tuple(chains), tuple(rows)
        self.relations = (*self.chains, *_relations(others))
        self.always = frozenset(time_axis(quantity) for row in others if _is_always(row) for quantity, _ in row.terms)
        self._known: dict[frozenset[TimeAxis], frozenset[TimeAxis]] = {}
        axes = dict.fromkeys(axis for relation in self.relations for axis in relation.ends)
        self._bits = {axis: 1 << number for number, axis in enumerate(axes)}
        self._masks = [(self._mask(relation.ends), relation) for relation in self.relations]
        # Most relations speak of the same few sets of days: which of them cover which is seen once.
        days: dict[_Days, int] = {}
        self._days = {id(relation): days.setdefault(relation.days, len(days)) for relation in self.relations}
        self._covered: dict[tuple[int, int, bool, bool], bool] = {}
        self._floored: dict[tuple[int, bool], dict[TimeAxis, bool]] = {}

    def axes(self, spoken: Collection[TimeAxis]) -> frozenset[TimeAxis]:
        """The axes spoken of, and those without which a law between them would be lost."""
        staying = self.always.union(spoken)
        if (known := self._known.get(staying)) is None:
            *passed, known = self._growing(staying)
            # What is needed beside some is needed beside them and some of that: the next axes often come to the same.
            self._known.update(dict.fromkeys((*passed, known), known))
        return known

    def _growing(self, staying: frozenset[TimeAxis]) -> Iterator[frozenset[TimeAxis]]:
        """The axes, again and again with those that they turn out to need; the last needs no more."""
        before = dict[TimeAxis, _Sum]()
        while True:
            yield staying
            if (closed := self._known.get(staying)) is not None:
                yield closed
                return
            expressions = self._expressions(staying)
            # What held still does with more axes that stay, where its own are told as before.
            fresh = self._mask(axis for axis in {**before, **expressions} if before.get(axis) != expressions.get(axis))
            # Of axes that all stay there is nothing to see, nor of such as are all 0: most relations are of these.
            known, left, before = self._mask(expressions), ~self._mask(staying), expressions
            unsure = (each for mask, each in self._masks if mask & fresh and mask & left and mask & known)
            needed = [
                self._with_its_like(relation.axes, expressions)
                for relation in unsure
                if not self._holds(relation, staying, expressions)
            ]
            if not needed:
                return
            staying = staying.union(*needed)

    def _with_its_like(self, axes: frozenset[TimeAxis], expressions: Mapping[TimeAxis, _Sum]) -> frozenset[TimeAxis]:
        """What a relation speaks of; with one part, which was told as what others leave of the whole, the next ones like it.

        Each would be told so in its place, and fail as it does.
        """
        if len(axes) > 1:
            return axes
        (part,) = axes
        like = set[TimeAxis]()
        for whole, parts in self._wholes_of.get(part, ()):
            if whole in expressions:
                behind = (other for other in parts[parts.index(part) + 1 :] if other not in expressions)
                like.update(takewhile(lambda other: self._place[other] == self._place[part], behind))
        return axes | like

    def _mask(self, axes: Iterable[TimeAxis]) -> int:
        """A bit for each of some axes of which a relation speaks: quicker to compare than sets."""
        mask = 0
        for axis in axes:
            mask |= self._bits.get(axis, 0)
        return mask

    def _expressions(self, staying: frozenset[TimeAxis]) -> dict[TimeAxis, _Sum]:
        """What each axis may be taken to be, by those that stay; nothing for 0."""
        expressions: dict[TimeAxis, _Sum] = {axis: {axis: 1} for axis in staying}
        for axis in self._broader:
            if axis not in staying and (within := self._within(axis, staying)):
                expressions[axis] = dict.fromkeys(within, 1)
        for whole, parts in self._wholes:
            if whole in expressions:
                left = _plus({whole: 1, **dict.fromkeys(parts, -1)}, expressions)
                free = next((part for part in parts if part not in expressions), None)
                if free is not None and any(times > 0 for times in left.values()):
                    expressions[free] = left
        return expressions

    def _within(self, axis: TimeAxis, staying: frozenset[TimeAxis]) -> tuple[TimeAxis, ...]:
        """The broadest of the axes that stay, of those within one."""
        reached, left, within = {axis}, [axis], dict[TimeAxis, None]()
        for current in left:
            for narrower in self._narrower.get(current, ()):
                if narrower in staying:
                    within[narrower] = None
                elif narrower not in reached:
                    reached.add(narrower)
                    left.append(narrower)
        return tuple(within)

    def _holds(self, relation: AxisRelation, staying: frozenset[TimeAxis], expressions: Mapping[TimeAxis, _Sum]) -> bool:
        """Whether a relation, not all of which stays, holds by those that stay."""
        if relation.loose:
            return False
        left = _plus(relation.ends, expressions)
        if self._is_at_most_0(left, relation):
            return True
        most = next((axis for axis, times in left.items() if times > 0), None)
        return most is not None and any(
            staying.issuperset(other.ends)
            and self._covers(other, relation)
            and self._is_at_most_0(_minus(left, other.ends), relation)
            for other in self._of_axis.get(most, ())
        )

    def _is_at_most_0(self, sum_: _Sum, relation: AxisRelation) -> bool:
        """Whether a sum is at most 0 because counts never fall."""
        if any(times > 0 for times in sum_.values()):
            return False
        floors = self._floored.setdefault((self._days[id(relation)], relation.total), {})
        for axis in sum_:
            if (has_floor := floors.get(axis)) is None:
                has_floor = floors[axis] = any(self._covers(floor, relation) for floor in self._floors.get(axis, ()))
            if not has_floor:
                return False
        return True

    def _covers(self, one: AxisRelation, other: AxisRelation) -> bool:
        """Whether one relation speaks of each stretch of time of another."""
        key = self._days[id(one)], self._days[id(other)], one.total, other.total
        if (covers := self._covered.get(key)) is None:
            covers = self._covered[key] = _covers(one, other)
        return covers

    @cached_property
    def _of_axis(self) -> dict[TimeAxis, list[AxisRelation]]:
        """The relations that say that an axis is at most something."""
        of: dict[TimeAxis, list[AxisRelation]] = {}
        for relation in self.relations:
            for axis, times in relation.ends.items():
                if times > 0 and not relation.loose:
                    of.setdefault(axis, []).append(relation)
        return of

    @cached_property
    def _floors(self) -> dict[TimeAxis, list[AxisRelation]]:
        """The relations that say that an axis never falls."""
        floors: dict[TimeAxis, list[AxisRelation]] = {}
        for relation in self.relations:
            if len(relation.ends) == 1 and not relation.loose:
                ((axis, times),) = relation.ends.items()
                if times < 0:
                    floors.setdefault(axis, []).append(relation)
        return floors

    @cached_property
    def _narrower(self) -> dict[TimeAxis, list[TimeAxis]]:
        """The axes that lie within each in any stretch of time."""
        narrower: dict[TimeAxis, list[TimeAxis]] = {}
        for relation in self.chains:
            if len(relation.ends) == 2 and sum(relation.ends.values()) == 0:
                narrow, broad = sorted(relation.ends, key=lambda axis: -relation.ends[axis])
                narrower.setdefault(broad, []).append(narrow)
        return narrower

    @cached_property
    def _broader(self) -> tuple[TimeAxis, ...]:
        return tuple(self._narrower)

    @cached_property
    def _wholes(self) -> tuple[tuple[TimeAxis, tuple[TimeAxis, ...]], ...]:
        """Wholes that are no more than some parts, and the parts; the broadest first."""
        wholes = list[tuple[TimeAxis, tuple[TimeAxis, ...]]]()
        for relation in self.chains:
            whole = [axis for axis, times in relation.ends.items() if times > 0]
            if len(whole) == 1 and len(relation.ends) > 2 and set(relation.ends.values()) == {1, -1}:
                wholes.append((whole[0], tuple(axis for axis in relation.ends if axis != whole[0])))
        depth = {whole: self._count_within(whole) for whole, _ in wholes}
        return tuple(sorted(wholes, key=lambda each: -depth[each[0]]))

    @cached_property
    def _wholes_of(self) -> dict[TimeAxis, list[tuple[TimeAxis, tuple[TimeAxis, ...]]]]:
        """The wholes of which each axis is a part, with their parts."""
        of: dict[TimeAxis, list[tuple[TimeAxis, tuple[TimeAxis, ...]]]] = {}
        for whole, parts in self._wholes:
            for part in parts:
                of.setdefault(part, []).append((whole, parts))
        return of

    @cached_property
    def _place(self) -> dict[TimeAxis, frozenset[Hashable]]:
        """What is said of each axis: the same of two where any law with one holds as it does with the other in its place."""
        relations: dict[TimeAxis, set[Hashable]] = {}
        for number, relation in enumerate(self.relations):
            kind, ends = (self._days[id(relation)], relation.total, relation.loose), relation.ends
            for axis, times in ends.items():
                # Of three and more axes two that are alike stand in the very same relation.
                others = number if len(ends) > 2 else tuple(end for end in ends.items() if end[0] != axis)
                relations.setdefault(axis, set()).add((others, times, *kind))
        return {axis: frozenset(each) for axis, each in relations.items()}

    def _count_within(self, axis: TimeAxis) -> int:
        """How many axes lie within one, itself included."""
        reached, left = {axis}, [axis]
        for current in left:
            fresh = [other for other in self._narrower.get(current, ()) if other not in reached]
            reached.update(fresh)
            left.extend(fresh)
        return len(reached)


def _is_always(row: LinearRow) -> bool:
    """Whether a row may fail where all that it speaks of is 0, or is what somebody claims."""
    return bool(row.claim) or row.bound < 0 or (row.strict and not row.bound)


def _relations(rows: Iterable[LinearRow]) -> Iterator[AxisRelation]:
    """Rows that are no chains, as relations: those that say the same on several days as one."""
    days: dict[tuple[tuple[TimeAxis, Fraction], ...], set[int | None]] = {}
    for row in rows:
        ends: tuple[tuple[TimeAxis, Fraction], ...] = tuple((time_axis(quantity), times) for quantity, times in row.terms)
        on: set[int | None] = {quantity.day for quantity, _ in row.terms if quantity.kind == "count"}
        if row.claim or row.bound or row.strict or len(on) > 1 or len(dict(ends)) < len(ends):
            yield AxisRelation(of_ends(ends), frozenset(on), loose=True)
        else:
            days.setdefault(ends, set()).update(on)
    for ends, on in days.items():
        yield AxisRelation(of_ends(ends), frozenset(on), total=True)


def of_ends(ends: Iterable[tuple[TimeAxis, Fraction]]) -> _Sum:
    """The coefficients of a row, each axis once."""
    return {axis: times.numerator if times.denominator == 1 else times for axis, times in ends}


def _covers(one: AxisRelation, other: AxisRelation) -> bool:
    """Whether one relation speaks of each stretch of time of another."""
    if one.total:
        return other.total and one.days >= other.days
    return one.days >= (other.days | {None} if other.total else other.days)


def _plus(sum_: _Sum, expressions: Mapping[TimeAxis, _Sum]) -> dict[TimeAxis, Fraction | int]:
    """A sum with expressions put in for its axes; those without one are 0."""
    total: dict[TimeAxis, Fraction | int] = {}
    for axis, times in sum_.items():
        if (expression := expressions.get(axis)) is not None:
            for own, each in expression.items():
                total[own] = total.get(own, 0) + times * each
    return {axis: times for axis, times in total.items() if times}


def _minus(one: _Sum, other: _Sum) -> dict[TimeAxis, Fraction | int]:
    total = {axis: one.get(axis, 0) - other.get(axis, 0) for axis in (*one, *other)}
    return {axis: times for axis, times in total.items() if times}
