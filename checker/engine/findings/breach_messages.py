"""What a broken condition comes to, in one sentence: what the others make of the counts, and the condition denies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import assert_never

from checker.engine.rows.condition import Between, Rank, ShareChange
from checker.engine.rows.measure import Book
from checker.engine.rows.row import Terms
from checker.engine.rows.statements import pieces
from checker.engine.solve.breach import Breach, Limit
from checker.model.claim import Claim
from checker.model.finding import Part
from checker.model.forms import Record
from checker.model.scope import Scope
from checker.model.statement import Piece, Quote, Statement, quoted, template
from checker.model.time import Period

MANY = {
    "highest": template("{beyond:and} lie above {own}", beyond=tuple[Piece, ...], own=Piece),
    "lowest": template("{beyond:and} lie below {own}", beyond=tuple[Piece, ...], own=Piece),
}
FEW = {
    "highest": template("at most {most:plain} of those compared can lie above {own}", most=Fraction, own=Piece),
    "lowest": template("at most {most:plain} of those compared can lie below {own}", most=Fraction, own=Piece),
}
NONE = {
    "highest": template("none of those compared can lie above {own}", own=Piece),
    "lowest": template("none of those compared can lie below {own}", own=Piece),
}
_WHOLE = {"whole": Piece, "parts": tuple[Piece, ...]}
ALL_BELOW = template("{whole} lies above {parts:and}", **_WHOLE)
ALL_ABOVE = template("{whole} lies below {parts:and}", **_WHOLE)
_MOVED = {"part": Scope, "whole": Scope, "was": Period, "now": Period, "old": Fraction, "new": Fraction}
MOVED = {
    True: template("{part:apart} go from at most {old:%} of {whole:apart} in {was} to at least {new:%} in {now}", **_MOVED),
    False: template("{part:apart} go from at least {old:%} of {whole:apart} in {was} to at most {new:%} in {now}", **_MOVED),
}
"""By whether the share goes up too far."""
CANNOT = template("{claims:by and} cannot hold: by the others, {fact}.", claims=tuple[Quote, ...], fact=Statement)
CANNOT_BESIDE = template(
    "{claims:by and} cannot hold beside {others:by and}: with it, {fact}.",
    claims=tuple[Quote, ...],
    others=tuple[Quote, ...],
    fact=Statement,
)


def breach_message(parts: Sequence[Part], breach: Breach, book: Book) -> Statement:
    """What is refuted: the condition itself by the others, or a figure beside it."""
    accused = tuple(quoted(part.claim) for part in parts if part.role == "suspect")
    others = tuple(quoted(part.claim) for part in parts if part.role == "premise")
    owns = not others or any(part.claim.id == breach.condition.claim for part in parts if part.role == "suspect")
    fact = _fact(breach, book)
    return CANNOT(claims=accused, fact=fact) if owns else CANNOT_BESIDE(claims=accused, others=others, fact=fact)


def _fact(breach: Breach, book: Book) -> Statement:
    """What comes of the limits, and the condition denies."""
    condition = breach.condition
    match condition:
        case Rank():
            extreme, own = extreme_of(book.claims[condition.claim]), piece_of(condition.own)
            if breach.way == "too few":
                most = Fraction(condition.rank - 2)
                return FEW[extreme](most=most, own=own) if most else NONE[extreme](own=own)
            return MANY[extreme](beyond=tuple(piece_of(limit.form) for limit in _beyond(breach)), own=own)
        case Between():
            parts = tuple(map(piece_of, condition.parts))
            return (ALL_BELOW if breach.way == "above all" else ALL_ABOVE)(whole=piece_of(condition.whole), parts=parts)
        case ShareChange():
            old, new = (limit.ratio or Fraction(0) for limit in reversed(breach.limits))
            part, whole = piece_of(condition.part).scope, piece_of(condition.whole).scope
            was, now = period_of(condition.old_part), period_of(condition.part)
            return MOVED[breach.way == "too high"](part=part, whole=whole, was=was, now=now, old=old, new=new)
        case _:
            assert_never(condition)


def _beyond(breach: Breach) -> tuple[Limit, ...]:
    return tuple(limit for limit in breach.limits[1:] if limit.side == "least")


def extreme_of(claim: Claim) -> str:
    """ "highest" or "lowest", from which a rank counts."""
    assert isinstance(claim.form, Record)
    return claim.form.extreme


def period_of(form: Terms) -> Period:
    """The period of the one count that a form is."""
    return piece_of(form).period or Period(None, None, "")


def piece_of(form: Terms) -> Piece:
    """The one count that a form is, or is the negative of."""
    (piece,) = pieces(form)
    return replace(piece, coefficient=abs(piece.coefficient))
