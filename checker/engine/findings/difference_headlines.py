"""Headlines of two claims that say by how much one and the same count rose or fell: up 2.1 points, but down 1.5."""

from __future__ import annotations

from fractions import Fraction

from checker.engine.findings.figures import Figures, as_printed_change, figure_of
from checker.engine.findings.ratio_headlines import DIFFERENCES, SHARES, scaled, shown
from checker.engine.rows.measure import Book
from checker.engine.rows.statements import pieces
from checker.engine.solve.system import Certificate
from checker.model.claim import Claim
from checker.model.forms import Change
from checker.model.numbers import Interval
from checker.model.scope import Scope
from checker.model.statement import CountFigure, FieldValue, Piece, Statement, template
from checker.model.time import Period
from checker.model.units import PER_CENT

_FIELDS = {"what": CountFigure, "theirs": Statement, "base": Period, "who": Statement, "stated": Statement}
ON_BASE = {
    points: template(f"{{what:counted}}: {{theirs}}{' points' * points} on {{base:the}} {{who}}, but {{stated}}", **_FIELDS)
    for points in (False, True)
}
"""By whether it is so many percentage points."""
SHARE_ON_BASE = template(
    "{what:counted} in per cent of {whole:named}: {theirs} points on {base:the} {who}, but {stated}", whole=CountFigure, **_FIELDS
)


def difference_headline(certificate: Certificate, figures: Figures, book: Book) -> Statement | None:
    """What two claims say of how far one count lies above another; None where a certificate rests on anything else."""
    asserted = [(book.claims[row.claim], pieces(row.terms)) for row, _ in certificate if row.claim]
    if len(asserted) != 2 or any(row.bound for row, _ in certificate if not row.claim):
        return None
    (one, sides), (other, others) = asserted
    if len(sides) != 2 or {_key(side) for side in sides} != {_key(side) for side in others}:
        return None
    later = next((side for side in sides if side.period and side.period.days == one.period.days), None)
    same = (
        isinstance(one.form, Change)
        and isinstance(other.form, Change)
        and (one.form.base.days, one.form.of)
        == (
            other.form.base.days,
            other.form.of,
        )
    )
    if later is None or not same or not (_is_difference(one) and _is_difference(other)):
        return None
    first, last = sorted((one, other), key=lambda claim: (figures.citations.is_suspect(claim), claim.id))
    theirs, stated = (_stated(claim, figures) for claim in (first, last))
    assert isinstance(one.form, Change)
    fields: dict[str, FieldValue] = {
        "what": _figure(later.scope, later),
        "theirs": shown(theirs, DIFFERENCES),
        "base": one.form.base,
        "who": figures.citations.of([first]),
        "stated": figures.citations.cited(shown(stated, DIFFERENCES, beside=theirs), [last]),
    }
    if one.form.of is not None:
        return SHARE_ON_BASE(**fields, whole=_figure(one.form.of, later))
    return ON_BASE[is_in_points(one)](**fields)


def _figure(scope: Scope, later: Piece) -> CountFigure:
    return figure_of(Piece(scope, later.unit, later.period, Fraction(1)), Interval(None, None))


def is_in_points(claim: Claim) -> bool:
    """Whether a claim tells by how many percentage points something rose or fell."""
    form = claim.form
    return isinstance(form, Change) and (form.measure == "points" or (form.measure == "difference" and claim.unit == PER_CENT))


def _is_difference(claim: Claim) -> bool:
    """Whether a claim says of just two periods how far apart they are."""
    return isinstance(claim.form, Change) and claim.form.measure in ("difference", "points") and claim.form.each is None


def _stated(claim: Claim, figures: Figures) -> Interval:
    stated = claim.reading.by(figures.reading) if claim.reading else Interval(None, None)
    printed = as_printed_change(claim, stated)
    return scaled(printed, SHARES) if isinstance(claim.form, Change) and claim.form.measure == "points" else printed


def _key(side: Piece) -> tuple[object, object]:
    return side.scope, side.period.days if side.period else None
