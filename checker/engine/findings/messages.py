"""What goes with a headline: why a refutation is only a tension, and what else would be off were the suspect right."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from checker.engine.findings.difference_headlines import is_in_points
from checker.engine.findings.ratio_headlines import DIFFERENCES, MULTIPLES, scale_of, scaled, shown
from checker.engine.rows.statements import pieces
from checker.engine.solve.system import Certificate
from checker.model.claim import Claim
from checker.model.forms import Average, Change, Each, Form, Share, Value, is_ratio
from checker.model.numbers import Interval
from checker.model.statement import Amount, Piece, Quote, Statement, quoted, template

NO_END = {
    "least": template("Read literally {claim} has no upper end, so this is a tension, not a contradiction.", claim=Quote),
    "most": template("Read literally {claim} has no lower end, so this is a tension, not a contradiction.", claim=Quote),
}
CAN_HOLD = template(
    "Read literally {claim} means {bound}, which can hold: so this is a tension, not a contradiction.",
    claim=Quote,
    bound=Statement,
)
COUNTED = {
    "value": template("{number}", number=Amount),
    "each": template("{number} each {unit}", number=Amount, unit=str),
    "mean": template("{number} a {unit}", number=Amount, unit=str),
}
MOVED_BY, IN_PER_CENT, IN_POINTS, IN_TIMES = (
    template(f"{{number}}{unit}", number=Statement) for unit in ("", " per cent", " points", " times as many")
)
"""One end of what a claim says, by its form."""
_TWO, _NAMED = 2, 3
_LITTLE = 100
"""A claim so many times less trusted than another adds nothing to a sum of trust: an editor has judged it wrong."""
_TRUST = {"own": Fraction, "other": Fraction}
_CLAIMS = {"suspect": Quote, "claims": tuple[Quote, ...], **_TRUST}
_WERE = {True: "Were {suspect} right, {claims:by and} would", False: "Were {suspect} right, {claims:by and}, for instance, would"}
_MANY = {only: f"{{claims:by list}} and {{more}} more{'' if only else ', for instance,'}" for only in (True, False)}
_WRONG = {
    "trusted": "have to be wrong, which is trusted more",
    "weighed": "have to be wrong, which is better supported",
    "same": "have to be wrong",
    "tied": "have to be wrong, and with it the article that ties it to its other figures",
    "two": "both have to be wrong",
    "three": "all have to be wrong",
}
MARGIN = {(why, only): template(f"{were} {wrong}.", **_CLAIMS) for only, were in _WERE.items() for why, wrong in _WRONG.items()}
MARGIN_OF_MANY = {
    only: template(f"Were {{suspect}} right, {many} would all have to be wrong.", **_CLAIMS, more=Fraction)
    for only, many in _MANY.items()
}
"""What else would have to be wrong, and whether nothing else could be in its stead; beside that, the trust on either side."""
LEFT_OPEN = template("Which one is off is left open: {blame}.", blame=Statement)


def _end(stated: Interval, upper: bool) -> Interval | None:
    """The end of what the suspect says that is refuted; None if it has none."""
    if upper:
        return None if stated.hi is None else Interval(None, stated.hi, below=stated.below)
    return None if stated.lo is None else Interval(stated.lo, None, above=stated.above)


def is_upper(suspect: Claim, certificate: Certificate) -> bool:
    """Whether the upper end of what a suspect says is refuted: that of its own count, in the row that it sets."""
    rows = [pieces(row.terms) for row, _ in certificate if row.claim == suspect.id]
    several = [(piece, len(sides)) for sides in rows for piece in sides]
    own = next((piece for piece, of in several if of > 1 and _is_own(piece, suspect)), several[0][0])
    return own.coefficient > 0


def _is_own(piece: Piece, claim: Claim) -> bool:
    return piece.scope == claim.scope and (piece.period is None or piece.period.end == claim.period.end)


def margin(suspect: Claim, instead: Sequence[Claim], own: Fraction, other: Fraction, is_only: bool) -> Statement:
    """What else would have to be off were the suspect right, and how much trust stands on either side.

    `is_only`: whether nothing could be off in the stead of those.
    """
    trust = {"own": _tenths(own), "other": _tenths(other)}
    if len(instead) > _NAMED:
        named = tuple(map(quoted, instead[:_TWO]))
        return MARGIN_OF_MANY[is_only](suspect=quoted(suspect), claims=named, more=Fraction(len(instead) - _TWO), **trust)
    if trust["own"] == trust["other"] and not any(claim.trust * _LITTLE < suspect.trust for claim in instead):
        why = "tied"
    elif len({(claim.quote, claim.article.publisher) for claim in instead}) == 1 < len(instead):
        # Told in the same words twice it is named once.
        why = "same"
    elif len(instead) > 1:
        why = "two" if len(instead) == _TWO else "three"
    else:
        # A later figure of the same source weighs more, too.
        why = "trusted" if instead[0].trust > suspect.trust else "weighed"
    return MARGIN[why, is_only](suspect=quoted(suspect), claims=tuple(map(quoted, instead)), **trust)


def left_open(blame: Statement) -> Statement:
    """Why nobody knows which claim is off."""
    return LEFT_OPEN(blame=blame)


def _tenths(trust: Fraction) -> Fraction:
    """The trust without the trifles by which ties are broken."""
    return Fraction(round(trust * 10), 10)


def why_tension(suspect: Claim, certificate: Certificate) -> Statement:
    """Why a refutation of what readers take from the words is no contradiction."""
    upper = is_upper(suspect, certificate)
    end = _end(suspect.reading.literal, upper) if suspect.reading else None
    if end is None or _is_natural(suspect, end.ends[0], upper):
        # A fall is at most of everything: what is left of it at least is the upper end of the fall.
        falls = isinstance(suspect.form, Change) and suspect.form.measure == "ratio" and not suspect.form.rises
        return NO_END["least" if upper != falls else "most"](claim=quoted(suspect))
    return CAN_HOLD(claim=quoted(suspect), bound=_bound(suspect, end))


def _bound(claim: Claim, end: Interval) -> Statement:
    """One end of what a claim says, as headlines tell it: "down at least 40 per cent", "at most 2.5 times as many"."""
    form = claim.form
    if is_ratio(form):
        scale = scale_of(claim, end.ends[0])
        return (IN_TIMES if scale is MULTIPLES else IN_PER_CENT)(number=shown(scaled(end, scale), scale))
    if isinstance(form, Change):
        return (IN_POINTS if is_in_points(claim) else MOVED_BY)(number=shown(end, DIFFERENCES))
    number = Amount(end, claim.unit)
    if isinstance(form, Each | Average):
        return COUNTED["each" if isinstance(form, Each) else "mean"](number=number, unit=form.unit)
    return COUNTED["value"](number=number)


def _is_natural(claim: Claim, end: Fraction, upper: bool) -> bool:
    """Whether an end is one that goes without saying: no count is below none, and no part above the whole."""
    return (upper and end == 1 and isinstance(claim.form, Share)) or (not upper and end == 0 and _is_counted(claim.form))


def _is_counted(form: Form) -> bool:
    return isinstance(form, Value | Each | Average) or is_ratio(form)
