"""From a certificate to a sum that an editor can redo with a pencil.

With Σ y_i r_i = 0 and S the suspect's rows, t = Σ_(i in S) y_i r_i is what the suspect speaks of: the others make it at least
-Σ_(i not in S) y_i b_i, and its own words at most Σ_(i in S) y_i b_i, which is less. The one line less the other is the gap.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from fractions import Fraction
from typing import Literal

from checker.engine.rows.law import Laws
from checker.engine.rows.measure import Book
from checker.engine.rows.row import LinearRow, Terms, added, scaled
from checker.engine.rows.statements import compare, pieces, unit_of_pieces
from checker.engine.solve.ratio_proof import RatioSum, is_less, ratio_sum, total_of
from checker.engine.solve.system import Certificate
from checker.engine.solve.telescoping import telescoped
from checker.model.calendar import count_units
from checker.model.claim import Claim
from checker.model.finding import ReadingName
from checker.model.forms import Average, Share
from checker.model.numbers import Side
from checker.model.proof import Proof, Step, SumManner
from checker.model.scope import Scope
from checker.model.statement import Piece, Quote, Statement, Template, quoted, template

ONE_COUNT = template("{what:full}", what=Piece)
SUM = template("{what:sum}", what=tuple[Piece, ...])
DIFFERENCE = template("{more:sum} less {fewer:sum}", more=tuple[Piece, ...], fewer=tuple[Piece, ...])
ALLOWED = {
    ("least", "literal"): template("at most, by the words {claim}", claim=Quote),
    ("most", "literal"): template("at least, by the words {claim}", claim=Quote),
    ("least", "pragmatic"): template("at most, as readers take {claim}", claim=Quote),
    ("most", "pragmatic"): template("at least, as readers take {claim}", claim=Quote),
}
OPEN = {
    ("least", "literal"): template("less than that, by the words {claim}", claim=Quote),
    ("most", "literal"): template("more than that, by the words {claim}", claim=Quote),
    ("least", "pragmatic"): template("less than that, as readers take {claim}", claim=Quote),
    ("most", "pragmatic"): template("more than that, as readers take {claim}", claim=Quote),
}
"""What the suspect allows, where its words leave the number itself out."""
BY_WORDS = {
    "literal": template("by the words {claim}", claim=Quote),
    "pragmatic": template("as readers take {claim}", claim=Quote),
}
"""By what a ratio is allowed."""
_RATIO = {"what": tuple[Piece, ...], "base": tuple[Piece, ...]}
AS_PART = template("{what:sum} as a part of {base:sum}", **_RATIO)
AGAINST = template("{what:sum} against {base:sum}", **_RATIO)
RATIO_LEAST = template("at least: {what:sum} against {base:sum}", **_RATIO)
RATIO_MOST = template("at most: {what:sum} against {base:sum}", **_RATIO)
EXACTLY = template("{what}", what=Piece, among=tuple[Scope, ...])
AT_MOST = template("at most: {what}", what=Piece, among=tuple[Scope, ...])
OF_MEAN, OF_MORE, OF_LESS = (
    template(f"{{bound}}, {{times}} × {bound}{{mean}}", bound=Statement, times=Fraction, mean=Fraction)
    for bound in ("", "more than ", "less than ")
)
"""Of so many times a mean: by its own end where it is left out, as the row bounds the whole by the next whole number."""
AT_LEAST = template("at least: {what}", what=Piece, among=tuple[Scope, ...])

_Rows = list[tuple[LinearRow, Fraction]]


def proof(certificate: Certificate, suspects: Collection[str], book: Book, reading: ReadingName, laws: Laws) -> Proof:
    """The sum by which the other rows of a certificate refute those of the suspects.

    With Σ y·terms = 0 the suspects' own combination of quantities is at least -Σ y·bound of the others, but at most Σ y·bound
    of the suspects: the difference is the gap. All is scaled to the suspect's leading row.
    """
    parts = ratio_sum(certificate, suspects, book.claims, orders=True)
    by_ratio = None if parts is None else _of_ratio(parts, book, reading, laws)
    return by_ratio or _of_counts(certificate, suspects, book, reading, laws)


def _of_ratio(parts: RatioSum, book: Book, reading: ReadingName, laws: Laws) -> Proof | None:
    """The sum as parts of the one whole of which the suspect gives a ratio; None if its lines do not add up to one."""
    rows = telescoped(parts.others, laws.shapes)
    total = total_of(parts, rows)
    allowed_open, total_open = is_less(parts.ours), any(is_less(row) for row, _ in rows)
    gap = total - parts.allowed if parts.upper else parts.allowed - total
    if gap < 0 or (gap == 0 and not (allowed_open or total_open)):
        return None
    side: Side = "least" if parts.upper else "most"
    claim = book.claims[parts.ours.claim]
    manner = _common_manner(parts, book)
    by_words = OPEN if allowed_open else ALLOWED
    template_ = AS_PART if isinstance(claim.form, Share) else AGAINST
    return Proof(
        steps=_parts(parts, rows, book, laws),
        quantity="",
        total=total,
        allowed=parts.allowed,
        allowed_text="",
        side=side,
        unit="one",
        quantity_statement=template_(what=_alone(parts.what), base=_alone(parts.base)),
        allowed_text_statement=(by_words[side, reading] if manner == "share" else BY_WORDS[reading])(claim=quoted(claim)),
        total_open=total_open,
        allowed_open=allowed_open,
        manner=manner,
    )


def manner_of(claim: Claim) -> Literal["share", "change", "multiple"]:
    """How a claim of a ratio is told: as a share, as so many per cent more or less, or as so many times what was."""
    return "share" if isinstance(claim.form, Share) else "change" if claim.tells_per_cent else "multiple"


def _common_manner(parts: RatioSum, book: Book) -> SumManner:
    """That of all claims of the sum; a share where there is more than one step to make, or one of them is a share.

    Of a change in per cent beside one to so many times as many it is the latter, as in the headline.
    """
    manners = {manner_of(book.claims[row.claim]) for row in (parts.ours, *(row for row, _ in parts.others)) if row.claim}
    if len(parts.others) != 1:
        return "share"
    return manners.pop() if len(manners) == 1 else "share" if "share" in manners else "multiple"


def _parts(parts: RatioSum, rows: Certificate, book: Book, laws: Laws) -> tuple[Step, ...]:
    """One step a row, as a part of the whole; what adds comes first."""
    signed = []
    scopes = (parts.what.scope, parts.base.scope)
    for row, times in rows:
        part = parts.part(row) * times / parts.unit * (1 if parts.upper else -1)
        text = _ratio_text(row, parts, scopes) if row.claim else laws.statement(row)
        declared = () if row.claim else laws.declared(row, book.vocabulary)
        sign, amount = Fraction(-1 if part < 0 else 1), abs(part) or None
        step = Step(sign, amount, claim=row.claim, law=row.law, text_statement=text, declared=declared)
        signed.append((part <= 0, step))
    return tuple(step for _, step in sorted(signed, key=lambda pair: (pair[0], pair[1].amount is None)))


def _ratio_text(row: LinearRow, parts: RatioSum, scopes: tuple[Scope, ...]) -> Statement:
    """What a claim says of a ratio; of just the one that the sum is about as much at most or at least."""
    sides = {(piece.scope, piece.period): piece.coefficient for piece in pieces(row.terms)}
    what, base = ((piece.scope, piece.period) for piece in (parts.what, parts.base))
    if set(sides) != {what, base} or abs(sides[what]) != 1:
        return compare(row, scopes)
    return (RATIO_MOST if sides[what] > 0 else RATIO_LEAST)(what=_alone(parts.what), base=_alone(parts.base))


def _alone(piece: Piece) -> tuple[Piece, ...]:
    return (replace(piece, coefficient=Fraction(1)),)


def _of_counts(certificate: Certificate, suspects: Collection[str], book: Book, reading: ReadingName, laws: Laws) -> Proof:
    """The sum of counts."""
    ours, others = _divided(certificate, suspects)
    unit, terms, upper = _aimed(ours)
    sign = Fraction(1 if upper else -1)
    about = pieces(scaled(terms, sign))
    total = -sum((row.bound * times / unit for row, times in others), Fraction(0)) * sign
    allowed = sum((row.bound * times / unit for row, times in ours), Fraction(0)) * sign
    side: Side = "least" if upper else "most"
    allowed_open = any(row.strict for row, _ in ours)
    return Proof(
        steps=steps(others, unit, -sign, about, book, laws),
        quantity="",
        total=total,
        allowed=allowed,
        allowed_text="",
        side=side,
        unit=unit_of_pieces(about),
        quantity_statement=_quantity(about),
        allowed_text_statement=(OPEN if allowed_open else ALLOWED)[side, reading](claim=quoted(book.claims[ours[0][0].claim])),
        total_open=any(row.strict for row, _ in others),
        allowed_open=allowed_open,
    )


def takes_away(certificate: Certificate, suspects: Collection[str]) -> bool:
    """Whether a figure is taken away in the sum of counts against some of its claims, seen without the sum."""
    ours, others = _divided(certificate, suspects)
    *_, upper = _aimed(ours)
    return any(row.claim and (row.bound > 0 if upper else row.bound < 0) for row, _ in others)


def _divided(certificate: Certificate, suspects: Collection[str]) -> tuple[_Rows, _Rows]:
    """The rows of the suspects, and all others."""
    ours = [(row, times) for row, times in certificate if row.claim in suspects]
    return ours, [(row, times) for row, times in certificate if row.claim not in suspects]


def _aimed(ours: _Rows) -> tuple[Fraction, Terms, bool]:
    """The greatest multiplier of the suspects' rows, what these bound together for each of it, and whether from above."""
    unit = max(times for _, times in ours)
    terms = added(*(scaled(row.terms, times / unit) for row, times in ours))
    return unit, terms, _leads_upward(pieces(terms))


