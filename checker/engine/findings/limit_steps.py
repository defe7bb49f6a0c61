"""What shows a limit of a broken condition, line by line."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from checker.engine.findings.breach_messages import AT_RANK, piece_of
from checker.engine.rows.law import Laws
from checker.engine.rows.measure import Book
from checker.engine.rows.row import LinearRow, Terms, scaled
from checker.engine.rows.statements import compare, pieces
from checker.engine.solve.breach import Limit
from checker.engine.solve.proof import AT_LEAST, AT_MOST, EXACTLY
from checker.engine.solve.rank_orders import RankOrder
from checker.engine.solve.telescoping import telescoped
from checker.model.finding import Step
from checker.model.scope import Scope
from checker.model.statement import Piece, Statement, template

_ONE = Fraction(1)
_BOUND = {"what": tuple[Piece, ...], "bound": Fraction, "among": tuple[Scope, ...]}
LEAST, MOST = template("{what:sum} is at least {bound}", **_BOUND), template("{what:sum} is at most {bound}", **_BOUND)
MORE, LESS = template("{what:sum} is more than {bound}", **_BOUND), template("{what:sum} is less than {bound}", **_BOUND)
SO = template("so {bound}", bound=Statement)


def placed(order: RankOrder) -> Iterator[Step]:
    """The two ranks, and what comes of them."""
    for rank in (order.lower, order.higher):
        text = AT_RANK(own=piece_of(rank.own), rank=Fraction(rank.rank))
        yield Step(_ONE, None, claim=rank.claim, law=rank.law, text_statement=text)
    yield Step(_ONE, None, law=order.lower.law, text_statement=SO(bound=compare(order.row)))


def amount(limit: Limit, book: Book, laws: Laws, scopes: tuple[Scope, ...]) -> Iterator[Step]:
    """The limit as a line with its amount; what shows it behind that, unless a single claim does."""
    one = limit.rows[0][0] if len(limit.rows) == 1 else None
    claim = one.claim if one else ""
    exact = bool(claim) and (own := book.claims[claim].reading) is not None and own.literal.is_exact
    wording = EXACTLY if exact else AT_MOST if limit.side == "most" else AT_LEAST
    factor = Fraction(-1 if limit.bound < 0 else 1)
    text = wording(what=piece_of(limit.form), among=scopes)
    yield Step(factor, abs(limit.bound), claim=claim, law=one.law if one else "", text_statement=text)
    if one is None:
        yield from shown(limit, book, laws, scopes)


def shown(
    limit: Limit,
    book: Book,
    laws: Laws,
    scopes: tuple[Scope, ...] = (),
    closed: bool = True,
    orders: Sequence[RankOrder] = (),
) -> Iterator[Step]:
    """The limit by its steps, told apart from other scopes; one that a single claim says is one line.

    `closed`: with what several lines come to as a line of its own. `orders`: what two ranks say together.
    """
    ordered = {order.row: order for order in orders}
    scopes = scopes or tuple(dict.fromkeys(piece.scope for piece in pieces(limit.form)))
    rows = telescoped(limit.rows, laws.shapes)
    for row, _ in rows:
        if row in ordered:
            yield from placed(ordered[row])
            continue
        text = _claim_text(row, scopes) if row.claim else laws.statement(row)
        declared = () if row.claim else laws.declared(row, book.vocabulary)
        yield Step(_ONE, None, claim=row.claim, law=row.law, text_statement=text, declared=declared)
    if len(rows) > 1 and closed:
        yield Step(
            _ONE, None, text_statement=SO(bound=_bounded(limit.form, limit.bound, limit.side == "least", limit.strict, scopes))
        )


def _claim_text(row: LinearRow, scopes: Collection[Scope]) -> Statement:
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
    wording = (MORE if strict else LEAST) if least else (LESS if strict else MOST)
    return wording(what=parts, bound=bound, among=tuple(scopes))
