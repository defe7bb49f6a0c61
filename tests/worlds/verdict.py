"""Whether a claim is true of a world, by its words alone: this knows nothing of the checker's laws or solver."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from checker.model.calendar import count_units, units_inside
from checker.model.claim import Claim
from checker.model.finding import ReadingName
from checker.model.forms import Average, Change, Each, Record, Share
from checker.model.numbers import Interval
from checker.model.scope import Scope
from checker.model.time import Period
from tests.worlds.truth import Truth


def holds(claim: Claim, world: Truth, reading: ReadingName) -> bool:
    """Whether what the claim says is so. What asserts nothing always holds."""
    if not claim.asserts:
        return True
    form = claim.form

    def number(period: Period, scope: Scope = claim.scope) -> int:
        return world.during(scope, period)

    if isinstance(form, Record):
        return _record(form, number, claim.period)
    own = number(claim.period)
    if isinstance(form, Change):
        return _change(claim, form, number(form.base), own, reading)
    assert claim.reading is not None
    said: Interval = getattr(claim.reading, reading)
    if isinstance(form, Each):
        return all(number(unit) in said for unit in units_inside(claim.period, form.unit))
    if isinstance(form, Average):
        return _average(claim, form, own, said)
    if isinstance(form, Share):
        whole = number(claim.period, form.of)
        return bool(whole) and Fraction(own, whole) in said
    return own in said


def _record(form: Record, number: Callable[[Period], int], period: Period) -> bool:
    others = [number(unit) for unit in units_inside(form.among, form.unit)]
    best = max(others) if form.extreme == "highest" else min(others)
    return number(period) == best


def _change(claim: Claim, form: Change, old: int, new: int, reading: ReadingName) -> bool:
    if claim.reading is None:
        return new > old if form.rises else new < old
    said: Interval = getattr(claim.reading, reading)
    if form.measure == "difference":
        return new - old in said
    # A ratio is asserted as rows lo · old <= new <= hi · old, which a base of nothing may meet as well.
    return (said.lo is None or said.lo * old <= new) and (said.hi is None or new <= said.hi * old)


def _average(claim: Claim, form: Average, total: int, said: Interval) -> bool:
    """Whether the mean is as said; a mean of 117.3 is truly told as 117."""
    units, _ = count_units(claim.period, form.unit)
    mean = Fraction(total) / units
    return mean in said or round(mean) in said
