"""Statements in plain English: templates filled in, each field in the manner that its gap asks for.

A gap without a manner shows a number with commas, an amount with its unit, a period or a scope in words, the words of a
quote between quotation marks, a piece by its period and what tells its scope apart, text as it is, a statement filled in.
The manners: of numbers `%` and `.0%` (per cent; the latter whole), `plain` (as a fraction, without commas); of periods `until`
(its end); of scopes `apart` (by what tells it apart from all others in the statement), `all` (so too, but "all" for "any"),
`placed` (as a place, a way or an event: by the one dimension in which the scopes of the statement differ), or one dimension; of
quotes `by` (with the publisher); of pieces `full` (with factor and whole scope). Of several: `sum` of pieces, `count` (how many
there are), `list` (with commas), `ands` (with "and" between any two), `and` (each once, with commas and one "and"); before these
three stands the manner of each, if it has one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from string import Formatter

from checker.model.scope import Scope
from checker.model.statement import Amount, FieldValue, Piece, Quote, Single, Statement
from checker.model.time import Period
from checker.prose.numbers import show_interval, show_number
from checker.prose.periods import show_period, show_until
from checker.prose.phrases import listed
from checker.prose.scopes import in_full, place, show_piece, show_scope, show_sum, tell_apart

_JOINED = {"list": ", ", "ands": " and "}


def fill(statement: Statement) -> str:
    """The text of a statement. Raises ValueError if its fields do not fill its template."""
    fields = dict(statement.fields)
    around = _around(tuple(fields.values()))
    parts = []
    for text, name, manner in _gaps(statement.template):
        if name is not None and name not in fields:
            raise ValueError(f"“{statement.template}” has no {name}")
        parts.append(text if name is None else text + _show(fields[name], manner, around))
    return "".join(parts)


@dataclass(frozen=True, slots=True)
class _Around:
    """What a field stands among: all scopes of its statement, and whether its pieces have several units."""

    scopes: tuple[Scope, ...]
    units: bool


def _around(values: Sequence[FieldValue]) -> _Around:
    single = [item for value in values for item in _items(value)]
    scopes = (item.scope if isinstance(item, Piece) else item for item in single if isinstance(item, Piece | Scope))
    return _Around(tuple(scopes), len({item.unit for item in single if isinstance(item, Piece)}) > 1)


def _items(value: FieldValue) -> Iterator[Single]:
    if isinstance(value, tuple) and not isinstance(value, Scope):
        yield from value
    else:
        yield value


@cache
def _gaps(template: str) -> tuple[tuple[str, str | None, str], ...]:
    return tuple((text, name, manner or "") for text, name, manner, _ in Formatter().parse(template))


def _show(value: FieldValue, manner: str, around: _Around) -> str:
    if isinstance(value, tuple) and not isinstance(value, Scope):
        return _several(value, manner, around)
    if isinstance(value, Statement):
        return _plain(fill(value), manner)
    if isinstance(value, Fraction):
        return _number(value, manner)
    if isinstance(value, Scope):
        return _scope(value, manner, around)
    if isinstance(value, Period):
        return show_until(value) if manner == "until" else _plain(show_period(value), manner)
    if isinstance(value, Quote):
        words = f"“{value.words}”"
        return f"{words} ({value.publisher})" if manner == "by" else _plain(words, manner)
    if isinstance(value, Piece):
        return in_full(value) if manner == "full" else _plain(show_piece(value, around.scopes), manner)
    return _plain(show_interval(value.interval, value.unit) if isinstance(value, Amount) else value, manner)


def _plain(text: str, manner: str) -> str:
    if manner:
        raise ValueError(f"“{text}” cannot be shown in the manner “{manner}”")
    return text


def _number(number: Fraction, manner: str) -> str:
    if manner in ("%", ".0%"):
        hundredths = number * 100
        return f"{show_number(hundredths if manner == '%' else Fraction(round(hundredths)))} per cent"
    return str(number) if manner == "plain" else _plain(show_number(number), manner)


def _scope(scope: Scope, manner: str, around: _Around) -> str:
    if manner == "apart":
        return tell_apart([scope, *around.scopes])[0]
    if manner == "all":
        apart = tell_apart([scope, *around.scopes])[0]
        return "all" if apart == "any" else apart
    if manner == "placed":
        return place(scope, around.scopes)
    if manner in scope._fields:
        return scope._asdict()[manner] or "any"
    return _plain(show_scope(scope), manner)


def _several(items: Sequence[Single], manner: str, around: _Around) -> str:
    if manner == "count":
        return show_number(Fraction(len(items)))
    if manner == "sum":
        return show_sum([item for item in items if isinstance(item, Piece)], around.scopes, around.units)
    lead, _, how = manner.rpartition(" ")
    words = [_show(item, lead, around) for item in items]
    if how in _JOINED:
        return _JOINED[how].join(words)
    if how == "and" and words:
        return listed(list(dict.fromkeys(words)), "and")
    raise ValueError(f"several cannot be shown in the manner “{manner}”")
