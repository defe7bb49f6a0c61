"""What stands against what in a certificate, as an editor counts: the least that figures say, together, and the most of others.

With Σ y_i r_i = 0 and Σ y_i b_i < 0 the rows that bound counts from below come to more than those that bound counts from above.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from checker.engine.rows.row import LinearRow
from checker.engine.rows.statements import pieces
from checker.engine.solve.ratio_proof import is_homogeneous
from checker.engine.solve.system import Certificate
from checker.model.claim import Claim
from checker.model.proof import Addition, Quotient
from checker.model.statement import FieldValue, Piece, Statement

_MOST_TIMES = 99
_ONE = Fraction(1)


@dataclass(frozen=True, slots=True)
class Addend:
    """A bound that a claim sets, `times` taken: `amount` in the unit of `piece`, the count bounded; None of a difference."""

    claim: Claim
    amount: Fraction
    times: int
    piece: Piece | None
    strict: bool = False

    @property
    def total(self) -> Fraction:
        """What it adds."""
        return self.amount * self.times


@dataclass(frozen=True, slots=True)
class Sides:
    """Bounds from below that come to more than those from above, and the claims that only say which count is more."""

    lows: tuple[Addend, ...]
    highs: tuple[Addend, ...]
    orders: tuple[Claim, ...]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims, each once."""
        return tuple(dict.fromkeys([*(addend.claim for addend in (*self.lows, *self.highs)), *self.orders]))


@dataclass(frozen=True, slots=True)
class RatioClash:
    """A ratio that `claim` gives of `what` to `base`, and the sides that make it more than it allows if `upper`, else less.

    What stands in `what.lows` and `base.highs` adds if `upper`, else what stands in `what.highs` and `base.lows`.
    """

    claim: Claim
    upper: bool
    allowed: Fraction
    what: Sides
    base: Sides
    what_piece: Piece
    base_piece: Piece


def sides_of(certificate: Certificate, claims: Mapping[str, Claim]) -> Sides | None:
    """The two sides of a certificate that only adds counts up; None if it does more than that."""
    asserted = _asserted(certificate)
    if asserted is None or any(_ratio(row) for row, _ in asserted):
        return None
    orders = tuple(dict.fromkeys(claims[row.claim] for row, _ in asserted if _is_order(row)))
    bounds = [(row, times) for row, times in asserted if not _is_order(row)]
    unit = min((abs(times * _factor(row)) for row, times in bounds), default=_ONE)
    addends = [_addend(row, times / unit, claims) for row, times in bounds]
    return None if None in addends else _split([each for each in addends if each is not None], orders)


def ratio_clash(certificate: Certificate, claims: Mapping[str, Claim]) -> RatioClash | None:
    """A certificate by which counts add up to a ratio that one claim denies; None if it is another."""
    asserted = _asserted(certificate)
    ratios = [(row, times) for row, times in asserted or () if _ratio(row)]
    if asserted is None or len(ratios) != 1 or any(_is_order(row) for row, _ in asserted if row is not ratios[0][0]):
        return None
    row, unit = ratios[0]
    what, base = sorted(pieces(row.terms), key=lambda piece: abs(piece.coefficient) != 1)
    upper, allowed = what.coefficient > 0, abs(base.coefficient)
    parts: dict[bool, list[Addend]] = {True: [], False: []}
    for other, times in asserted:
        if other is row:
            continue
        of_base, taken = _side(abs(times * _factor(other)) / unit, allowed)
        addend = _addend(other, taken / _factor(other), claims)
        if addend is None:
            return None
        parts[of_base].append(addend)
    if not (parts[True] and parts[False]):
        return None
    return RatioClash(claims[row.claim], upper, allowed, _split(parts[False], ()), _split(parts[True], ()), what, base)


def clash_of_quotient(quotient: Quotient, claims: Mapping[str, Claim]) -> RatioClash | None:
    """The same of a proof that divides one sum by another; None where these are no sums of counts, or it is told otherwise."""
    if quotient.manner not in ("share", "change", "multiple"):
        return None
    upper = quotient.side == "least"
    what, base = _sides(quotient.dividend, upper, claims), _sides(quotient.divisor, not upper, claims)
    what_piece, base_piece = summed_piece(quotient.dividend), summed_piece(quotient.divisor)
    if what is None or base is None or what_piece is None or base_piece is None:
        return None
    return RatioClash(claims[quotient.claim], upper, quotient.allowed, what, base, what_piece, base_piece)


