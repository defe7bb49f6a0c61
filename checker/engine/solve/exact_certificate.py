"""Exact multipliers: from the rows that a solver points at to a sum in rational numbers.

Problem: the y > 0 with Σ y_i r_i = 0, Σ y_i b_i = -1 (a certificate; or = 0, with a strict row), or with Σ y_i r_i = t (a bound
of t·x), over the support of a floating-point solution. Method: sparse Gauss-Jordan elimination over the rationals. The rows of
an irreducible infeasible subset have one such y only (Gleeson & Ryan 1990, theorem 1), so that what is solved exactly is what
the solver found, rounding apart.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from checker.engine.rows.row import LinearRow, Quantity, Terms
from checker.engine.solve.system import Certificate

Equation = dict[int, Fraction]
"""Coefficients by unknown; RIGHT holds the right-hand side."""
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
    pivots: dict[int, Equation] = {}
    for equation in sorted(equations, key=len):
        reduced = _reduced(equation, pivots)
        pivot = min((index for index in reduced if index != RIGHT), default=None)
        if pivot is None:
            if reduced.get(RIGHT):
                return None
            continue
        scale = reduced[pivot]
        fresh = {index: value / scale for index, value in reduced.items()}
        for known, other in pivots.items():
            if pivot in other:
                pivots[known] = _minus(other, fresh, other[pivot])
        pivots[pivot] = fresh
    if len(pivots) < unknowns:
        return None
    return [pivots[index].get(RIGHT, Fraction(0)) for index in range(unknowns)]


def _reduced(equation: Equation, pivots: Mapping[int, Equation]) -> Equation:
    for index in [i for i in equation if i in pivots]:
        if index in equation:
            equation = _minus(equation, pivots[index], equation[index])
    return {index: value for index, value in equation.items() if value}


def _minus(one: Equation, other: Equation, times: Fraction) -> Equation:
    result = dict(one)
    for index, value in other.items():
        rest = result.get(index, Fraction(0)) - times * value
        if rest:
            result[index] = rest
        else:
            result.pop(index, None)
    return result


def _positive(rows: Sequence[LinearRow], values: list[Fraction] | None) -> Certificate | None:
    if values is None or any(value < 0 for value in values):
        return None
    return tuple((row, value) for row, value in zip(rows, values, strict=True) if value)
