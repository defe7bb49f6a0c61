"""A broken condition as a sum to redo with a pencil: what each quantity can be, by its own steps, and what comes of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from fractions import Fraction
from typing import assert_never

from checker.engine.rows.condition import Rank
from checker.engine.rows.law import Laws
from checker.engine.rows.measure import Book
from checker.engine.rows.row import LinearRow, Terms, scaled
from checker.engine.rows.statements import compare, pieces
from checker.engine.solve.finder import Breach, Limit
from checker.engine.solve.proof import ALLOWED, Side
from checker.engine.solve.telescoping import telescoped
from checker.model.claim import Claim
from checker.model.finding import Proof, ReadingName, Step
from checker.model.forms import Record
from checker.model.scope import Scope
from checker.model.statement import Piece, Quote, Statement, quoted, template

_ONE = Fraction(1)
_BOUND = {"what": tuple[Piece, ...], "bound": Fraction, "among": tuple[Scope, ...]}
LEAST, MOST = template("{what:sum} is at least {bound}", **_BOUND), template("{what:sum} is at most {bound}", **_BOUND)
MORE, LESS = template("{what:sum} is more than {bound}", **_BOUND), template("{what:sum} is less than {bound}", **_BOUND)
SO = template("so {bound}", bound=Statement)
_TWO = {"one": Piece, "other": Piece}
ABOVE, BELOW = template("{one} lies above {other}", **_TWO), template("{one} lies below {other}", **_TWO)
NOT_ABOVE, NOT_BELOW = template("{one} does not lie above {other}", **_TWO), template("{one} does not lie below {other}", **_TWO)
OTHERS = template("others in {range}, each a {unit}", range=Statement, unit=str)
HOW_MANY = {
    "highest": template("periods that lie above {own}", own=Piece),
    "lowest": template("periods that lie below {own}", own=Piece),
}
ALL_OF = template("{units} that are compared beside {own}", units=str, own=Piece)
MANY = {
    "highest": template("{beyond:and} lie above {own}", beyond=tuple[Piece, ...], own=Piece),
    "lowest": template("{beyond:and} lie below {own}", beyond=tuple[Piece, ...], own=Piece),
}
FEW = {
    "highest": template("at most {most:plain} of those compared can lie above {own}", most=Fraction, own=Piece),
    "lowest": template("at most {most:plain} of those compared can lie below {own}", most=Fraction, own=Piece),
}
CANNOT = template("{claims:by and} cannot hold: by the others, {fact}.", claims=tuple[Quote, ...], fact=Statement)
CANNOT_BESIDE = template(
    "{claims:by and} cannot hold beside {others:by and}: with it, {fact}.",
    claims=tuple[Quote, ...],
    others=tuple[Quote, ...],
    fact=Statement,
)


def breach_proof(breach: Breach, book: Book, reading: ReadingName, laws: Laws) -> Proof:
    """The sum: how many lie beyond what is ranked, or can, against what the rank allows."""
    condition = breach.condition
    match condition:
        case Rank():
            return _of_rank(condition, breach, book.claims[condition.claim], book, reading, laws)
        case _:
            assert_never(condition)


def fact(breach: Breach, book: Book) -> Statement:
    """What comes of the limits, and the condition denies."""
    condition = breach.condition
    match condition:
        case Rank():
            extreme, own = _extreme(book.claims[condition.claim]), _piece(condition.own)
            if breach.way == "too few":
                return FEW[extreme](most=Fraction(condition.rank - 2), own=own)
            return MANY[extreme](beyond=tuple(_piece(limit.form) for limit in _beyond(breach)), own=own)
        case _:
            assert_never(condition)


def _of_rank(rank: Rank, breach: Breach, claim: Claim, book: Book, reading: ReadingName, laws: Laws) -> Proof:
    own, extreme = _piece(rank.own), _extreme(claim)
    steps = [*_shown(breach.limits[0], book, laws)]
    if breach.way == "too many":
        for limit in breach.limits[1:]:
            steps += _shown(limit, book, laws)
            if limit.side == "least":
                told = (ABOVE if extreme == "highest" else BELOW)(one=_piece(limit.form), other=own)
                steps.append(Step(_ONE, _ONE, law=rank.law, text_statement=told))
        total = Fraction(rank.rank)
    else:
        assert isinstance(claim.form, Record)
        told = ALL_OF(units=f"{claim.form.unit}s", own=own)
        steps.append(Step(_ONE, Fraction(len(rank.others)), claim=claim.id, text_statement=told))
        for limit in breach.limits[1:]:
            steps += _shown(limit, book, laws)
            told = (NOT_ABOVE if extreme == "highest" else NOT_BELOW)(one=_piece(limit.form), other=own)
            steps.append(Step(-_ONE, _ONE, law=rank.law, text_statement=told))
        total = Fraction(rank.rank - 2)
    side: Side = "least" if breach.way == "too many" else "most"
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


def _beyond(breach: Breach) -> tuple[Limit, ...]:
    return tuple(limit for limit in breach.limits[1:] if limit.side == "least")


def _extreme(claim: Claim) -> str:
    assert isinstance(claim.form, Record)
    return claim.form.extreme


def _shown(limit: Limit, book: Book, laws: Laws) -> Iterator[Step]:
    """The limit by its steps; one that a single claim says is one line."""
    scopes = tuple(dict.fromkeys(piece.scope for piece in pieces(limit.form)))
    rows = telescoped(limit.rows, laws.shapes)
    for row, _ in rows:
        told = _said(row, scopes) if row.claim else laws.statement(row)
        declared = () if row.claim else laws.declared(row, book.vocabulary)
        yield Step(_ONE, None, claim=row.claim, law=row.law, text_statement=told, declared=declared)
    if len(rows) > 1:
        yield Step(
            _ONE, None, text_statement=SO(bound=_bounded(limit.form, limit.bound, limit.side == "least", limit.strict, scopes))
        )


def _said(row: LinearRow, scopes: Collection[Scope]) -> Statement:
    """What a claim says of its quantities: of one count as much at most or at least."""
    parts = pieces(row.terms)
    if len(parts) != 1 or not row.bound:
        return compare(row, tuple(scopes))
    upper = parts[0].coefficient > 0
    return (
        _bounded(row.terms, row.bound, not upper, row.strict, scopes)
        if upper
        else _bounded(scaled(row.terms, -_ONE), -row.bound, True, row.strict, scopes)
    )


def _bounded(form: Terms, bound: Fraction, least: bool, strict: bool, scopes: Collection[Scope]) -> Statement:
    """A form with its bound; of the negative of one count that count itself."""
    parts = pieces(form)
    if all(piece.coefficient < 0 for piece in parts):
        parts, bound, least = tuple(replace(piece, coefficient=-piece.coefficient) for piece in parts), -bound, not least
    told = (MORE if strict else LEAST) if least else (LESS if strict else MOST)
    return told(what=parts, bound=bound, among=tuple(scopes))


def _piece(form: Terms) -> Piece:
    """The one count that a form is, or is the negative of."""
    (piece,) = pieces(form)
    return replace(piece, coefficient=abs(piece.coefficient))
