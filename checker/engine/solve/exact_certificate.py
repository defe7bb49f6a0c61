"""Exact multipliers: from the rows that a solver points at to a sum in rational numbers.

Problem: the y > 0 with Σ y_i r_i = 0, Σ y_i b_i = -1 (a certificate; or = 0, with a strict row), or with Σ y_i r_i = t (a bound
of t·x), over the support of a floating-point solution. Method: sparse Gauss-Jordan elimination in whole numbers, each equation
divided by what all its coefficients share: rationals would take twice as long. The rows of an irreducible infeasible subset have
one such y only (Gleeson & Ryan 1990, theorem 1), so that what is solved exactly is what the solver found, rounding apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import gcd, lcm

from checker.engine.rows.row import LinearRow, Quantity, Terms
from checker.engine.solve.system import Certificate

Equation = dict[int, Fraction]
"""Coefficients by unknown; RIGHT holds the right-hand side."""
WholeEquation = dict[int, int]
"""An equation times what makes its coefficients whole; none of them is 0."""
RIGHT = -1


def certificate(rows: Sequence[LinearRow]) -> Certificate | None:
    """The multipliers y > 0, unique up to scale, with Σ y·terms = 0 and Σ y·bound = -1; None if there are none.

    Rows of an irreducible infeasible subset have exactly one such combination (Gleeson & Ryan 1990, theorem 1). Where rows are
    strict, a sum of the bounds that is 0 does too, if a strict row is in it (Motzkin 1936). Rows whose multiplier turns out to
    be 0 are left out.
    """
    bounds = {i: row.bound for i, row in enumerate(rows) if row.bound}
    multipliers = _positive(rows, _solved([*_balance(rows, {}), {**bounds, RIGHT: Fraction(-1)}], len(rows)))
    strict = {i: Fraction(1) for i, row in enumerate(rows) if row.strict}
    if multipliers is not None or not strict:
        return multipliers
    return _positive(rows, _solved([*_balance(rows, {}), bounds, {**strict, RIGHT: Fraction(1)}], len(rows)))


def combination(rows: Sequence[LinearRow], target: Terms) -> Certificate | None:
    """The multipliers y >= 0 with Σ y·terms = target, for rows whose left-hand sides are independent; None if there are none."""
    return _positive(rows, _solved(_balance(rows, dict(target)), len(rows)))


def signed_combination(rows: Sequence[LinearRow], target: Terms) -> tuple[Fraction, ...] | None:
    """The multipliers y of any sign with Σ y·terms = target, one for each row; None unless there is exactly one such y."""
    values = _solved(_balance(rows, dict(target)), len(rows))
    return None if values is None else tuple(values)


def _balance(rows: Sequence[LinearRow], target: Mapping[Quantity, Fraction]) -> list[Equation]:
    """For each quantity the equation that its coefficients add up to those of the target."""
    equations: dict[Quantity, Equation] = {}
    for index, row in enumerate(rows):
        for quantity, coefficient in row.terms:
            equation = equations.setdefault(quantity, {})
            equation[index] = equation.get(index, Fraction(0)) + coefficient
    for quantity, coefficient in target.items():
        equations.setdefault(quantity, {})[RIGHT] = coefficient
    return list(equations.values())


def _solved(equations: list[Equation], unknowns: int) -> list[Fraction] | None:
    """The one solution of the equations, by sparse Gauss-Jordan elimination; None unless there is exactly one."""
    pivots: dict[int, WholeEquation] = {}
    # What few equations speak of is soon gone from all: of a sum of n parts that takes n steps, where by the sum it takes n².
    often = Counter(index for equation in equations for index in equation)
    for equation in sorted(equations, key=len):
        reduced = _whole(equation)
        for index in [index for index in reduced if index in pivots]:
            if index in reduced:
                reduced = _without(index, reduced, pivots[index])
        pivot = min((index for index in reduced if index != RIGHT), key=lambda index: (often[index], index), default=None)
        if pivot is None:
            if reduced:
                return None
            continue
        for known, other in pivots.items():
            if pivot in other:
                pivots[known] = _without(pivot, other, reduced)
        pivots[pivot] = reduced
    if len(pivots) < unknowns:
        return None
    return [Fraction(pivots[index].get(RIGHT, 0), pivots[index][index]) for index in range(unknowns)]


def _whole(equation: Equation) -> WholeEquation:
    times = lcm(*(value.denominator for value in equation.values()))
    return {index: value.numerator * (times // value.denominator) for index, value in equation.items() if value}


def _without(index: int, one: WholeEquation, other: WholeEquation) -> WholeEquation:
    """An equation less so many times another that an unknown of both is gone."""
    shared = gcd(one[index], other[index])
    times, less = other[index] // shared, one[index] // shared
    result = {key: value * times for key, value in one.items()} if times != 1 else dict(one)
    for key, value in other.items():
        if rest := result.get(key, 0) - less * value:
            result[key] = rest
        else:
            result.pop(key, None)
    common = gcd(*result.values())
    return {key: value // common for key, value in result.items()} if common > 1 else result


def _positive(rows: Sequence[LinearRow], values: list[Fraction] | None) -> Certificate | None:
    if values is None or any(value < 0 for value in values):
        return None
    return tuple((row, value) for row, value in zip(rows, values, strict=True) if value)
