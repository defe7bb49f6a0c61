"""Statements in the cache: each comes back as it was, and what no statement could have been turned into does not."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checker.memory.cache.codec import Unfit
from checker.memory.cache.statements import statement_reader, statement_writer
from checker.model.numbers import Interval
from checker.model.scope import Scope
from checker.model.statement import Amount, Piece, Quote, Single, Statement
from checker.model.time import Period

WORDS = st.text(max_size=4)
DAYS = st.integers(700_000, 740_000)
PERIODS = st.builds(lambda start, days: Period(start, start + days, ""), DAYS, st.integers(1, 400))
SCOPES = st.builds(Scope, WORDS, WORDS, WORDS, WORDS)
AMOUNTS = st.builds(lambda lo, more, unit: Amount(Interval(lo, lo + abs(more)), unit), st.fractions(), st.fractions(), WORDS)
PIECES = st.builds(Piece, SCOPES, WORDS, st.none() | PERIODS, st.fractions())
PLAIN = st.one_of(st.fractions(), WORDS, PERIODS, SCOPES, AMOUNTS, PIECES, st.builds(Quote, WORDS, WORDS, WORDS))


def filled(value: Single) -> Statement:
    return Statement("{it}", (("it", value),))


def several(values: list[Single]) -> Statement:
    return Statement("{these:count} and {those:list}", (("these", tuple(values)), ("those", tuple(values))))


STATEMENTS = st.recursive(
    PLAIN.map(filled), lambda inner: inner.map(filled) | st.lists(inner | PLAIN, max_size=3).map(several), max_leaves=6
)


@given(STATEMENTS)
@example(filled(Scope("", "", "", " ")))
@example(filled(Fraction(2 * 10**30 + 1, 2)))
def test_every_statement_comes_back_as_it_was(statement: Statement) -> None:
    kept = json.loads(json.dumps(statement_writer()(statement)))
    assert statement_reader()(kept) == statement


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        ["{it}"],
        ["{it}", []],
        ["{it}", [["other", ["str", "a"]]]],
        ["{it}", [["it", ["int", 1]]]],
        ["{it}", [["it", ["Claim", "a"]]]],
        ["{it", [["it", ["str", "a"]]]],
        ["{it:until}", [["it", ["str", "a"]]]],
        ["{it.__class__}", [["it", ["str", "a"]]]],
        ["{it}", [["it", ["Fraction", [1, 0]]]]],
        ["{it}", [["it", ["Period", [["str", "a"], ["int", 9], "", False]]]]],
        ["{it}", [["it", ["Statement", ["{it}", []]]]]],
    ],
)
def test_what_is_no_statement_is_forgotten(data: Any) -> None:
    with pytest.raises(Unfit):
        statement_reader()(data)


def test_the_numbers_are_exact() -> None:
    third = filled(Fraction(1, 3))
    assert statement_writer()(third) == ["{it}", [["it", ["Fraction", [1, 3]]]]]
