"""Headlines of what is neither a plain sum nor one ratio: one figure, and what all the others make of the same count."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from fractions import Fraction

from checker.engine.findings.clash import Addend
from checker.engine.findings.count_headlines import BUT, WORDS
from checker.engine.findings.figures import Figures, figure_of, one_sided
from checker.engine.findings.ratio_headlines import RatioScale, as_in_sum, in_words, scale_of, scaled, shown, stated_interval
from checker.engine.rows.measure import Book
from checker.engine.rows.row import LinearRow
from checker.engine.rows.statements import pieces
from checker.engine.solve.ratio_proof import RatioSum, ratio_sum, total_of
from checker.engine.solve.system import Certificate
from checker.model.claim import Claim
from checker.model.finding import Part
from checker.model.forms import Change, Share, is_ratio
from checker.model.numbers import Interval, Side
from checker.model.proof import Proof
from checker.model.statement import CountFigure, FieldValue, Piece, Quote, Statement, quoted, template
from checker.model.time import Period
from checker.prose.rounding import cut, cut_apart, cut_terms

_COUNT = {"many": Fraction, "who": Statement, "figure": CountFigure}
ANOTHER = template("another figure {who} makes it {figure:full}", who=Statement, figure=CountFigure)
OTHERS = template("{many} other figures {who} make it {figure:full}", **_COUNT)
NOTHING_ELSE = template("{own}, but {end} {total}: {reason}", own=Statement, end=str, total=Fraction, reason=Statement)
CANNOT = template("{claim} cannot be: {reason}", claim=Statement, reason=Statement)
NOT_ALL = {
    both: template(f"{{claims:and}} cannot {'both' if both else 'all'} hold", claims=tuple[Statement, ...])
    for both in (True, False)
}
CHANGE = template("{claim:cut} {when:when} on {base}", claim=Quote, when=Period, base=Period)
AND_MORE = template("{claims:cut list} and {more} more cannot all hold", claims=tuple[Quote, ...], more=Fraction)
_QUOTED = 4
"""Claims that are told by their words, of those that only together cannot hold."""
_QUOTIENT = {"what": CountFigure, "theirs": Statement, "who": Statement, "stated": Statement}
PART_OF = template("{theirs} per cent of {base} {who}, but {stated}: {what:counted}", **_QUOTIENT, base=Statement)
ON_BASE = template("{what:counted}: {theirs} per cent on {base:the} {who}, but {stated}", **_QUOTIENT, base=Period)
TIMES_BASE = template("{what:counted}: {theirs} times as many as {base:when} {who}, but {stated}", **_QUOTIENT, base=Period)
NAMED = template("{base:named}", base=CountFigure)
_PLACES = range(7)
_END: dict[Side, str] = {"least": "at least", "most": "at most"}


def by_quotient(
    suspects: Collection[str], certificate: Certificate, proof: Proof, figures: Figures, book: Book
) -> Statement | None:
    """A ratio, and what other ratios make of it; None where the certificate speaks of more than parts of one whole."""
    parts = ratio_sum(certificate, suspects, book.claims)
    if parts is None:
        return None
    claim, others = book.claims[parts.ours.claim], _claims(parts.others, book)
    scale = scale_of(book.claims[parts.ours.claim], parts.allowed)
    # A law in two stretches of time has the base in pieces: the sum has them together.
    total = proof.total if proof.manner == "share" and not scale.less else total_of(parts, parts.others)
    ours: Side = "most" if parts.upper else "least"
    side: Side = "least" if parts.upper else "most"
    stating = stated_interval(claim, parts.allowed, ours, figures)
    single = stated_interval(others[0], total, side, figures) if len(others) == 1 else None
    near, end = _near(proof, total, parts, scale)
    if single is not None and single.is_bounded:
        theirs = as_in_sum(scaled(single, scale), scale.of(total), near)
    else:
        theirs = one_sided(near, side)
    range_ = as_in_sum(scaled(stating, scale), scale.of(parts.allowed), end)
    if near == end:
        # Who leaves out the number at which they touch has to be told.
        theirs, range_ = one_sided(near, side, proof.total_open), one_sided(end, ours, proof.allowed_open)
    own = in_words(claim, range_, scale, beside=theirs) if not _is_direction(range_, scale) else WORDS(claim=quoted(claim))
    what = figure_of(parts.what, Interval(None, None))
    if len(others) == 1 and scale.signed and not near and parts.base.period is not None and not _is_direction(range_, scale):
        # That it rose is no per cent: the one that is told first.
        stated = figures.citations.cited(WORDS(claim=quoted(others[0])), others)
        first: dict[str, FieldValue] = {"what": what, "theirs": shown(range_, scale), "who": figures.citations.of([claim])}
        return ON_BASE(**first, stated=stated, base=parts.base.period)
    # A share begins with its numbers.
    ranged = not isinstance(claim.form, Share) and single is not None and single.is_bounded and theirs.is_bounded
    fields: dict[str, FieldValue] = {
        "what": what,
        "theirs": in_words(others[0], theirs, scale) if ranged else shown(theirs, scale),
        "who": figures.citations.of(others),
        "stated": figures.citations.cited(own, [claim]),
    }
    if isinstance(claim.form, Share):
        return PART_OF(**fields, base=NAMED(base=figure_of(parts.base, Interval(None, None))))
    if parts.base.period is None:
        return None
    return (ON_BASE if scale.signed else TIMES_BASE)(**fields, base=parts.base.period)


def _is_direction(stated: Interval, scale: RatioScale) -> bool:
    """Whether all that a claim says of a change is that it rose, or fell."""
    return scale.signed and len(stated.ends) == 1 and not any(stated.ends)


def _near(proof: Proof, total: Fraction, parts: RatioSum, scale: RatioScale) -> tuple[Fraction, Fraction]:
    """What others make of the ratio, and the end of it that the claim gives, as the sum shows them."""
    if proof.manner == "share" and proof.total == total and not scale.less:
        amounts = [step.factor * step.amount * scale.factor for step in proof.steps if step.amount is not None]
        terms, end = cut_terms(amounts, scale.of(proof.allowed), parts.upper)
        return sum(terms, Fraction(0)), end
    return cut_apart(scale.of(total), scale.of(parts.allowed), parts.upper)


def by_others(suspects: Collection[str], certificate: Certificate, proof: Proof, figures: Figures, book: Book) -> Statement:
    """One figure, and what all others make of that count, where the sum comes to that."""
    # The sum may run against a mean that is not the suspect's.
    of_mean = proof.quotient is not None and proof.quotient.manner == "mean"
    row, times = _own({proof.quotient.claim} if proof.quotient and of_mean else suspects, certificate, book)
    by_ratio = proof.quotient is not None and proof.quotient.manner in ("share", "change", "multiple")
    if row is None or by_ratio or is_ratio(book.claims[row.claim].form):
        return _not_all(_claims(certificate, book), figures)
    addend, total = _isolated(row, times, certificate, book)
    assert addend.piece is not None
    side: Side = "least" if _is_upper(row) else "most"
    whole = all(quantity.is_whole for quantity, _ in row.terms)
    if total < 0 and whole:
        return _not_all(_claims(certificate, book), figures)
    if not _stands_in(total, proof):
        return _not_all(_claims(certificate, book), figures)
    total = _whole(total, addend.amount, side) if whole else total
    others = _claims([pair for pair in certificate if pair[0] is not row], book)
    many = len(others)
    figure = figure_of(addend.piece, one_sided(_safe(total, addend.amount, side), side))
    who = figures.citations.of(others)
    first = ANOTHER(who=who, figure=figure) if many == 1 else OTHERS(many=Fraction(many), who=who, figure=figure)
    return BUT(first=first, second=figures.shown([addend], "most" if side == "least" else "least", False))


def _stands_in(total: Fraction, proof: Proof) -> bool:
    """Whether the sum comes to it: what it only makes of another count nobody can do again from it."""
    sides = (proof.quotient.dividend.total, proof.quotient.divisor.total) if proof.quotient else ()
    return total in (proof.total, proof.allowed, *sides, *(step.amount for step in proof.steps))


def _whole(total: Fraction, beyond: Fraction, side: Side) -> Fraction:
    """A bound in whole numbers as the sum prints it, if it is still beyond what is said; else the next whole number."""
    near = cut(total, 0, up=side == "most")
    return near if (near > beyond if side == "least" else near < beyond) else cut(total, 0, up=side == "least")


def _not_all(claims: Sequence[Claim], figures: Figures) -> Statement:
    """The claims in their own words, where all that they say is of one another."""
    if len(claims) > _QUOTED:
        return AND_MORE(claims=tuple(map(quoted, claims[:_QUOTED])), more=Fraction(len(claims) - _QUOTED))
    quotes = tuple(figures.citations.cited(_in_own_words(claim), [claim]) for claim in claims)
    return NOT_ALL[len(claims) == 2](claims=quotes)


def _in_own_words(claim: Claim) -> Statement:
    if isinstance(claim.form, Change) and claim.form.base.days != (None, None):
        return CHANGE(claim=quoted(claim), when=claim.period, base=claim.form.base)
    return WORDS(claim=quoted(claim))


def alone(parts: Sequence[Part], certificate: Certificate, proof: Proof, figures: Figures, book: Book) -> Statement:
    """A claim that cannot be, whatever others say, and why."""
    reason = next(step.text_statement for step in proof.steps if not step.claim and step.text_statement)
    claims = [part.claim for part in parts]
    row, times = _own({claim.id for claim in claims}, certificate, book)
    several = len([own for own, _ in certificate if own.claim]) > 1
    if row is None or several or row.bound / pieces(row.terms)[0].coefficient < 0:
        return CANNOT(claim=figures.citations.cited(WORDS(claim=quoted(claims[0])), claims), reason=reason)
    addend, total = _isolated(row, times, certificate, book)
    side: Side = "least" if _is_upper(row) else "most"
    own = figures.shown([addend], "most" if side == "least" else "least", True)
    return NOTHING_ELSE(own=own, end=_END[side], total=_safe(total, addend.amount, side), reason=reason)


def _own(suspects: Collection[str], certificate: Certificate, book: Book) -> tuple[LinearRow | None, Fraction]:
    """The row that bounds one count, of a suspect if there is one, and how often it is taken."""
    bounding = [(row, times) for row, times in certificate if row.claim and len(pieces(row.terms)) == 1]
    ours = [pair for pair in bounding if pair[0].claim in suspects] or bounding
    return min(ours, key=lambda pair: (-abs(pair[0].bound), pair[0].claim), default=(None, Fraction(0)))


def _isolated(row: LinearRow, times: Fraction, certificate: Certificate, book: Book) -> tuple[Addend, Fraction]:
    """What a row says of its count, and what all other rows make of that."""
    (piece,) = pieces(row.terms)
    rest = sum((other.bound * taken for other, taken in certificate if other is not row), Fraction(0))
    total = -rest / (times * piece.coefficient)
    return Addend(book.claims[row.claim], row.bound / piece.coefficient, 1, _one(piece), row.strict), total


def _one(piece: Piece) -> Piece:
    return Piece(piece.scope, piece.unit, piece.period, Fraction(1))


def _is_upper(row: LinearRow) -> bool:
    return pieces(row.terms)[0].coefficient > 0


def _claims(certificate: Sequence[tuple[LinearRow, Fraction]], book: Book) -> list[Claim]:
    return [book.claims[claim] for claim in dict.fromkeys(row.claim for row, _ in certificate if row.claim)]


def _safe(bound: Fraction, beyond: Fraction, side: Side) -> Fraction:
    """A least rounded down, a most rounded up, to as few decimals as keep it beyond what is said."""
    for places in _PLACES:
        near = cut(bound, places, up=side == "most")
        if near > beyond if side == "least" else near < beyond:
            return near
    return bound
