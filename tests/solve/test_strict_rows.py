"""Strict rows: what touches its bound does not keep it, and sums of 0 < 0 prove so (Motzkin)."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.engine.rows.row import LinearRow, Quantity
from checker.engine.solve.elastic_program import feasible
from checker.engine.solve.exact_certificate import certificate
from checker.engine.solve.farkas import Farkas
from checker.engine.solve.feasible_point import has_feasible_point
from checker.engine.solve.implied_bounds import ImpliedBounds
from checker.engine.solve.system import Group, System
from checker.engine.solve.verifier import holds
from checker.engine.solve.work import Work
from checker.model.scope import Scope

X, Y, Z = (Quantity(Scope(who=name), "dollar", "fact", 0) for name in "xyz")
ONE, TWO = Fraction(1), Fraction(2)


def row(bound: int | Fraction, strict: bool = False, claim: str = "c", **terms: int | Fraction) -> LinearRow:
    named = {"x": X, "y": Y, "z": Z}
    return LinearRow(
        tuple((named[name], Fraction(times)) for name, times in terms.items()), Fraction(bound), "law", claim, strict
    )


NONE_BELOW = tuple(row(0, claim="", **{name: -1}) for name in "xyz")
NEARLY, MORE, SOME = row(0, True, x=1, y=-2), row(0, True, x=-1, y=2), row(0, True, y=-1)


def test_a_sum_of_nothing_proves_with_a_strict_row_alone() -> None:
    assert certificate((NEARLY, MORE)) == ((NEARLY, Fraction(1, 2)), (MORE, Fraction(1, 2)))
    closed = row(0, x=1, y=-2), row(0, x=-1, y=2)
    assert certificate(closed) is None
    assert certificate((NEARLY, closed[1])) == ((NEARLY, ONE), (closed[1], ONE))


def test_the_verifier_knows_both_kinds_of_proof() -> None:
    most, least = row(3, x=1), row(-3, x=-1)
    less = row(3, True, x=1)
    known = {most, least, less, row(-4, x=-1)}
    assert not holds([(most, ONE), (least, ONE)], known)
    assert holds([(less, ONE), (least, ONE)], known)
    assert holds([(most, ONE), (row(-4, x=-1), ONE)], known)
    assert not holds([(less, ONE), (least, TWO)], known)
    assert not holds([(row(3, True, x=1, y=1), ONE), (least, ONE)], {*known, row(3, True, x=1, y=1)})


@pytest.mark.parametrize("scale", [1, 10**3, 10**9, Fraction(1, 1000)])
def test_touching_and_coming_close_are_told_apart(scale: Fraction) -> None:
    less, least = row(3 * scale, True, x=1), row(-3 * scale, x=-1)
    assert not feasible([*NONE_BELOW, less, least])
    assert feasible([*NONE_BELOW, row(3 * scale, x=1), least])
    assert feasible([*NONE_BELOW, less, row(Fraction(-299, 100) * scale, x=-1)])


def test_the_groups_of_a_strict_conflict_are_found_and_proven() -> None:
    groups = tuple(
        Group((str(i),), rows, ONE, (str(i),)) for i, rows in enumerate([(NEARLY, SOME), (MORE, SOME), (row(9, x=1),)])
    )
    farkas = Farkas(System(NONE_BELOW, groups, {}), Work(60))
    assert not farkas.can_hold(())
    assert farkas.can_hold((0,)) and farkas.can_hold((1,)) and not farkas.can_hold((2,))
    found = farkas.cheapest()
    assert found is not None and farkas.groups(found) == (0, 1)
    assert holds(found, {*NONE_BELOW, *(one for group in groups for one in group.rows)})


def test_a_point_keeps_strict_rows_only_inside() -> None:
    def alone(*rows: LinearRow) -> System:
        return System(NONE_BELOW, (Group(("c",), rows, ONE),), {})

    assert has_feasible_point(alone(SOME))
    assert not has_feasible_point(alone(SOME, row(0, y=1)))


def test_a_bound_by_a_strict_row_is_never_reached() -> None:
    bounds = ImpliedBounds([*NONE_BELOW, row(3, True, x=1), row(-1, x=-1), row(0, y=1, x=-1)], Work(60))
    found = [bounds.most(((X, ONE),)), bounds.least(((X, ONE),)), bounds.most(((Y, ONE),))]
    assert [(bound.bound, bound.strict) for bound in found if bound] == [(3, True), (1, False), (3, True)]


ROWS = st.builds(
    lambda times, bound, strict: row(bound, strict, **{name: n for name, n in zip("xyz", times, strict=True) if n}),
    st.tuples(*[st.integers(-2, 2)] * 3).filter(any),
    st.integers(-3, 3),
    st.booleans(),
)


@given(st.lists(ROWS, min_size=1, max_size=6))
def test_all_ways_to_tell_agree_with_elimination(rows: list[LinearRow]) -> None:
    every = [*NONE_BELOW, *rows]
    can = eliminated(every)
    assert feasible(every) == can
    farkas = Farkas(
        System(NONE_BELOW, tuple(Group((str(i),), (one,), ONE, (str(i),)) for i, one in enumerate(rows)), {}), Work(60)
    )
    assert farkas.can_hold(()) == can
    found = farkas.cheapest()
    assert (found is None) == can
    assert found is None or holds(found, set(every))


def eliminated(rows: Sequence[LinearRow]) -> bool:
    """Whether rows can hold, by the elimination of Fourier and Motzkin: exact, and of no use beyond a few rows."""
    left = [(dict(one.terms), one.bound, one.strict) for one in rows]
    for quantity in (X, Y, Z):
        above = [one for one in left if one[0].get(quantity, 0) > 0]
        below = [one for one in left if one[0].get(quantity, 0) < 0]
        left = [one for one in left if not one[0].get(quantity, 0)]
        for (up, most, open_up), (down, least, open_down) in product(above, below):
            a, b = -down[quantity], up[quantity]
            terms = {q: a * up.get(q, 0) + b * down.get(q, 0) for q in (*up, *down) if q != quantity}
            left.append((terms, a * most + b * least, open_up or open_down))
    return all(bound > 0 or (bound == 0 and not strict) for _, bound, strict in left)
