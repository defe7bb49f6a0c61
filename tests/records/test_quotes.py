"""The number of a claim must stand in the quote, however the article writes it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.records.conftest import ARTICLE, Files

# value, quote, and whether the quote bears the value out
QUOTES = """
95,000           | 95.000 soldiers            | yes
95,000           | 95 000 soldiers            | yes
95,000           | 95'000 soldiers            | yes
95,000           | 95’000 soldiers            | yes
1,234,567        | 1.234.567 soldiers         | yes
over 20,000      | more than 20.000           | yes
20               | 20.000 soldiers            | no
95,001           | 95.000 soldiers            | no
1,042 km         | 1.042 km                   | yes
1.0420 km        | 1.042 km                   | yes
4,125,000        | 4.125 million              | yes
4,125            | 4.125 million              | no
30,000 to 40,000 | 30-40,000 soldiers         | yes
30-40,000        | 30-40,000 soldiers         | yes
30-40,000        | between 30,000 and 40,000  | no
5,000 to 7,500   | between 5 and 7,500        | yes
5 to 7500        | between 5 and 7,500        | yes
30,000           | 30 soldiers and 40,000 men | no
2,000,000        | 2-3 million                | yes
2½ million       | 2.5 million                | yes
30,000           | $30-$40,000                | yes
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in QUOTES.strip().splitlines()]


@pytest.mark.parametrize(("value", "quote", "borne_out"), ROWS)
def test_the_quote_bears_the_value_out(value: str, quote: str, borne_out: str, problems_of: Callable[[Files], list[str]]) -> None:
    claim = f'  - {{id: a, quote: "{quote}", value: "{value}", scope: arrivals, period: 2017, source: unnamed}}\n'
    problems = problems_of({"a.yaml": ARTICLE + claim})
    assert problems == [] if borne_out == "yes" else [p for p in problems if f"not in the quote “{quote}”" in p] and problems


@pytest.mark.parametrize(
    "value", ("5 April", "the 5th of April", "April 5", "5/4/2017", "5.4.2017", "2017-04-05", "April 5, 2017")
)
def test_a_date_in_the_place_of_a_value_is_told_as_one_and_once(value: str, problems_of: Callable[[Files], list[str]]) -> None:
    claim = f'  - {{id: a, quote: "on that day", value: "{value}", scope: arrivals, period: 2017, source: unnamed}}\n'
    (problem,) = problems_of({"a.yaml": ARTICLE + claim})
    assert f"“{value}” is a date; write" in problem
