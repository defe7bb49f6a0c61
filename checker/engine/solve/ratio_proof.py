"""Sums in which all is told as parts of one whole: up by half beside down by a tenth, 70 per cent women and 60 per cent men.

Where every row is homogeneous but for "there is something of B", the rows divided by B add up to a bound of the ratio A/B, and
"at least one of B" needs no line: with A the suspect's quantity and k its ratio, Σ_(i not in S) y_i r_i = ±A ∓ (k ± t)·B.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from checker.engine.rows.row import LinearRow
from checker.engine.rows.statements import pieces
from checker.engine.solve.system import Certificate
from checker.model.claim import Claim
from checker.model.forms import comparison, is_ratio
from checker.model.statement import Piece


@dataclass(frozen=True)
class RatioSum:
    """What a certificate comes to as parts of `base`: the one row of the suspect, `what` it is about, and the rows against it.

    `upper`: whether the suspect's row bounds the ratio from above, by `allowed`.
    """

    what: Piece
    base: Piece
    upper: bool
    allowed: Fraction
    ours: LinearRow
    unit: Fraction
    others: Certificate

    def part(self, row: LinearRow) -> Fraction:
        """How much of the base a row gives to the ratio."""
        return base_coefficient(row, self.base)


def ratio_sum(
    certificate: Certificate, suspects: Collection[str], claims: Mapping[str, Claim], orders: bool = False
) -> RatioSum | None:
    """The certificate as a sum of parts of one base; None if it says more than that, or of more than one.

    With `orders` the suspect may be one that only says which count is more, such as a record: one to one with the base.
    """
    homogeneous = [(row, times) for row, times in certificate if not is_base(row, claims)]
    ours = [(row, times) for row, times in homogeneous if row.claim in suspects]
    if len(ours) != 1 or not all(is_homogeneous(row) for row, _ in homogeneous):
        return None
    (row, unit), owners = ours[0], {row.claim for row, _ in homogeneous}
    sides = pieces(row.terms)
    base = next((piece for piece in sides if is_compared(piece, claims[row.claim])), None)
    bases = [(pieces(other.terms)[0], other.claim) for other, _ in certificate if is_base(other, claims)]
    if base is None and orders:
        base = next((piece for piece in sides if any(_same(piece, other) for other, _ in bases)), None)
    if base is None or len(sides) != 2 or not all(_same(piece, base) and owner in owners for piece, owner in bases):
        return None
    what = sides[0] if sides[1] is base else sides[1]
    if abs(what.coefficient) != 1:
        return None
    upper = what.coefficient > 0
    others = tuple((other, times) for other, times in homogeneous if other is not row)
    return RatioSum(what, base, upper, -base.coefficient if upper else base.coefficient, row, unit, others)


def is_homogeneous(row: LinearRow) -> bool:
    """Whether a row compares quantities alone: the one at most, or less than, so many times the other."""
    return not row.bound or is_less(row)


def is_less(row: LinearRow) -> bool:
    """Whether a row says that quantities are less than others: for whole numbers, that there is one between them."""
    parts = lcm(*(coefficient.denominator for _, coefficient in row.terms))
    return (row.strict and not row.bound) or (row.bound == Fraction(-1, parts) and len(pieces(row.terms)) > 1)


def base_coefficient(row: LinearRow, base: Piece) -> Fraction:
    """The coefficient of the base in a row."""
    return sum((piece.coefficient for piece in pieces(row.terms) if _same(piece, base)), Fraction(0))


def is_base(row: LinearRow, claims: Mapping[str, Claim]) -> bool:
    """Whether a row says that there is something of which its claim gives a ratio."""
    ratio = bool(row.claim) and is_ratio(claims[row.claim].form)
    return ratio and len(sides := pieces(row.terms)) == 1 and sides[0].coefficient < 0


def is_compared(piece: Piece, claim: Claim) -> bool:
    """Whether a quantity is what the form of the claim compares with."""
    to = comparison(claim.form)
    if to.scope is not None:
        return piece.scope == to.scope
    if to.base is None or piece.scope != claim.scope:
        return False
    if piece.period is None:
        return True
    return _ends(piece) == to.base.end and (piece.period.days == to.base.days or _is_state(piece))


def _is_state(piece: Piece) -> bool:
    return piece.period is not None and piece.period.start is not None and _ends(piece) - 1 == piece.period.start


def _ends(piece: Piece) -> int:
    assert piece.period is not None
    return piece.period.end or 0


def _same(one: Piece, other: Piece) -> bool:
    return (one.scope, one.unit, _days(one)) == (other.scope, other.unit, _days(other))


def _days(piece: Piece) -> tuple[int | None, int | None] | None:
    return piece.period.days if piece.period else None


def total_of(sum_: RatioSum, rows: Sequence[tuple[LinearRow, Fraction]]) -> Fraction:
    """What rows bound the ratio by, each so many times."""
    total = sum((sum_.part(row) * times / sum_.unit for row, times in rows), Fraction(0))
    return total if sum_.upper else -total
