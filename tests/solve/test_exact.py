"""Exact multipliers, checked without any solver."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from checker.engine.rows.row import LinearRow, Quantity
from checker.engine.solve.exact_certificate import certificate, combination
from checker.model.scope import Scope

NUMBERS = st.fractions(min_value=-1000, max_value=1000, max_denominator=100)
SCALES = st.fractions(min_value="1/50", max_value=50, max_denominator=50)


def count(day: int) -> Quantity:
    return Quantity(Scope("people"), "people", "count", day)


@given(st.lists(st.tuples(NUMBERS, SCALES), min_size=2, max_size=8))
def test_a_cycle_of_bounds_is_refuted_by_its_sum(steps: list[tuple[Fraction, Fraction]]) -> None:
    """Rows s·(x[i+1] - x[i]) <= s·b around a cycle contradict each other exactly when the b add up to less than 0."""
    rows = [
        LinearRow(((count((i + 1) % len(steps)), scale), (count(i), -scale)), bound * scale, "claim", str(i))
        for i, (bound, scale) in enumerate(steps)
    ]
    total = sum(bound for bound, _ in steps)
    found = certificate(rows)
    expected = tuple((row, -1 / total / scale) for row, (_, scale) in zip(rows, steps, strict=True)) if total < 0 else None
    assert found == expected


@given(st.lists(st.tuples(NUMBERS, SCALES), min_size=1, max_size=8))
def test_stretches_add_up(steps: list[tuple[Fraction, Fraction]]) -> None:
    rows = [
        LinearRow(((count(i + 1), scale), (count(i), -scale)), bound, "claim", str(i)) for i, (bound, scale) in enumerate(steps)
    ]
    whole = ((count(len(steps)), Fraction(1)), (count(0), Fraction(-1)))
    assert combination(rows, whole) == tuple((row, 1 / scale) for row, (_, scale) in zip(rows, steps, strict=True))


@given(st.lists(st.integers(1, 10**6), min_size=2, max_size=120), st.integers(1, 1000))
def test_parts_that_come_to_more_than_their_whole(parts: list[int], gap: int) -> None:
    people = [count(number) for number in range(len(parts))]
    whole = count(len(parts))
    adding = LinearRow(((whole, Fraction(-1)), *((part, Fraction(1)) for part in people)), Fraction(0), "law")
    least = [LinearRow(((part, Fraction(-1)),), Fraction(-n), "claim", str(n)) for part, n in zip(people, parts, strict=True)]
    most = LinearRow(((whole, Fraction(1)),), Fraction(sum(parts) - gap), "claim", "whole")
    rows = [adding, most, *least]
    assert certificate(rows) == tuple((row, Fraction(1, gap)) for row in rows)
