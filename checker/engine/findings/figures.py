"""The figures of a headline: what a claim says of a count, as far as it takes part in the clash, and sums of such."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations
from math import ceil, floor

from checker.engine.findings.citations import Citations
from checker.engine.findings.clash import Addend
from checker.engine.rows.material import PLAIN as PLAIN_HEDGES
from checker.model.calendar import count_units
from checker.model.claim import Claim
from checker.model.finding import ReadingName
from checker.model.forms import Average, Change, Each, Value
from checker.model.numbers import Interval, Side
from checker.model.statement import CountFigure, FieldValue, Piece, Quote, Statement, Template, quoted, template, worded
from checker.model.units import is_counted


def _both(text: str, **kinds: type) -> dict[bool, Template]:
    """A template by whether its figure is told in full."""
    return {full: template(text.replace("{figure}", "{figure:full}" if full else "{figure}"), **kinds) for full in (False, True)}


PLAIN = _both("{figure}", figure=CountFigure)
AS_TAKEN = _both("{figure} as readers take it", figure=CountFigure)
EACH = _both("{figure} each {unit}", figure=CountFigure, unit=str)
WORDED = template("{claim:cut}, {figure}", claim=Quote, figure=Statement)
"""Of words without a number: "“dozens”, at least 24 people"."""
TIMES = template("{times} × {what}", times=Fraction, what=Statement)
DIFFERENCE = template("{number} {claim:cut}", number=Fraction, claim=Quote)
ASIDE = template("{claim:aside}{figure}", claim=Quote, figure=Statement)
"""Of words whose number is not the one that they come to: "“around 28,000”, 26,095 to 29,905"."""
_SUM = {"addends": tuple[Statement, ...], "total": Fraction}
_MANY = {"many": Fraction, "total": Fraction}
_BOUNDS: dict[Side | None, str] = {None: "", "least": "at least ", "most": "at most "}
SUM = {side: template(f"{bound}{{addends:plus}} = {{total:great}}", **_SUM) for side, bound in _BOUNDS.items()}
SUM_BOUND = {side: template(f"{{addends:plus}} = {bound}{{total:great}}", **_SUM) for side, bound in _BOUNDS.items()}
"""So where the figures are told as they stand, and only what they come to is a bound of what is in question."""
MANY = {side: template(f"{{many}} figures add up to {bound}{{total:great}}", **_MANY) for side, bound in _BOUNDS.items()}
"""What addends come to, by the side from which they bound it; None where all are exact."""
AVERAGE = {
    side: _both(f"{bound}{{times}} × {{mean}} = {{figure}}", times=Fraction, mean=Fraction, figure=CountFigure)
    for side, bound in _BOUNDS.items()
}
_OF_MEAN: dict[str, type] = {"figure": CountFigure, "times": Fraction, "unit": str}
_TIMES = {True: "{figure:full}, {times} {unit}s", False: "{figure} in {times} {unit}s"}
OF_MEAN, AT_MEAN = (
    {
        (side, at, full): template(f"{bound}{how[full]} {at} {{mean}} a {{unit}}", **_OF_MEAN, mean=str)
        for side, bound in _BOUNDS.items()
        for at in ("at", "with")
        for full in (False, True)
    }
    for how in (_TIMES, {True: "{figure:full}", False: "{figure}"})
)
"""What a mean comes to; of what is counted in whole numbers. The second leaves out of how many months it is."""
OF_BOUND = {
    (side, full): template(
        f"{{claim:aside}}{bound}{_TIMES[full]} at {{number}} a {{unit}}", **_OF_MEAN, claim=Quote, number=Fraction
    )
    for side, bound in _BOUNDS.items()
    for full in (False, True)
}
"""So of words that reach farther than their number: "“at least 2,000”, at most 132,500 in 53 weeks at 2,500 a week"."""
RANGE = template("{both:roomy}{end:tight}", both=Statement, end=Statement)
"""A range, or where there is no room for that the end of it that clashes; so a mean by its words, and a long sum by its terms."""
MOST_ADDENDS, _LONG = 5, 2
"""Addends that are told at most, and where there is room only."""
_STEPS = frozenset(Fraction(1, 10**places) for places in range(1, 6))


@dataclass(frozen=True)
class Figures:
    """Tells the figures of one finding, its claims read in one way."""

    citations: Citations
    reading: ReadingName

    def shown(self, addends: Sequence[Addend], side: Side, full: bool, cited: bool = True, most: int = MOST_ADDENDS) -> Statement:
        """What bounds from one side come to, `full` with all of what they count, and, if so, who says it.

        More than `most` are told as so many.
        """
        claims = [addend.claim for addend in addends]
        if len(addends) == 1:
            what = self._one(addends[0], side, full)
            return self.citations.cited(what, claims) if cited else what
        printed = self._printed(addends, side)
        addends = printed or [_in_whole(addend, side) for addend in addends]
        as_told = bool(printed) or all(map(self._is_told, addends))
        bound = None if as_told and not _overlap(addends) else side
        total = sum((addend.total for addend in addends), Fraction(0))
        if len(addends) > most:
            what = MANY[bound](many=Fraction(len(addends)), total=total)
            return self.citations.cited(what, claims) if cited else what
        # Where others speak too a suspect is named beside its own figure.
        apart = cited and not all(map(self.citations.is_suspect, claims))
        what = (SUM_BOUND if as_told else SUM)[bound](
            addends=tuple(self._addend(each, apart, full and not n) for n, each in enumerate(addends)), total=total
        )
        if len(addends) > _LONG:
            what = RANGE(both=what, end=MANY[bound](many=Fraction(len(addends)), total=total))
        others = [claim for claim in claims if not (apart and self.citations.is_suspect(claim))]
        return self.citations.cited(what, others) if cited else what

    def interval(self, addends: Sequence[Addend], side: Side) -> Interval:
        """What bounds come to: a number where all are exact, all that is said where there is one, else a bound."""
        if len(addends) == 1 and addends[0].times == 1:
            return self._stated(addends[0], side)
        total = sum((addend.total for addend in addends), Fraction(0))
        return come_to(total, side, exact=all(map(self.is_exact, addends)))

    def is_exact(self, addend: Addend) -> bool:
        """Whether the claim says just this number."""
        exact = [stating.exact for stating in self._stating(addend.claim) if stating.exact is not None]
        # A fall by so many is a difference below 0.
        return addend.amount in exact or (addend.piece is None and -addend.amount in exact)

    def _printed(self, addends: Sequence[Addend], side: Side) -> list[Addend]:
        """The addends by the figures that were printed, which lie beyond their bounds; none where one was printed otherwise."""
        figures = [self.printed(addend, side) for addend in addends]
        printed = [replace(addend, amount=each) for addend, each in zip(addends, figures, strict=True) if each is not None]
        return printed if len(printed) == len(addends) else []

    def printed(self, addend: Addend, side: Side) -> Fraction | None:
        """The figure that was printed for a count, or what a mean in print comes to in so many months; None if there is none."""
        claim = addend.claim
        if addend.piece is None or not isinstance(claim.form, Value | Each | Average):
            return None
        if not isinstance(claim.form, Average):
            return as_printed(claim, self._stated(addend, side)).exact
        of_mean = self._of_mean(addend, side)
        return None if of_mean is None or of_mean[1] is not None else of_mean[0]

    def _of_mean(self, addend: Addend, side: Side) -> tuple[Fraction, Side | None] | None:
        """What a mean comes to, and from which side that bounds the count, if from one; None of any other bound."""
        claim, units = addend.claim, self._units(addend, side)
        if units is None or addend.piece is None or not isinstance(claim.form, Average):
            return None
        reading = claim.reading
        mean = as_printed(claim, reading.literal).exact if reading is not None else None
        if mean is None or (is_counted(addend.piece.unit) and (mean * units).denominator > 1):
            return _in_whole(addend, side).amount, side
        # Some months and a part of one are no whole number of them.
        is_all = len(set(count_units(claim.period, claim.form.unit))) == 1
        return mean * units, None if is_all else side

    def _mean(self, claim: Claim) -> Interval:
        return claim.reading.by(self.reading) if claim.reading else Interval(None, None)

    def _units(self, addend: Addend, side: Side) -> Fraction | None:
        """How many months, say, a mean is taken over to come to this bound; None where it is no such bound."""
        claim = addend.claim
        mean = self._mean(claim).end(side)
        if not mean or addend.piece is None or not isinstance(claim.form, Average) or None in claim.period.days:
            return None
        counted = is_counted(addend.piece.unit)
        units = (units for units in count_units(claim.period, claim.form.unit) if units != 1)
        return next((each for each in units if abs(addend.amount - each * mean) <= counted), None)

    def is_bound(self, addend: Addend, side: Side) -> bool:
        """Whether the claim says of the count by a figure, not by words, that it is at least, or at most, so many."""
        if addend.piece is None or addend.times != 1 or not isinstance(addend.claim.form, Value):
            return False
        stated = self._stated(addend, side)
        # That it is at least none goes without saying.
        has_one_end = stated.hi is None or (not stated.lo and not stated.is_exact)
        return has_one_end and any(map(str.isdigit, addend.claim.wording))

    def end(self, addend: Addend, full: bool) -> Statement:
        """The number that bounds a count, as if it were just so many."""
        assert addend.piece is not None
        return PLAIN[full](figure=figure_of(addend.piece, Interval.exactly(addend.amount)))

    def _is_told(self, addend: Addend) -> bool:
        """Whether the claim gives just this number, if perhaps a rounded one."""
        reading = addend.claim.reading
        return self.is_exact(addend) or (reading is not None and reading.number == addend.amount)

    def _one(self, addend: Addend, side: Side, full: bool) -> Statement:
        """A bound with all that its claim says of the count, where it is an end of that."""
        if addend.piece is None:
            return self._times(DIFFERENCE(number=addend.amount, claim=quoted(addend.claim)), addend)
        claim, stated = addend.claim, self._stated(addend, side)
        figure = figure_of(addend.piece, as_printed(claim, stated))
        if isinstance(claim.form, Each) and addend.times > 1:
            printed = self.printed(addend, side)
            each_ = addend if printed is None else replace(addend, amount=printed)
            bound = side if printed is None and not self.is_exact(addend) else None
            figure = figure_of(replace(addend.piece, period=None), Interval.exactly(each_.total))
            return AVERAGE[bound][full](times=Fraction(addend.times), mean=each_.amount, figure=figure)
        if isinstance(claim.form, Each):
            each = EACH[full](figure=figure, unit=claim.form.unit)
            beside = each if _is_in_print(claim, figure.interval) else ASIDE(claim=worded(claim), figure=each)
            return self._times(beside, addend)
        units, of_mean = self._units(addend, side), self._of_mean(addend, side)
        if units is not None and of_mean is not None and isinstance(claim.form, Average) and claim.reading is not None:
            total, bound = of_mean
            figure = figure_of(addend.piece, Interval.exactly(total))
            return self._times(self._mean_told(claim, figure, units, total, bound, side, full), addend)
        taken = claim.reading is not None and claim.reading.literal != claim.reading.pragmatic == stated
        what = (AS_TAKEN if taken else PLAIN)[full](figure=figure)
        if isinstance(claim.form, Value) and addend.times == 1 and not stated.is_exact:
            if not any(map(str.isdigit, claim.wording)):
                what = WORDED(claim=worded(claim), figure=what)
            elif not _is_in_print(claim, figure.interval):
                what = ASIDE(claim=worded(claim), figure=what)
        if figure.interval.is_bounded and not figure.interval.is_exact:
            end_ = figure_of(addend.piece, one_sided(addend.amount, side, addend.strict))
            what = RANGE(both=what, end=PLAIN[full](figure=end_))
        return self._times(what, addend)

    def _mean_told(
        self, claim: Claim, figure: CountFigure, units: Fraction, total: Fraction, bound: Side | None, side: Side, full: bool
    ) -> Statement:
        """What a mean comes to in so many months: by its own words, or by the number as far as these reach."""
        assert isinstance(claim.form, Average) and claim.reading is not None
        fields: dict[str, FieldValue] = {"figure": figure, "times": units, "unit": claim.form.unit}
        number, end = claim.reading.number, self._mean(claim).end(side)
        in_words = claim.reading.hedge in PLAIN_HEDGES or (number is not None and abs(units * number - total) <= 1)
        if in_words or end is None:
            at = "with" if claim.wording.startswith("at ") else "at"
            what, each = OF_MEAN[bound, at, full](**fields, mean=claim.wording), number
            if number is None or units * number != total:
                return RANGE(both=what, end=AT_MEAN[bound, at, full](**fields, mean=claim.wording))
        else:
            what, each = OF_BOUND[bound, full](**fields, claim=worded(claim), number=end), end
        if each is None or units * each != total:
            return what
        return RANGE(both=what, end=AVERAGE[bound][full](times=units, mean=each, figure=figure))

    def _addend(self, addend: Addend, apart: bool, full: bool) -> Statement:
        """An addend of a sum: the bound alone; `apart`: a suspect is named with it."""
        if addend.piece is None:
            text: Statement = DIFFERENCE(number=addend.amount, claim=quoted(addend.claim))
        else:
            units, piece = _units_in_print(addend), addend.piece
            if isinstance(addend.claim.form, Each) and addend.times > 1:
                # Of each quarter of a year: not of the last of them.
                piece = replace(piece, period=addend.claim.period)
            figure = figure_of(piece, Interval.exactly(addend.amount / units))
            text = PLAIN[full](figure=figure) if units == 1 else TIMES(times=units, what=PLAIN[full](figure=figure))
        text = self._times(text, addend)
        return self.citations.cited(text, [addend.claim]) if apart and self.citations.is_suspect(addend.claim) else text

    def _times(self, what: Statement, addend: Addend) -> Statement:
        return what if addend.times == 1 else TIMES(times=Fraction(addend.times), what=what)

    def _stated(self, addend: Addend, side: Side) -> Interval:
        """All that the claim says, where the bound is an end of it."""
        stated = next((stating for stating in self._stating(addend.claim) if stating.end(side) == addend.amount), None)
        if stated is not None:
            return stated
        if side == "least":
            return Interval(addend.amount, None, above=addend.strict)
        return Interval(None, addend.amount, below=addend.strict)

    def _stating(self, claim: Claim) -> Iterator[Interval]:
        """What a claim says of counts: its own, what this rose or fell from, and what a tally counted so far."""
        if isinstance(claim.form, Value) and claim.form.so_far is not None:
            yield claim.form.so_far
        if claim.reading is not None:
            yield claim.reading.by(self.reading)
        if isinstance(claim.form, Change) and claim.form.before is not None:
            yield claim.form.before.by(self.reading)


def as_printed(claim: Claim, stated: Interval) -> Interval:
    """What a claim says of a count: a plain figure as it was printed, though its sum is by all that it may be rounded from."""
    reading = claim.reading
    if reading is None or reading.hedge not in PLAIN_HEDGES or reading.number is None or stated != reading.literal:
        return stated
    # One with more decimals was turned into another unit: nobody printed it.
    if reading.number * 100 % 1:
        return stated
    return Interval.exactly(reading.number)


def _is_in_print(claim: Claim, range_: Interval) -> bool:
    """Whether an article prints an end of the range that is told of its count; nobody takes a bound for a quotation."""
    digits = "".join(filter(str.isdigit, claim.wording))
    return range_.is_exact or range_.lo is None or range_.hi is None or any(str(end) in digits for end in range_.ends)


def as_printed_change(claim: Claim, stated: Interval) -> Interval:
    """By how much something rose or fell as it was printed; a fall is below 0. What was rounded to decimals keeps that step."""
    if stated.lo is not None and stated.hi is not None and stated.hi - stated.lo in _STEPS:
        return stated
    printed = as_printed(claim, stated)
    falls = isinstance(claim.form, Change) and not claim.form.rises
    return -printed if printed is not stated and falls else printed


def _overlap(addends: Sequence[Addend]) -> bool:
    """Whether figures of other times that share days are added up: then the sum bounds what is in question, and is not it."""
    times = {each.piece.period.days: each.piece.period for each in addends if each.piece and each.piece.period}
    return any(one.meets(other) for one, other in combinations(times.values(), 2))


def _units_in_print(addend: Addend) -> Fraction:
    """How often a mean in print makes an addend: 12 of a year's months; once where none does."""
    claim, number = addend.claim, addend.claim.reading.number if addend.claim.reading else None
    if not isinstance(claim.form, Average) or not number or None in claim.period.days:
        return Fraction(1)
    units = (units for units in count_units(claim.period, claim.form.unit) if units * number == addend.amount)
    return next(units, Fraction(1))


def _in_whole(addend: Addend, side: Side) -> Addend:
    """A bound that a mean sets to what is counted, in whole numbers: nobody counts halves."""
    if not isinstance(addend.claim.form, Average) or addend.piece is None or not is_counted(addend.piece.unit):
        return addend
    return replace(addend, amount=Fraction(ceil(addend.amount) if side == "least" else floor(addend.amount)))


def figure_of(piece: Piece, interval: Interval) -> CountFigure:
    """So many of what a piece counts."""
    return CountFigure(interval, piece.scope, piece.unit, piece.period)


def come_to(number: Fraction, side: Side, exact: bool) -> Interval:
    """Just this number if it is exact, else at least, or at most, so much."""
    return Interval.exactly(number) if exact else one_sided(number, side)


def one_sided(bound: Fraction, side: Side, is_open: bool = False) -> Interval:
    """At least, or at most, so much; more, or less, where the bound itself is left out."""
    return Interval(bound, None, is_open) if side == "least" else Interval(None, bound, False, is_open)
