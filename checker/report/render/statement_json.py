"""Statements, intervals and periods for programs: all that a text is made of, exact, each field with its type."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any, assert_never

from checker.model.numbers import Interval
from checker.model.scope import Scope
from checker.model.statement import Amount, CountFigure, FieldValue, Piece, Quote, Statement
from checker.model.time import Period
from checker.prose.numbers import json_number


def statement_json(statement: Statement | None) -> dict[str, Any] | None:
    """The template, and its fields by name: each an object with one key, its type. null where there is no text."""
    if statement is None:
        return None
    return {"template": statement.template, "fields": {name: field_json(value) for name, value in statement.fields}}


def field_json(value: FieldValue) -> dict[str, Any]:
    """One field, under the name of its type."""
    if isinstance(value, Scope):
        return {"scope": value._asdict()}
    if isinstance(value, tuple):
        return {"list": [field_json(item) for item in value]}
    if isinstance(value, Fraction):
        return {"number": json_number(value)}
    if isinstance(value, Period):
        return {"period": period_json(value)}
    if isinstance(value, Amount):
        return {"amount": {"interval": interval_json(value.interval), "unit": value.unit}}
    if isinstance(value, Quote):
        return {"quote": {"claim": value.claim, "words": value.words, "publisher": value.publisher}}
    if isinstance(value, Piece):
        return {"count": _piece(value)}
    if isinstance(value, CountFigure):
        return {"figure": _figure(value)}
    if isinstance(value, Statement):
        return {"statement": statement_json(value)}
    if isinstance(value, str):
        return {"text": value}
    assert_never(value)


def _piece(piece: Piece) -> dict[str, Any]:
    return {
        "factor": json_number(piece.coefficient),
        "scope": piece.scope._asdict(),
        "period": period_json(piece.period) if piece.period else None,
        "unit": piece.unit,
    }


def _figure(figure: CountFigure) -> dict[str, Any]:
    return {
        "interval": interval_json(figure.interval),
        "scope": figure.scope._asdict(),
        "period": period_json(figure.period) if figure.period else None,
        "unit": figure.unit,
        **({"measure": True} if figure.measured else {}),
    }


def interval_json(interval: Interval | None) -> dict[str, Any] | None:
    """Both ends; null is an end without a bound. An end that is left out is said to be so."""
    if interval is None:
        return None
    left_out = {"above": True} if interval.above else {}
    left_out |= {"below": True} if interval.below else {}
    return {"lo": json_number(interval.lo), "hi": json_number(interval.hi), **left_out}


def period_json(period: Period) -> dict[str, str | None]:
    """First and last day, and what the editor wrote."""
    return {"text": period.text, "first": _day(period.start), "last": _day(period.end and period.end - 1)}


def _day(ordinal: int | None) -> str | None:
    return None if ordinal is None else day_text(ordinal)


def day_text(day: int) -> str:
    """An ordinal as an ISO 8601 date."""
    return date.fromordinal(day).isoformat()
