"""What a claim says of single counts, given what is known of the others it speaks of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

from checker.model.calendar import count_units, units_inside
from checker.model.claim import Claim
from checker.model.finding import ReadingName
from checker.model.forms import Average, Change, Each, Record, Share
from checker.model.numbers import Interval
from checker.model.scope import Scope
from checker.model.time import Period

Need = tuple[Scope, Period, Fraction | None, Fraction | None]
"""A scope has at least and at most so many in a period."""
Known = Callable[[Scope, Period], tuple[Fraction, Fraction | None]]
"""The least and most of a scope in a period; None is no bound."""


def needs(claim: Claim, reading: ReadingName, known: Known) -> Iterator[Need]:
    """What the claim says of single counts, given what is known of others."""
    form, scope, period = claim.form, claim.scope, claim.period
    if not claim.asserts:
        return
    if isinstance(form, Record):
        yield from _record(known, form, scope, period)
        return
    if claim.reading is None:
        assert isinstance(form, Change)
        yield from _direction(known, form, scope, period)
        return
    said: Interval = getattr(claim.reading, reading)
    if isinstance(form, Each):
        yield from ((scope, unit, said.lo, said.hi) for unit in units_inside(period, form.unit))
    elif isinstance(form, Average):
        units, most = count_units(period, form.unit)
        # An exact mean may have been rounded to a whole number.
        yield scope, period, _times(said.lo, units, -1), _times(said.hi, most, 1)
    elif isinstance(form, Share):
        yield from _ratio(known, (scope, period), (form.of, period), said)
    elif isinstance(form, Change) and form.measure == "ratio":
        yield from _ratio(known, (scope, period), (scope, form.base), said)
    elif isinstance(form, Change):
        old_lo, old_hi = known(scope, form.base)
        new_lo, new_hi = known(scope, period)
        yield scope, period, _plus(said.lo, old_lo), _plus(said.hi, old_hi)
        yield scope, form.base, _plus(new_lo, _minus(said.hi)), _plus(new_hi, _minus(said.lo))
    else:
        yield scope, period, said.lo, said.hi


def _record(known: Known, form: Record, scope: Scope, period: Period) -> Iterator[Need]:
    lo, hi = known(scope, period)
    for unit in units_inside(form.among, form.unit):
        other_lo, other_hi = known(scope, unit)
        if form.extreme == "highest":
            yield scope, unit, None, hi
            yield scope, period, other_lo, None
        else:
            yield scope, unit, lo, None
            yield scope, period, None, other_hi


def _direction(known: Known, form: Change, scope: Scope, period: Period) -> Iterator[Need]:
    lower, higher = (form.base, period) if form.rises else (period, form.base)
    yield scope, higher, known(scope, lower)[0] + 1, None
    yield scope, lower, None, _plus(known(scope, higher)[1], Fraction(-1))


def _ratio(known: Known, part: tuple[Scope, Period], whole: tuple[Scope, Period], said: Interval) -> Iterator[Need]:
    (part_lo, part_hi), (whole_lo, whole_hi) = known(*part), known(*whole)
    highest = None if said.hi is None or whole_hi is None else said.hi * whole_hi
    yield *part, None if said.lo is None else said.lo * whole_lo, highest
    least = part_lo / said.hi if said.hi else None
    yield *whole, least, part_hi / said.lo if said.lo and part_hi is not None else None


def periods(claim: Claim) -> Iterator[Period]:
    yield claim.period
    form = claim.form
    if isinstance(form, Change):
        yield form.base
    if isinstance(form, Each):
        yield from units_inside(claim.period, form.unit)
    if isinstance(form, Record):
        yield from units_inside(form.among, form.unit)


def scopes(claim: Claim) -> Iterator[Scope]:
    yield claim.scope
    if isinstance(claim.form, Share):
        yield claim.form.of


def _times(end: Fraction | None, units: Fraction, way: int) -> Fraction | None:
    return None if end is None else (end + way * Fraction(1, 2)) * units


def _plus(one: Fraction | None, other: Fraction | None) -> Fraction | None:
    return None if one is None or other is None else one + other


def _minus(number: Fraction | None) -> Fraction | None:
    return None if number is None else -number
