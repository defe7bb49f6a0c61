"""The forms that claims have, one each, and what is told of a claim by its form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from fractions import Fraction
from typing import Generic, Literal, TypeVar, assert_never

from checker.model.numbers import Interval, Reading
from checker.model.scope import Scope
from checker.model.time import Period, TimeUnit

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Multiple:
    """The figure of the claim `that` times a number, whoever is right: the reading of the claim is the product of `figures`.

    The first of them is that number, the last the figure as it was stated. `wordings` are what those claims say: that one, then,
    where it is such a multiple itself, the one that it speaks of. Before claims are tied to one another `that` is "".
    """

    figures: tuple[Reading, ...]
    that: str = ""
    wordings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Value:
    """A count over a period (flow), at a date (state), or of a thing that has no date (fact).

    `so_far` is what a tally that was still growing counted at the hour of publication; then the reading bounds the whole period
    from below. `multiple` tells of a figure that was stated as a multiple of another.
    """

    so_far: Interval | None = None
    multiple: Multiple | None = None


@dataclass(frozen=True, slots=True)
class Each:
    """The reading holds in every complete `unit` inside the period."""

    unit: TimeUnit


@dataclass(frozen=True, slots=True)
class Average:
    """The reading is the mean per `unit` over the period."""

    unit: TimeUnit


TIMES_FROM = Fraction(3, 2)
"""A change that nobody tells in per cent is told as so many times what was from here on, else in per cent."""


@dataclass(frozen=True, slots=True)
class Change:
    """A change of the scope's count against `base`.

    `measure`: "ratio": the reading is new/old ("down 96%" is 0.035 to 0.045; "twice" is 2); "difference": the
    reading is new - old; "level": the reading is new itself, and it rose or fell to it ("fell to 1,047"), from `before` where
    that is told too ("from 1,137 to 1,047"); "direction": no reading but its sign: `rises` says which way; "points": the reading
    is by how much the part that the scope makes of the scope `of` changed (4 points are 0.04).
    With `each` every such unit inside the period, which is its own base, changed so against the one before it.
    """

    base: Period
    measure: Literal["ratio", "difference", "level", "direction", "points"]
    rises: bool
    before: Reading | None = None
    each: TimeUnit | None = None
    of: Scope | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """The reading is the part that the claim's scope makes of the scope `of`, in the same period (0 to 1)."""

    of: Scope


@dataclass(frozen=True, slots=True)
class Record:
    """The period's count is the highest or lowest of all complete units of such a length in `among`. It has no reading.

    The period is a unit, or the first part of one that was not over. A superlative that is none over time, but among others `of`
    some kind, is not compared. With a `rank` of 2 it is the second highest or lowest: just one unit lies beyond it.
    """

    extreme: Literal["highest", "lowest"]
    among: Period
    unit: TimeUnit
    of: str | None = None
    rank: int | None = None


@dataclass(frozen=True, slots=True)
class First:
    """The reading holds in the period, and in none of the complete units in `between`: an open start is the beginning.

    Those lie before the period where it is the first time since some earlier one, behind it where it was the last time.

    `otherwise` is what those had instead ("below 1,000" for the first time since 2001: at least 1,000 in each year from 2002
    on); `unit` is the length of the claim's period.
    """

    between: Period
    unit: TimeUnit
    otherwise: Interval


@dataclass(frozen=True, slots=True)
class Trend:
    """Each complete `unit` of `over` has fewer than the one before it in there, or more if it `rises`. It has no reading."""

    rises: bool
    over: Period
    unit: TimeUnit


Form = Value | Each | Average | Change | Share | Record | First | Trend


@dataclass(frozen=True, slots=True)
class ByForm(Generic[T]):
    """One thing for each form, under the name that reports give it. A table that leaves a form out fails in mypy."""

    value: T
    each: T
    average: T
    change: T
    share: T
    record: T
    first: T
    trend: T

    def __iter__(self) -> Iterator[T]:
        return (getattr(self, field.name) for field in fields(self))

    def of(self, form: Form) -> T:
        """What stands there for the form."""
        match form:
            case Value():
                return self.value
            case Each():
                return self.each
            case Average():
                return self.average
            case Change():
                return self.change
            case Share():
                return self.share
            case Record():
                return self.record
            case First():
                return self.first
            case Trend():
                return self.trend
            case _:
                assert_never(form)


FORMS = ByForm(*(field.name for field in fields(ByForm)))
"""The names of the forms."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """With what a form compares the count of its claim: that of another scope or period, or of all units in a range."""

    scope: Scope | None = None
    base: Period | None = None
    range: Period | None = None


def is_ratio(form: Form) -> bool:
    """Whether the reading of a form is the ratio of two counts."""
    return isinstance(form, Share) or (isinstance(form, Change) and form.measure == "ratio")


def comparison(form: Form) -> Comparison:
    """With what a form compares; with nothing if it speaks of its own scope and period alone."""
    match form:
        case Value() | Each() | Average():
            return Comparison()
        case Change():
            return Comparison(scope=form.of, base=form.base)
        case Share():
            return Comparison(scope=form.of)
        case Record():
            return Comparison(range=form.among)
        case First():
            return Comparison(range=form.between)
        case Trend():
            return Comparison(range=form.over)
        case _:
            assert_never(form)