def _leads_upward(parts: tuple[Piece, ...]) -> bool:
    """Whether the suspects bound their quantity from above; the latest stretch of time tells the direction."""
    return not parts or parts[0].coefficient > 0 or len(parts) > 1


def _quantity(about: tuple[Piece, ...]) -> Statement:
    """What is summed: one count in full, or one less another by what tells them apart."""
    if len(about) == 1:
        return ONE_COUNT(what=about[0])
    more = tuple(piece for piece in about if piece.coefficient > 0)
    fewer = tuple(piece for piece in about if piece.coefficient < 0)
    return DIFFERENCE(more=more, fewer=fewer) if more and fewer else SUM(what=more or fewer)


def steps(
    rows: Certificate | _Rows,
    unit: Fraction,
    sign: Fraction,
    about: tuple[Piece, ...],
    book: Book,
    laws: Laws,
) -> tuple[Step, ...]:
    """One step a row, its multiplier divided by `unit`; a row whose bound has the sign of `sign` adds.

    What adds comes first, from the earliest on; then what is taken away, the latest first, laws beside the claims that they join.
    """
    ordered = sorted(telescoped(rows, laws.shapes), key=lambda pair: _place(pair[0], sign))
    return tuple(_step(row, times / unit, sign, about, book, laws) for row, times in ordered)


