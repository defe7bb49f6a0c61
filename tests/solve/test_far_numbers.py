"""No figure is too large: gaps of one are found beside numbers up to 10^18, proven exactly, and where there is none, none is."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.engine.rows.row import ONE, ZERO, LinearRow, Quantity, interval_rows
from checker.engine.rules import laws
from checker.engine.solve.farkas import Farkas
from checker.engine.solve.implied_bounds import ImpliedBounds
from checker.engine.solve.system import Group, System, rows_of
from checker.engine.solve.verifier import holds
from checker.engine.solve.work import Work
from checker.model.numbers import Interval
from checker.model.scope import Scope
from tests.tries import tries

NUMBERS = st.one_of(st.integers(1, 10), st.integers(1, 10**7), st.integers(10**8, 10**13), st.integers(10**17, 10**18))


def count(who: str) -> Quantity:
    return Quantity(Scope(who), "people", "state", 1)


def said(name: str, who: str, value: Fraction) -> Group:
    return Group((name,), tuple(interval_rows(((count(who), ONE),), Interval(value, value), "one-count", name)), ONE)


def system(parts: list[int], missing: int, beside: int = 0) -> System:
    """Parts and their whole, which is `missing` less than they come to; and two claims of a second count, `beside` apart."""
    names = [f"part {number}" for number in range(len(parts))]
    terms = (*((count(name), ONE) for name in names), (count("all"), -ONE))
    hard = (
        LinearRow(terms, ZERO, "parts-make-whole"),
        LinearRow(((count("rest"), ONE), (count("all"), -ONE)), ZERO, "part-within-whole"),
    )
    groups = [said(name, name, Fraction(value)) for name, value in zip(names, parts, strict=True)]
    groups += [
        said("all", "all", Fraction(sum(parts) - missing)),
        said("two", "rest", Fraction(1)),
        said("three", "rest", Fraction(1 + beside)),
    ]
    return System(hard, tuple(groups), laws().shapes)


@tries(60)
@given(st.lists(NUMBERS, min_size=1, max_size=6), st.integers(-2, 2), st.integers(0, 1))
def test_a_gap_of_one_is_found_beside_any_numbers(parts: list[int], missing: int, beside: int) -> None:
    whole = system(parts, missing, beside)
    known = frozenset(whole.hard) | frozenset(rows_of(whole.groups))
    farkas = Farkas(whole, Work(60))
    above = frozenset(range(len(parts) + 1))
    off: frozenset[int] = frozenset()
    found: set[frozenset[int]] = set()
    while (certificate := farkas.cheapest(off)) is not None:
        assert holds(certificate, known)
        found.add(frozenset(farkas.groups(certificate)))
        off |= {max(farkas.groups(certificate))}
    expected = {above} if missing > 0 and sum(parts) - missing >= 0 else set()
    if sum(parts) - missing >= 1 + beside:
        assert found == expected | ({frozenset({len(parts) + 1, len(parts) + 2})} if beside else set())


@given(st.lists(NUMBERS, min_size=1, max_size=6), st.integers(0, 3))
def test_bounds_are_exact_whatever_stands_beside(parts: list[int], slack: int) -> None:
    whole = system(parts, -slack)
    rows = [*whole.hard, *(row for group in whole.groups if group.claims[0] != "all" for row in group.rows)]
    implied = ImpliedBounds(rows, Work(60))
    least = implied.least(((count("all"), ONE),))
    assert least is not None and least.bound == sum(parts)
    assert implied.most(((count("all"), ONE),)) is None


@pytest.mark.parametrize("number", [10**k for k in range(3, 19, 3)])
def test_what_is_one_too_many_is_refuted(number: int) -> None:
    whole = system([number], 1)
    farkas = Farkas(whole, Work(60))
    assert not farkas.can_hold(())
    assert farkas.can_hold({0}) and farkas.can_hold({1})
