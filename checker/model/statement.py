"""What the checker says, as data: a template and what fills its gaps. Prose makes text of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from string import Formatter
from types import GenericAlias
from typing import Any, get_args

from checker.model.claim import Claim
from checker.model.numbers import Interval, Reading
from checker.model.scope import Scope
from checker.model.time import Period


@dataclass(frozen=True, slots=True)
class Amount:
    """An interval with the unit of its numbers."""

    interval: Interval
    unit: str


@dataclass(frozen=True, slots=True)
class Quote:
    """An article's own words: the id of the claim that they make, the words, and the publisher."""

    claim: str
    words: str
    publisher: str


@dataclass(frozen=True, slots=True)
class Piece:
    """`coefficient` times what `scope` has over (flow), at (state) or without (fact: `period` None) a period."""

    scope: Scope
    unit: str
    period: Period | None
    coefficient: Fraction


@dataclass(frozen=True, slots=True)
class CountFigure:
    """How many of `scope`, in `unit`, a headline gives over (flow), at (state) or without (fact: `period` None) a period.

    `measured`: how much it is, of a measure (a wage, a rate), which goes by the name of the event.
    """

    interval: Interval
    scope: Scope
    unit: str
    period: Period | None
    measured: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence or a part of one: a template, and the fields that fill it, by name in the order of the template's making.

    A gap of a template is `{name}` or `{name:manner}`; the manners of each type of field stand in checker/prose/fill.py.
    A field that no gap names tells scopes apart from it too (manner `apart`).
    """

    template: str
    fields: tuple[tuple[str, FieldValue], ...] = ()

    def filling(self) -> Iterator[Single]:
        """What fills it and all statements in it, which are left out themselves."""
        for _, value in self.fields:
            for item in singles(value):
                if isinstance(item, Statement):
                    yield from item.filling()
                else:
                    yield item


Single = Fraction | str | Period | Scope | Amount | Quote | Piece | CountFigure | Statement
FieldValue = Single | tuple[Single, ...]
"""What a field may hold. Numbers are exact; what an article says is a Quote; a name or a word is text."""


def singles(value: FieldValue) -> tuple[Single, ...]:
    """What a field holds, one by one; a scope is one."""
    return value if isinstance(value, tuple) and not isinstance(value, Scope) else (value,)


@dataclass(frozen=True, slots=True)
class Template:
    """A text with gaps, and the type of every field; called with the fields it gives a statement."""

    text: str
    kinds: tuple[tuple[str, Any], ...]

    def __call__(self, **fields: FieldValue) -> Statement:
        """Raises TypeError unless there is just one value of the right type for every field."""
        wrong = [name for name, kind in self.kinds if name not in fields or not _fits(fields[name], kind)]
        wrong += [name for name in fields if name not in dict(self.kinds)]
        if wrong:
            raise TypeError(f"“{self.text}” is not to be filled with {', '.join(wrong)} so: {fields}")
        return Statement(self.text, tuple((name, fields[name]) for name, _ in self.kinds))


def template(text: str, **kinds: Any) -> Template:
    """A template whose fields have these types, such as `scope=Scope` or `claims=tuple[Quote, ...]`.

    Raises TypeError for a gap without a field.
    """
    missing = [name for _, name, _, _ in Formatter().parse(text) if name is not None and name not in kinds]
    if missing:
        raise TypeError(f"“{text}” has gaps that nothing fills: {', '.join(missing)}")
    return Template(text, tuple(kinds.items()))


def quoted(claim: Claim) -> Quote:
    """The words of a claim."""
    return Quote(claim.id, claim.quote, claim.article.publisher)


def worded(claim: Claim) -> Quote:
    """The words of a claim by which it gives its number, where its quote has them; else all its words."""
    own = claim.wording.strip()
    return Quote(claim.id, own, claim.article.publisher) if own.casefold() in claim.quote.casefold() else quoted(claim)


def figured(claim: Claim) -> CountFigure:
    """What a claim says of its count: the number that it gives, or the bound, or else what readers take from it."""
    return CountFigure(_stated(claim.reading) if claim.reading else Interval(None, None), claim.scope, claim.unit, claim.period)


def _stated(reading: Reading) -> Interval:
    lo, hi, number = reading.pragmatic.lo, reading.pragmatic.hi, reading.number
    if number is not None and (lo is None or lo < number) and (hi is None or number < hi):
        return Interval.exactly(number)
    return reading.pragmatic if reading.literal.lo and reading.literal.hi is not None else reading.literal


def _fits(value: FieldValue, kind: Any) -> bool:
    if isinstance(kind, GenericAlias):
        return type(value) is tuple and all(isinstance(item, get_args(kind)[0]) for item in value)
    return isinstance(value, kind)
