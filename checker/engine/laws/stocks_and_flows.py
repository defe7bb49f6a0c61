"""Stocks and flows: a stock changes by what comes in and goes out, and by nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from checker.engine.rows.measure import flow
from checker.engine.rows.row import MINUS, ONE, ZERO, LinearRow, Quantity, added, scaled
from checker.engine.rows.stocks import counted_from, stretches
from checker.engine.rows.world import World
from checker.model.links import Link
from checker.model.scope import Scope
from checker.model.statement import FieldValue, Statement, template
from checker.model.time import Period
from checker.model.vocabulary import Vocabulary

NAME = "stocks-and-flows"
SAYS = (
    "Where the vocabulary names all ways in which a stock grows and falls, it changes from one day to another by what came in "
    "less what went out."
)
WHY = "Members, inmates or the unemployed are told of as stocks and as flows, by different desks, and the two have to add up."
DO = "Look up the stock at both dates, and what came in and went out between them; ask whether the source counts other ways too."
KIND = "stock-does-not-fit"
RANK = 58
SHAPE = "other"
_FIELDS = {"stock": Scope, "before": Period, "after": Period}
_IN, _OUT = {"into": tuple[Scope, ...]}, {"out": tuple[Scope, ...]}
_CHANGED = "{stock:apart} changed from {before} to {after} by"
BOTH = template(f"{_CHANGED} {{into:apart and}} less {{out:apart and}}", **_FIELDS, **_IN, **_OUT)
GREW = template(f"{_CHANGED} {{into:apart and}} alone", **_FIELDS, **_IN)
FELL = template(f"{_CHANGED} {{out:apart and}} alone, which take from it", **_FIELDS, **_OUT)

HOLDS = """
- {value: "1,000", scope: members, period: 2018-12-31}
- {value: "120", scope: joined, period: 2019}
- {value: "70", scope: quit, period: 2019}
- {value: "1,050", scope: members, period: 2019-12-31}
"""
BREAKS = """
- {value: "1,000", scope: members, period: 2018-12-31}
- {value: "120", scope: joined, period: 2019}
- {value: "70", scope: quit, period: 2019}
- {value: "1,150", scope: members, period: 2019-12-31}
"""


def rows(world: World) -> Iterator[LinearRow]:
    """Both ways from each day of a stock to the next on which its flows were counted too."""
    for (scope, unit), states, (into, out) in world.stocks():
        days = {state.day for state in states if state.kind == "state" and not state.mark}
        for before, after in stretches(days, counted_from(world.vocabulary, (into, out))):
            change = ((Quantity(scope, unit, "state", after), ONE), (Quantity(scope, unit, "state", before), MINUS))
            came = [scaled(flow(each, unit, before + 1, after + 1), MINUS) for each in into]
            terms = added(change, *came, *(flow(each, unit, before + 1, after + 1) for each in out))
            yield LinearRow(terms, ZERO, NAME)
            yield LinearRow(scaled(terms, MINUS), ZERO, NAME)


def statement(row: LinearRow) -> Statement:
    """By how much at most the stock grew or fell between its days."""
    stock, before, after = _stock(row)
    sign = next(coefficient for quantity, coefficient in row.terms if quantity == after)
    ends = [(quantity.scope, c * sign) for quantity, c in row.terms if quantity.kind == "count" and quantity.day == after.day + 1]
    into, out = (tuple(scope for scope, c in ends if c * side < 0) for side in (ONE, MINUS))
    fields: dict[str, FieldValue] = {"stock": stock, "before": _day(before), "after": _day(after)}
    if into and out:
        return BOTH(**fields, into=into, out=out)
    return GREW(**fields, into=into) if into else FELL(**fields, out=out)


def links(row: LinearRow, vocabulary: Vocabulary) -> Iterator[Link]:
    """The line that names the ways in which the stock grows and falls."""
    yield Link("event", _stock(row)[0].event, "ways")


def _stock(row: LinearRow) -> tuple[Scope, Quantity, Quantity]:
    """The stock, and its quantities on the earlier and on the later day."""
    before, after = sorted((q for q, _ in row.terms if q.kind == "state"), key=lambda quantity: quantity.day)
    return before.scope, before, after


def _day(state: Quantity) -> Period:
    return Period(state.day, state.day + 1, "")
