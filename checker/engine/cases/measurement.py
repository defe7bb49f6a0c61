"""What is known of the number that a claim speaks of, whatever its form."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Protocol, assert_never

from checker.engine.rows.measure import counted_in, whole_time
from checker.model.calendar import count_units, units_inside
from checker.model.claim import Claim
from checker.model.forms import Average, Change, Each, First, Record, Share, Trend, Value
from checker.model.numbers import ANY, COUNT, Interval
from checker.model.scope import Scope
from checker.model.time import Period
from checker.model.units import PER_CENT
from checker.model.vocabulary import Vocabulary

ONE, _HALF = Fraction(1), Fraction(1, 2)
_FEW_POINTS = Fraction(1, 10)
"""Shares and rates change mostly by less."""


class Known(Protocol):
    """What is known of counts and of shares."""

    def allowed(self, scope: Scope, unit: str, period: Period) -> Interval:
        """What is known of the count of a scope, in a unit, over a period."""
        ...

    def share(self, part: Scope, whole: Scope, unit: str, period: Period) -> Interval:
        """What is known of the share that a part makes of its whole, both counted in a unit, over a period."""
        ...


@dataclass(frozen=True, slots=True)
class Fit:
    """A reading that agrees with what is known. `chance`: how likely any figure would. `sure`: it agrees with every claim."""

    chance: Fraction
    sure: bool


@dataclass(frozen=True, slots=True)
class Measurement:
    """What the others leave of the number that a claim speaks of; `stated` is what the claim says of it.

    `fit`, where it does not follow from the two: how it fits if they meet. `whole`: the claim says nothing besides that the
    others leave open. `unit`: below that, as many figures are as likely as one up to it.
    """

    allowed: Interval
    stated: Interval
    fit: Fit | None = None
    whole: bool = True
    unit: Fraction = ONE


def counted_periods(claim: Claim) -> tuple[Period, ...]:
    """The periods of each of which the number of a claim is the count, as far as such counts are summed up."""
    form = claim.form
    match form:
        case Value():
            return (claim.period,)
        case Each():
            return units_inside(claim.period, form.unit)
        case Average() | Change() | Share() | Record() | First() | Trend():
            return ()
        case _:
            assert_never(form)


def measure(claim: Claim, vocabulary: Vocabulary, known: Known) -> Measurement | None:
    """What is known of the number that a claim speaks of; None where nothing is, as to fit there explains nothing."""
    form, unit = claim.form, counted_in(claim, vocabulary)

    def count(period: Period, scope: Scope = claim.scope) -> Interval:
        return known.allowed(scope, unit, period)

    stated = claim.reading.pragmatic if claim.reading else None
    match form:
        case Value():
            return _if_known(count(claim.period), stated)
        case Each():
            return _of_each([count(period) for period in units_inside(claim.period, form.unit)], stated)
        case Average():
            least, most = count_units(claim.period, form.unit)
            return _if_known(count(claim.period) / Interval(least, most), stated)
        case Change():
            if form.of is not None:
                new, old = (known.share(claim.scope, form.of, unit, period) for period in (claim.period, form.base))
                return _of_points(new - old, stated)
            return None if form.each else _of_change(form, count(claim.period), count(form.base), stated, unit)
        case Share():
            return _if_known(count(claim.period) / count(whole_time(claim, vocabulary), form.of), stated)
        case Record():
            return (
                None
                if form.of is not None
                else _of_record(form, count(claim.period), [count(period) for period in units_inside(form.among, form.unit)])
            )
        case First() | Trend():
            return None
        case _:
            assert_never(form)


def _if_known(allowed: Interval, stated: Interval | None) -> Measurement | None:
    known = allowed.is_bounded and (allowed.lo != 0 or allowed.hi == 0)
    return Measurement(allowed, stated) if known and stated is not None else None


def _of_change(form: Change, new: Interval, old: Interval, stated: Interval | None, unit: str) -> Measurement | None:
    match form.measure:
        case "direction":
            return _of_direction(new - old, form.rises)
        case "level":
            return _of_level(form, new, old, stated)
        case "difference":
            moved = _if_known(new - old, stated)
            return replace(moved, unit=100 * _FEW_POINTS) if moved and unit == PER_CENT else moved
        case "ratio":
            return _if_known(new / old, stated) if new.within(COUNT) and old.within(COUNT) else None
        case "points":
            return None
        case _:
            assert_never(form.measure)


def _of_points(moved: Interval, stated: Interval | None) -> Measurement | None:
    """By how much a share changed: mostly by a few points."""
    return Measurement(moved, stated, unit=_FEW_POINTS) if moved.is_bounded and stated is not None else None


def _of_level(form: Change, new: Interval, old: Interval, stated: Interval | None) -> Measurement | None:
    """What it rose or fell to, where the way it went, and what it came from if that is told, agree with what is known."""
    before = form.before.pragmatic if form.before else ANY
    way = _of_direction(new - old, form.rises)
    if not old.meets(before):
        return Measurement(old, before)
    if way is not None and not way.allowed.meets(way.stated):
        return way
    level = _if_known(new, stated)
    return level and replace(level, whole=old.within(before) and way is not None and way.allowed.within(way.stated))


def _of_direction(change: Interval, rises: bool) -> Measurement | None:
    """A mere direction: the other one would fit as well by chance."""
    if not change.is_bounded:
        return None
    stated = Interval(ONE, None) if rises else Interval(None, -ONE)
    return Measurement(change, stated, Fit(_HALF, change.within(stated)))


def _of_each(counts: Sequence[Interval], stated: Interval | None) -> Measurement | None:
    """A rate in each unit: every unit has to meet it, which the more there are is the less likely by chance."""
    if len(counts) < 2 or stated is None or stated.hi is None or any(_if_known(count, stated) is None for count in counts):
        return None
    furthest = next((count for count in counts if not count.meets(stated)), counts[0])
    chance = (((stated.width or 0) + 1) / max(stated.hi, ONE)) ** min(len(counts), 3)
    return Measurement(furthest, stated, Fit(chance, all(count.within(stated) for count in counts)))


def _of_record(form: Record, here: Interval, units: Sequence[Interval]) -> Measurement | None:
    """A superlative: any of the units whose counts are known may hold it by chance; it is sure if all are known."""
    known = [unit.exact for unit in units if unit.exact is not None]
    if here.exact is None or len(known) < 2:
        return None
    place = Interval.exactly(Fraction(rank_of(here.exact, known, form.extreme)))
    stated = Interval.exactly(Fraction(form.rank or 1))
    return Measurement(place, stated, Fit(Fraction(1, len(known)), len(known) == len(units)))


def rank_of(count: Fraction, among: Iterable[Fraction], extreme: str) -> int:
    """The how-manieth a count is from above ("highest") or below; equal ones share one rank."""
    return 1 + len({other for other in among if (other > count if extreme == "highest" else other < count)})
