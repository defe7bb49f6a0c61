"""The parts of a system that share no quantity, so that each can be settled by itself.

What the rows of laws tie together is worked out once for all systems under the very same laws. A part that all these rows fall to
keeps them as they are, so that what is known of them is known of the part.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from checker.engine.rows.condition import Condition, forms_of
from checker.engine.rows.row import LinearRow, Quantity
from checker.engine.solve.disjoint_sets import DisjointSets
from checker.engine.solve.same_rows import SameRows, remembered
from checker.engine.solve.system import Group, System

_Node = int | Quantity
"""A bunch of quantities that laws tie together, or a quantity of which no law speaks."""


def components(system: System) -> tuple[System, ...]:
    """The systems that share no quantity with each other, in the order of their first groups; none without groups."""
    bunches = _bunches(SameRows(system.hard))
    tied = DisjointSets[_Node]()
    for nodes in (bunches.of(_of_condition(each)) for each in system.conditions):
        _join(tied, nodes)
    firsts = [_join(tied, bunches.of(_of_group(group))) for group in system.groups]
    groups: dict[_Node, list[Group]] = {}
    for group, first in zip(system.groups, firsts, strict=True):
        if first is not None:
            groups.setdefault(tied.find(first), []).append(group)
    numbers: dict[_Node, list[int]] = {}
    for number in range(len(bunches.places)):
        numbers.setdefault(tied.find(number), []).append(number)
    conditions: dict[_Node, list[Condition]] = {}
    for condition in system.conditions:
        conditions.setdefault(tied.find(next(bunches.of(_of_condition(condition)))), []).append(condition)
    return tuple(
        System(bunches.rows(numbers.get(key, ())), tuple(members), system.shapes, conditions=tuple(conditions.get(key, ())))
        for key, members in groups.items()
    )


def _join(tied: DisjointSets[_Node], nodes: Iterator[_Node]) -> _Node | None:
    """Tie some together; gives the first of them."""
    first = next(nodes, None)
    if first is not None:
        for other in nodes:
            tied.join(first, other)
    return first


def _of_group(group: Group) -> Iterator[Quantity]:
    of_rows = (quantity for row in group.rows for quantity in row.quantities)
    return chain(of_rows, *map(_of_condition, group.conditions))


def _of_condition(condition: Condition) -> Iterator[Quantity]:
    return (quantity for form in forms_of(condition) for quantity, _ in form)


class _Bunches:
    """What rows of laws tie together."""

    def __init__(self, hard: tuple[LinearRow, ...]) -> None:
        self.hard = hard
        tied = DisjointSets[Quantity]()
        for row in hard:
            first, *others = row.quantities
            tied.find(first)
            for other in others:
                tied.join(first, other)
        self.places: list[list[int]] = []
        """Of each bunch the places of its rows."""
        numbers: dict[Quantity, int] = {}
        for place, row in enumerate(hard):
            number = numbers.setdefault(tied.find(row.quantities[0]), len(self.places))
            if number == len(self.places):
                self.places.append([])
            self.places[number].append(place)
        self.number = {quantity: numbers[tied.find(quantity)] for quantity in tied}
        self._known: dict[tuple[int, ...], tuple[LinearRow, ...]] = {(): ()}

    def of(self, quantities: Iterable[Quantity]) -> Iterator[_Node]:
        """The bunch of each quantity, or itself."""
        return (self.number.get(quantity, quantity) for quantity in quantities)

    def rows(self, numbers: Iterable[int]) -> tuple[LinearRow, ...]:
        """The rows of some bunches, in order; the very same ones whenever they are asked for."""
        key = tuple(numbers)
        if len(key) == len(self.places):
            return self.hard
        if key not in self._known:
            places = sorted(place for number in key for place in self.places[number])
            self._known[key] = tuple(self.hard[place] for place in places)
        return self._known[key]


@remembered
def _bunches(same: SameRows) -> _Bunches:
    return _Bunches(same.rows)
