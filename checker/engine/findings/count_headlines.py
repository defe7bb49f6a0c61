"""Headlines of counts: what the figures on one side come to, and what the other side says."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from checker.engine.findings.clash import Addend, Sides
from checker.engine.findings.difference_headlines import is_in_points
from checker.engine.findings.figures import MOST_ADDENDS, Figures, as_printed_change, come_to
from checker.engine.findings.ratio_headlines import DIFFERENCES, IN_POINTS, STILL, shown, still
from checker.model.claim import Claim
from checker.model.finding import Part
from checker.model.forms import Value
from checker.model.numbers import Side
from checker.model.statement import FieldValue, Quote, Statement, quoted, template

_SIDES: dict[Side, str] = {"least": "lows", "most": "highs"}
_FEW = 2
"""Addends that are told one by one where there are several on both sides."""
_TWO = {"first": Statement, "second": Statement}
BUT = template("{first}, but {second}", **_TWO)
WORDS = template("{claim:cut}", claim=Quote)
_ORDER = {**_TWO, "claim": Statement}
MORE = template("{first} is more than {second}, but {claim}", **_ORDER)
NO_LESS = template("{first} is no less than {second}, but {claim}", **_ORDER)
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
    if (moved := _of_difference(sides, figures)) is not None:
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


def _of_difference(sides: Sides, figures: Figures) -> Statement | None:
    """By how much one figure lies above another, and by how much a claim says; None where more is added up."""
    addends = [
        (addend, side) for addend in (*sides.lows, *sides.highs) for side in _SIDES if addend in getattr(sides, _SIDES[side])
    ]
    moves = [addend for addend, _ in addends if addend.piece is None]
    if len(addends) != 3 or len(moves) != 1 or any(addend.times != 1 for addend, _ in addends):
        return None
    (claim,), counts = (addend.claim for addend in moves), [pair for pair in addends if pair[0] not in moves]
    new = [pair for pair in counts if pair[0].piece and pair[0].piece.period and pair[0].piece.period.end == claim.period.end]
    stated = claim.reading.by(figures.reading) if claim.reading else None
    if len(new) != 1 or stated is None:
        return None
    (after, side), ((before, other),) = new[0], [pair for pair in counts if pair not in new]
    if side == other:
        return None
    printed = [figures.printed(after, side), figures.printed(before, other)]
    # As printed they lie still farther from what is said.
    new_, old_ = (each.amount if shown is None else shown for each, shown in zip((after, before), printed, strict=True))
    by, exact = new_ - old_, None not in printed or (figures.is_exact(after) and figures.is_exact(before))
    moved = come_to(by, side, exact)
    cite = figures.citations
    same, points = still(moved), is_in_points(claim)
    number = shown(as_printed_change(claim, stated), DIFFERENCES, beside=None if same else moved)
    fields: dict[str, FieldValue] = {
        "old": figures.shown([before], other, True, cited=False),
        "new": figures.shown([after], side, False, cited=False),
        "who": cite.of([before.claim, after.claim]),
        "stated": cite.cited(IN_POINTS(number=number) if same and points else number, [claim]),
    }
    return NOT_MOVED[same](**fields) if same else MOVED[points](**fields, moved=shown(moved, DIFFERENCES))


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

    first_, second_ = shown_side(sides.lows, "least", True), shown_side(sides.highs, "most", False)
    low, high = (sum((addend.total for addend in side), Fraction(0)) for side in (sides.lows, sides.highs))
    return (MORE if low > high else NO_LESS)(
        first=first_, second=cite.cited(second_, others) if together and others else second_, claim=words
    )