def _sides(addition: Addition, lower: bool, claims: Mapping[str, Claim]) -> Sides | None:
    """The figures of a sum that is the least that there is if `lower`, else the most; None where one is no count."""
    adds, less = list[Addend](), list[Addend]()
    for step in addition.steps:
        if step.amount is None:
            continue
        piece = _piece_of(step.text_statement) if step.text_statement else None
        if not step.claim or not isinstance(piece, Piece) or step.factor.denominator != 1:
            return None
        one = replace(piece, coefficient=_ONE)
        (adds if step.factor > 0 else less).append(Addend(claims[step.claim], step.amount, int(abs(step.factor)), one))
    return Sides(*((tuple(adds), tuple(less)) if lower else (tuple(less), tuple(adds))), ())


def _piece_of(text: Statement) -> FieldValue | None:
    """What a line is of; so of a mean, which tells its bound within."""
    fields = dict(text.fields)
    within = fields.get("bound")
    return fields.get("what", _piece_of(within) if isinstance(within, Statement) else None)


def summed_piece(addition: Addition) -> Piece | None:
    """The count that a sum is of."""
    what = dict(addition.what_statement.fields).get("what") if addition.what_statement else None
    if isinstance(what, Statement):
        what = dict(what.fields).get("what")
    return what if isinstance(what, Piece) else None


def _side(times: Fraction, ratio: Fraction) -> tuple[bool, Fraction]:
    """Whether a row taken so many times is of the base, and how often it is taken there."""
    of_base = times != 1 and (times / ratio).denominator == 1
    return of_base, times / ratio if of_base else times


def _asserted(certificate: Certificate) -> list[tuple[LinearRow, Fraction]] | None:
    """The rows of claims; None where a law sets a number itself."""
    laws = [row for row, _ in certificate if not row.claim]
    return None if any(row.bound for row in laws) else [(row, times) for row, times in certificate if row.claim]


def _ratio(row: LinearRow) -> bool:
    """Whether a row compares two counts by a factor, one of them taken as it is."""
    sides = pieces(row.terms)
    factors = sorted(abs(piece.coefficient) for piece in sides)
    opposed = len(sides) == 2 and sides[0].coefficient * sides[1].coefficient < 0
    return opposed and is_homogeneous(row) and factors[0] != factors[1] and _ONE in factors


def _is_order(row: LinearRow) -> bool:
    """Whether a row says that one count is at most, or less than, another."""
    sides = pieces(row.terms)
    return len(sides) > 1 and is_homogeneous(row) and {abs(piece.coefficient) for piece in sides} == {_ONE}


def _factor(row: LinearRow) -> Fraction:
    """How often a bound of one count counts, being one of so many times the count."""
    sides = pieces(row.terms)
    return abs(sides[0].coefficient) if len(sides) == 1 else _ONE


def _addend(row: LinearRow, times: Fraction, claims: Mapping[str, Claim]) -> Addend | None:
    sides = pieces(row.terms)
    taken = times * _factor(row)
    if taken.denominator != 1 or taken > _MOST_TIMES or any(abs(piece.coefficient) != 1 for piece in sides if len(sides) > 1):
        return None
    if len(sides) == 1:
        sign = -1 if sides[0].coefficient < 0 else 1
        return Addend(claims[row.claim], sign * row.bound / _factor(row), sign * int(taken), sides[0], row.strict)
    sign = -1 if row.bound < 0 else 1
    return Addend(claims[row.claim], sign * row.bound, sign * int(taken), None, row.strict)


def _split(addends: Iterable[Addend], orders: Sequence[Claim]) -> Sides:
    """The bounds from below, of which `times` is negative, and those from above; equal ones of one claim are one."""
    joined: dict[object, Addend] = {}
    for addend in addends:
        key = addend.claim.id, addend.amount, addend.times > 0
        before = joined.get(key)
        joined[key] = Addend(
            addend.claim, addend.amount, addend.times + (before.times if before else 0), addend.piece, addend.strict
        )
    lows, highs = list[Addend](), list[Addend]()
    for addend in sorted(joined.values(), key=_place):
        side = highs if addend.times > 0 else lows
        side.append(Addend(addend.claim, addend.amount, abs(addend.times), addend.piece, addend.strict))
    return Sides(tuple(lows), tuple(highs), tuple(orders))


def _place(addend: Addend) -> tuple[int, tuple[str, ...], str]:
    """In the order in which one counts: the earlier first."""
    piece = addend.piece
    end = piece.period.end if piece is not None and piece.period is not None else None
    return end or 10**9, tuple(piece.scope) if piece is not None else (), addend.claim.id
