"""What shows a limit of a broken condition, line by line, and what other conditions come to before that."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from fractions import Fraction

from checker.engine.findings.breach_messages import AT_RANK, in_whole, piece_of
from checker.engine.rows.condition import Between, Rank
from checker.engine.rows.declarations import declarations
from checker.engine.rows.law import Laws
from checker.engine.rows.measure import Book
from checker.engine.rows.row import ZERO, LinearRow, Terms, scaled
from checker.engine.rows.statements import compare, pieces
from checker.engine.solve.breach import Grounding, Limit
from checker.engine.solve.proof import AT_LEAST, AT_MOST, EXACTLY
from checker.engine.solve.rank_orders import RankOrder
from checker.engine.solve.telescoping import telescoped
from checker.model.links import Link, division
from checker.model.proof import Step
from checker.model.scope import Scope
from checker.model.statement import Piece, Statement, template
from checker.model.vocabulary import DIMENSIONS, Vocabulary

_ONE = Fraction(1)
_BOUND = {"what": tuple[Piece, ...], "bound": Fraction, "among": tuple[Scope, ...]}
LEAST, MOST = template("{what:sum} is at least {bound}", **_BOUND), template("{what:sum} is at most {bound}", **_BOUND)
MORE, LESS = template("{what:sum} is more than {bound}", **_BOUND), template("{what:sum} is less than {bound}", **_BOUND)
SO = template("so {bound}", bound=Statement)
NOT_ABOVE_ALL = template("no whole lies above all of its parts: {parts:and}", parts=tuple[Piece, ...])
NOT_BELOW_ALL = template("no whole lies below all of its parts: {parts:and}", parts=tuple[Piece, ...])


def inferred(grounding: Grounding, book: Book, laws: Laws) -> Iterator[Step]:
    """What each of the conditions comes to that the limits rest on, by its own limits."""
    rows = (*(_as_row(limit) for limit in grounding.all_limits), *(inference.row for inference in grounding.inferences))
    scopes = tuple(dict.fromkeys(piece.scope for row in rows for piece in pieces(row.terms)))
    for inference in grounding.inferences:
        condition = inference.condition
        for limit in inference.limits:
            yield from shown(limit, book, laws, scopes, closed=limit.ratio is None, grounding=grounding)
            if limit.ratio is not None and len(limit.rows) > 1:
                yield Step(_ONE, None, text_statement=SO(bound=compare(_as_row(limit), scopes)))
        if isinstance(condition, Rank):
            text = AT_RANK(own=piece_of(condition.own), rank=Fraction(condition.rank))
            yield Step(_ONE, None, claim=condition.claim, law=condition.law, text_statement=text)
        if isinstance(condition, Between):
            yield between(condition, _bounds_whole(inference.row, condition), book)
        yield Step(
            _ONE, None, claim=condition.claim, law=condition.law, text_statement=SO(bound=_conclusion(inference.row, scopes))
        )


def _as_row(limit: Limit) -> LinearRow:
    """What a limit of a share says of the part and its whole."""
    return LinearRow(limit.form if limit.side == "most" else scaled(limit.form, -_ONE), ZERO, "")


def _bounds_whole(row: LinearRow, condition: Between) -> bool:
    """Whether a row says what the whole is at most."""
    return dict(row.terms).get(condition.whole[0][0], ZERO) > 0


def between(condition: Between, above: bool, book: Book) -> Step:
    """That no whole lies above all of its parts, or below them all, by the line of the vocabulary that divides it."""
    parts = tuple(map(piece_of, condition.parts))
    declared = declarations(_division(parts, piece_of(condition.whole), book.vocabulary), book.vocabulary)
    text = (NOT_ABOVE_ALL if above else NOT_BELOW_ALL)(parts=parts)
    return Step(_ONE, None, law=condition.law, text_statement=text, declared=declared)


def _division(parts: Collection[Piece], whole: Piece, vocabulary: Vocabulary) -> Iterator[Link]:
    """The line of the vocabulary that divides the whole into these parts."""
    for dimension in DIMENSIONS:
        names = frozenset(getattr(part.scope, dimension) for part in parts)
        if len(names) > 1 and (link := division(vocabulary, dimension, getattr(whole.scope, dimension), names, complete=True)):
            yield link


def placed(order: RankOrder, scopes: tuple[Scope, ...] = ()) -> Iterator[Step]:
    """The two ranks, and what comes of them."""
    for rank in (order.lower, order.higher):
        text = AT_RANK(own=piece_of(rank.own), rank=Fraction(rank.rank))
        yield Step(_ONE, None, claim=rank.claim, law=rank.law, text_statement=text)
    yield Step(_ONE, None, law=order.lower.law, text_statement=SO(bound=compare(order.row, scopes)))


def amount(limit: Limit, book: Book, laws: Laws, scopes: tuple[Scope, ...], grounding: Grounding) -> Iterator[Step]:
    """The limit as a line with its amount; what shows it behind that, unless a single claim does."""
    one = only_row(limit, grounding)
    claim = one.claim if one else ""
    exact = bool(claim) and (own := book.claims[claim].reading) is not None and own.literal.is_exact
    wording = EXACTLY if exact else AT_MOST if limit.side == "most" else AT_LEAST
    factor = Fraction(-1 if limit.bound < 0 else 1)
    text = wording(what=piece_of(limit.form), among=scopes)
    yield Step(factor, abs(limit.bound), claim=claim, law=one.law if one else "", text_statement=text)
    if one is None:
        yield from shown(limit, book, laws, scopes, grounding=grounding)


def only_row(limit: Limit, grounding: Grounding) -> LinearRow | None:
    """The row of a claim that alone says so; None where there is more to tell."""
    one = limit.rows[0][0] if len(limit.rows) == 1 else None
    return None if one is None or one in {order.row for order in grounding.orders} else one


def shown(
    limit: Limit,
    book: Book,
    laws: Laws,
    scopes: tuple[Scope, ...] = (),
    closed: bool = True,
    *,
    grounding: Grounding,
) -> Iterator[Step]:
    """The limit by its steps, told apart from other scopes; one that a single claim says is one line.

    `closed`: with what several lines come to as a line of its own. What two ranks say together stands where it is needed; what
    other conditions come to was told before.
    """
    ordered = {order.row: order for order in grounding.orders}
    told_before = {inference.row for inference in grounding.inferences}
    scopes = scopes or tuple(dict.fromkeys(piece.scope for piece in pieces(limit.form)))
    rows = telescoped(limit.rows, laws.shapes)
    for row, _ in rows:
        if row in ordered:
            yield from placed(ordered[row], scopes)
            continue
        is_law = not row.claim and row not in told_before
        text = laws.statement(row) if is_law else (_conclusion if row in told_before else _claim_text)(row, scopes)
        declared = laws.declared(row, book.vocabulary) if is_law else ()
        yield Step(_ONE, None, claim=row.claim, law=row.law, text_statement=text, declared=declared)
    if len(rows) > 1 and closed:
        yield Step(
            _ONE, None, text_statement=SO(bound=_bounded(limit.form, limit.bound, limit.side == "least", limit.strict, scopes))
        )


def _conclusion(row: LinearRow, scopes: tuple[Scope, ...]) -> Statement:
    """What conditions come to: how counts compare, or what one is at most or at least, if only nothing."""
    parts = pieces(row.terms)
    return compare(row, scopes) if len(parts) > 1 else _bounded(row.terms, row.bound, False, row.strict, scopes)


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
    parts, whole = pieces(form), in_whole(form, bound, least)
    # The next whole number is reached itself.
    bound, strict = whole, strict and whole == bound
    if all(piece.coefficient < 0 for piece in parts):
        parts, bound, least = tuple(replace(piece, coefficient=-piece.coefficient) for piece in parts), -bound, not least
    wording = (MORE if strict else LEAST) if least else (LESS if strict else MOST)
    return wording(what=parts, bound=bound, among=tuple(scopes))
