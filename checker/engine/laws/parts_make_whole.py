"""Parts make the whole."""

from __future__ import annotations

from collections.abc import Iterator

from checker.engine.rows.row import ONE, ZERO, Row, Terms
from checker.engine.rows.telling import when
from checker.engine.rows.world import Family, World
from checker.model.claim import Scope
from checker.prose.scopes import tell_apart

NAME = "parts-make-whole"
SAYS = "Disjoint parts do not add up to more than their whole, and complete ones add up to it."
WHY = "When the parts do not add up, one of the figures in the breakdown is wrong, or somebody is left out or counted twice."
DO = "Add the parts up with the source at hand. Correct the odd one out, or name those who are missing from the parts."
KIND = "parts-do-not-add-up"
RANK = 60
SHAPE = "partition"

HOLDS = """
- {value: "229", scope: arrivals, period: 2020}
- {value: "72", scope: men arrived, period: 2020}
- {value: "157", scope: women arrived, period: 2020}
"""
BREAKS = """
- {value: "229", scope: arrivals, period: 2020}
- {value: "72", scope: men arrived, period: 2020}
- {value: "175", scope: women arrived, period: 2020}
"""


def rows(world: World) -> Iterator[Row]:
    units = sorted({unit for _, unit in (*world.grid, *world.states)})
    for family in world.families:
        for unit in units:
            known = [part for part in family.parts if (part, unit) in world.grid]
            if len(known) > 1 and (family.whole, unit) in world.grid:
                yield from _flows(world, family, known, unit)
            yield from _states(world, family, unit)


def _flows(world: World, family: Family, known: list[Scope], unit: str) -> Iterator[Row]:
    """The parts in each cell of time, against the whole."""
    complete = family.complete and len(known) == len(family.parts)
    days = world.grid[family.whole, unit]
    counts = [world.counts(scope, unit, days) for scope in (family.whole, *known)]
    before: Terms = ()
    for whole, *parts in zip(*counts, strict=True):
        now = (*((part, ONE) for part in parts), (whole, -ONE))
        yield from _sums((*now, *before), complete)
        before = tuple((quantity, -coefficient) for quantity, coefficient in now)


def _states(world: World, family: Family, unit: str) -> Iterator[Row]:
    """The parts on each day on which the whole and two of them are spoken of, against the whole."""
    for whole in world.states.get((family.whole, unit), ()):
        others = [(scope, whole._replace(scope=scope)) for scope in family.parts]
        parts = [part for scope, part in others if part in world.states.get((scope, unit), ())]
        if len(parts) > 1:
            complete = family.complete and len(parts) == len(family.parts)
            yield from _sums((*((part, ONE) for part in parts), (whole, -ONE)), complete)


def _sums(terms: Terms, complete: bool) -> Iterator[Row]:
    """Parts less whole is at most 0; at least 0 too, if the parts are complete."""
    yield Row(terms, ZERO, NAME)
    if complete:
        yield Row(tuple((quantity, -coefficient) for quantity, coefficient in terms), ZERO, NAME)


def tell(row: Row) -> str:
    """Which parts make up which whole, and when."""
    latest = max(quantity.day for quantity, _ in row.terms)
    ends = [(quantity, coefficient) for quantity, coefficient in row.terms if quantity.day == latest]
    sign = ONE if sum(c > 0 for _, c in ends) > 1 else -ONE
    names = [name if name != "any" else "all" for name in tell_apart([quantity.scope for quantity, _ in ends])]
    parts = " and ".join(name for name, (_, c) in zip(names, ends, strict=True) if c * sign > 0)
    whole = " and ".join(name for name, (_, c) in zip(names, ends, strict=True) if c * sign < 0)
    whole = "" if whole == "all" and sign < 0 else f" {whole}"
    return f"{parts} together are {'no more than' if sign > 0 else 'all'}{whole}: {when(row)}"
