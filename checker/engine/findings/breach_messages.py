"""The headline of a broken condition: what the figures make of the counts, and what the condition says instead."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from fractions import Fraction
from typing import assert_never

from checker.engine.findings.citations import Citations
from checker.engine.findings.figures import as_printed, come_to, figure_of, one_sided
from checker.engine.findings.ratio_headlines import DIFFERENCES, SHARES, STILL, scaled, shown, still
from checker.engine.rows.condition import Between, Rank, ShareChange
from checker.engine.rows.measure import Book
from checker.engine.rows.row import MINUS, Terms, added
from checker.engine.rows.row import scaled as scaled_terms
from checker.engine.rows.statements import pieces
from checker.engine.solve.breach import Breach, Limit
from checker.model.claim import Claim
from checker.model.forms import Record
from checker.model.numbers import ANY, Interval, ReadingName, Side
from checker.model.statement import Amount, CountFigure, FieldValue, Piece, Quote, Statement, Template, quoted, template
from checker.model.time import Period
from checker.model.units import is_counted
from checker.prose.rounding import cut, cut_terms

_WAYS = {"highest": "above", "lowest": "below"}
_MORE = {"highest": "more", "lowest": "fewer"}
_LESS = {"highest": {True: "fewer", False: "less"}, "lowest": {True: "more", False: "more"}}
_OWN = {"own": Statement, "claim": Quote, "claimant": Statement}
_MANY, _FEW = {"many": Fraction, "unit": str, "edge": Fraction}, {"many": Fraction, "all": Fraction, "unit": str}
_BUT = "{own}, but {claim:cut} {claimant}"
AT_RANK = template("{own} is at rank {rank:plain}", own=Piece, rank=Fraction)
WITH_NUMBER, WITHOUT = template("{figure:full}", figure=CountFigure), template("{figure:counted}", figure=CountFigure)
AS_IT_IS = template("{figure}", figure=CountFigure)
THOSE, WHEN = template("those {when:when}", when=Period), template("{when:when}", when=Period)
BY_SO_MANY = template("{when:when} (by {number})", number=Amount, when=Period)
"""Of a unit that nobody counts: how far it lies beyond, where somebody says more than that it does."""
_THAN = {"own": CountFigure, "beyond": tuple[Statement, ...], "who": Statement, "claim": Quote, "claimant": Statement}
THAN = {
    (extreme, counted): template(
        f"{{own:counted}}: {_LESS[extreme][counted]} than {{beyond:and}} {{who}}, but {{claim:cut}} {{claimant}}", **_THAN
    )
    for extreme in _LESS
    for counted in (True, False)
}
BEYOND = {
    (extreme, one): template(f"{{beyond:and}} {'lies' if one else 'lie'} {way} {_BUT}", beyond=tuple[Statement, ...], **_OWN)
    for extreme, way in _WAYS.items()
    for one in (True, False)
}
MANY_BEYOND = {
    extreme: template(f"{{many}} {{unit}}s with {{edge}} or {_MORE[extreme]} lie {way} {_BUT}", **_MANY, **_OWN)
    for extreme, way in _WAYS.items()
}
NOT_BEYOND = {
    extreme: template(f"{{many}} of {{all}} other {{unit}}s do not lie {way} {_BUT}", **_FEW, **_OWN)
    for extreme, way in _WAYS.items()
}
"""By the end from which a rank counts."""
_RANKS = {"lower": Quote, "lowers": Statement, "higher": Quote, "highers": Statement}
TWO_RANKS = template("{one:counted}: {lower:cut} {lowers}, but {higher:cut} {highers}", one=CountFigure, **_RANKS)
_ORDER = {"more": CountFigure, "fewer": Period, "who": Statement, **_RANKS}
_BUT_RANKS = "than {fewer:when} {who}, but {lower:cut} {lowers} and {higher:cut} {highers}"
DISORDER = template(f"{{more:counted}}: more {_BUT_RANKS}", **_ORDER)
DISORDER_BY = template(f"{{more:counted}}: {{gap}} more {_BUT_RANKS}", gap=Amount, **_ORDER)
_MOST_TOLD = 3
_BETWEEN = {"whole": Statement, "parts": tuple[CountFigure, ...], "who": Statement}
ALL_BELOW = template("{whole}, but each part less: {parts:and} {who}", **_BETWEEN)
ALL_ABOVE = template("{whole}, but each part more: {parts:and} {who}", **_BETWEEN)
_MOVED = {"what": CountFigure, "whole": CountFigure, "old": Statement, "was": Period, "new": Statement, "now": Period}
_POINTS = {"is_": Statement, "who": Statement, "stated": Statement, "claimant": Statement}
MOVED = template(
    "{what:named}: {old} per cent of {whole:named} {was:when}, {new} {now:when} {who}: {is_} points, not {stated} {claimant}",
    **_MOVED,
    **_POINTS,
)
_UNMOVED = {name: kind for name, kind in {**_MOVED, **_POINTS}.items() if name != "is_"}
NOT_MOVED = {
    words: template(
        "{what:named}: {old} per cent of {whole:named} {was:when}, {new} {now:when} {who}: "
        f"{words}, not {{stated}} points {{claimant}}",
        **_UNMOVED,
    )
    for words in STILL
}


def breach_headline(breach: Breach, cite: Citations, reading: ReadingName, book: Book) -> Statement:
    """What the limits make of the counts, and the condition denies."""
    condition = breach.condition
    match condition:
        case Rank():
            return _of_rank(condition, breach, cite, reading, book)
        case Between():
            whole, *parts = breach.limits
            own, others = _claims([whole], book, breach), _claims(parts, book, breach)
            figure = WITH_NUMBER(figure=_figure(whole, reading, book, breach))
            # Of a single publisher, of whose figures none is suspect by itself, it is enough to name it once.
            once = len({claim.article.publisher for claim in (*own, *others)}) == 1 and not any(map(cite.is_suspect, own))
            return (ALL_BELOW if breach.way == "above all" else ALL_ABOVE)(
                whole=figure if once else cite.cited(figure, own),
                parts=tuple(_figure(part, reading, book, breach) for part in parts),
                who=cite.of([*own, *others] if once else others),
            )
        case ShareChange():
            return _of_share(condition, breach, cite, book)
        case _:
            assert_never(condition)


def _of_rank(rank: Rank, breach: Breach, cite: Citations, reading: ReadingName, book: Book) -> Statement:
    if breach.way == "out of order":
        return _of_order(breach, cite, book)
    claim, many = book.claims[rank.claim], breach.way == "too many"
    assert isinstance(claim.form, Record)
    extreme, unit = claim.form.extreme, claim.form.unit
    own = breach.limits[0] if breach.limits[0].form == rank.own else None
    limits = [each for each in breach.limits if each is not own and each.side == ("least" if many else "most")]
    without = figure_of(piece_of(rank.own), ANY)
    what = WITHOUT(figure=without) if own is None else WITH_NUMBER(figure=_figure(own, reading, book, breach))
    owners, others = _claims([own] if own else (), book, breach), _claims(limits, book, breach)
    together = cite.cited(what, [*owners, *others])
    fields: dict[str, FieldValue] = {"own": together, "claim": quoted(claim), "claimant": cite.of([claim])}
    if not many:
        return NOT_BEYOND[extreme](many=Fraction(len(limits)), all=Fraction(len(rank.others)), unit=unit, **fields)
    counted = [limit for limit in limits if limit.form in rank.others]
    if len(limits) > _MOST_TOLD and len(counted) == len(limits):
        bounds = list(map(_bound, limits))
        edge = min(bounds) if extreme == "highest" else max(bounds)
        return MANY_BEYOND[extreme](many=Fraction(len(limits)), unit=unit, edge=edge, **fields)
    if own is None and not counted:
        less = tuple(_by_so_many(each, rank, WHEN) for each in limits)
        fields |= {"own": without, "beyond": less, "who": cite.of(others)}
        return THAN[extreme, is_counted(piece_of(rank.own).unit)](**fields)
    beyond = tuple(
        AS_IT_IS(figure=_figure(each, reading, book, breach)) if each in counted else _by_so_many(each, rank, THOSE)
        for each in limits
    )
    if any(map(cite.is_suspect, owners)) and not any(map(cite.is_suspect, others)):
        fields["own"], beyond = cite.cited(what, owners), (*beyond[:-1], cite.cited(beyond[-1], others))
    return BEYOND[extreme, len(beyond) == 1](beyond=beyond, **fields)


def _by_so_many(limit: Limit, rank: Rank, merely: Template) -> Statement:
    """A unit that lies beyond, by how many if that is told, where nobody counts the units themselves."""
    one = piece_of(held_against(limit.form, rank)[0])
    when = one.period or Period(None, None, "")
    return merely(when=when) if _merely(limit, one) else BY_SO_MANY(number=_gap(limit, one), when=when)


def _merely(limit: Limit, one: Piece) -> bool:
    """Whether a limit says no more than that one count is greater than another: of what is counted by one at least."""
    return limit.bound <= (1 if is_counted(one.unit) and not limit.strict else 0)


def _gap(limit: Limit, one: Piece) -> Amount:
    return Amount(Interval(limit.bound, None, above=limit.strict), one.unit)


def _of_order(breach: Breach, cite: Citations, book: Book) -> Statement:
    """One unit at two ranks, or two the wrong way round."""
    order = breach.orders[0]
    lower, higher = book.claims[order.lower.claim], book.claims[order.higher.claim]
    one, other = piece_of(order.lower.own), piece_of(order.higher.own)
    fields: dict[str, FieldValue] = {"lower": quoted(lower), "lowers": cite.of([lower])}
    fields |= {"higher": quoted(higher), "highers": cite.of([higher])}
    if not order.row.terms:
        return TWO_RANKS(one=figure_of(one, ANY), **fields)
    least = breach.limits[0]
    more, fewer = (one, other) if extreme_of(lower) == "highest" else (other, one)
    fields |= {"more": figure_of(more, ANY), "fewer": fewer.period or Period(None, None, "")}
    fields["who"] = cite.of(_claims([least], book, breach))
    return DISORDER(**fields) if _merely(least, one) else DISORDER_BY(**fields, gap=_gap(least, one))


def _of_share(change: ShareChange, breach: Breach, cite: Citations, book: Book) -> Statement:
    (new, old), high = breach.limits[:2], breach.way == "too high"
    assert new.ratio is not None and old.ratio is not None
    stated, claims = _stated_points(change, breach, book)
    end = stated.hi if high else stated.lo
    assert end is not None
    sides: tuple[Side, Side] = ("least", "most") if high else ("most", "least")
    (now, less), _ = cut_terms((100 * new.ratio, -100 * old.ratio), end, high)
    was = -less
    exact = all(_is_exact(limit, book, breach) for limit in (new, old))
    moved = come_to(now - was, sides[0], exact)
    if now - was == end and not exact:
        moved = one_sided(end, sides[0], any(limit.is_open for limit in (new, old)))
    same = still(moved)
    fields: dict[str, FieldValue] = {
        "what": figure_of(piece_of(change.new.part), ANY),
        "whole": figure_of(piece_of(change.new.whole), ANY),
        "old": shown(come_to(was, sides[1], exact), SHARES),
        "was": period_of(change.old.part),
        "new": shown(come_to(now, sides[0], exact), SHARES),
        "now": period_of(change.new.part),
        "who": cite.of(_claims((new, old), book, breach)),
        "stated": shown(stated, DIFFERENCES, beside=None if same else moved),
        "claimant": cite.of(claims),
    }
    return NOT_MOVED[same](**fields) if same else MOVED(**fields, is_=shown(moved, DIFFERENCES))


def _stated_points(change: ShareChange, breach: Breach, book: Book) -> tuple[Interval, list[Claim]]:
    """By how many points the share moves by the words of a claim, or of several changes together."""
    if change.points is not None:
        return scaled(change.points, SHARES), [book.claims[change.claim]]
    tie = breach.limits[2]
    high = breach.way == "too high"
    stated = Interval(None, tie.bound, below=tie.strict) if high else Interval(tie.bound, None, above=tie.strict)
    return stated, _claims([tie], book, breach)


def _figure(limit: Limit, reading: ReadingName, book: Book, breach: Breach) -> CountFigure:
    """What a limit says of its count: all that a single claim says, or a bound."""
    bound, (piece,) = _bound(limit), pieces(limit.form)
    side: Side = limit.side if piece.coefficient > 0 else "most" if limit.side == "least" else "least"
    claims = _claims([limit], book, breach)
    stated = claims[0].reading.by(reading) if len(claims) == 1 and claims[0].reading else None
    same = stated is not None and stated.end(side) == bound
    if not same or stated is None:
        return figure_of(piece, one_sided(in_whole(limit.form, bound, side == "least"), side))
    return figure_of(piece, as_printed(claims[0], stated))


def in_whole(form: Terms, bound: Fraction, least: bool) -> Fraction:
    """The bound of a form; of counts of what is whole the next whole number, for they cannot lie between two."""
    whole = all(quantity.is_whole and times.denominator == 1 for quantity, times in form)
    return cut(bound, 0, up=least) if whole else bound


def _bound(limit: Limit) -> Fraction:
    (piece,) = pieces(limit.form)
    return limit.bound / piece.coefficient


def _is_exact(limit: Limit, book: Book, breach: Breach) -> bool:
    claims = _claims([limit], book, breach)
    return all(claim.reading is not None and claim.reading.literal.is_exact for claim in claims)


def _claims(limits: Collection[Limit], book: Book, breach: Breach) -> list[Claim]:
    """Who is behind limits, and behind what other conditions come to."""
    return [book.claims[claim] for claim in sorted(breach.claims_behind(limits))]


def held_against(form: Terms, rank: Rank) -> tuple[Terms, Terms]:
    """The unit that a limit of a form bounds, and that which it is held against: the ranked one, if it is no difference."""
    if form in rank.others:
        return form, rank.own
    units = (rank.own, *rank.others)
    return next((one, other) for one in units for other in units if added(one, scaled_terms(other, MINUS)) == form)


def extreme_of(claim: Claim) -> str:
    """ "highest" or "lowest", from which a rank counts."""
    assert isinstance(claim.form, Record)
    return claim.form.extreme


def period_of(form: Terms) -> Period:
    """The period of the one count that a form is."""
    return piece_of(form).period or Period(None, None, "")


def piece_of(form: Terms) -> Piece:
    """The one count that a form is, or is the negative of."""
    (piece,) = pieces(form)
    return replace(piece, coefficient=abs(piece.coefficient))
