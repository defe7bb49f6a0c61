"""Counts told by an article, by "no", by a row; how far something lies from a level; and digits that are no claims."""

# ruff: noqa: E501  a phrase stands in one line
from __future__ import annotations

import pytest

from tests.draft.newsroom import written
from tests.draft.told import drafted

COUNTED = (
    ("12 women and a man crossed in April.", ("“12” value: 12; period: 2024-04; women", "“a man” value: a; period: 2024-04; men")),
    ("A woman and two children drowned in 2024.", ("“A woman” value: A; period: 2024; women", "“two” value: two; period: 2024; children")),
    ("In 2024 the dead were five nurses and a doctor.", ("“five” value: five; period: 2024; nurses", "“a doctor” value: a; period: 2024; doctors")),
    ("In 2024 eleven sailors and one officer landed.", ("“eleven” value: eleven; period: 2024; sailors", "“one” value: one; period: 2024; officers")),
    ("Police arrested a man and a woman in 2024.", ()),
    ("In 2024 the state had 12 prisons and a plan.", ("“12” value: 12; period: 2024; prisons",)),
    ("No deaths were reported in 2024.", ("“No” value: No; period: 2024; deaths",)),
    ("There are no trains to Hillport.", ()),
    ("No details were given in 2024.", ()),
    ("None of the 412 pupils failed in 2024.", ("“412” value: 412; period: 2024; pupils",)),
    ("The 20,000th refugee came in November 2010.", ("“20,000th” value: 20,000th; period: ../2010-11; refugees",)),
    ("In 2024, 900 ships called, nearly twice that number in 2019.", ("“900” value: 900; period: 2024; ships", "“nearly twice” change: nearly twice; from: 2019; period: 2024; ships")),
    ("The toll is twice that of last year.", ("“twice” change: twice; from: 2024-01/2024-02-11; period: 2025-01/2025-02-11; toll",)),
    ("Turnout was 61 per cent in 2024, down 4 points from 2019.", ("“61 per cent” share: 61 per cent; period: 2024; Turnout among people of people", "“down 4 points” change: down 4 points; from: 2019; period: 2024; Turnout among people of people")),
    ("In 2024 a quarter of all ferries were late.", ("“a quarter” share: a quarter; period: 2024; late among ferries of ferries",)),
    ("Three quarters of the budget was spent in 2024.", ("“Three quarters” share: Three quarters; period: 2024; spent among budget of budget",)),
    ("Exports almost doubled to 4.2 million tonnes in 2024.", ("“almost doubled” change: almost doubled; from: 2023; period: 2024; exports", "“4.2 million tonnes” value: 4.2 million tonnes; period: 2024; exports in kilograms")),
    ("Infant mortality was 3.1 per 1,000 births in 2024.", ("“3.1” value: 3.1; period: 2024; Infant mortality per 1,000 births",)),
)  # fmt: skip
NONE = (
    ("Arrivals are 40 per cent below the level of 2019.", "how far it lies below or above something else"),
    ("A boy of 12 was hurt.", "an age told in passing"),
    ("She left school at 16.", "an age told in passing"),
    ("He turned 60 on Monday.", "an age told in passing"),
    ("The meeting was on 14.02.2025.", "a date"),
    ("Phone (212) 555-0147 or 555-0148.", "a telephone number"),
)


@pytest.mark.parametrize(("text", "claims"), COUNTED)
def test_what_is_counted_without_digits(text: str, claims: tuple[str, ...]) -> None:
    made = drafted("en", text, "2025-02-11").claims
    assert tuple(written(each).replace("; source: unnamed", "") for each in made) == claims


@pytest.mark.parametrize(("text", "why"), NONE)
def test_what_only_looks_like_a_count_is_passed_over(text: str, why: str) -> None:
    draft = drafted("en", text, "2025-02-11")
    assert (draft.claims, {each.why for each in draft.passed_over}) == ((), {why})


def test_some_of_those_before_are_told_in_korean() -> None:
    claims = drafted("ko", "2024년 탈북민 229명이 입국했다. 이 중 5명은 군인이었다.", "2025-02-11").claims
    assert [dict(each.scope)["who"].text for each in claims] == ["탈북민", "군인 among 탈북민"]
