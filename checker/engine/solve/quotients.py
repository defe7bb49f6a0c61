"""A proof that rests on a ratio, as one counts it with a pencil: 1,397 to 1,088 is down 22.1 per cent.

Of a certificate Σ y_i r_i = 0 the rows of one claim add up to a·A - b·B <= c, where A and B are counts, so the others add up to
b·B - a·A. Where they split in two, Σ α_i r_i = -a·A and Σ β_i r_i = b·B with α + β = y, the one sum makes A at least X, the
other B at most Y, and X : Y lies beyond b : a. The rows of an irreducible conflict but one are linearly independent (Gleeson &
Ryan 1990), so there is one such split at most. Where a claim is taken away in one of the two, β_i < 0, its figure stands in
both, and whatever it leaves open only carries them farther apart.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from checker.engine.rows.law import Laws
from checker.engine.rows.measure import Book, flow
from checker.engine.rows.row import MINUS, ONE, ZERO, LinearRow, Terms, added, scaled
from checker.engine.rows.statements import pieces
from checker.engine.solve.exact_certificate import signed_combination
from checker.engine.solve.proof import AT_LEAST, AT_MOST, BY_WORDS, EXACTLY, is_exact, manner_of, steps
from checker.engine.solve.ratio_proof import is_base, is_compared, is_homogeneous, is_less
from checker.engine.solve.system import Certificate
from checker.model.calendar import count_units
from checker.model.claim import Claim
from checker.model.finding import ReadingName
from checker.model.forms import Average, Change, Record, Trend, is_ratio
from checker.model.numbers import Side
from checker.model.proof import Addition, Manner, Quotient, Step
from checker.model.scope import Scope
from checker.model.statement import Piece, quoted, template
from checker.model.time import Period

_SEVERAL = {"what": tuple[Piece, ...], "among": tuple[Scope, ...]}
ALL_OF = {
    "exact": template("{what:sum}", **_SEVERAL),
    "least": template("at least: {what:sum}", **_SEVERAL),
    "most": template("at most: {what:sum}", **_SEVERAL),
}
_ONE_OF = {"exact": EXACTLY, "least": AT_LEAST, "most": AT_MOST}
UNITS = template("{unit}s: {period}", unit=str, period=Period)
WIDER = {
    "least": template("more of {what} only widens the gap", what=Piece, among=tuple[Scope, ...]),
    "most": template("fewer of {what} only widen the gap", what=Piece, among=tuple[Scope, ...]),
}


@dataclass(frozen=True)
class _Half:
    """One side of the ratio: its pieces, their common coefficient, and the rows that bound it.

    `turned` are the claims whose rows are turned around in it.
    """

    pieces: tuple[Piece, ...]
    times: Fraction
    rows: Certificate
    side: Side
    turned: frozenset[str] = frozenset()

    @property
    def total(self) -> Fraction:
        """The bound."""
        bound = sum((row.bound * times for row, times in self.rows), ZERO) / self.times
        return -bound if self.side == "least" else bound


def quotient(
    certificate: Certificate, suspects: Collection[str], book: Book, reading: ReadingName, laws: Laws
) -> Quotient | None:
    """The proof by the ratio of one of its claims, of a suspect if there is one; None if it rests on none, or cannot be split."""
    named = dict.fromkeys(row.claim for row, _ in certificate if row.claim)
    for name in sorted(named, key=lambda claim: claim not in suspects):
        claim = book.claims[name]
        divided = _of_mean(claim, certificate, book, reading, laws) if isinstance(claim.form, Average) else None
        if _is_order(claim) or is_ratio(claim.form):
            divided = _of_two(claim, certificate, book, laws)
        if divided is not None and _is_beyond(divided):
            return replace(divided, allowed_text_statement=BY_WORDS[reading](claim=quoted(claim)))
    return None


def _is_order(claim: Claim) -> bool:
    """Whether a claim says no more of counts than which of them is the greater."""
    form = claim.form
    return isinstance(form, Record | Trend) or (isinstance(form, Change) and form.measure in ("direction", "level"))


def _is_beyond(divided: Quotient) -> bool:
    """Whether the division shows what the proof does."""
    if divided.divisor.total <= 0 or divided.dividend.total < 0:
        return False
    beyond = divided.total - divided.allowed if divided.side == "least" else divided.allowed - divided.total
    return beyond > 0 or (not beyond and (divided.total_open or divided.allowed_open))


def _of_two(claim: Claim, certificate: Certificate, book: Book, laws: Laws) -> Quotient | None:
    """The one count by the other, or beside so many times the other."""
    own = [(row, times) for row, times in certificate if row.claim == claim.id and _compares(row, claim, book)]
    others = tuple(pair for pair in certificate if pair not in own)
    form = added(*(scaled(row.terms, times) for row, times in own))
    lower, higher = _of_sign(form, 1), _of_sign(form, -1)
    if lower is None or higher is None:
        return None
    split = _split(others, (*lower, "least"), (*higher, "most"), book)
    if split is None:
        return None
    low, high = split
    if _is_order(claim):
        manner: Manner = "order"
        inverse = low.times > high.times
    else:
        manner = manner_of(claim)
        inverse = is_compared(low.pieces[0], claim)
        if len(low.pieces) + len(high.pieces) != 2 or not (inverse or is_compared(high.pieces[0], claim)):
            return None
    dividend, divisor = (high, low) if inverse else (low, high)
    exact = all(row.claim and is_exact(book.claims[row.claim]) and len(pieces(row.terms)) == 1 for row, _ in others)
    scopes = tuple(piece.scope for half in split for piece in half.pieces)
    taken = low.turned | high.turned
    return Quotient(
        manner=manner,
        dividend=_addition(dividend, scopes, taken, exact, book, laws),
        divisor=_addition(divisor, scopes, taken, exact, book, laws),
        side="most" if inverse else "least",
        claim=claim.id,
        allowed=divisor.times / dividend.times,
        allowed_text="",
        total_open=any(row.strict for row, _ in others),
        allowed_open=any(is_less(row) for row, _ in own),
        is_exact=exact,
    )


def _compares(row: LinearRow, claim: Claim, book: Book) -> bool:
    return not is_base(row, {claim.id: claim}) and is_homogeneous(row) and len(pieces(row.terms)) > 1


def _of_mean(claim: Claim, certificate: Certificate, book: Book, reading: ReadingName, laws: Laws) -> Quotient | None:
    """The count of the whole period by how many units it lasts."""
    assert isinstance(claim.form, Average)
    own = [(row, times) for row, times in certificate if row.claim == claim.id]
    if len(own) != 1 or len(parts := pieces(own[0][0].terms)) != 1:
        return None
    (row, times), upper = own[0], parts[0].coefficient > 0
    units = count_units(claim.period, claim.form.unit)[1 if upper else 0]
    if units.denominator != 1 or units == 1:
        return None
    others = tuple(pair for pair in certificate if pair[0] is not row)
    allowed, left_out = _end_of_mean(claim, reading, upper) or (abs(row.bound) / units, row.strict)
    exact = all(row.claim and is_exact(book.claims[row.claim]) and len(pieces(row.terms)) == 1 for row, _ in others)
    half = _Half(parts, times * abs(parts[0].coefficient), others, "least" if upper else "most")
    lasts = Step(ONE, units, text_statement=UNITS(unit=claim.form.unit, period=claim.period))
    return Quotient(
        manner="mean",
        dividend=_addition(half, (parts[0].scope,), frozenset(), exact, book, laws),
        divisor=Addition((lasts,), units, what_statement=lasts.text_statement),
        side=half.side,
        claim=claim.id,
        allowed=allowed,
        allowed_text="",
        unit=claim.form.unit,
        total_open=any(row.strict for row, _ in others),
        allowed_open=left_out,
        is_exact=exact,
    )


def _end_of_mean(claim: Claim, reading: ReadingName, upper: bool) -> tuple[Fraction, bool] | None:
    """The end of what a mean may be, where it is left out: its row bounds the whole by the next whole number."""
    interval = claim.reading.by(reading) if claim.reading else None
    if interval is None or not (interval.below if upper else interval.above):
        return None
    end = interval.end("most" if upper else "least")
    return None if end is None else (end, True)


def _of_sign(form: Terms, sign: int) -> tuple[tuple[Piece, ...], Fraction, Terms] | None:
    """The pieces of one sign, their common coefficient, and the form that they make; None if they have none in common."""
    some = tuple(piece for piece in pieces(form) if piece.coefficient * sign > 0)
    if len({piece.coefficient for piece in some}) != 1:
        return None
    by_itself = {(q.scope, q.unit, q.when): (q, times) for q, times in form if q.kind != "count"}
    terms: list[Terms] = []
    for piece in some:
        if (single := by_itself.get((piece.scope, piece.unit, piece.period))) is not None:
            terms.append((single,))
        else:
            assert piece.period is not None and piece.period.end is not None
            flowing = flow(piece.scope, piece.unit, piece.period.start, piece.period.end)
            terms.append(scaled(flowing, piece.coefficient))
    return tuple(replace(piece, coefficient=ONE) for piece in some), abs(some[0].coefficient), added(*terms)


_Side = tuple[tuple[Piece, ...], Fraction, Terms, Side]


def _split(others: Certificate, low: _Side, high: _Side, book: Book) -> tuple[_Half, _Half] | None:
    """The rows that bound the one side from below, and those that bound the other from above; None if there are no such."""
    shares = signed_combination([row for row, _ in others], scaled(low[2], MINUS))
    if shares is None:
        return None
    of_low = [(row, share) for (row, _), share in zip(others, shares, strict=True)]
    of_high = [(row, times - share) for (row, times), share in zip(others, shares, strict=True)]
    for row, share in (*of_low, *of_high):
        alone = sum(other.claim == row.claim for other, _ in others) == 1
        if share < 0 and not (alone and _is_figure(row, book)):
            return None
    return _half(low, of_low), _half(high, of_high)


def _half(side: _Side, rows: Sequence[tuple[LinearRow, Fraction]]) -> _Half:
    turned = frozenset(row.claim for row, share in rows if share < 0)
    return _Half(side[0], side[1], tuple(_upright(pair) for pair in rows if pair[1]), side[3], turned)


def _is_figure(row: LinearRow, book: Book) -> bool:
    """Whether a row gives a figure of one count, which may be taken as it stands."""
    return bool(row.claim) and len(pieces(row.terms)) == 1 and bool(row.bound) and not is_base(row, book.claims)


def _upright(pair: tuple[LinearRow, Fraction]) -> tuple[LinearRow, Fraction]:
    """A row that is taken away, as the opposite one that is added."""
    row, times = pair
    return pair if times > 0 else (replace(row, terms=scaled(row.terms, MINUS), bound=-row.bound), -times)


def _addition(half: _Half, scopes: tuple[Scope, ...], taken: Collection[str], exact: bool, book: Book, laws: Laws) -> Addition:
    """The lines of one sum, and what it bounds."""
    sign = Fraction(-1 if half.side == "least" else 1)
    about = tuple(replace(half.pieces[0], scope=scope) for scope in scopes)
    lines = steps(half.rows, half.times, sign, about, book, laws)
    rows = {row.claim: row for row, _ in half.rows if row.claim in taken}
    loose = {claim: row for claim, row in rows.items() if not is_exact(book.claims[claim])}
    lines = tuple(_as_it_stands(line, loose, scopes) for line in lines)
    way = "exact" if exact else half.side
    what = (
        _ONE_OF[way](what=half.pieces[0], among=scopes) if len(half.pieces) == 1 else ALL_OF[way](what=half.pieces, among=scopes)
    )
    return Addition((*lines, *_notes(loose, half, scopes)), half.total, what_statement=what)


def _as_it_stands(step: Step, loose: dict[str, LinearRow], scopes: tuple[Scope, ...]) -> Step:
    """The line of a claim whose figure stands in both sums, without at least or at most."""
    row = loose.get(step.claim)
    if row is None or step.amount is None:
        return step
    return replace(step, text_statement=EXACTLY(what=_single(row), among=scopes))


def _notes(loose: dict[str, LinearRow], half: _Half, scopes: tuple[Scope, ...]) -> Iterator[Step]:
    """Why it may be taken as it stands, beside the sum in which it is turned around."""
    for claim, row in loose.items():
        rises = pieces(row.terms)[0].coefficient > 0
        if claim in half.turned:
            text = WIDER["least" if rises else "most"](what=_single(row), among=scopes)
            yield Step(ONE, None, claim=claim, text_statement=text)


def stands_in_both(addition: Addition) -> bool:
    """Whether a figure is turned around in a sum, which so is no bound, but what it comes to beside the other sum."""
    wider = {each.text for each in WIDER.values()}
    return any(step.text_statement is not None and step.text_statement.template in wider for step in addition.steps)


def _single(row: LinearRow) -> Piece:
    return replace(pieces(row.terms)[0], coefficient=ONE)
