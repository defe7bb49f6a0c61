"""A rank that cannot hold as a sum: how many lie beyond what is ranked, or can, or how two ranks stand to each other."""

from __future__ import annotations

from fractions import Fraction

from checker.engine.findings.breach_messages import extreme_of, held_against, in_whole, piece_of
from checker.engine.findings.limit_steps import inferred, placed, shown
from checker.engine.rows.condition import Rank
from checker.engine.rows.law import Laws
from checker.engine.rows.measure import Book
from checker.engine.solve.breach import Breach
from checker.engine.solve.proof import ALLOWED, DIFFERENCE
from checker.model.claim import Claim
from checker.model.finding import ReadingName
from checker.model.forms import Record
from checker.model.numbers import Side
from checker.model.proof import Proof, Step
from checker.model.statement import Piece, Quote, Statement, quoted, template

_ONE = Fraction(1)
_TWO = {"one": Piece, "other": Piece}
ABOVE, BELOW = template("{one} lies above {other}", **_TWO), template("{one} lies below {other}", **_TWO)
NOT_ABOVE, NOT_BELOW = template("{one} does not lie above {other}", **_TWO), template("{one} does not lie below {other}", **_TWO)
HOW_MANY = {
    "highest": template("periods that lie above {own}", own=Piece),
    "lowest": template("periods that lie below {own}", own=Piece),
}
ALL_OF = template("{units} that are compared beside {own}", units=str, own=Piece)
AT_LEAST_SO = template("at least: {what}", what=Statement)
BY_RANKS = template("at most, by {claims:and}", claims=tuple[Quote, ...])
LESS_BY_RANKS = template("less than that, by {claims:and}", claims=tuple[Quote, ...])


def rank_proof(rank: Rank, breach: Breach, claim: Claim, book: Book, reading: ReadingName, laws: Laws) -> Proof:
    """How many lie beyond what a claim ranks, or can, against what its rank allows."""
    if breach.way == "out of order":
        return _of_order(breach, book, reading, laws)
    own, extreme = piece_of(rank.own), extreme_of(claim)
    many = breach.way == "too many"
    steps = list(inferred(breach, book, laws))
    if not many:
        assert isinstance(claim.form, Record)
        steps.append(
            Step(_ONE, Fraction(len(rank.others)), claim=claim.id, text_statement=ALL_OF(units=f"{claim.form.unit}s", own=own))
        )
    beyond = (ABOVE if many else NOT_ABOVE) if extreme == "highest" else (BELOW if many else NOT_BELOW)
    ours = breach.limits[0] if breach.limits[0].form == rank.own else None
    waiting = tuple(shown(ours, book, laws, grounding=breach)) if ours else ()
    for limit in breach.limits[1:] if ours else breach.limits:
        if limit.side == ("least" if many else "most"):
            one, other = held_against(limit.form, rank)
            text = beyond(one=piece_of(one), other=piece_of(other))
            steps.append(Step(_ONE if many else -_ONE, _ONE, law=rank.law, text_statement=text))
            if limit.form in rank.others:
                steps += waiting
                waiting = ()
        steps += shown(limit, book, laws, closed=limit.form in rank.others, grounding=breach)
    total = Fraction(rank.rank if many else rank.rank - 2)
    side: Side = "least" if many else "most"
    return Proof(
        steps=tuple(steps),
        quantity="",
        total=total,
        allowed=Fraction(rank.rank - 1),
        allowed_text="",
        side=side,
        unit="",
        quantity_statement=HOW_MANY[extreme](own=own),
        allowed_text_statement=ALLOWED[side, reading](claim=quoted(claim)),
    )


def _of_order(breach: Breach, book: Book, reading: ReadingName, laws: Laws) -> Proof:
    """One unit at two ranks, or two the wrong way round."""
    order, least = breach.orders[0], breach.limits[0]
    lower, higher, extreme = order.lower, order.higher, extreme_of(book.claims[order.lower.claim])
    one, other = piece_of(lower.own), piece_of(higher.own)
    if not order.row.terms:
        text = HOW_MANY[extreme](own=one)
        return Proof(
            steps=(Step(_ONE, Fraction(lower.rank - 1), claim=lower.claim, law=lower.law, text_statement=text),),
            quantity="",
            total=Fraction(lower.rank - 1),
            allowed=Fraction(higher.rank - 1),
            allowed_text="",
            side="least",
            unit="",
            quantity_statement=text,
            allowed_text_statement=ALLOWED["least", reading](claim=quoted(book.claims[higher.claim])),
        )
    more, fewer = (one, other) if extreme == "highest" else (other, one)
    what = DIFFERENCE(more=(more,), fewer=(fewer,))
    # Nobody counts halves.
    bound = in_whole(least.form, least.bound, True)
    factor = Fraction(-1 if bound < 0 else 1)
    steps = [*inferred(breach, book, laws), Step(factor, abs(bound), text_statement=AT_LEAST_SO(what=what))]
    steps += shown(least, book, laws, closed=False, grounding=breach)
    steps += placed(order)
    claims = tuple(quoted(book.claims[claim]) for claim in (lower.claim, higher.claim))
    return Proof(
        steps=tuple(steps),
        quantity="",
        total=bound,
        allowed=order.row.bound,
        allowed_text="",
        side="least",
        unit=one.unit,
        quantity_statement=what,
        allowed_text_statement=(LESS_BY_RANKS if order.row.strict else BY_RANKS)(claims=claims),
        total_open=least.strict and bound == least.bound,
        allowed_open=order.row.strict,
    )
