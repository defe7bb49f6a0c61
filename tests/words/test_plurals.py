"""Nouns beside numbers."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.engine.laws.part_within_whole import NAME, statement
from checker.engine.rows.row import ONE, LinearRow, Quantity
from checker.model.numbers import Interval
from checker.model.scope import Scope
from checker.prose.fill import fill
from checker.prose.numbers import show_interval, with_unit
from checker.prose.phrases import count, plural, singular
from checker.prose.scopes import show_scope

NOUNS = {
    "year": "years",
    "day": "days",
    "won": "won",
    "pound sterling": "pounds sterling",
    "mission": "missions",
    "company": "companies",
    "crash": "crashes",
    "man": "men",
    "cattle": "cattle",
    "new finding": "new findings",
    "dollar per euro": "dollars per euro",
    "won per dollar": "won per dollar",
    "half-year": "half-years",
}


@pytest.mark.parametrize("noun", NOUNS)
def test_one_and_many(noun: str) -> None:
    many = NOUNS[noun]
    assert (plural(noun), plural(many), singular(many), singular(noun)) == (many, many, noun, noun)
    assert [count(number, noun) for number in (0, 1, 2)] == [f"0 {many}", f"1 {noun}", f"2 {many}"]


@given(number=st.integers(0, 10**6), noun=st.sampled_from(sorted(NOUNS)))
def test_only_one_has_the_singular(number: int, noun: str) -> None:
    said = count(number, NOUNS[noun])
    assert said.partition(" ")[2] == (noun if number == 1 else NOUNS[noun])


def interval(lo: int | None, hi: int | None) -> Interval:
    return Interval(None if lo is None else Fraction(lo), None if hi is None else Fraction(hi))


def test_units_behind_amounts() -> None:
    assert [
        show_interval(interval(1, 1), "year"),
        show_interval(interval(1, 2), "year"),
        show_interval(interval(None, 1), "mission"),
        show_interval(interval(2, None), "mission"),
        show_interval(interval(1, None), "missions"),
        show_interval(interval(1950, 1950), "calendar year"),
        show_interval(interval(1950, 1953), "calendar year"),
        show_interval(interval(1950, None), "calendar year"),
        show_interval(interval(1, 1), "people"),
        with_unit("2", "year"),
        with_unit("1", "year"),
        with_unit("1 1/2", "year"),
        with_unit("3", "calendar year"),
        with_unit("39", "years of age"),
        with_unit("1", "years of age"),
        with_unit("2", "hectares burnt"),
        with_unit("2", "dollar per euro"),
    ] == [
        "1 year",
        "1 to 2 years",
        "at most 1 mission",
        "at least 2 missions",
        "at least 1 mission",
        "1950",
        "1950 to 1953",
        "at least 1950",
        "1",
        "2 years",
        "1 year",
        "1 1/2 years",
        "3 calendar years",
        "39 years of age",
        "1 year of age",
        "2 hectares burnt",
        "2 dollars per euro",
    ]


def test_a_route_says_how_it_was_taken() -> None:
    assert [
        show_scope(Scope("soldiers", "arrived", "", "over the inter-Korean border")),
        show_scope(Scope("soldiers", "arrived", "", "China")),
        show_scope(Scope("soldiers", "arrived", "", "by sea")),
    ] == ["soldiers · arrived · over the inter-Korean border", "soldiers · arrived · by China", "soldiers · arrived · by sea"]


def _beside(part: Scope, whole: Scope) -> str:
    ends = (Quantity(scope, "people", "state", date(2023, 7, 1).toordinal()) for scope in (part, whole))
    return fill(statement(LinearRow(tuple(zip(ends, (ONE, -ONE), strict=True)), Fraction(0), NAME))).removesuffix(": 1 July 2023")


def test_a_part_beside_its_whole() -> None:
    of = Scope("refugees", "arrived", "Ukraine", "sea")
    assert [
        _beside(of, of._replace(who="people")),
        _beside(of, of._replace(who="")),
        _beside(of, of._replace(where="")),
        _beside(of, of._replace(where="Europe")),
        _beside(of, of._replace(route="")),
        _beside(of, of._replace(event="left")),
        _beside(of, of._replace(event="")),
        _beside(of, of._replace(where="", who="people")),
    ] == [
        "refugees are no more than people",
        "refugees are no more than all",
        "no more in Ukraine than anywhere",
        "no more in Ukraine than in Europe",
        "no more by sea than by any route",
        "no more arrived than left",
        "no more arrived than in any way",
        "no more of refugees · Ukraine than of people · any",
    ]
