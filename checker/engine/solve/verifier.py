"""An independent check of every proof before it is shown. It shares no code with the solver: plain sums of fractions.

Rows with y > 0 prove infeasibility if Σ y_i r_i = 0 and Σ y_i b_i < 0: the one direction of Farkas' lemma that needs no
theorem. So they do if Σ y_i b_i = 0 and one of the rows is strict: then they add up to 0 < 0 (Motzkin's).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from fractions import Fraction

from checker.engine.rows.row import LinearRow
from checker.model.proof import Addition, Proof, Quotient


def holds(rows: Sequence[tuple[LinearRow, Fraction]], known: Collection[LinearRow]) -> bool:
    """Whether the rows are all `known` and, so weighted, add up to 0 <= something negative, or to 0 < 0."""
    left: dict[object, Fraction] = {}
    right = Fraction(0)
    for row, times in rows:
        if times <= 0 or row not in known:
            return False
        for quantity, coefficient in row.terms:
            left[quantity] = left.get(quantity, Fraction(0)) + times * coefficient
        right += times * row.bound
    return not any(left.values()) and (right < 0 or (right == 0 and any(row.strict for row, _ in rows)))


def adds_up(proof: Proof, strict: bool) -> bool:
    """Whether the printed lines add up to the printed total, and the total misses what is allowed, on the printed side.

    That the two are equal is a miss only where one of them is never reached: with a `strict` row in the proof.
    """
    total = sum((step.factor * step.amount for step in proof.steps if step.amount is not None), Fraction(0))
    if any(step.amount is not None and step.amount < 0 for step in proof.steps):
        return False
    if total != proof.total:
        return False
    if total == proof.allowed:
        return strict and (proof.total_open or proof.allowed_open)
    return total > proof.allowed if proof.side == "least" else total < proof.allowed


def divides(quotient: Quotient) -> bool:
    """Whether the printed lines of both sums add up, and the one by the other misses what is allowed, on the printed side."""
    dividend, divisor = quotient.dividend, quotient.divisor
    if not (_sums_up(dividend) and _sums_up(divisor) and dividend.total >= 0 and divisor.total > 0):
        return False
    beyond = dividend.total - quotient.allowed * divisor.total
    if quotient.side == "most":
        beyond = -beyond
    return beyond > 0 or (not beyond and (quotient.total_open or quotient.allowed_open))


def _sums_up(addition: Addition) -> bool:
    lines = [(step.factor, step.amount) for step in addition.steps if step.amount is not None]
    return sum((factor * amount for factor, amount in lines), Fraction(0)) == addition.total