def _place(row: LinearRow, sign: Fraction) -> tuple[bool, int, int, bool, int, str]:
    parts = pieces(row.terms)
    adds = row.bound * sign > 0
    latest = max((quantity.day for quantity, _ in row.terms), default=0)
    first = min((piece.period.start or 0 for piece in parts if piece.period), default=0) if adds else 0
    return not adds, first, latest if adds else -latest, not row.bound, len(parts) if adds else 0, row.law


def _step(row: LinearRow, times: Fraction, sign: Fraction, about: tuple[Piece, ...], book: Book, laws: Laws) -> Step:
    scopes = tuple(piece.scope for piece in about)
    text = _claim_text(row, scopes, book) if row.claim else laws.statement(row)
    declared = () if row.claim else laws.declared(row, book.vocabulary)
    amount = abs(row.bound) or None
    factor = times if row.bound * sign >= 0 else -times
    return Step(factor, amount, claim=row.claim, law=row.law, text_statement=text, declared=declared)


def _claim_text(row: LinearRow, scopes: tuple[Scope, ...], book: Book) -> Statement:
    """What a claim says of its quantities: of one count as much, or that much at most or at least."""
    parts = pieces(row.terms)
    if not row.bound or len(parts) != 1:
        return compare(row, scopes)
    way = EXACTLY if is_exact(book.claims[row.claim]) else AT_MOST if parts[0].coefficient > 0 else AT_LEAST
    bound = way(what=parts[0], among=scopes)
    claim = book.claims[row.claim]
    times = _units_of_mean(claim)
    if times == 1:
        return bound
    of_mean, mean = _mean(claim, row, times)
    return of_mean(bound=bound, times=times, mean=mean)


def _mean(claim: Claim, row: LinearRow, times: Fraction) -> tuple[Template, Fraction]:
    """How it is told that a row bounds so many times a mean, and the mean."""
    total, upper = abs(row.bound), pieces(row.terms)[0].coefficient > 0
    for stated in (claim.reading.literal, claim.reading.pragmatic) if claim.reading else ():
        end, left_out = (stated.hi, stated.below) if upper else (stated.lo, stated.above)
        if left_out and end is not None and 0 < abs(end * times - total) <= 1:
            return OF_LESS if upper else OF_MORE, end
    return OF_MEAN, total / times


def _units_of_mean(claim: Claim) -> Fraction:
    """For how many units a mean stands, where they are so many for sure; else 1."""
    if not isinstance(claim.form, Average):
        return Fraction(1)
    least, most = count_units(claim.period, claim.form.unit)
    return least if least == most and least.denominator == 1 else Fraction(1)


def is_exact(claim: Claim) -> bool:
    """Whether the words of a claim leave its number no room."""
    reading = claim.reading
    return reading is not None and reading.literal.is_exact
