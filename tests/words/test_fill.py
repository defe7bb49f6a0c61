"""Templates filled in: each type of field in each manner, and what is refused."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.numbers import Interval
from checker.model.scope import Scope
from checker.model.statement import Amount, CountFigure, Piece, Quote, Statement, Template, template
from checker.model.time import Period
from checker.prose.fill import fill

ALL, WOMEN = Scope("people", "arrived", "Japan"), Scope("women", "arrived", "Japan")
LEFT = Scope("people", "left")
YEAR = Period(date(2018, 1, 1).toordinal(), date(2019, 1, 1).toordinal(), "2018")
UNTIL = Period(None, date(2018, 12, 1).toordinal(), "")
SAID = Quote("herald/in-2018", "some 9,999 {came}", "Herald")
THAT = Quote("gazette/in-2018", "9", "Gazette")
AMOUNT = Amount(Interval(Fraction(3), Fraction(7, 2)), "dollar")
MANY, FEW = Piece(ALL, "people", YEAR, Fraction(1)), Piece(WOMEN, "people", YEAR, Fraction(-1, 3))
WON, DOLLARS = Piece(Scope("aid"), "won", YEAR, Fraction(1)), Piece(Scope("aid"), "dollar", YEAR, Fraction(1100))
SOMEWHEN = Piece(ALL, "people", None, Fraction(2))


@pytest.mark.parametrize(
    ("text", "fields", "filled"),
    [
        ("nothing to fill", {}, "nothing to fill"),
        ("{number}", {"number": Fraction(26689)}, "26,689"),
        ("{share:%}, {share:.0%}", {"share": Fraction(207, 2000)}, "10.35 per cent, 10 per cent"),
        ("{period}; {period:until}", {"period": UNTIL}, "all to the end of November 2018; the end of November 2018"),
        ("{period:until}", {"period": Period(YEAR.start, None, "")}, "today"),
        ("{scope}", {"scope": ALL}, "people · arrived · Japan"),
        ("{scope:who}, {scope:route}", {"scope": ALL}, "people, any"),
        ("{one:apart}, {other:apart}", {"one": ALL, "other": WOMEN}, "people, women"),
        ("{one:apart}", {"one": ALL, "other": LEFT}, "arrived · Japan"),
        ("{amount}", {"amount": AMOUNT}, "3 to 3.5 dollars"),
        ("{claim}, {claim:by}", {"claim": SAID}, "“some 9,999 {came}”, “some 9,999 {came}” (Herald)"),
        ("{word}", {"word": "{as} it {is}"}, "{as} it {is}"),
        ("{piece}; {piece:full}", {"piece": MANY}, "2018; people · arrived · Japan, 2018"),
        ("{piece}; {piece:full}", {"piece": SOMEWHEN}, "people · arrived · Japan; 2 × people · arrived · Japan"),
        ("{left:sum} < {right:sum}", {"left": (MANY,), "right": (FEW,)}, "people, 2018 < 33.3333 per cent of women, 2018"),
        ("{left:sum} < {right:sum}", {"left": (WON,), "right": (DOLLARS,)}, "2018 in won < 1,100 × 2018 in dollars"),
        ("{left:sum} < {right:sum}", {"left": (), "right": (MANY, FEW)}, "0 < people, 2018 + 33.3333 per cent of women, 2018"),
        ("{left:sum}", {"left": (MANY,), "among": (LEFT,)}, "arrived · Japan, 2018"),
        ("{parts:apart ands} of {whole:apart}", {"parts": (WOMEN, ALL), "whole": ALL}, "women and people of people"),
        ("{parts:all ands} of {whole:all}", {"parts": (WOMEN, ALL._replace(who="")), "whole": ALL}, "women and all of people"),
        ("{part:placed}, not {whole:placed}", {"part": ALL, "whole": ALL._replace(where="")}, "in Japan, not anywhere"),
        ("{part:placed}, not {whole:placed}", {"part": ALL, "whole": ALL._replace(event="")}, "arrived, not in any way"),
        ("{cost:plain} of {bound:plain}", {"cost": Fraction(7, 2), "bound": Fraction(1000)}, "7/2 of 1000"),
        ("{claims:count}: {claims:by and}", {"claims": (SAID,)}, "1: “some 9,999 {came}” (Herald)"),
        ("{claims:by and}", {"claims": (THAT, SAID, THAT)}, "“9” (Gazette) and “some 9,999 {came}” (Herald)"),
        ("{names:count}: {names:list}", {"names": ("a", "b", "a")}, "3: a, b, a"),
        ("{names:and}", {"names": ("a", "b", "c")}, "a, b and c"),
        ("{claim} {slip}", {"claim": THAT, "slip": Statement("is {what}", (("what", "{9}"),))}, "“9” is {9}"),
    ],
)
def test_each_type_in_each_manner(text: str, fields: dict[str, Any], filled: str) -> None:
    assert fill(Statement(text, tuple(fields.items()))) == filled


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("{other}", {"number": Fraction(1)}),
        ("{number:apart}", {"number": Fraction(1)}),
        ("{scope:until}", {"scope": ALL}),
        ("{scope:placed}", {"scope": ALL, "other": WOMEN._replace(event="left")}),
        ("{word.__class__}", {"word": "a"}),
        ("{names}", {"names": ("a",)}),
        ("{names:and}", {"names": ()}),
        ("{names:by and}", {"names": ("a",)}),
        ("{", {}),
    ],
)
def test_what_does_not_fill_a_template_is_refused(text: str, fields: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        fill(Statement(text, tuple(fields.items())))


def test_a_template_takes_fields_of_its_types_in_its_own_order() -> None:
    read_as = template("{said:apart} is read as {meant:apart}", said=Scope, meant=Scope)
    assert read_as(meant=WOMEN, said=ALL) == Statement("{said:apart} is read as {meant:apart}", (("said", ALL), ("meant", WOMEN)))


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"claims": (SAID,)},
        {"claims": (SAID,), "count": 1},
        {"claims": ("a",), "count": Fraction(1)},
        {"claims": SAID, "count": Fraction(1)},
        {"claims": (SAID,), "count": Fraction(1), "more": "a"},
    ],
)
def test_a_template_refuses_what_is_none_of_its_fields(fields: dict[str, Any]) -> None:
    listed = template("{claims:by and}: {count}", claims=tuple[Quote, ...], count=Fraction)
    with pytest.raises(TypeError, match="is not to be filled with"):
        listed(**fields)


def test_a_gap_without_a_field_is_refused_where_it_is_written() -> None:
    with pytest.raises(TypeError, match="gaps that nothing fills: b"):
        template("{a} {b}", a=str)


@given(st.text(), st.text())
def test_text_of_others_is_never_read_as_a_template(words: str, publisher: str) -> None:
    claim: Template = template("{claim:by}", claim=Quote)
    assert fill(claim(claim=Quote("a/b", words, publisher))) == f"“{words}” ({publisher})"


OPEN = template("{clash:within 35 47 59}.{open:in 60}", clash=Statement, open=tuple[Statement, ...])
LONGER, SHORTER = Statement("It is open which is off."), Statement("One is off.")


@pytest.mark.parametrize(
    ("publisher", "text"),
    [
        ("Post", "3 people arrived in 2018 (Post). It is open which is off."),
        ("The Evening Post of Japan", "3 people arrived in 2018 (The Evening Post of…). One is off."),
    ],
)
def test_a_further_sentence_stands_where_there_is_room(publisher: str, text: str) -> None:
    """The first for which there is room, and the headline is shortened for it as far as nothing is missed."""
    figure = CountFigure(Interval.exactly(Fraction(3)), ALL, "people", YEAR)
    cited = template("{figure:full} ({who:publishers})", figure=CountFigure, who=tuple[Quote, ...])
    clash = cited(figure=figure, who=(Quote("a/b", "3", publisher),))
    assert fill(OPEN(clash=clash, open=(LONGER, SHORTER))) == text
