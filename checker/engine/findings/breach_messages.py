"""What a broken condition comes to, in one sentence: what the others make of the counts, and the condition denies."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import assert_never

from checker.engine.rows.condition import Between, Rank, ShareChange
from checker.engine.rows.measure import Book
from checker.engine.rows.row import ONE, Terms, added, scaled
from checker.engine.rows.statements import pieces
from checker.engine.solve.breach import Breach, Limit
from checker.engine.solve.rank_orders import RankOrder
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
TOGETHER = template(
    "{moved}, where changes lead {way} {points} points at {end}", moved=Statement, way=str, points=Fraction, end=str
)
AT_RANK = template("{own} is at rank {rank:plain}", own=Piece, rank=Fraction)
NOT_BELOW = template("{lower} does not lie below {higher}", lower=Piece, higher=Piece)
NOT_ABOVE = template("{lower} does not lie above {higher}", lower=Piece, higher=Piece)
CANNOT = template("{claims:by and} cannot hold: by the others, {fact}.", claims=tuple[Quote, ...], fact=Statement)
CANNOT_TOGETHER = template(
    "{claims:by and} cannot hold beside {others:by and}: {fact}.",
    claims=tuple[Quote, ...],
    others=tuple[Quote, ...],
    fact=Statement,
)
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
    suspects = {part.claim.id for part in parts if part.role == "suspect"}
    claims = {breach.condition.claim, *(claim for order in breach.orders[:1] for claim in order.claims)}
    owns = not others or not suspects.isdisjoint(claims)
    fact = _fact(breach, book, suspects)
    if isinstance(breach.condition, ShareChange) and breach.condition.points is None:
        return CANNOT_TOGETHER(claims=accused, others=others, fact=fact) if others else CANNOT(claims=accused, fact=fact)
    return CANNOT(claims=accused, fact=fact) if owns else CANNOT_BESIDE(claims=accused, others=others, fact=fact)


def _fact(breach: Breach, book: Book, suspects: Collection[str]) -> Statement:
    """What comes of the limits, and the condition denies."""
    condition = breach.condition
    match condition:
        case Rank():
            extreme, own = extreme_of(book.claims[condition.claim]), piece_of(condition.own)
            if breach.way == "out of order":
                return _disorder(breach.orders[0], extreme, suspects)
            if breach.way == "too few":
                most = Fraction(condition.rank - 2)
                return FEW[extreme](most=most, own=own) if most else NONE[extreme](own=own)
            return MANY[extreme](
                beyond=tuple(piece_of(held_against(each.form, condition)[0]) for each in _beyond(breach)), own=own
            )
        case Between():
            parts = tuple(map(piece_of, condition.parts))
            return (ALL_BELOW if breach.way == "above all" else ALL_ABOVE)(whole=piece_of(condition.whole), parts=parts)
        case ShareChange():
            new, old = (limit.ratio or Fraction(0) for limit in breach.limits[:2])
            part, whole = piece_of(condition.new.part).scope, piece_of(condition.new.whole).scope
            was, now = period_of(condition.old.part), period_of(condition.new.part)
            moved = MOVED[breach.way == "too high"](part=part, whole=whole, was=was, now=now, old=old, new=new)
            return _together(moved, breach.limits[2]) if breach.limits[2:] else moved
        case _:
            assert_never(condition)


def _together(moved: Statement, tie: Limit) -> Statement:
    """How a share moves beyond what several changes lead to."""
    down = tie.bound < 0
    end = "least" if (tie.side == "most") == down else "most"
    return TOGETHER(moved=moved, way="down" if down else "up", points=abs(tie.bound), end=end)


def _disorder(order: RankOrder, extreme: str, suspects: Collection[str]) -> Statement:
    """That a unit does not lie below another one of higher rank; of one unit of two ranks, what nobody has in question."""
    lower, higher = order.lower, order.higher
    if lower.own == higher.own:
        rank = higher if lower.claim in suspects else lower
        return AT_RANK(own=piece_of(rank.own), rank=Fraction(rank.rank))
    return (NOT_BELOW if extreme == "highest" else NOT_ABOVE)(lower=piece_of(lower.own), higher=piece_of(higher.own))


def _beyond(breach: Breach) -> tuple[Limit, ...]:
    return tuple(limit for limit in breach.limits if limit.side == "least")


def held_against(form: Terms, rank: Rank) -> tuple[Terms, Terms]:
    """The unit that a limit of a form bounds, and that which it is held against: the ranked one, if it is no difference."""
    if form in rank.others:
        return form, rank.own
    units = (rank.own, *rank.others)
    return next((one, other) for one in units for other in units if added(one, scaled(other, -ONE)) == form)


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
