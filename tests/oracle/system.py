"""What a random system is made of: a vocabulary, articles and claims, before anybody writes them down or solves them."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, NamedTuple

Unit = Literal["year", "quarter", "month"]
MONTHS: dict[Unit, int] = {"year": 12, "quarter": 3, "month": 1}


class Scope(NamedTuple):
    """One concept a dimension; "" means any."""

    who: str
    event: str
    where: str


class Span(NamedTuple):
    """Whole months from `start` up to but not including `end`, counted from January 2010; an open start is None.

    Where both are the same month, the one day before it, for states.
    """

    start: int | None
    end: int

    def units(self, unit: Unit) -> tuple[Span, ...]:
        """The complete calendar units inside it."""
        if self.start is None:
            return ()
        length = MONTHS[unit]
        first = -(-self.start // length) * length
        return tuple(Span(at, at + length) for at in range(first, self.end - length + 1, length))


@dataclass(frozen=True)
class Division:
    """Disjoint parts of a whole; `complete` if they are all of it."""

    whole: str
    parts: tuple[str, ...]
    complete: bool


@dataclass(frozen=True)
class Dimension:
    """The concepts of who, event or where, broader ones first; `within` are pairs (narrow, broad) besides those of divisions."""

    names: tuple[str, ...]
    divisions: tuple[Division, ...] = ()
    within: tuple[tuple[str, str], ...] = ()

    def broader(self, name: str) -> tuple[str, ...]:
        """The next broader concepts."""
        return tuple(b for n, b in self.within if n == name) + tuple(d.whole for d in self.divisions if name in d.parts)

    def all_above(self, name: str) -> frozenset[str]:
        """The concept and all that it lies within."""
        return frozenset({name}).union(*(self.all_above(broader) for broader in self.broader(name)))


@dataclass(frozen=True)
class Event:
    """`begins` is the month before which nothing was counted; a fact has no date."""

    state: bool = False
    fact: bool = False
    follows: str = ""
    begins: int | None = None


@dataclass(frozen=True)
class Vocabulary:
    """`trust` is by source."""

    who: Dimension
    event: Dimension
    where: Dimension
    events: dict[str, Event]
    trust: dict[str, int]

    def is_state(self, event: str) -> bool:
        """Whether an event is counted at a date; parts of events are flows."""
        known = self.events.get(event)
        return known is not None and known.state

    def is_fact(self, event: str) -> bool:
        known = self.events.get(event)
        return known is not None and known.fact

    def lies_within(self, narrow: Scope, broad: Scope) -> bool:
        """Whether one scope lies within another in every dimension."""
        dimensions = (self.who, self.event, self.where)
        return all(not b or b in d.all_above(n) for d, n, b in zip(dimensions, narrow, broad, strict=True))


Kind = Literal["count", "mean", "part", "multiple", "length"]
Length = Literal["km", "miles"]


@dataclass(frozen=True)
class Wording:
    """A hedge and a number, or two; a part is in per cent, a multiple in times, a length in its `unit`.

    Words such as "most" have no number.
    """

    kind: Kind
    hedge: str
    number: Fraction = Fraction(0)
    second: Fraction = Fraction(0)
    unit: Length = "km"


@dataclass(frozen=True)
class Value:
    pass


@dataclass(frozen=True)
class Each:
    unit: Unit


@dataclass(frozen=True)
class Average:
    unit: Unit


@dataclass(frozen=True)
class Change:
    """Against `base`: "up" and "down" by the part or the count of the wording, "times" it, "to" it, or merely so ("went")."""

    base: Span
    by: Literal["part", "multiple", "difference", "level", "direction"]
    rises: bool


@dataclass(frozen=True)
class Share:
    of: Scope


@dataclass(frozen=True)
class Record:
    """The highest or lowest among the units of a range, or, with `since`, of those after an earlier one."""

    highest: bool
    unit: Unit
    among: Span
    since: Span | None = None


@dataclass(frozen=True)
class First:
    """A value that no unit had after an earlier one."""

    unit: Unit
    since: Span


Form = Value | Each | Average | Change | Share | Record | First


@dataclass(frozen=True)
class Claim:
    """`wording` is None where the form has no number. `planted`: made wrong on purpose. `asserts`: no forecast.

    `restates` is the name of a claim of the same article.
    """

    name: str
    article: int
    scope: Scope
    span: Span
    form: Form
    wording: Wording | None
    source: str
    asserts: bool = True
    planted: bool = False
    restates: str = ""


@dataclass(frozen=True)
class System:
    seed: int
    nested: bool
    vocabulary: Vocabulary
    claims: tuple[Claim, ...]
