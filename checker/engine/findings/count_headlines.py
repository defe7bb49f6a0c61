"""Headlines of counts: what the figures on one side come to, and what the other side says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from checker.engine.findings.clash import Addend, Sides
from checker.engine.findings.difference_headlines import is_in_points
from checker.engine.findings.figures import MOST_ADDENDS, Figures, as_printed_change, come_to, figure_of
from checker.engine.findings.ratio_headlines import ADDED, DIFFERENCES, IN_POINTS, STILL, bare, shown, still
from checker.model.claim import Claim
from checker.model.finding import Part
from checker.model.forms import Change, Value
from checker.model.numbers import Side
from checker.model.statement import FieldValue, Quote, Statement, quoted, template
from checker.model.time import Period

_SIDES: dict[Side, str] = {"least": "lows", "most": "highs"}
_FEW = 2
"""Addends that are told one by one where there are several on both sides."""
_COMPARED = 3
"""Two figures and a difference between them."""
_TWO = {"first": Statement, "second": Statement}
BUT = template("{first}, but {second}", **_TWO)
WORDS = template("{claim:cut}", claim=Quote)
_ORDER = {**_TWO, "claim": Statement}
MORE = template("{first} is more than {second}, but {claim}", **_ORDER)
NO_LESS = template("{first} is no less than {second}, but {claim}", **_ORDER)
_PARTS = {2: "half", 3: "a third", 4: "a quarter"}
MORE_THAN_PART = {
    times: template(f"{{first}} is more than {part} of {{second}}, but {{claim}}", **_ORDER) for times, part in _PARTS.items()
}
"""Of a figure that leaves less than itself of a whole, so often taken."""
_MOVED = {"old": Statement, "new": Statement, "moved": Statement, "who": Statement, "stated": Statement}
MOVED = {
    points: template(f"{{old}} to {{new}} is {{moved}}{' points' * points} {{who}}, not {{stated}}", **_MOVED)
    for points in (False, True)
}
"""By whether it is so many percentage points."""
_KEPT = {name: kind for name, kind in _MOVED.items() if name != "moved"}
NOT_MOVED = {words: template(f"{{old}} to {{new}} is {words} {{who}}, not {{stated}}", **_KEPT) for words in STILL}


def count_headline(sides: Sides, figures: Figures, parts: Sequence[Part]) -> Statement | None:
    """What cannot hold of counts that are added up; None where there is nothing on one of the sides."""
    if sides.orders:
        return _of_order(sides, figures)
    if not (sides.lows and sides.highs):
        return None
    if (moved := difference_of_counts(sides, figures)) is not None:
        return moved
    ordered: list[tuple[Sequence[Addend], Side]] = [(sides.lows, "least"), (sides.highs, "most")]
    many = [sum(addend.times for addend in addends) > 1 for addends, _ in ordered]
    if not many[0] and (many[1] or _last(sides.lows[0].claim, sides.highs[0].claim, parts)):
        ordered.reverse()
    (first, side), (second, other) = ordered
    # A sum is told by what tells its parts apart, and then the one that it should be in full.
    whole_last = any(many) and not all(many)
    most = MOST_ADDENDS if whole_last else _FEW
    return BUT(
        first=figures.shown(first, side, not whole_last, most=most), second=figures.shown(second, other, whole_last, most=most)
    )


def difference_of_counts(sides: Sides, figures: Figures) -> Statement | None:
    """By how much figures lie above others, and by how much a claim says; None where more is added up."""
    addends: list[tuple[Addend, Side]] = [(addend, side) for side, lies in _SIDES.items() for addend in getattr(sides, lies)]
    moves = [addend for addend, _ in addends if addend.piece is None]
    if sides.orders or len(addends) < _COMPARED or len(moves) != 1 or any(addend.times != 1 for addend, _ in addends):
        return None
    (claim,), counts = (addend.claim for addend in moves), [pair for pair in addends if pair[0] not in moves]
    new = [pair for pair in counts if _is_of(pair[0], claim, alone=len(addends) == _COMPARED)]
    old = [pair for pair in counts if pair not in new]
    stated = claim.reading.by(figures.reading) if claim.reading else None
    (of_new, of_old) = ({side for _, side in pairs} for pairs in (new, old))
    if len(of_new) != 1 or len(of_old) != 1 or of_new == of_old or stated is None:
        return None
    (side,), (other,) = of_new, of_old
    if not isinstance(claim.form, Change):
        return None
    after, before = ([addend for addend, _ in pairs] for pairs in (new, old))
    printed = [[figures.printed(each, end) for each in several] for several, end in ((after, side), (before, other))]
    # As printed they lie still farther from what is said.
    new_, old_ = (
        sum((each.amount for each in several), Fraction(0)) if None in shown_ else sum(filter(None, shown_), Fraction(0))
        for several, shown_ in zip((after, before), printed, strict=True)
    )
    by = new_ - old_
    exact = None not in (*printed[0], *printed[1]) or all(map(figures.is_exact, (*after, *before)))
    if len(addends) > _COMPARED:
        # One figure of a part of the time bounds the whole of it.
        alone = ((after, claim.period), (before, claim.form.base))
        exact = exact and all(len(several) > 1 or _is_whole(several[0], whole) for several, whole in alone)
    moved = come_to(by, side, exact)
    cite = figures.citations
    same, points = still(moved), is_in_points(claim)
    number = shown(as_printed_change(claim, stated), DIFFERENCES, beside=None if same else moved)
    old_told = _together(before, printed[1], other, True, claim.form.base, figures)
    new_told = _together(after, printed[0], side, False, claim.period, figures)
    if old_told is None or new_told is None:
        return None
    fields: dict[str, FieldValue] = {
        "old": old_told,
        "new": new_told,
        "who": cite.of([each.claim for each in (*before, *after)]),
        "stated": cite.cited(IN_POINTS(number=number) if same and points else number, [claim]),
    }
    return NOT_MOVED[same](**fields) if same else MOVED[points](**fields, moved=shown(moved, DIFFERENCES))


def _together(
    addends: Sequence[Addend], printed: Sequence[Fraction | None], side: Side, full: bool, whole: Period, figures: Figures
) -> Statement | None:
    """One figure, or several of one scope as the count of the whole period that they make up; None where they do not."""
    if len(addends) == 1:
        return figures.shown(addends, side, full, cited=False)
    pieces_ = [addend.piece for addend in addends if addend.piece is not None]
    times = [each.period.days for each in pieces_ if each.period is not None]
    if len({each.scope for each in pieces_}) != 1 or not _make_up(times, whole):
        return None
    if None not in printed:
        addends = [replace(each, amount=shown_) for each, shown_ in zip(addends, printed, strict=True) if shown_ is not None]
    total = sum((each.amount for each in addends), Fraction(0))
    exact = None not in printed or all(map(figures.is_exact, addends))
    figure = figure_of(replace(pieces_[0], period=whole), come_to(total, side, exact))
    return ADDED[full](figure=figure, adds=tuple(map(bare, addends)), less=())


def _make_up(times: Sequence[tuple[int | None, int | None]], whole: Period) -> bool:
    """Whether stretches of time follow one another without a gap from the first day of a whole to its last."""
    ordered = sorted((start, end) for start, end in times if start is not None and end is not None)
    if len(ordered) != len(times) or (ordered[0][0], ordered[-1][1]) != whole.days:
        return False
    return all(end == start for (_, end), (start, _) in pairwise(ordered))


def _is_whole(addend: Addend, whole: Period) -> bool:
    return addend.piece is not None and addend.piece.period is not None and addend.piece.period.days == whole.days


def _is_of(addend: Addend, claim: Claim, alone: bool) -> bool:
    """Whether a figure is of the count that a claim says has changed, or of a part of it; `alone`: of two by its end."""
    period = addend.piece.period if addend.piece is not None else None
    return period is not None and (period.end == claim.period.end if alone else period.meets(claim.period))


def _last(one: Claim, other: Claim, parts: Sequence[Part]) -> bool:
    """Whether the one is told last: who alone is accused, else tells of each year, is trusted less, or named first."""
    roles = {part.claim.id: part.role for part in parts}
    order = [part.claim.id for part in parts]

    def place(claim: Claim) -> tuple[bool, bool, Fraction, int]:
        named = -order.index(claim.id) if claim.id in order else 0
        return roles.get(claim.id) != "premise", not isinstance(claim.form, Value), -claim.trust, named

    return place(one) > place(other)


def _of_order(sides: Sides, figures: Figures) -> Statement | None:
    """Figures in one order, and words that say another."""
    cite = figures.citations
    words = cite.cited(WORDS(claim=quoted(sides.orders[0])), sides.orders)
    if not sides.lows and not sides.highs and len(sides.orders) > 1:
        first, *others = sides.orders
        second = cite.cited(WORDS(claim=quoted(others[0])), others)
        return BUT(first=cite.cited(WORDS(claim=quoted(first)), [first]), second=second)
    if not (sides.lows and sides.highs):
        return None
    bounds = [addend.claim for addend in (*sides.lows, *sides.highs)]
    # Who says the words too is named with them.
    others = [claim for claim in bounds if claim not in sides.orders]
    together = not any(map(cite.is_suspect, others))

    def shown_side(addends: Sequence[Addend], side: Side, full: bool) -> Statement:
        apart = not together and any(addend.claim in others for addend in addends)
        return figures.shown(addends, side, full, apart)

    part = sides.lows[0].times if len(sides.lows) == 1 and len(sides.highs) == 1 == sides.highs[0].times else 1
    if part in MORE_THAN_PART and sides.lows[0].total > sides.highs[0].total:
        sides = replace(sides, lows=(replace(sides.lows[0], times=1),))
    else:
        part = 1
    first_, second_ = shown_side(sides.lows, "least", True), shown_side(sides.highs, "most", False)
    low, high = (sum((addend.total for addend in side), Fraction(0)) for side in (sides.lows, sides.highs))
    order = MORE_THAN_PART[part] if part > 1 else MORE if low > high else NO_LESS
    return order(first=first_, second=cite.cited(second_, others) if together and others else second_, claim=words)
