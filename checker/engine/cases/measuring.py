"""What is known of the number that a claim speaks of, whatever its form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from checker.engine.cases.case import Case
from checker.engine.rows.measure import counted_in
from checker.model.calendar import count_units, units_inside
from checker.model.claim import Average, Change, Claim, Each, Record, Scope, Share, Value
from checker.model.numbers import Interval
from checker.model.time import Period

ONE, _HALF = Fraction(1), Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Fit:
    """A reading that agrees with what is known. `chance`: how likely any figure would. `sure`: it agrees with every claim."""

    chance: Fraction
    sure: bool


@dataclass(frozen=True, slots=True)
class Measured:
    """What the others leave of the number that a claim speaks of; `said` is what the claim says of it.

    `fit`, where it does not follow from the two: how it fits if they meet.
    """

    allowed: Interval
    said: Interval
    fit: Fit | None = None


def measure(claim: Claim, case: Case) -> Measured | None:
    """What is known of the number that a claim speaks of; None where nothing is, as to fit there explains nothing."""
    form, unit = claim.form, counted_in(claim, case.vocabulary)

    def count(period: Period, scope: Scope = claim.scope) -> Interval:
        return case.known.allowed(scope, unit, period)

    if isinstance(form, Record):
        return _of_record(form, count(claim.period), [count(period) for period in units_inside(form.among, form.unit)])
    if isinstance(form, Change) and form.measure == "direction":
        return _of_direction(_difference(count(claim.period), count(form.base)), form.rises)
    if claim.reading is None:
        return None
    said = claim.reading.pragmatic
    if isinstance(form, Value) or (isinstance(form, Change) and form.measure == "level"):
        return _if_known(count(claim.period), said)
    if isinstance(form, Share):
        return _if_known(_ratio(count(claim.period), count(claim.period, form.of)), said)
    if isinstance(form, Change):
        new, old = count(claim.period), count(form.base)
        return _if_known(_difference(new, old) if form.measure == "difference" else _ratio(new, old), said)
    if isinstance(form, Average):
        least, most = count_units(claim.period, form.unit)
        return _if_known(_ratio(count(claim.period), Interval(least, most)), said)
    return _of_each([count(period) for period in units_inside(claim.period, form.unit)], said) if isinstance(form, Each) else None


def _if_known(allowed: Interval, said: Interval) -> Measured | None:
    known = allowed.lo is not None and allowed.hi is not None and (allowed.lo != 0 or allowed.hi == 0)
    return Measured(allowed, said) if known else None


def _of_direction(change: Interval, rises: bool) -> Measured | None:
    """A mere direction: the other one would fit as well by chance."""
    if change.lo is None or change.hi is None:
        return None
    said = Interval(ONE, None) if rises else Interval(None, -ONE)
    return Measured(change, said, Fit(_HALF, within(change, said)))


def _of_each(counts: Sequence[Interval], said: Interval) -> Measured | None:
    """A rate in each unit: every unit has to meet it, which the more there are is the less likely by chance."""
    if len(counts) < 2 or said.hi is None or any(_if_known(count, said) is None for count in counts):
        return None
    furthest = next((count for count in counts if not meet(count, said)), counts[0])
    chance = ((width(said) + 1) / max(said.hi, ONE)) ** min(len(counts), 3)
    return Measured(furthest, said, Fit(chance, all(within(count, said) for count in counts)))


def _of_record(form: Record, here: Interval, units: Sequence[Interval]) -> Measured | None:
    """A superlative: any of the units whose counts are known may hold it by chance; it is sure if all are known."""
    known = [unit.lo for unit in units if unit.lo is not None and unit.lo == unit.hi]
    if here.lo is None or here.lo != here.hi or len(known) < 2:
        return None
    best = max(known) if form.extreme == "highest" else min(known)
    return Measured(here, Interval(best, best), Fit(Fraction(1, len(known)), len(known) == len(units)))


def _ratio(part: Interval, whole: Interval) -> Interval:
    least = part.lo / whole.hi if part.lo is not None and whole.hi else None
    return Interval(least, part.hi / whole.lo if part.hi is not None and whole.lo else None)


def _difference(new: Interval, old: Interval) -> Interval:
    least = new.lo - old.hi if new.lo is not None and old.hi is not None else None
    return Interval(least, new.hi - old.lo if new.hi is not None and old.lo is not None else None)


def within(one: Interval, other: Interval) -> bool:
    """Whether all of one interval with two ends lies in another."""
    assert one.lo is not None and one.hi is not None
    return one.lo in other and one.hi in other


def meet(one: Interval, other: Interval) -> bool:
    below = one.hi is not None and other.lo is not None and one.hi < other.lo
    return not below and not (one.lo is not None and other.hi is not None and one.lo > other.hi)


def width(interval: Interval) -> Fraction:
    return Fraction(0) if interval.lo is None or interval.hi is None else interval.hi - interval.lo
