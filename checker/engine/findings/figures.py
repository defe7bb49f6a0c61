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
from checker.model.statement import CountFigure, Piece, Quote, Statement, Template, quoted, template, worded
from checker.model.time import TimeUnit
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
_SIDES: tuple[Side, ...] = ("least", "most")
_BOUNDS: dict[Side | None, str] = {None: "", "least": "at least ", "most": "at most "}
SUM = {side: template(f"{bound}{{addends:plus}} = {{total:great}}", **_SUM) for side, bound in _BOUNDS.items()}
MANY = {side: template(f"{{many}} figures add up to {bound}{{total:great}}", **_MANY) for side, bound in _BOUNDS.items()}
"""What addends come to, by the side from which they bound it; None where all are exact."""
AVERAGE = {
    side: _both(f"{bound}{{times}} × {{mean}} = {{figure}}", times=Fraction, mean=Fraction, figure=CountFigure)
    for side, bound in _BOUNDS.items()
}
_OF_MEAN: dict[str, type] = {"figure": CountFigure, "times": Fraction, "mean": str, "unit": str}
WHOLE = {
    side: {
        True: template(f"{_BOUNDS[side]}{{figure:full}} at {{mean}} a {{unit}}", **_OF_MEAN),
        False: template(f"{_BOUNDS[side]}{{figure}} in {{times}} {{unit}}s at {{mean}} a {{unit}}", **_OF_MEAN),
    }
    for side in _SIDES
}
"""What a mean comes to of what is counted, in whole numbers."""
MOST_ADDENDS = 5


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
        addends = self._printed(addends, side) or [_in_whole(addend, side) for addend in addends]
        bound = None if all(map(self._is_told, addends)) and not _overlap(addends) else side
        total = sum((addend.total for addend in addends), Fraction(0))
        if len(addends) > most:
            what = MANY[bound](many=Fraction(len(addends)), total=total)
            return self.citations.cited(what, claims) if cited else what
        # Where others speak too a suspect is named beside its own figure.
        apart = cited and not all(map(self.citations.is_suspect, claims))
        what = SUM[bound](addends=tuple(self._addend(each, apart, full and not n) for n, each in enumerate(addends)), total=total)
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
        printed = [
            as_printed(addend.claim, self._stated(addend, side)) if isinstance(addend.claim.form, Value) else Interval(None, None)
            for addend in addends
        ]
        if any(addend.piece is None for addend in addends) or not all(each.is_exact for each in printed):
            return []
        return [replace(addend, amount=each.ends[0]) for addend, each in zip(addends, printed, strict=True)]

    def printed(self, addend: Addend, side: Side) -> Fraction | None:
        """The figure that was printed for a count, if one was."""
        if addend.piece is None or not isinstance(addend.claim.form, Value):
            return None
        return as_printed(addend.claim, self._stated(addend, side)).exact

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
            bound = None if self.is_exact(addend) else side
            figure = figure_of(replace(addend.piece, period=None), Interval.exactly(addend.total))
            return AVERAGE[bound][full](times=Fraction(addend.times), mean=addend.amount, figure=figure)
        if isinstance(claim.form, Each):
            each = EACH[full](figure=figure, unit=claim.form.unit)
            beside = each if _is_in_print(claim, figure.interval) else ASIDE(claim=worded(claim), figure=each)
            return self._times(beside, addend)
        mean = claim.reading.by(self.reading).end(side) if claim.reading and isinstance(claim.form, Average) else None
        if mean and addend.times == 1 and isinstance(claim.form, Average) and _just_beyond(addend, mean, claim.form.unit):
            # "More than 61,000 a day": a whole number beyond so many times as many.
            figure, units = figure_of(addend.piece, Interval.exactly(addend.amount)), Fraction(round(addend.amount / mean))
            return WHOLE[side][full](figure=figure, times=units, mean=claim.wording, unit=claim.form.unit)
        if mean and addend.amount != mean and (addend.amount / mean).denominator == 1:
            bound = None if self.is_exact(replace(addend, amount=mean)) else side
            whole = _in_whole(addend, side)
            figure = figure_of(addend.piece, Interval.exactly(whole.amount))
            if mean.denominator != 1 and is_counted(addend.piece.unit) and isinstance(claim.form, Average):
                times, unit = addend.amount / mean, claim.form.unit
                return self._times(WHOLE[side][full](figure=figure, times=times, mean=claim.wording, unit=unit), addend)
            return self._times(AVERAGE[bound][full](times=addend.amount / mean, mean=mean, figure=figure), addend)
        taken = claim.reading is not None and claim.reading.literal != claim.reading.pragmatic == stated
        what = (AS_TAKEN if taken else PLAIN)[full](figure=figure)
        if isinstance(claim.form, Value) and addend.times == 1 and not stated.is_exact:
            if not any(map(str.isdigit, claim.wording)):
                what = WORDED(claim=worded(claim), figure=what)
            elif not _is_in_print(claim, figure.interval):
                what = ASIDE(claim=worded(claim), figure=what)
        return self._times(what, addend)

    def _addend(self, addend: Addend, apart: bool, full: bool) -> Statement:
        """An addend of a sum: the bound alone; `apart`: a suspect is named with it."""
        if addend.piece is None:
            text: Statement = DIFFERENCE(number=addend.amount, claim=quoted(addend.claim))
        else:
            text = PLAIN[full](figure=figure_of(addend.piece, Interval.exactly(addend.amount)))
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
    """By how much something rose or fell as it was printed; a fall is below 0."""
    printed = as_printed(claim, stated)
    falls = isinstance(claim.form, Change) and not claim.form.rises
    return -printed if printed is not stated and falls else printed


def _overlap(addends: Sequence[Addend]) -> bool:
    """Whether figures of other times that share days are added up: then the sum bounds what is in question, and is not it."""
    times = {each.piece.period.days: each.piece.period for each in addends if each.piece and each.piece.period}
    return any(one.meets(other) for one, other in combinations(times.values(), 2))


def _just_beyond(addend: Addend, mean: Fraction, unit: TimeUnit) -> bool:
    """Whether a bound is the next whole number beyond what a mean comes to in its period."""
    period = addend.claim.period
    if addend.piece is None or not is_counted(addend.piece.unit) or None in period.days:
        return False
    return any(abs(addend.amount - times * mean) == 1 for times in count_units(period, unit))


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
