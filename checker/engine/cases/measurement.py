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
class Measurement:
    """What the others leave of the number that a claim speaks of; `said` is what the claim says of it.

    `fit`, where it does not follow from the two: how it fits if they meet.
    """

    allowed: Interval
    said: Interval
    fit: Fit | None = None


def measure(claim: Claim, case: Case) -> Measurement | None:
    """What is known of the number that a claim speaks of; None where nothing is, as to fit there explains nothing."""
    form, unit = claim.form, counted_in(claim, case.vocabulary)

    def count(period: Period, scope: Scope = claim.scope) -> Interval:
        return case.simple_bounds.allowed(scope, unit, period)

    if isinstance(form, Record):
        return _of_record(form, count(claim.period), [count(period) for period in units_inside(form.among, form.unit)])
    if isinstance(form, Change) and form.measure == "direction":
        return _of_direction(count(claim.period) - count(form.base), form.rises)
    if claim.reading is None:
        return None
    said = claim.reading.pragmatic
    if isinstance(form, Value) or (isinstance(form, Change) and form.measure == "level"):
        return _if_known(count(claim.period), said)
    if isinstance(form, Share):
        return _if_known(count(claim.period) / count(claim.period, form.of), said)
    if isinstance(form, Change):
        new, old = count(claim.period), count(form.base)
        return _if_known(new - old if form.measure == "difference" else new / old, said)
    if isinstance(form, Average):
        least, most = count_units(claim.period, form.unit)
        return _if_known(count(claim.period) / Interval(least, most), said)
    return _of_each([count(period) for period in units_inside(claim.period, form.unit)], said) if isinstance(form, Each) else None


def _if_known(allowed: Interval, said: Interval) -> Measurement | None:
    known = allowed.is_bounded and (allowed.lo != 0 or allowed.hi == 0)
    return Measurement(allowed, said) if known else None


def _of_direction(change: Interval, rises: bool) -> Measurement | None:
    """A mere direction: the other one would fit as well by chance."""
    if not change.is_bounded:
        return None
    said = Interval(ONE, None) if rises else Interval(None, -ONE)
    return Measurement(change, said, Fit(_HALF, change.within(said)))


def _of_each(counts: Sequence[Interval], said: Interval) -> Measurement | None:
    """A rate in each unit: every unit has to meet it, which the more there are is the less likely by chance."""
    if len(counts) < 2 or said.hi is None or any(_if_known(count, said) is None for count in counts):
        return None
    furthest = next((count for count in counts if not count.meets(said)), counts[0])
    chance = (((said.width or 0) + 1) / max(said.hi, ONE)) ** min(len(counts), 3)
    return Measurement(furthest, said, Fit(chance, all(count.within(said) for count in counts)))


def _of_record(form: Record, here: Interval, units: Sequence[Interval]) -> Measurement | None:
    """A superlative: any of the units whose counts are known may hold it by chance; it is sure if all are known."""
    known = [unit.exact for unit in units if unit.exact is not None]
    if not here.is_exact or len(known) < 2:
        return None
    best = max(known) if form.extreme == "highest" else min(known)
    return Measurement(here, Interval.exactly(best), Fit(Fraction(1, len(known)), len(known) == len(units)))
