"""A stock told of a longer period is that of some day of it: the flows between tie it to those before and at the end."""

from __future__ import annotations

from collections.abc import Iterator

from checker.engine.rows.measure import flow
from checker.engine.rows.row import MINUS, ONE, ZERO, LinearRow, Quantity, added, scaled
from checker.engine.rows.stocks import counted_from
from checker.engine.rows.world import World
from checker.model.links import Link
from checker.model.scope import Scope
from checker.model.statement import FieldValue, Statement, template
from checker.model.time import Period
from checker.model.vocabulary import Vocabulary

NAME = "stock-meanwhile"
SAYS = (
    "A stock told of a month or a year is that of some day of it. Where the vocabulary names all ways in which it grows and "
    "falls, it is no further from the stock before, or at the end, than what came in or went out within that time."
)
WHY = "Statistics give the stock of a month without a day, and the flows beside it, and the two still have to fit."
DO = "Ask of which day the stock is, and whether the source counts other ways in which it grows and falls."
KIND = "stock-does-not-fit"
RANK = 57
SHAPE = "other"
_FIELDS = {"stock": Scope, "day": Period, "time": Period}
_WAYS = {True: "from {day} to some day in {time}", False: "from some day in {time} to {day}"}
_MOVES = {True: ("rose", "rise"), False: ("fell", "fall")}
MOVED = {
    (is_until, rises): template(
        f"{{stock:apart}} {moved} {way} by at most all {{flows:apart and}} in that time", **_FIELDS, flows=tuple[Scope, ...]
    )
    for is_until, way in _WAYS.items()
    for rises, (moved, _) in _MOVES.items()
}
"""By whether the day is before the time, and whether the row bounds the rise."""
STAYED = {
    (is_until, rises): template(f"{{stock:apart}} did not {move} {way}", **_FIELDS)
    for is_until, way in _WAYS.items()
    for rises, (_, move) in _MOVES.items()
}
"""The same of a stock to which nothing adds, or from which nothing takes."""

HOLDS = """
- {value: "1,000", scope: members, period: 2019-01}
- {value: "120", scope: joined, period: 2019-01/2019-06}
- {value: "1,110", scope: members, period: 2019-06-30}
"""
BREAKS = """
- {value: "1,000", scope: members, period: 2019-01}
- {value: "120", scope: joined, period: 2019-01/2019-06}
- {value: "1,230", scope: members, period: 2019-06-30}
"""


def rows(world: World) -> Iterator[LinearRow]:
    """From the end of the day before to the stock of the time, and from that to the end of its last day, both ways."""
    for (scope, unit), states, ways in world.stocks():
        begun = counted_from(world.vocabulary, ways)
        for state in states:
            if state.kind != "state" or state.first <= 0 or (begun is not None and state.first < begun):
                continue
            into, out = ([scaled(flow(each, unit, state.first, state.day + 1), MINUS) for each in side] for side in ways)
            before, after = (Quantity(scope, unit, "state", day) for day in (state.first - 1, state.day))
            for earlier, later in ((before, state), (state, after)):
                yield LinearRow(added(((later, ONE), (earlier, MINUS)), *into), ZERO, NAME)
                yield LinearRow(added(((earlier, ONE), (later, MINUS)), *out), ZERO, NAME)


def statement(row: LinearRow) -> Statement:
    """By how much at most the stock rose or fell until, or since, the time of which it is told."""
    stock, day, is_until = _stock(row)
    rises = (dict(row.terms)[stock] > 0) == is_until
    flows = tuple(quantity.scope for quantity, _ in row.terms if quantity.kind == "count" and quantity.day == stock.day + 1)
    fields: dict[str, FieldValue] = {
        "stock": stock.scope,
        "day": Period(day.day, day.day + 1, ""),
        "time": Period(stock.first, stock.day + 1, ""),
    }
    return MOVED[is_until, rises](**fields, flows=flows) if flows else STAYED[is_until, rises](**fields)


def links(row: LinearRow, vocabulary: Vocabulary) -> Iterator[Link]:
    """The line that names the ways in which the stock grows and falls."""
    yield Link("event", _stock(row)[0].scope.event, "ways")


def _stock(row: LinearRow) -> tuple[Quantity, Quantity, bool]:
    """The stock of the longer time, that of one day, and whether that is before the time."""
    states = [quantity for quantity, _ in row.terms if quantity.kind == "state"]
    stock = next(quantity for quantity in states if quantity.first)
    day = next(quantity for quantity in states if not quantity.first)
    return stock, day, day.day < stock.first
