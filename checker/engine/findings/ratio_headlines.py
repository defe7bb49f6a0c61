"""Headlines of changes, shares and rates: what two counts make of one another, and what a claim says of that instead."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import partial

from checker.engine.findings.clash import Addend, RatioClash, Sides
from checker.engine.findings.figures import WORDED, Figures, come_to, figure_of, one_sided
from checker.model.claim import Claim
from checker.model.forms import TIMES_FROM, Change, Share
from checker.model.numbers import Interval, Side
from checker.model.statement import CountFigure, FieldValue, Statement, Template, template, worded
from checker.prose.rounding import cut_apart, cut_beside, cut_outward

_NUMBER, _ENDS = {"number": Fraction}, {"low": Fraction, "high": Fraction}
_LEADS = ("", "up ", "down ")
POINT = {lead: template(f"{lead}{{number:great}}", **_NUMBER) for lead in _LEADS}
DECIMALS = {(lead, places): template(f"{lead}{{number:.{places}}}", **_NUMBER) for lead in _LEADS for places in (1, 2, 3)}
"""With the noughts of what was rounded to that step: "9.0" is not 9."""
RANGE = {lead: template(f"{lead}{{low:great}} to {{high:great}}", **_ENDS) for lead in _LEADS}
LEAST = {lead: template(f"{lead}at least {{number:great}}", **_NUMBER) for lead in _LEADS}
MOST = {lead: template(f"{lead}at most {{number:great}}", **_NUMBER) for lead in _LEADS}
MORE = {lead: template(f"{lead}more than {{number:great}}", **_NUMBER) for lead in _LEADS}
LESS = {lead: template(f"{lead}less than {{number:great}}", **_NUMBER) for lead in _LEADS}
_RATIO = {"what": Statement, "base": Statement, "is_": Statement, "who": Statement, "stated": Statement}
CHANGED = template("{base} to {what} is {is_} per cent {who}, not {stated}", **_RATIO)
TIMES = template("{base} to {what} is {is_} times as many {who}, not {stated}", **_RATIO)
IN_PER_CENT, IN_POINTS = (template(f"{{number}} {unit}", number=Statement) for unit in ("per cent", "points"))
_KEPT = {name: kind for name, kind in _RATIO.items() if name != "is_"}
STILL = ("unchanged", "no lower", "no higher")
"""Of a change that comes to 0, to 0 at least, to 0 at most."""
NOT_CHANGED = {still: template(f"{{base}} to {{what}} is {still} {{who}}, not {{stated}}", **_KEPT) for still in STILL}
SHARE = template("{what} of {base} is {is_} per cent {who}, not {stated}", **_RATIO)
RATE = template("{what} for {base} is {is_} each {who}, not {stated}", **_RATIO)
EVEN = template("even {clash}", clash=Statement)
"""Of a ratio of two bounds: each is told as the number that favours what is said most, and it does not hold even so."""
NUMBER = template("{number:great}", **_NUMBER)
TAKEN = template("{times} × {number:great}", times=Fraction, **_NUMBER)
_NET = {"figure": CountFigure, "adds": tuple[Statement, ...], "less": tuple[Statement, ...]}
ADDED = {full: template(f"{{figure{':full' * full}}} ({{adds:plus}})", **_NET) for full in (False, True)}
TOTAL = {full: template(f"{{figure{':full' * full}}}", figure=CountFigure) for full in (False, True)}
NET = {full: template(f"{{figure{':full' * full}}} ({{adds:plus}} - {{less:minus}})", **_NET) for full in (False, True)}


@dataclass(frozen=True)
class RatioScale:
    """How a ratio is told: as a change or a part in per cent, or as so many times; `signed` where it rises or falls.

    `unchanged`: how it is told that a count is what it was.
    """

    text: Template
    signed: bool
    factor: int
    less: int = 0
    unchanged: int = 0

    def of(self, ratio: Fraction) -> Fraction:
        """The ratio as it is told; a fall is below 0."""
        return (ratio - self.less) * self.factor


CHANGES, MULTIPLES = RatioScale(CHANGED, True, 100, 1), RatioScale(TIMES, False, 1, unchanged=1)
SHARES, RATES = RatioScale(SHARE, False, 100), RatioScale(RATE, False, 1)
DIFFERENCES = RatioScale(CHANGED, True, 1)
"""Of what lies between two counts, or between two shares in per cent."""
_DIGITS = re.compile(r"\d+(?:\.\d+)?")


def scale_of(claim: Claim, allowed: Fraction) -> RatioScale:
    """How the ratio of a claim is told."""
    if isinstance(claim.form, Share):
        return SHARES
    if isinstance(claim.form, Change):
        return MULTIPLES if not claim.tells_per_cent and allowed >= TIMES_FROM else CHANGES
    return RATES


def ratio_headline(clash: RatioClash, figures: Figures, leaves_room: bool) -> Statement | None:
    """The two counts, what they come to, and what the claim says; None where the one is taken of nothing.

    `leaves_room`: what figures come to, if exact ones, only bounds the count that it is of.
    """
    what, base = _net(clash.what, clash.upper), _net(clash.base, not clash.upper)
    if base <= 0 or what < 0:
        return None
    scale = scale_of(clash.claim, clash.allowed)
    stated = stated_interval(clash.claim, clash.allowed, "most" if clash.upper else "least", figures)
    exact = all(figures.is_exact(each) for side in (clash.what, clash.base) for each in (*side.lows, *side.highs))
    # As printed they clash all the more; the sum is by all that they may be rounded from.
    printed = _both_in_print(clash, figures)
    # A rounded figure as it was printed stands in the sum as an exact one does, beside what it may be rounded from.
    to_nearest = (exact and not leaves_room) or printed not in (None, (what, base))
    if printed is not None:
        what, base = printed
    # One figure is told as it is, whatever it is of; a sum tells what it is of.
    leaves_room = leaves_room and any(_single(side) is None for side in (clash.what, clash.base))
    exact = (exact or printed is not None) and not leaves_room
    limit = scale.of(clash.allowed)
    result, end = cut_apart(scale.of(what / base), limit, clash.upper, to_nearest, is_divided=True)
    sides = (clash.what, clash.base)
    cite = figures.citations
    claims = [each.claim for side in sides for each in (*side.lows, *side.highs)]
    is_ = come_to(result, "least" if clash.upper else "most", exact)
    same = still(is_ - scale.unchanged) if scale in (CHANGES, MULTIPLES) else ""
    range_ = as_in_sum(scaled(stated, scale), limit, end)
    number = in_words(clash.claim, range_, scale, beside=None if same else is_)
    even = _is_bound(clash.what, clash.upper, figures) and _is_bound(clash.base, not clash.upper, figures)
    count = partial(_count, figures=figures, clash=clash, even=even, by_print=printed is not None, leaves_room=leaves_room)
    fields: dict[str, FieldValue] = {
        "what": count(clash.what, clash.upper, full=False),
        "base": count(clash.base, not clash.upper, full=True),
        "who": cite.of(claims),
        "stated": cite.cited(IN_PER_CENT(number=number) if same and scale is CHANGES else number, [clash.claim]),
    }
    ratio = NOT_CHANGED[same](**fields) if same else scale.text(**fields, is_=shown(is_, scale))
    return EVEN(clash=ratio) if even else ratio


def _is_bound(sides: Sides, lower: bool, figures: Figures) -> bool:
    """Whether a side of the ratio is one count of which a figure gives but a bound."""
    adds, less = (sides.lows, sides.highs) if lower else (sides.highs, sides.lows)
    return not less and len(adds) == 1 and figures.is_bound(adds[0], "least" if lower else "most")


def _both_in_print(clash: RatioClash, figures: Figures) -> tuple[Fraction, Fraction] | None:
    """Both sides of the ratio as they were printed; None where one was not, or one figure stands in both."""
    if _in_both(clash):
        return None
    what, base = _in_print(clash.what, clash.upper, figures), _in_print(clash.base, not clash.upper, figures)
    return (what, base) if what is not None and base is not None and what >= 0 and base > 0 else None


def _in_both(clash: RatioClash) -> frozenset[str]:
    return frozenset({claim.id for claim in clash.what.claims} & {claim.id for claim in clash.base.claims})


def _single(sides: Sides) -> Addend | None:
    """The one figure that a side of the ratio is; None where it is a sum."""
    both = (*sides.lows, *sides.highs)
    return both[0] if len(both) == 1 and both[0].times == 1 else None


def _in_print(sides: Sides, lower: bool, figures: Figures) -> Fraction | None:
    """A side of the ratio by its one figure as it was printed, or as the sum that it is of exact ones."""
    single = _single(sides)
    if single is not None:
        return figures.printed(single, "least" if lower else "most")
    return _net(sides, lower) if all(map(figures.is_exact, (*sides.lows, *sides.highs))) else None


def still(moved: Interval) -> str:
    """How a change is told that is none, no fall, or no rise; "" for any other."""
    if moved.above or moved.below or set(moved.ends) != {Fraction(0)}:
        return ""
    return STILL[0] if moved.is_exact else STILL[1] if moved.lo is not None else STILL[2]


def _net(sides: Sides, lower: bool) -> Fraction:
    """The least, or the most, that a side of the ratio comes to."""
    low, high = (sum((addend.total for addend in side), Fraction(0)) for side in (sides.lows, sides.highs))
    return low - high if lower else high - low


def _count(
    sides: Sides, lower: bool, *, figures: Figures, clash: RatioClash, full: bool, even: bool, by_print: bool, leaves_room: bool
) -> Statement:
    """A side of the ratio as one figure, or as the sum that it is; `even`: as the number that bounds it."""
    adds, less = (sides.lows, sides.highs) if lower else (sides.highs, sides.lows)
    side: Side = "least" if lower else "most"
    piece, total = clash.what_piece if sides is clash.what else clash.base_piece, _net(sides, lower)
    in_both, single = _in_both(clash), _single(sides)
    if single is not None and not less:
        if single.claim.id in in_both and not even:
            # Taken in both sums as it stands, it is no bound.
            return TOTAL[full](figure=figure_of(piece, Interval.exactly(total)))
        if even:
            return figures.end(single, full)
        if not by_print and single.piece is not None and figures.printed(single, side) not in (None, single.amount):
            return TOTAL[full](figure=figure_of(single.piece, one_sided(single.amount, side, single.strict)))
        return figures.shown(adds, side, full, cited=False)
    is_as_it_stands = sides is clash.base and not in_both.isdisjoint(each.claim.id for each in adds)
    exact = is_as_it_stands or (all(map(figures.is_exact, (*adds, *less))) and not leaves_room)
    fields: dict[str, FieldValue] = {
        "figure": figure_of(piece, come_to(total, side, exact)),
        "adds": tuple(map(bare, adds)),
        "less": tuple(map(bare, less)),
    }
    return (NET if less else ADDED)[full](**fields)


def bare(addend: Addend) -> Statement:
    """The number alone, and how often it is taken."""
    number = NUMBER(number=addend.amount)
    return number if addend.times == 1 else TAKEN(times=Fraction(addend.times), number=addend.amount)


def stated_interval(claim: Claim, end: Fraction, side: Side, figures: Figures) -> Interval:
    """All that a claim says of a ratio, where this is the end of it on a side; else the end."""
    stated = claim.reading.by(figures.reading) if claim.reading else None
    return stated if stated is not None and stated.end(side) == end else one_sided(end, side)


def scaled(interval: Interval, scale: RatioScale) -> Interval:
    """The interval as it is told."""
    lo, hi = (None if end is None else scale.of(end) for end in (interval.lo, interval.hi))
    return Interval(lo, hi, interval.above, interval.below)


def shown(interval: Interval, scale: RatioScale, beside: Interval | None = None, whole: bool = False) -> Statement:
    """An interval in words: "down 20", "19 to 21", "up at most 3"; what was rounded to a step by the step, if not `whole`.

    Whether it rises or falls goes without saying `beside` another one that does so too.
    """
    lo, hi, above, below, lead = interval.lo, interval.hi, interval.above, interval.below, _lead(interval, scale)
    if lead == _LEADS[2]:
        lo, hi, above, below = (None if hi is None else -hi), (None if lo is None else -lo), below, above
    lead = "" if beside is not None and _lead(beside, scale) == lead else lead
    if lo is not None and hi is not None:
        point = (lo if lo == hi else None) if whole else rounded_to(lo, hi)
        if point is None:
            return RANGE[lead](low=lo, high=hi)
        # Nobody prints a multiple with the step of the per cent that it is worked out from.
        places = _decimals(hi - lo) if scale.signed or scale is SHARES else 0
        return DECIMALS[lead, places](number=point) if places else POINT[lead](number=point)
    if lo is not None:
        return (MORE if above else LEAST)[lead](number=lo)
    assert hi is not None
    return (LESS if below else MOST)[lead](number=hi)


def in_words(claim: Claim, stated: Interval, scale: RatioScale, beside: Interval | None = None) -> Statement:
    """What a claim says of a ratio: where its words hold no such number they stand before it: "“a seventh”, 10.7 to 17.9"."""
    if scale is SHARES and stated.lo and stated.hi == scale.factor:
        # That no part is more than the whole goes without saying.
        stated = Interval(stated.lo, None, stated.above)
    digits = [Fraction(digits) for digits in _DIGITS.findall(claim.wording.replace(",", ""))]
    number = shown(cut_outward(stated, beside.ends if beside else ()), scale, beside, whole=not digits)
    point = rounded_to(stated.lo, stated.hi) if stated.lo is not None and stated.hi is not None else None
    given = bool(digits) if point is None else abs(point) in digits
    return number if given else WORDED(claim=worded(claim), figure=number)


def _lead(interval: Interval, scale: RatioScale) -> str:
    """Whether all in it are rises, or falls; "" for neither, and for what is no change."""
    if not scale.signed or not (min(interval.ends) >= 0 or max(interval.ends) <= 0):
        return _LEADS[0]
    return _LEADS[1] if max(interval.ends) > 0 else _LEADS[2]


def as_in_sum(interval: Interval, end: Fraction, shown: Fraction) -> Interval:
    """A range with one of its ends as the sum shows it; one that was rounded to a number is told by that."""
    rounded = interval.lo is not None and interval.hi is not None and rounded_to(interval.lo, interval.hi) is not None
    return interval if rounded else cut_beside(interval, end, shown)


def rounded_to(lo: Fraction, hi: Fraction) -> Fraction | None:
    """The number that was rounded to a step of 1, 0.1, 0.01 and so lies in this range; None if it is another range."""
    if lo == hi:
        return lo
    middle, width = (lo + hi) / 2, hi - lo
    is_step = any(width == Fraction(1, 10**places) for places in range(4))
    return middle if is_step and (middle / width).denominator == 1 else None


def _decimals(step: Fraction) -> int:
    """Those of a step of 0.1, 0.01 or 0.001; 0 of any other width."""
    return next((places for places in (1, 2, 3) if step == Fraction(1, 10**places)), 0)
