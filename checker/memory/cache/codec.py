"""Words of the model to and from plain lists, by the types of their fields; nothing but those types ever comes back."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from fractions import Fraction
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

Turn = Callable[[Any], Any]


class Unfit(Exception):
    """What was kept is not of the type that is wanted."""


def writer(kind: Any, own: Mapping[Any, Turn]) -> Turn:
    """Turns a value of this type into lists, texts and numbers; types in `own` by what is given there."""
    if kind in own:
        return own[kind]
    if kind is Fraction:
        return lambda number: [number.numerator, number.denominator]
    if _options(kind):
        return _write_one_of(_options(kind), own)
    if get_origin(kind) is tuple:
        each = [writer(inner, own) for inner in _inner(kind)]
        if len(each) == 1:
            return lambda value: list(map(each[0], value))
        return lambda value: [turn(item) for turn, item in zip(each, value, strict=True)]
    if _has_fields(kind):
        parts = [(name, writer(inner, own)) for name, inner in _fields(kind)]
        return lambda value: [part(getattr(value, name)) for name, part in parts]
    return lambda value: value


def reader(kind: Any, own: Mapping[Any, Turn]) -> Turn:
    """The way back, which raises Unfit for what no such value could have been turned into. Raises TypeError for other types."""
    if kind in own:
        return own[kind]
    if kind is Fraction:
        return _fraction
    if get_origin(kind) is Literal:
        return lambda data: _sure(data, type(data) is str and data in get_args(kind))
    if _options(kind):
        return _read_one_of(_options(kind), own)
    if get_origin(kind) is tuple:
        return _read_tuple(kind, own)
    if _has_fields(kind):
        return _read_fields(kind, own)
    if kind not in (str, int, bool, type(None)):
        raise TypeError(f"no way to keep a {kind}")
    return lambda data: _sure(data, type(data) is kind)


def _write_one_of(options: Mapping[str, Any], own: Mapping[Any, Turn]) -> Turn:
    turns = {name: writer(option, own) for name, option in options.items()}
    return lambda value: None if value is None else [(name := type(value).__name__), turns[name](value)]


def _read_one_of(options: Mapping[str, Any], own: Mapping[Any, Turn]) -> Turn:
    turns = {name: reader(option, own) for name, option in options.items()}

    def read(data: Any) -> Any:
        if data is None and "NoneType" in turns:
            return None
        name, value = _list(data, 2)
        _sure(name, type(name) is str and name in turns)
        return turns[name](value)

    return read


def _read_tuple(kind: Any, own: Mapping[Any, Turn]) -> Turn:
    each = [reader(inner, own) for inner in _inner(kind)]
    if len(each) == 1:
        return lambda data: tuple(map(each[0], _list(data)))
    return lambda data: tuple(turn(item) for turn, item in zip(each, _list(data, len(each)), strict=True))


def _read_fields(kind: Any, own: Mapping[Any, Turn]) -> Turn:
    turns = [reader(inner, own) for _, inner in _fields(kind)]
    return lambda data: kind(*(turn(item) for turn, item in zip(turns, _list(data, len(turns)), strict=True)))


def _fraction(data: Any) -> Fraction:
    numerator, denominator = _list(data, 2)
    _sure(data, type(numerator) is int and type(denominator) is int and denominator > 0)
    return Fraction(numerator, denominator)


def _list(data: Any, length: int | None = None) -> list[Any]:
    _sure(data, type(data) is list and length in (None, len(data)))
    return data  # type: ignore[no-any-return]


def _sure(data: Any, fits: bool) -> Any:
    if not fits:
        raise Unfit(repr(data)[:80])
    return data


def _options(kind: Any) -> dict[str, Any]:
    """The types of a union by name, of words that are listed by that of the words; nothing if it is none."""
    union = get_origin(kind) in (Union, types.UnionType)
    return {name: option for option in get_args(kind) for name in _names(option)} if union else {}


def _names(option: Any) -> set[str]:
    return {type(word).__name__ for word in get_args(option)} if get_origin(option) is Literal else {option.__name__}


def _inner(kind: Any) -> tuple[Any, ...]:
    """The types of the items of a tuple; one where it may have any length."""
    return tuple(inner for inner in get_args(kind) if inner is not Ellipsis)


def _has_fields(kind: Any) -> bool:
    return is_dataclass(kind) or hasattr(kind, "_fields")


@cache
def _fields(kind: Any) -> tuple[tuple[str, Any], ...]:
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind)] if is_dataclass(kind) else kind._fields
    return tuple((name, hints[name]) for name in names)
