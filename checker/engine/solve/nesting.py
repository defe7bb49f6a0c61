"""Which counts lie within which, what parts make which whole, and where counting begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from checker.engine.laws.part_within_whole import NAME as NESTED
from checker.engine.laws.parts_make_whole import NAME as ADDED
from checker.engine.rows.row import Quantity, Row
from checker.engine.rows.world import covers, families, followed
from checker.model.claim import Scope
from checker.model.vocabulary import Vocabulary

Key = tuple[Scope, str] | Quantity
"""An axis of days: a scope and unit whose counts never fall, or a state or fact by itself."""
_Cell = tuple[int | None, int]


def axis(quantity: Quantity) -> Key:
    return (quantity.scope, quantity.unit) if quantity.kind == "count" else quantity


@dataclass(frozen=True, slots=True)
class Sum:
    """Parts that together are no more than their whole, and no less if they are `complete`, in any stretch of time.

    `days`: those on which rows of laws say so.
    """

    whole: Key
    parts: tuple[Key, ...]
    complete: bool
    days: tuple[int, ...] = ()


@dataclass(frozen=True)
class Nesting:
    """`begins[axis]`: the last day up to which all counts are 0. `earlier[state]`: counts that are no less than the state.

    `above[axis]`, `below[axis]`: the next broader and narrower ones. `sums`: what parts make which whole.
    """

    begins: dict[Key, int] = field(default_factory=dict)
    earlier: dict[Quantity, list[Quantity]] = field(default_factory=dict)
    above: dict[Key, list[Key]] = field(default_factory=dict)
    below: dict[Key, list[Key]] = field(default_factory=dict)
    sums: list[Sum] = field(default_factory=list)

    def reach(self, key: Key, narrower: bool) -> Iterator[Key]:
        """The axis itself and all that lie within it, or that it lies within."""
        step: Mapping[Key, list[Key]] = self.below if narrower else self.above
        found = [key]
        for current in found:
            found.extend(other for other in step.get(current, ()) if other not in found)
        return iter(found)

    def nest(self, narrow: Key, broad: Key) -> None:
        self.above.setdefault(narrow, []).append(broad)
        self.below.setdefault(broad, []).append(narrow)


def declared(vocabulary: Vocabulary, quantities: Iterable[Quantity]) -> Nesting:
    """What the vocabulary says of the axes of some quantities, without any row of a law."""
    known = dict.fromkeys(axis(quantity) for quantity in quantities)
    states = [key for key in known if isinstance(key, Quantity)]
    counts = [key for key in known if not isinstance(key, Quantity)]
    scopes = sorted({key[0] for key in known})
    found = Nesting()
    for scope, unit in counts:
        concept = vocabulary.concept("event", scope.event)
        if concept is not None and concept.begins is not None:
            found.begins[scope, unit] = concept.begins
    for state in states:
        if state.kind == "state":
            earlier = followed(vocabulary, state.scope, scopes)
            found.earlier[state] = [Quantity(scope, state.unit, "count", state.day + 1) for scope in earlier]
    for narrow, broad in covers(vocabulary, scopes):
        for key in known:
            other: Key = key._replace(scope=broad) if isinstance(key, Quantity) else (broad, key[1])
            if key[0] == narrow and other in known:
                found.nest(key, other)
    _add_families(vocabulary, counts, scopes, found)
    return found


def _add_families(vocabulary: Vocabulary, counts: Sequence[tuple[Scope, str]], scopes: Sequence[Scope], found: Nesting) -> None:
    for family in families(vocabulary, scopes):
        for unit in sorted({unit for _, unit in counts}):
            parts = tuple((part, unit) for part in family.parts if (part, unit) in counts)
            if len(parts) > 1 and (family.whole, unit) in counts:
                complete = family.complete and len(parts) == len(family.parts)
                found.sums.append(Sum((family.whole, unit), parts, complete))


def read_off(laws: Iterable[Row]) -> Nesting:
    """What rows of laws say of the axes that they speak of."""
    found = Nesting()
    cells: dict[tuple[Key, Key], list[_Cell]] = {}
    added: dict[tuple[Key, tuple[Key, ...], bool], list[_Cell]] = {}
    for row in laws:
        if row.bound or row.claim:
            continue
        if len(row.terms) == 1:
            _begin(row, found)
        elif row.law == NESTED:
            more, less, cell = _sides(row)
            cells.setdefault((more[0], less[0]), []).append(cell)
        elif row.law == ADDED:
            more, less, cell = _sides(row)
            all_there = len(less) > 1
            key = (more[0], less, True) if all_there else (less[0], more, False)
            added.setdefault(key, []).append(cell)
        elif len(row.terms) == 2:
            _follow(row, found)
    for (narrow, broad), of in cells.items():
        if _unbroken(of):
            found.nest(narrow, broad)
    whole = {key: [last for _, last in of] for key, of in added.items() if _unbroken(of)}
    for key, days in whole.items():
        if not key[2]:
            # Rows of the other direction make them complete, as far as these reach.
            other = whole.get((*key[:2], True))
            said = days if other is None else sorted({*days} & {*other})
            found.sums.append(Sum(*key[:2], other is not None, tuple(said)))
    return found


def _begin(row: Row, found: Nesting) -> None:
    quantity, coefficient = row.terms[0]
    if coefficient > 0 and quantity.kind == "count":
        found.begins[axis(quantity)] = max(quantity.day, found.begins.get(axis(quantity), 0))


def _follow(row: Row, found: Nesting) -> None:
    (later, one), (earlier, other) = sorted(row.terms, key=lambda term: -term[1])
    if one == -other and later.kind != "count" and earlier.kind == "count":
        found.earlier.setdefault(later, []).append(earlier)


def _sides(row: Row) -> tuple[tuple[Key, ...], tuple[Key, ...], _Cell]:
    """The axes that a row says are no more than others, those others, and in which cell of time."""
    last = max(quantity.day for quantity, _ in row.terms)
    more = tuple(axis(quantity) for quantity, coefficient in row.terms if quantity.day == last and coefficient > 0)
    less = tuple(axis(quantity) for quantity, coefficient in row.terms if quantity.day == last and coefficient < 0)
    return more, less, (next((quantity.day for quantity, _ in row.terms if quantity.day != last), None), last)


def _unbroken(cells: list[_Cell]) -> bool:
    """Whether the cells cover all days of the narrower axis, one after the other from the start."""
    ordered = sorted(cells, key=lambda cell: cell[1])
    return ordered[0][0] is None and all(before[1] == after[0] for before, after in pairwise(ordered))
