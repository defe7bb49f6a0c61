"""The ends and steps of scales around intervals."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.model.numbers import Interval
from checker.report.render.page.scale import around, nice

# The least and the most of what is shown, and the ends and the step of its axis.
SHOWN: list[tuple[list[tuple[str | None, str | None]], tuple[str, str, str]]] = [
    ([("20001", None), ("20001", "25000"), ("26701", "29745")], ("20000", "32000", "2000")),
    ([("0", "1400"), ("1300", "1400")], ("0", "1500", "500")),
    ([("1396", "1396"), ("1397", "1397")], ("1396", "1397", "1")),
    ([("7", "7")], ("4", "10", "2")),
    ([("0", "0")], ("0", "1", "1")),
    ([(None, "12")], ("5", "20", "5")),
    ([("7/200", "9/200")], ("17/500", "23/500", "1/500")),
    ([("-120", "-120")], ("-200", "-50", "50")),
    ([(None, None)], ("0", "2", "1")),
]


@pytest.mark.parametrize(("shown", "axis"), SHOWN)
def test_ends_and_step(shown: list[tuple[str | None, str | None]], axis: tuple[str, str, str]) -> None:
    intervals = [Interval(*(None if end is None else Fraction(end) for end in pair)) for pair in shown]
    scale = around(intervals)
    assert tuple(map(str, (scale.low, scale.high, scale.step))) == axis


@pytest.mark.parametrize(
    ("least", "step"),
    [("1", "1"), ("11/10", "2"), ("2", "2"), ("3", "5"), ("51", "100"), ("1/10", "1/10"), ("3/100", "1/20"), ("1/700", "1/500")],
)
def test_nice_steps(least: str, step: str) -> None:
    assert nice(Fraction(least)) == Fraction(step)
