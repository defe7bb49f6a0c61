"""A broken condition as a sum to redo with a pencil: what each quantity can be, by its own steps, and what comes of it."""

from __future__ import annotations

from fractions import Fraction
from typing import assert_never

from checker.engine.findings.breach_messages import period_of, piece_of
from checker.engine.findings.limit_steps import amount, between, inferred, only_row, shown
from checker.engine.findings.rank_proof import rank_proof
from checker.engine.rows.condition import Between, Rank, ShareChange
from checker.engine.rows.law import Laws
from checker.engine.rows.measure import Book
from checker.engine.solve.breach import Breach
from checker.engine.solve.proof import ALLOWED, ONE_COUNT, OPEN
from checker.model.content import content
from checker.model.finding import ReadingName
from checker.model.numbers import Side
from checker.model.proof import Proof, Step
from checker.model.scope import Scope
from checker.model.statement import Quote, Statement, quoted, template
from checker.model.time import Period
from checker.model.units import PER_CENT

_ONE = Fraction(1)
BY = {
    "most": template("at least, by {claims:and}", claims=tuple[Quote, ...]),
    "least": template("at most, by {claims:and}", claims=tuple[Quote, ...]),
}
"""What figures of the whole, or several changes together, say, by the side on which the others refute them."""
_SHARE = {"part": Scope, "whole": Scope}
SHARE = {
    "least": template("at least: {part:apart} in per cent of {whole:apart}, {period}", **_SHARE, period=Period),
    "most": template("at most: {part:apart} in per cent of {whole:apart}, {period}", **_SHARE, period=Period),
}
POINTS = template("percentage points from {was} to {now}", was=Period, now=Period)


def breach_proof(breach: Breach, book: Book, reading: ReadingName, laws: Laws) -> Proof:
    """The sum of a broken condition, by what its limits come to."""
    condition = breach.condition
    match condition:
        case Rank():
            return rank_proof(condition, breach, book.claims[condition.claim], book, reading, laws)
        case Between():
            return _of_between(condition, breach, book, laws)
        case ShareChange():
            return _of_share(condition, breach, book, reading, laws)
        case _:
            assert_never(condition)


def _of_between(condition: Between, breach: Breach, book: Book, laws: Laws) -> Proof:
    whole, *parts = breach.limits
    above = breach.way == "above all"
    side: Side = "most" if above else "least"
    last = (max if above else min)(parts, key=lambda limit: limit.bound)
    scopes = tuple(piece_of(part).scope for part in condition.parts)
    steps = [*inferred(breach, book, laws), *amount(last, book, laws, scopes, breach)]
    for part in parts:
        steps += shown(part, book, laws, scopes, grounding=breach) if part is not last else ()
    steps += shown(whole, book, laws, scopes, grounding=breach) if len(whole.rows) > 1 else ()
    steps.append(between(condition, above, book))
    saying = sorted((book.claims[claim] for claim in breach.claims_behind([whole])), key=content)
    return Proof(
        steps=tuple(steps),
        quantity="",
        total=last.bound,
        allowed=whole.bound,
        allowed_text="",
        side=side,
        unit=piece_of(condition.whole).unit,
        quantity_statement=ONE_COUNT(what=piece_of(condition.whole)),
        allowed_text_statement=BY[side](claims=tuple(map(quoted, saying))),
        total_open=last.strict,
        allowed_open=whole.strict,
    )


def _of_share(change: ShareChange, breach: Breach, book: Book, reading: ReadingName, laws: Laws) -> Proof:
    high = breach.way == "too high"
    side: Side = "least" if high else "most"
    steps = list(inferred(breach, book, laws))
    new, old = (limit.ratio or Fraction(0) for limit in breach.limits[:2])
    shares = zip(breach.limits[:2], (new, old), ((_ONE, change.new), (-_ONE, change.old)), strict=True)
    for limit, ratio, (sign, share) in shares:
        one = only_row(limit, breach)
        part, whole = piece_of(share.part).scope, piece_of(share.whole).scope
        text = SHARE[limit.side](part=part, whole=whole, period=period_of(share.part))
        steps.append(Step(sign, 100 * ratio, claim=one.claim if one else "", law=one.law if one else "", text_statement=text))
        steps += (step for step in shown(limit, book, laws, (part, whole), closed=False, grounding=breach) if one is None)
    for tie in breach.limits[2:]:
        steps += shown(tie, book, laws, closed=False, grounding=breach)
    allowed, open_, text = _moved_by(change, breach, book, reading)
    return Proof(
        steps=tuple(steps),
        quantity="",
        total=100 * (new - old),
        allowed=allowed,
        allowed_text="",
        side=side,
        unit=PER_CENT,
        quantity_statement=POINTS(was=period_of(change.old.part), now=period_of(change.new.part)),
        allowed_text_statement=text,
        total_open=any(limit.is_open for limit in breach.limits[:2]),
        allowed_open=open_,
    )


def _moved_by(change: ShareChange, breach: Breach, book: Book, reading: ReadingName) -> tuple[Fraction, bool, Statement]:
    """How far the share can have moved in per cent, whether less far, and by whose words."""
    high = breach.way == "too high"
    side: Side = "least" if high else "most"
    if change.points is None:
        tie = breach.limits[2]
        changes = sorted((book.claims[claim] for claim in breach.claims_behind([tie])), key=content)
        return tie.bound, tie.strict, BY[side](claims=tuple(map(quoted, changes)))
    end, open_ = (change.points.hi, change.points.below) if high else (change.points.lo, change.points.above)
    assert end is not None
    return 100 * end, open_, (OPEN if open_ else ALLOWED)[side, reading](claim=quoted(book.claims[change.claim]))
