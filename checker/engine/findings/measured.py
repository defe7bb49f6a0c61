"""Figures of measures marked as such in what a finding says: a wage of so many euros, not so many euros of workers."""

from __future__ import annotations

from dataclasses import replace

from checker.model.finding import Finding
from checker.model.statement import CountFigure, FieldValue, Single, Statement
from checker.model.vocabulary import Vocabulary


def with_measures(finding: Finding, vocabulary: Vocabulary) -> Finding:
    """The finding with a headline that knows which of its figures are measures."""
    message = finding.message_statement
    return finding if message is None else replace(finding, message_statement=_marked(message, vocabulary))


def _marked(statement: Statement, vocabulary: Vocabulary) -> Statement:
    return replace(statement, fields=tuple((name, _value(value, vocabulary)) for name, value in statement.fields))


def _value(value: FieldValue, vocabulary: Vocabulary) -> FieldValue:
    # A scope is a tuple too.
    return tuple(_single(item, vocabulary) for item in value) if type(value) is tuple else _single(value, vocabulary)  # type: ignore[arg-type]


def _single(item: Single, vocabulary: Vocabulary) -> Single:
    if isinstance(item, Statement):
        return _marked(item, vocabulary)
    if isinstance(item, CountFigure):
        return replace(item, measured=vocabulary.kind(item.scope) == "measure")
    return item
