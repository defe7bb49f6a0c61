"""A law may set a number of its own: its row is a step of the sum, told in its own words."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from types import SimpleNamespace
from typing import Any, cast

import pytest

from checker.engine.rows.row import ONE, LinearRow, Quantity
from checker.engine.rows.world import World
from checker.engine.rules import laws
from checker.examples import check_example
from checker.model.statement import Statement, template
from checker.model.time import Period
from checker.report.formats import Context
from checker.report.formats.json import render as as_json
from checker.report.formats.text import render

MOST = Fraction(1_200)
NARROW = template("the border lets no more through in {period}", period=Period)


def rows(world: World) -> Iterator[LinearRow]:
    for (scope, unit), days in world.grid.items():
        for start, end in pairwise(days):
            first, last = (Quantity(scope, unit, "count", day) for day in (start, end))
            yield LinearRow(((last, ONE), (first, -ONE)), MOST, "narrow-border")


def statement(row: LinearRow) -> Statement:
    days = sorted(quantity.day for quantity, _ in row.terms)
    return NARROW(period=Period(days[0], days[-1], ""))


LAW = SimpleNamespace(
    NAME="narrow-border", SAYS="The border is narrow.", WHY="…", DO="…", KIND="total-falls", RANK=1, SHAPE="other",
    HOLDS="", BREAKS="", rows=rows, statement=statement,
)  # fmt: skip
EXAMPLE = """
- {value: "2,399", scope: arrivals, period: 2018/2019}
- {value: "711", scope: arrivals, period: 2018}
"""


def test_a_law_with_a_bound_of_its_own_is_a_step_of_the_proof(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(cast("dict[str, Any]", laws().by_name), "narrow-border", LAW)
    report = check_example(EXAMPLE)
    (finding,) = report.findings
    assert finding.proof is not None
    told = [(step.factor, step.amount, step.text) for step in finding.proof.steps if step.law == "narrow-border"]
    assert told == [(1, MOST, "the border lets no more through in 2019")]
    assert finding.proof.total == 1_911
    for text in (render(report, Context()), as_json(report, Context())):
        assert "the border lets no more through in 2019" in text
