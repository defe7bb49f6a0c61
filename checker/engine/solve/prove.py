"""From a certificate to a sum that an editor can redo with a pencil."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from typing import Literal

from checker.engine.rows.law import Laws
from checker.engine.rows.row import Row, added, scaled
from checker.engine.rows.telling import Piece, compare, in_full, name, named_apart, pieces, unit_of
from checker.engine.solve.merge import merged
from checker.engine.solve.system import Certificate
from checker.model.claim import Claim, Scope
from checker.model.finding import Proof, ReadingName, Step
from checker.prose.numbers import show_number

Side = Literal["least", "most"]


def proof(found: Certificate, suspects: Collection[str], claims: Mapping[str, Claim], reading: ReadingName, laws: Laws) -> Proof:
    """The sum by which the other rows of a certificate refute those of the suspects.

    With Σ y·terms = 0 the suspects' own combination of quantities is at least -Σ y·bound of the others, but at most Σ y·bound
    of the suspects: the difference is the gap. All is scaled to the suspect's leading row.
    """
    ours = [(row, times) for row, times in found if row.claim in suspects]
    others = [(row, times) for row, times in found if row.claim not in suspects]
    unit = max(times for _, times in ours)
    terms = added(*(scaled(row.terms, times / unit) for row, times in ours))
    upper = _leads_upward(pieces(terms))
    sign = Fraction(1 if upper else -1)
    about = pieces(scaled(terms, sign))
    total = -sum((row.bound * times / unit for row, times in others), Fraction(0)) * sign
    allowed = sum((row.bound * times / unit for row, times in ours), Fraction(0)) * sign
    side: Side = "least" if upper else "most"
    return Proof(
        steps=steps(others, unit, -sign, about, claims, laws),
        quantity=_quantity(about),
        total=total,
        allowed=allowed,
        allowed_text=_allowed(claims[ours[0][0].claim], side, reading),
        side=side,
        unit=unit_of(about),
    )


def _leads_upward(parts: tuple[Piece, ...]) -> bool:
    """Whether the suspects bound their quantity from above; the latest stretch of time tells the direction."""
    return not parts or parts[0].coefficient > 0 or len(parts) > 1


def _quantity(about: tuple[Piece, ...]) -> str:
    """What is summed: one count in full, or one less another by what tells them apart."""
    if len(about) == 1:
        return _factor(about[0]) + in_full(about[0])
    named = list(zip(about, named_apart(about), strict=True))
    plus = " + ".join(words for piece, words in named if piece.coefficient > 0)
    minus = " + ".join(words for piece, words in named if piece.coefficient < 0)
    return f"{plus} less {minus}" if plus and minus else plus or minus


def _factor(piece: Piece) -> str:
    factor = abs(piece.coefficient)
    return "" if factor == 1 else f"{show_number(factor)} × "


def _allowed(claim: Claim, side: Side, reading: ReadingName) -> str:
    bound = "at most" if side == "least" else "at least"
    return f"{bound}, as readers take “{claim.quote}”" if reading == "pragmatic" else f"{bound}, by the words “{claim.quote}”"


def steps(
    rows: Certificate | list[tuple[Row, Fraction]],
    unit: Fraction,
    sign: Fraction,
    about: tuple[Piece, ...],
    claims: Mapping[str, Claim],
    laws: Laws,
) -> tuple[Step, ...]:
    """One step a row, its multiplier divided by `unit`; a row whose bound has the sign of `sign` adds.

    What adds comes first, then what is taken away, the latest first, laws beside the claims that they join.
    """
    ordered = sorted(merged(rows, laws.shapes), key=lambda pair: _place(pair[0], sign))
    return tuple(_step(row, times / unit, sign, about, claims, laws) for row, times in ordered)


def _place(row: Row, sign: Fraction) -> tuple[bool, int, bool, str]:
    latest = max((quantity.day for quantity, _ in row.terms), default=0)
    adds = row.bound * sign > 0
    return not adds, -latest, not row.bound, row.law


def _step(row: Row, times: Fraction, sign: Fraction, about: tuple[Piece, ...], claims: Mapping[str, Claim], laws: Laws) -> Step:
    scopes = [piece.scope for piece in about]
    text = _text(row, scopes, claims) if row.claim else laws.tell(row)
    if not row.bound:
        return Step(factor=times, amount=None, text=text, claim=row.claim, law=row.law)
    factor = times if row.bound * sign > 0 else -times
    return Step(factor=factor, amount=abs(row.bound), text=text, claim=row.claim, law=row.law)


def _text(row: Row, scopes: Sequence[Scope], claims: Mapping[str, Claim]) -> str:
    """What a claim says of its quantities."""
    parts = pieces(row.terms)
    if not row.bound or len(parts) != 1:
        return compare(row, scopes)
    bound = "" if _is_exact(claims[row.claim]) else "at most: " if parts[0].coefficient > 0 else "at least: "
    return f"{bound}{name(parts[0], scopes)}"


def _is_exact(claim: Claim) -> bool:
    reading = claim.reading
    return reading is not None and reading.literal.is_exact
