"""A broken condition as a sum to redo with a pencil: what each quantity can be, by its own steps, and what comes of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from fractions import Fraction
from typing import assert_never

from checker.engine.findings.breach_messages import extreme_of, period_of, piece_of
from checker.engine.rows.condition import Between, Rank, ShareChange
from checker.engine.rows.declarations import declarations
from checker.engine.rows.law import Laws
from checker.engine.rows.measure import Book
from checker.engine.rows.row import LinearRow, Terms, scaled
from checker.engine.rows.statements import compare, pieces
from checker.engine.solve.breach import Breach, Limit
from checker.engine.solve.proof import ALLOWED, AT_LEAST, AT_MOST, EXACTLY, ONE_COUNT, OPEN
from checker.engine.solve.system import named_in
from checker.engine.solve.telescoping import telescoped
from checker.model.claim import Claim
from checker.model.content import content
from checker.model.finding import Proof, ReadingName, Step
from checker.model.forms import Record
from checker.model.links import Link, division
from checker.model.numbers import Side
from checker.model.scope import Scope
from checker.model.statement import Piece, Quote, Statement, quoted, template
from checker.model.time import Period
from checker.model.units import PER_CENT
from checker.model.vocabulary import DIMENSIONS, Vocabulary

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
NOT_ABOVE_ALL = template("no whole lies above all of its parts: {parts:and}", parts=tuple[Piece, ...])
NOT_BELOW_ALL = template("no whole lies below all of its parts: {parts:and}", parts=tuple[Piece, ...])
BY = {
    "most": template("at least, by {claims:and}", claims=tuple[Quote, ...]),
    "least": template("at most, by {claims:and}", claims=tuple[Quote, ...]),
}
"""What the figures of the whole say, by the side on which its parts refute them."""
_SHARE = {"part": Scope, "whole": Scope}
SHARE = {
    "least": template("at least: {part:apart} in per cent of {whole:apart}, {period}", **_SHARE, period=Period),
    "most": template("at most: {part:apart} in per cent of {whole:apart}, {period}", **_SHARE, period=Period),
}
POINTS = template("percentage points from {was} to {now}", was=Period, now=Period)


def breach_proof(breach: Breach, book: Book, reading: ReadingName, laws: Laws) -> Proof:
    """The sum: how many lie beyond what is ranked, or can, against what the rank allows."""
    condition = breach.condition
    match condition:
        case Rank():
            return _of_rank(condition, breach, book.claims[condition.claim], book, reading, laws)
        case Between():
            return _of_between(condition, breach, book, laws)
        case ShareChange():
            return _of_share(condition, breach, book, reading, laws)
        case _:
            assert_never(condition)


def _of_rank(rank: Rank, breach: Breach, claim: Claim, book: Book, reading: ReadingName, laws: Laws) -> Proof:
    own, extreme = piece_of(rank.own), extreme_of(claim)
    many = breach.way == "too many"
    steps: list[Step] = []
    if not many:
        assert isinstance(claim.form, Record)
        steps.append(
            Step(_ONE, Fraction(len(rank.others)), claim=claim.id, text_statement=ALL_OF(units=f"{claim.form.unit}s", own=own))
        )
    beyond = (ABOVE if many else NOT_ABOVE) if extreme == "highest" else (BELOW if many else NOT_BELOW)
    ours = _shown(breach.limits[0], book, laws)
    for limit in breach.limits[1:]:
        if limit.side == ("least" if many else "most"):
            text = beyond(one=piece_of(limit.form), other=own)
            steps.append(Step(_ONE if many else -_ONE, _ONE, law=rank.law, text_statement=text))
            steps += ours
            ours = ()
        steps += _shown(limit, book, laws)
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


def _of_between(between: Between, breach: Breach, book: Book, laws: Laws) -> Proof:
    whole, *parts = breach.limits
    above = breach.way == "above all"
    side: Side = "most" if above else "least"
    last = (max if above else min)(parts, key=lambda limit: limit.bound)
    pieces_ = tuple(map(piece_of, between.parts))
    scopes = tuple(piece.scope for piece in pieces_)
    steps = list(_amount(last, book, laws, scopes))
    for part in parts:
        steps += _shown(part, book, laws, scopes) if part is not last else ()
    steps += _shown(whole, book, laws, scopes) if len(whole.rows) > 1 else ()
    text = (NOT_ABOVE_ALL if above else NOT_BELOW_ALL)(parts=pieces_)
    declared = declarations(_division(pieces_, piece_of(between.whole), book.vocabulary), book.vocabulary)
    steps.append(Step(_ONE, None, law=between.law, text_statement=text, declared=declared))
    saying = sorted((book.claims[claim] for claim in named_in(whole.rows)), key=content)
    return Proof(
        steps=tuple(steps),
        quantity="",
        total=last.bound,
        allowed=whole.bound,
        allowed_text="",
        side=side,
        unit=piece_of(between.whole).unit,
        quantity_statement=ONE_COUNT(what=piece_of(between.whole)),
        allowed_text_statement=BY[side](claims=tuple(map(quoted, saying))),
        total_open=last.strict,
        allowed_open=whole.strict,
    )


def _of_share(change: ShareChange, breach: Breach, book: Book, reading: ReadingName, laws: Laws) -> Proof:
    high = breach.way == "too high"
    side: Side = "least" if high else "most"
    steps: list[Step] = []
    shares = ((_ONE, change.part, change.whole), (-_ONE, change.old_part, change.old_whole))
    new, old = (limit.ratio or Fraction(0) for limit in breach.limits)
    for limit, ratio, (sign, part, whole) in zip(breach.limits, (new, old), shares, strict=True):
        one = limit.rows[0][0] if len(limit.rows) == 1 else None
        text = SHARE[limit.side](part=piece_of(part).scope, whole=piece_of(whole).scope, period=period_of(part))
        steps.append(Step(sign, 100 * ratio, claim=one.claim if one else "", law=one.law if one else "", text_statement=text))
        scopes = (piece_of(part).scope, piece_of(whole).scope)
        steps += (step for step in _shown(limit, book, laws, scopes, closed=False) if one is None)
    end = change.points.hi if high else change.points.lo
    open_ = change.points.below if high else change.points.above
    assert end is not None
    return Proof(
        steps=tuple(steps),
        quantity="",
        total=100 * (new - old),
        allowed=100 * end,
        allowed_text="",
        side=side,
        unit=PER_CENT,
        quantity_statement=POINTS(was=period_of(change.old_part), now=period_of(change.part)),
        allowed_text_statement=(OPEN if open_ else ALLOWED)[side, reading](claim=quoted(book.claims[change.claim])),
        total_open=any(limit.is_open for limit in breach.limits),
        allowed_open=open_,
    )


def _division(parts: Collection[Piece], whole: Piece, vocabulary: Vocabulary) -> Iterator[Link]:
    """The line of the vocabulary that divides the whole into these parts."""
    for dimension in DIMENSIONS:
        names = frozenset(getattr(part.scope, dimension) for part in parts)
        if len(names) > 1 and (link := division(vocabulary, dimension, getattr(whole.scope, dimension), names, complete=True)):
            yield link


def _amount(limit: Limit, book: Book, laws: Laws, scopes: tuple[Scope, ...]) -> Iterator[Step]:
    """The limit as a line with its amount; what shows it behind that, unless a single claim does."""
    one = limit.rows[0][0] if len(limit.rows) == 1 else None
    claim = one.claim if one else ""
    exact = bool(claim) and (own := book.claims[claim].reading) is not None and own.literal.is_exact
    wording = EXACTLY if exact else AT_MOST if limit.side == "most" else AT_LEAST
    factor = Fraction(-1 if limit.bound < 0 else 1)
    text = wording(what=piece_of(limit.form), among=scopes)
    yield Step(factor, abs(limit.bound), claim=claim, law=one.law if one else "", text_statement=text)
    if one is None:
        yield from _shown(limit, book, laws, scopes)


def _shown(limit: Limit, book: Book, laws: Laws, scopes: tuple[Scope, ...] = (), closed: bool = True) -> Iterable[Step]:
    """The limit by its steps, told apart from other scopes; one that a single claim says is one line.

    `closed`: with what several lines come to as a line of its own.
    """
    scopes = scopes or tuple(dict.fromkeys(piece.scope for piece in pieces(limit.form)))
    rows = telescoped(limit.rows, laws.shapes)
    for row, _ in rows:
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
